"""What is wrong with business rules, at the very place in `rules.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.findings import Span
from generators.model.rules import BusinessRule, RuleFile
from generators.model.wire import Wire
from generators.rules import Examined, RuleProblem, examined_rule
from generators.workspace.authored import Authored


class Judged(NamedTuple):
    """A rule of the standard itself, and what is wrong with it."""

    rule: BusinessRule
    examined: Examined


def file_of(subject: Subject) -> Authored | None:
    """The rules of the standard with their places; None without any."""
    return next((file for file in subject.authored if isinstance(file.node, RuleFile)), None)


def judged(subject: Subject) -> list[Judged]:
    """The rules that the standard itself states."""
    return subject.once("business rules", lambda: list(_judged(subject)))


def _judged(subject: Subject) -> Iterator[Judged]:
    file = file_of(subject)
    if file is None or not subject.sound:
        return
    wire = Wire(subject.model)
    for rule in cast(RuleFile, file.node).rules:
        if rule.class_name and rule.demand.strip():
            yield Judged(rule, examined_rule(subject.model, wire, rule))


def flags(subject: Subject, *kinds: str) -> Iterator[Flag]:
    """A flag for each problem of certain kinds."""
    for rule, examined in judged(subject):
        for found in examined.problems:
            if found.problem.kind in kinds:
                problem = found.problem
                hint = similar_to(problem.unknown, problem.known) if problem.unknown else ""
                yield Flag(place_of(subject, rule, found), f"{problem.message}{hint}", rule.id)


def place_of(subject: Subject, rule: BusinessRule, found: RuleProblem) -> Span:
    """Where a problem stands: a character of the scalar, also of one over several lines."""
    file = file_of(subject)
    assert file is not None
    key = file.span(rule, found.entry)
    entry = {"class": rule.class_name, "when": rule.when, "assert": rule.demand}[found.entry]
    visible = sum(not character.isspace() for character in entry[: found.problem.at])
    lines = subject.once("lines of rules", lambda: _lines(subject, file))
    return _counted(lines, key, len(found.entry), visible)


def _lines(subject: Subject, file: Authored) -> list[str]:
    assert subject.workspace is not None
    return (subject.workspace.root / file.document.file).read_text("utf-8-sig").splitlines()


def _counted(lines: list[str], key: Span, length: int, visible: int) -> Span:
    """The place of the visible character with a number in the value of a key.

    White space does not count, since YAML folds it; quotation marks at the beginning, and one of two within single
    ones, are no part of the value, nor is the sign of a block.
    """
    row, column = key.line - 1, key.column - 1 + length
    text = lines[row]
    column = text.index(":", column) + 1 if ":" in text[column:] else column
    value = text[column:].strip()
    quote = value[:1] if value[:1] in "'\"" else ""
    column += len(text[column:]) - len(text[column:].lstrip()) + len(quote)
    if value[:1] in "|>":
        row, column = row + 1, 0
    while row < len(lines):
        text = lines[row]
        while column < len(text):
            pair = text[column : column + 2]
            escaped = (quote == "'" and pair == "''") or (quote == '"' and pair[0] == "\\")
            if not (text[column].isspace() or (quote == '"' and pair in ("\\n", "\\t", "\\ "))):
                if visible == 0:
                    return Span(key.file, row + 1, column + 1)
                visible -= 1
            column += 2 if escaped else 1
        row, column = row + 1, 0
    return key
