"""Elements without a definition."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity, place_in_identity
from generators.checks.nodes import nodes
from generators.checks.subject import Flag, Subject
from generators.model.interface import Event, Operation, Parameter, Problem, Role, Scope
from generators.model.linkml.elements import common
from generators.model.process import Participant

EXPLAINED = (Operation, Event, Problem, Role, Scope, Participant)


def check(subject: Subject) -> Iterator[Flag]:
    """Each declared element but codes, whose title may say it all, that has no description in any language.

    Of interfaces and processes, the standard, operations, events, problem types, roles, scopes and participants, and
    parameters that have no title either.
    """
    if subject.standard.model is None:
        yield from _authored(subject)
        return
    for definition in subject.declarations:
        if definition.kind == "code":
            continue
        if not common(definition.schema, definition.data, subject.model.language).get("description"):
            yield Flag(definition.place, f"{definition.element} has no description", definition.path)


def _authored(subject: Subject) -> Iterator[Flag]:
    if not identity(subject).get("description"):
        yield Flag(place_in_identity(subject, "name"), "the standard has no description", subject.standard.name)
    for node in nodes(subject):
        unexplained = isinstance(node, EXPLAINED) or (isinstance(node, Parameter) and not node.title)
        if unexplained and not node.description:  # type: ignore[attr-defined]
            yield subject.flag(f"{subject.named(node)} has no description", node)
