"""Business rules that never say anything, or always the same."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import flags
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each rule about objects that no document has, or whose condition is always or never met."""
    yield from flags(subject, "unreachable")
