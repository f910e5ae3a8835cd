"""Periods that end before they begin."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity, place_in_identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """A `transition_until` before `valid_from`, and an operation that may be missing before it is deprecated."""
    said = identity(subject)
    begin, end = str(said.get("valid_from") or ""), str(said.get("transition_until") or "")
    if begin and end and end < begin:
        message = f"the transition ends on '{end}', before the standard is valid from '{begin}'"
        yield Flag(place_in_identity(subject, "transition_until"), message, subject.standard.name)
    for operation in subject.standard.interface.operations if subject.standard.interface is not None else ():
        deprecation = operation.deprecation
        if deprecation is not None and deprecation.since and "" < deprecation.sunset < deprecation.since:
            message = f"operation '{operation.id}' ends on '{deprecation.sunset}', before '{deprecation.since}'"
            yield subject.flag(message, deprecation, "sunset")
