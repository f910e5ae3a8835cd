"""Names in business rules that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import flags
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each class, member, variable, function, code list and code in a rule that is not known."""
    yield from flags(subject, "name")
