"""What a model demands, before it is put into words: one statement for each place and constraint."""

from __future__ import annotations

from typing import Any, NamedTuple

from generators.findings import Span
from generators.model.nodes import Class, Slot


class Statement(NamedTuple):
    """A constraint of a class or of one of its slots.

    constraint, name: as the checker reports a violation. says: what holds the constraint's values: an expression, type,
    enum, rule, key … the sentence about the constraint knows which. span: where it is stated, if not where the slot is.
    """

    cls: Class
    slot: Slot | None
    constraint: str
    says: Any = None
    name: str = ""
    span: Span | None = None

    @property
    def element(self) -> str:
        """The element as the checker names it."""
        return f"{self.cls.name}.{self.slot.name}" if self.slot is not None else self.cls.name
