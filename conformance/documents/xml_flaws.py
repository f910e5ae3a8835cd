"""What is wrong with an XML document: what reading it shows, what the checker says of its value, and the XSD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from lxml import etree

from conformance.documents.flaw import Flaw, said
from conformance.documents.xpaths import Paths
from generators.checker.violation import Violation
from generators.codec.decode import EXTRA, ORDER
from generators.codec.problem import Decoded, Problem, line_of

if TYPE_CHECKING:
    from conformance.documents.judge import Judge

RANGE, RULES = "range", "rules"
LEAVE_VALUES = (ORDER, EXTRA)
"""Constraints whose violation leaves all values what they are, so that these are judged as well."""


def flaws_of(judge: Judge, element: etree._Element, root: str, refused: bool) -> list[Flaw]:
    """The flaws of a document that has some. What follows from what reading it shows is left out."""
    from conformance.documents.judge import flaw_by_violation

    decoded, paths = judge.codec.decode(element, root, places=True), Paths(element)
    violations = judge.checker.judge(decoded.value, decoded.root) if decoded.root else []
    hidden = {p.pointer for p in decoded.problems if p.constraint and p.constraint not in LEAVE_VALUES}
    read = {p.pointer for p in decoded.problems if not p.constraint}
    unfit = read & {v.path for v in violations if v.constraint == RANGE}
    around = {_around(place) for place in unfit}
    kept = (v for v in violations if not _within(v.path, hidden) and not _follows(v, unfit, around))
    found = [flaw_by_violation(v) for v in kept]
    located = [_located(flaw, decoded, paths) for flaw in found]
    named = [_by_problem(p, e, paths) for p, e in zip(decoded.problems, decoded.blamed, strict=True) if p.constraint]
    flaws = [*named, *located]
    if not any(flaw.level == "error" for flaw in flaws):
        flaws += [_by_problem(p, e, paths) for p, e in zip(decoded.problems, decoded.blamed, strict=True)]
    if decoded.root and not any(flaw.level == "error" for flaw in flaws):
        flaws = [_located(flaw, decoded, paths) for flaw in judge.value(decoded.value, decoded.root)]
    if refused and not any(flaw.level == "error" for flaw in flaws):
        flaws += [_refused(entry, element) for entry in cast(Any, judge.xsd.error_log)] or [Flaw(said("schema", "?"))]
    return flaws


def _within(path: str, places: set[str]) -> bool:
    """Whether a place is one of several, or in one of them."""
    while path and path not in places:
        path = _around(path)
    return path in places


def _around(path: str) -> str:
    return path.rpartition("/")[0]


def _follows(violation: Violation, unfit: set[str], around: set[str]) -> bool:
    """Whether a violation says no more than that a value, here or beside, is none of its type."""
    if violation.constraint == RULES:
        return _around(violation.path) in around
    return violation.path in unfit and violation.constraint != RANGE


def _by_problem(problem: Problem, element: etree._Element | None, paths: Paths) -> Flaw:
    message = {"de": problem.german or problem.message, "en": problem.message}
    xpath = paths.of(element) if element is not None else ""
    return Flaw(message, problem.pointer, problem.constraint, problem.about, line=problem.line, xpath=xpath)


def _located(flaw: Flaw, decoded: Decoded, paths: Paths) -> Flaw:
    """A flaw with the element that holds its value, or the innermost one around it."""
    pointer = flaw.pointer
    while pointer and pointer not in decoded.elements:
        pointer = _around(pointer)
    element = decoded.elements.get(pointer)
    if element is None:
        return flaw
    return flaw._replace(line=line_of(element), xpath=paths.of(element))


def _refused(entry: Any, element: etree._Element) -> Flaw:
    return Flaw(said("schema", str(entry.message)), line=int(entry.line), xpath=str(entry.path or ""))
