"""Levels set for rules whose findings always count."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.catalogue import rules
from generators.checks.levels import settings
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry of `lint` in `standard.yaml` for a rule without which nothing sound could be built."""
    fixed = {rule.id for rule in rules() if not rule.adjustable}
    for setting in settings(subject.identity):
        if setting.rule in fixed:
            yield Flag(setting.place, f"level of rule '{setting.rule}' is fixed", subject.standard.name)
