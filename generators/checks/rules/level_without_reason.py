"""Levels set without saying why."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.levels import settings
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry of `lint` in `standard.yaml` without a reason; it does not count."""
    for setting in settings(subject.identity):
        if not setting.reason:
            yield Flag(setting.place, f"level of rule '{setting.rule}' has no reason", subject.standard.name)
