"""Comprehensions within comprehensions within comprehensions."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import flags
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each comprehension in a rule that stands within three others."""
    yield from flags(subject, "nested")
