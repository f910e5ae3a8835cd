"""Entries of profiles that match nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import place_in_identity
from generators.checks.subject import Flag, Subject
from generators.requirements import Profiles, requirements

NAMES = {
    "roots": "document",
    "operations": "operation or event",
    "participants": "participant",
    "requirements": "requirement",
    "without": "requirement",
}


def check(subject: Subject) -> Iterator[Flag]:
    """Each root, operation, participant and id of a profile that the standard has nothing for."""
    standard = subject.standard
    if not standard.profiles or not subject.sound:
        return
    for found in Profiles(standard, requirements(standard)).unmatched():
        profile = standard.profiles[found.profile]
        entry = getattr(profile, found.key)[found.entry]
        place = place_in_identity(subject, "profiles", found.profile, found.key, found.entry)
        message = f"profile '{profile.id}': {NAMES[found.key]} '{entry}' is unknown"
        yield Flag(place, message, f"{standard.name}.profiles.{profile.id}")
