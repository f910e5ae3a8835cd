"""Levels for rules that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.catalogue import rules
from generators.checks.levels import settings
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry of `lint` in `standard.yaml` that names no rule."""
    known = {rule.id for rule in rules()}
    for setting in settings(subject.identity):
        if setting.rule not in known:
            message = f"rule '{setting.rule}' is not known{similar_to(setting.rule, known)}"
            yield Flag(setting.place, message, subject.standard.name)
