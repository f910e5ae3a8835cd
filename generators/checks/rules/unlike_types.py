"""Business rules whose values do not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import flags
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each value of a rule that is of another type than where it stands."""
    yield from flags(subject, "type")
