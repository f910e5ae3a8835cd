"""What a slot demands of one value; follows the checker (`checker.items`, `checker.simple`)."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, DataModel, Element, Enum, Expression, Slot, Type
from generators.model.wire import Alternative, Wire
from generators.requirements.statement import Statement

BOOLEAN = ("any_of", "all_of", "exactly_one_of", "none_of")
FIXED = ("equals_string", "equals_number")
BOUNDS = ("minimum_value", "maximum_value")


class Values:
    """States what slots of one model demand of their values."""

    def __init__(self, model: DataModel, wire: Wire) -> None:
        """State for slots of `model`, encoded as `wire` says."""
        self.model, self.wire = model, wire

    def item(self, cls: Class, slot: Slot, expression: Expression) -> Iterator[Statement]:
        """What an expression about a slot, or the slot itself, demands of one value."""
        branches = self.wire.branches(expression)
        if branches:
            yield Statement(cls, slot, "any_of" if expression.any_of else "exactly_one_of", expression)
        elif expression.range:
            yield from self._ranged(cls, slot, expression)
        yield from self._facets(cls, slot, expression)
        if isinstance(expression, Slot):
            if expression.subproperties:
                yield Statement(cls, slot, "subproperty_of", expression)
            if expression.id_prefixes:
                yield Statement(cls, slot, "id_prefixes", expression)
            yield from _check_digits(cls, slot, expression)
        for name in BOOLEAN:
            found = getattr(expression, name)
            if found and found is not branches:
                yield Statement(cls, slot, name, expression)

    def _ranged(self, cls: Class, slot: Slot, expression: Expression) -> Iterator[Statement]:
        if expression.range in self.model.types:
            yield from self._typed(cls, slot, self.model.types[expression.range])
            return
        alternatives = tuple(self.wire.by_range(slot, expression.range, expression))
        if len(alternatives) == 1:
            yield from self._alternative(cls, slot, alternatives[0])
        else:
            yield Statement(cls, slot, "range", alternatives)

    def _alternative(self, cls: Class, slot: Slot, alternative: Alternative) -> Iterator[Statement]:
        """An object has requirements of its own, and anything goes where any value does."""
        if alternative.kind == "simple":
            yield from self._simple(cls, slot, alternative.name)
        elif alternative.kind == "code":
            yield from _coded(cls, slot, self.model.enums[alternative.name])
        elif alternative.kind == "reference":
            identifier = self.model.classes[alternative.name].identifier
            assert identifier is not None
            yield from self.item(cls, slot, identifier)

    def _simple(self, cls: Class, slot: Slot, name: str) -> Iterator[Statement]:
        enum = self.model.enums.get(name)
        yield from _enumerated(cls, slot, enum) if enum is not None else self._typed(cls, slot, self.model.types[name])

    def _typed(self, cls: Class, slot: Slot, found: Type) -> Iterator[Statement]:
        chain = [self.model.types[n] for n in (*reversed(found.chain), found.name) if n in self.model.types]
        unions = [step for step in chain if step.union_of]
        for step in unions:
            yield Statement(cls, slot, "any_of", step)
        if not unions:
            yield Statement(cls, slot, "range", found)
            if BUILTINS[found.base].json == "string":
                yield Statement(cls, slot, "xml_characters")
        for step in chain:
            if not step.builtin:
                yield from self._facets(cls, slot, step)
                yield from (Statement(cls, slot, name, step) for name in BOOLEAN if getattr(step, name))
                yield from _check_digits(cls, slot, step)

    def _facets(self, cls: Class, slot: Slot, expression: Expression) -> Iterator[Statement]:
        if expression.pattern:
            yield Statement(cls, slot, "pattern", expression)
        for name in (*BOUNDS, *FIXED):
            if getattr(expression, name) is not None:
                yield Statement(cls, slot, name, expression)
        if expression.equals_string_in:
            yield Statement(cls, slot, "equals_string_in", expression)


def _check_digits(cls: Class, slot: Slot, element: Element) -> Iterator[Statement]:
    if element.annotation("check_digit"):
        yield Statement(cls, slot, "check_digit", element)


def _enumerated(cls: Class, slot: Slot, enum: Enum) -> Iterator[Statement]:
    yield Statement(cls, slot, "range", enum)
    known = enum.codes and not enum.open
    if known or (enum.code_list is not None and enum.code_list.binding > 1):
        yield Statement(cls, slot, "permissible_values", enum)
    if not known:
        yield Statement(cls, slot, "xml_characters")
    if known and any(code.valid_from or code.valid_until for code in enum.codes.values()):
        yield Statement(cls, slot, "valid_until", enum)


def _coded(cls: Class, slot: Slot, enum: Enum) -> Iterator[Statement]:
    """A code that says which list it is from (XÖV, bindings 3 and 4)."""
    assert enum.code_list is not None
    members = ("code", "listVersionID") if enum.code_list.binding == 3 else ("code", "listURI", "listVersionID")
    yield Statement(cls, slot, "range", enum)
    yield Statement(cls, slot, "extra_slots", enum)
    for member in members:
        yield Statement(cls, slot, "required", enum, member)
    if enum.code_list.binding == 3:
        yield Statement(cls, slot, "equals_string", enum, "listURI")
    yield Statement(cls, slot, "permissible_values", enum)
    yield Statement(cls, slot, "xml_characters")
    if any(code.valid_from or code.valid_until for code in enum.codes.values()):
        yield Statement(cls, slot, "valid_until", enum)
