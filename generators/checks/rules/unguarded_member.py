"""Optional members that business rules read without asking whether they are there."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import flags
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each member in a rule that an object may lack, unless a `has` before it makes sure."""
    yield from flags(subject, "optional")
