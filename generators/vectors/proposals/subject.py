"""What proposals look at: a slot in a document, its value and all that holds for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from generators.codec import Codec
from generators.instances.breaks.change import Path
from generators.instances.judge import Judge
from generators.model.nodes import Class, Enum, Expression, Slot, Type
from generators.model.wire import Alternative, Value
from generators.vectors.places import Shown


class Subject:
    """A slot that a document shows."""

    def __init__(self, judge: Judge, codec: Codec, shown: Shown) -> None:
        """Look at what `shown` shows."""
        self.judge, self.shown = judge, shown
        self.model = judge.model
        self.cls: Class = shown.cls
        self.slot: Slot = shown.slot
        self.place: Path = shown.site.place
        self.found: Any = shown.site.value
        field = codec.layouts.of(shown.cls.name).by_key.get(shown.slot.key)
        self.attribute = field is not None and field.attribute
        self._codec = codec

    @cached_property
    def value(self) -> Value:
        """How the slot is encoded."""
        return self.judge.wire.value(self.slot)

    @property
    def listed(self) -> bool:
        """Whether the value is a plain list."""
        return self.value.form == "list" and not self.value.dimensions

    @cached_property
    def member_place(self) -> Path:
        """The path of the value, or of the first one in a list."""
        return (*self.place, 0) if self.listed and self.found else self.place

    @cached_property
    def member(self) -> Any:
        """The value, or the first one in a list."""
        return self.found[0] if self.listed and self.found else self.found

    @cached_property
    def alternative(self) -> Alternative | None:
        """What the value is where it can be one thing only."""
        alternatives = self.value.alternatives
        return alternatives[0] if len(alternatives) == 1 and self.value.form in ("single", "list") else None

    @cached_property
    def expressions(self) -> list[Expression]:
        """The slot, its conditions, and its type with all types that this is derived from."""
        found: list[Expression] = [self.slot, *_joined(self.slot)]
        if self.alternative is not None and self.alternative.expression is not None:
            found.append(self.alternative.expression)
        return [*found, *self.types]

    @cached_property
    def types(self) -> list[Type]:
        """The type of the value and those that it is derived from; none for other ranges."""
        name = self.range
        known = self.model.types.get(name)
        return [] if known is None else [known, *(self.model.types[n] for n in known.chain if n in self.model.types)]

    @cached_property
    def range(self) -> str:
        """The name of what the value is; for a reference, of what identifies its object."""
        if self.alternative is None:
            return ""
        if self.alternative.kind == "reference":
            identifier = self.model.classes[self.alternative.name].identifier
            return identifier.range if identifier is not None else ""
        return self.alternative.name

    @property
    def enum(self) -> Enum | None:
        """The enum of the value."""
        return self.model.enums.get(self.range)

    @property
    def simple(self) -> bool:
        """Whether the value is a single text, number or truth value."""
        return self.alternative is not None and self.alternative.kind in ("simple", "reference")

    @cached_property
    def base(self) -> str:
        """The built-in type of the value; empty for other ranges."""
        return self.types[0].base if self.simple and self.types else ""

    @property
    def is_code_element(self) -> bool:
        """Whether XML writes the value as an element with code and list."""
        alternative = self.alternative
        return alternative is not None and self._codec.layouts.listed(self.value, alternative) is not None

    def accepts(self, member: Any) -> bool:
        """Whether the slot takes another single value."""
        return self.judge.accepts(self.cls, self.slot, [member, *self.found[1:]] if self.listed else member)

    def constraints(self, member: Any) -> set[str]:
        """What another single value violates."""
        value = [member, *self.found[1:]] if self.listed else member
        return {f.constraint for f in self.judge.failures(self.cls, self.slot, value)}


def _joined(expression: Expression) -> Iterator[Expression]:
    for part in expression.all_of:
        yield part
        yield from _joined(part)
