"""Profiles with which nothing that can be tested is claimed."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import place_in_identity
from generators.checks.subject import Flag, Subject
from generators.requirements import requirements


def check(subject: Subject) -> Iterator[Flag]:
    """Each profile without an observable requirement of the standard itself."""
    standard = subject.standard
    if not standard.profiles or not subject.sound:
        return
    listed = requirements(standard)
    observable = {requirement.id for requirement in listed.requirements if requirement.observable}
    for number, claim in enumerate(listed.profiles):
        if observable.isdisjoint(claim.requirements):
            message = f"profile '{claim.id}' comprises no requirement that can be observed"
            yield Flag(place_in_identity(subject, "profiles", number), message, f"{standard.name}.profiles.{claim.id}")
