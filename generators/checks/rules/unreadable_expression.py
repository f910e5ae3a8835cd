"""Conditions of business rules that are no CEL."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import flags
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each `when` or `assert` that cannot be read, at the place where reading ends."""
    yield from flags(subject, "syntax")
