"""Transition periods that end before the standard holds."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity, place_in_identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """A `transition_until` that is before `valid_from`."""
    said = identity(subject)
    begin, end = str(said.get("valid_from") or ""), str(said.get("transition_until") or "")
    if begin and end and end < begin:
        message = f"the transition ends on '{end}', before the standard is valid from '{begin}'"
        yield Flag(place_in_identity(subject, "transition_until"), message, subject.standard.name)
