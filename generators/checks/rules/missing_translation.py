"""Texts that lack one of the languages of the workspace."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.nodes import nodes, texts
from generators.checks.subject import Flag, Subject
from generators.model.linkml.elements import common


def check(subject: Subject) -> Iterator[Flag]:
    """Each title and description that is given in one language and not in all that the registry names."""
    yield from _identity(subject)
    yield from _authored(subject)
    if subject.standard.model is None:
        return
    for definition in subject.declarations:
        given = common(definition.schema, definition.data, subject.model.language)
        for key in ("title", "description"):
            text = given.get(key, {})
            for language in subject.languages:
                if text and not text.get(language):
                    message = f"{key} of {definition.element} is not given in '{language}'"
                    yield Flag(definition.span(key), message, definition.path)
    yield from _codes(subject)


def _identity(subject: Subject) -> Iterator[Flag]:
    """Texts of `standard.yaml`."""
    data = subject.identity.data if subject.identity else None
    for key in ("title", "description"):
        text = data.get(key) if isinstance(data, dict) else None
        if subject.identity and isinstance(text, dict):
            for language in subject.languages:
                if not text.get(language):
                    message = f"{key} of the standard is not given in '{language}'"
                    yield Flag(subject.identity.span_at(key), message, subject.standard.name)


def _authored(subject: Subject) -> Iterator[Flag]:
    """Texts of interfaces, scenarios, processes and business rules."""
    for node in nodes(subject):
        for key, text in texts(node):
            for language in subject.languages:
                if text and not text.get(language):
                    yield subject.flag(f"{key} of {subject.named(node)} is not given in '{language}'", node, key)


def _codes(subject: Subject) -> Iterator[Flag]:
    """Titles of codes in CSV files."""
    for enum in subject.own(subject.model.enums):
        for code in enum.codes.values():
            if code.span.file.endswith(".csv") and code.title:
                for language in subject.languages:
                    if not code.title.get(language):
                        message = f"title of code '{code.name}' of enum '{enum.name}' is not given in '{language}'"
                        yield Flag(code.span, message, f"{enum.name}.{code.name}")
