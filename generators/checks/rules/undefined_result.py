"""Parts of business rules that have no value for any document."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import flags
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each division by zero, wrong date, pattern, duration or index that is written down."""
    yield from flags(subject, "undefined")
