"""Everything that a class demands of its instances; follows the checker (`checker.classes`, `checker.slots`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import msgspec

from generators.model.nodes import Class, ClassExpression, DataModel, Expression, Slot
from generators.model.rule_names import rule_names
from generators.model.wire import Wire, extra_slot, speaks_of_whole
from generators.requirements.statement import Statement
from generators.requirements.values import BOOLEAN, Values

COUNTS = ("exact_cardinality", "minimum_cardinality", "maximum_cardinality")


class Statements:
    """States what the classes of one model demand."""

    def __init__(self, model: DataModel) -> None:
        """State for classes of `model`."""
        self.model = model
        self.wire = Wire(model)
        self._values = Values(model, self.wire)

    def of_class(self, cls: Class) -> Iterator[Statement]:
        """All statements about instances of exactly one class, in wire order of its slots; none where none can be."""
        if cls.any or (cls.union_of and not cls.slots):
            return
        exact = cls.instantiable or cls.name in self._embedded
        if exact or cls.designator is not None:
            yield Statement(cls, None, "range")
        if cls.name in self.model.roots and not cls.instantiable and cls.designator is None:
            yield Statement(cls, None, "abstract")
        if cls.designator is not None:
            yield Statement(cls, cls.designator, "designates_type", self.wire.concrete(cls.name))
        identifier = cls.identifier
        if identifier is not None and (exact or cls.designator is not None):
            yield Statement(cls, identifier, "identifier" if identifier.identifier else "key")
        if exact:
            yield from self._of_objects(cls)

    def _of_objects(self, cls: Class) -> Iterator[Statement]:
        extra = extra_slot(cls)
        if extra is None:
            yield Statement(cls, None, "extra_slots")
        else:
            yield from self._values.item(cls, extra, extra)
        if sum(not slot.xml_attribute for slot in cls.slots.values()) > 1:
            yield Statement(cls, None, "rank")
        for slot in cls.slots.values():
            yield from self._of_slot(cls, slot)
        for constraint in cls.constraints:
            yield from self._of_expression(cls, constraint)
        for rule, name in zip(cls.rules, rule_names(cls), strict=True):
            if rule.preconditions is not None:
                yield Statement(cls, None, "rules", rule, name, rule.span)
        for key in cls.unique_keys:
            yield Statement(cls, None, "unique_keys", key, key.name, key.span)

    def _of_slot(self, cls: Class, slot: Slot) -> Iterator[Statement]:
        if slot.value_presence == "ABSENT":
            yield Statement(cls, slot, "value_presence", slot)
            return
        if slot.required or slot.value_presence == "PRESENT":
            yield Statement(cls, slot, "required", slot)
        elif slot.recommended:
            yield Statement(cls, slot, "recommended", slot)
        if slot.designates_type:
            return
        value = self.wire.value(slot)
        if value.form != "single":
            yield Statement(cls, slot, "array" if value.dimensions else "multivalued", value)
            if value.dimensions < 2 and slot.list_elements_unique:
                yield Statement(cls, slot, "list_elements_unique", slot)
        yield from self._of_value(cls, slot, slot)
        if slot.equals_expression:
            yield Statement(cls, slot, "equals_expression", slot)

    def _of_value(self, cls: Class, slot: Slot, expression: Expression) -> Iterator[Statement]:
        """What an expression demands of the members of a slot's value and of the value as a whole."""
        branches = self.wire.branches(expression)
        whole = tuple(
            name
            for name in BOOLEAN
            if any(speaks_of_whole(b) for b in getattr(expression, name)) and getattr(expression, name) is not branches
        )
        member = msgspec.structs.replace(expression, **dict.fromkeys(whole, ())) if whole else expression
        yield from self._values.item(cls, slot, member)
        if self.wire.value(slot).form != "single":
            yield from (Statement(cls, slot, n, expression) for n in COUNTS if getattr(expression, n) is not None)
            if expression.has_member is not None:
                yield Statement(cls, slot, "has_member", expression)
            if expression.all_members is not None:
                yield from self._values.item(cls, slot, expression.all_members)
        yield from (Statement(cls, slot, name, expression) for name in whole)

    def _of_expression(self, cls: Class, expression: ClassExpression) -> Iterator[Statement]:
        for name, found in expression.slot_conditions.items():
            slot = cls.slots.get(name)
            if slot is None:
                continue
            if found.required or found.value_presence == "PRESENT":
                yield Statement(cls, slot, "required", found)
            elif found.value_presence == "ABSENT":
                yield Statement(cls, slot, "value_presence", found)
            yield from self._of_value(cls, slot, found)
            if found.equals_expression:
                yield Statement(cls, slot, "equals_expression", found)
        for name in BOOLEAN:
            if getattr(expression, name):
                yield Statement(cls, None, name, expression)

    @cached_property
    def _embedded(self) -> frozenset[str]:
        """Classes that objects are checked as although they are abstract, since no concrete one stands for them."""
        slots = [slot for cls in self.model.classes.values() for slot in cls.slots.values()]
        alternatives = (a for slot in slots for a in self.wire.value(slot).alternatives if a.kind == "object")
        return frozenset(a.name for a in alternatives if not self.wire.concrete(a.name))
