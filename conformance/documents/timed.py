"""Business rules that are timed."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generators.checker.business import Rule


class Timed:
    """A rule that notes how long it takes."""

    def __init__(self, timed: Rule, spent: dict[str, float]) -> None:
        """Add the seconds of a rule to those in `spent`, by its id."""
        self.rule, self._timed, self._spent = timed.rule, timed, spent

    def verdict(self, value: Any) -> tuple[str, str]:
        """What the rule says about an object."""
        start = perf_counter()
        found = self._timed.verdict(value)
        self._spent[self.rule.id] = self._spent.get(self.rule.id, 0.0) + perf_counter() - start
        return found
