"""What is left to check in a document that a schema, JSON Schema with formats asserted or XSD, has found valid.

The schema states the types of values, patterns, bounds, fixed values, closed lists of codes, and which members an
object has and needs. Left are what it cannot state, and conditions that join several things; these are checked as a
whole. Parts of the model in which nothing is left are not looked at. That texts keep to the characters of XML, which
the schema does not state either, is for the caller to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

from generators.checker.classes import exact_check, may_lack
from generators.checker.context import MISSING, Check, Context
from generators.checker.facets import BOOLEAN
from generators.checker.slots import slot_check
from generators.checker.unique import unique_members
from generators.checker.violation import Member, Place, Run
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, Enum, Expression, Slot, Type
from generators.model.pattern import PatternError, Untranslatable, ecma_by_pattern
from generators.model.wire import Alternative, Value

_COMBINED = (*BOOLEAN, "has_member", "all_members", "equals_expression", "value_presence", "array")
_SPECIAL = ("designates_type", "id_prefixes", "subproperties")


class Unsaid:
    """What a schema does not say: constraints by slot (whatever its class), and by class, enum or type."""

    def __init__(self, gaps: Iterable[tuple[str, str]]) -> None:
        """Take elements, each with a constraint, as a target reports them (`Inexpressible`)."""
        self._names: set[str] = set()
        for element, _ in gaps:
            self._names.add(element)
            self._names.add(element.rpartition(".")[2])

    def __contains__(self, name: str) -> bool:
        """Whether anything about a slot, class, enum or type is not said."""
        return name in self._names


class Rest:
    """The remaining checks of one model, compiled when a document first needs them."""

    def __init__(self, ctx: Context, needed: Callable[[str], bool], unsaid: Unsaid | None) -> None:
        """Check by `ctx`; objects of classes that are `needed` are remembered as members of the document.

        unsaid: what the schema does not say; None where only this is known, that it is the JSON Schema of the model.
        """
        self.ctx, self._needed, self._unsaid = ctx, needed, unsaid
        self._checks: dict[str, RestCheck] = {}

    def check(self, name: str) -> Check:
        """The check of an object where a class is meant; a type designator says which subclass it is."""
        cls = self.ctx.model.classes[name]
        if cls.designator is None:
            return self._exact(name)
        key = cls.designator.key
        checks = {
            self.ctx.wire.designation(self.ctx.model.classes[n].designator or cls.designator, n): self._exact(n)
            for n in self.ctx.wire.concrete(name)
        }
        otherwise = self._exact(name)
        return lambda value, place, run: checks.get(value.get(key), otherwise)(value, place, run)

    def _exact(self, name: str) -> RestCheck:
        if name not in self._checks:
            self._checks[name] = RestCheck(self, self.ctx.model.classes[name])
        return self._checks[name]

    def needs(self, cls: Class) -> bool:
        """Whether objects of a class are remembered: rules, references or keys ask for them."""
        return self._needed(cls.name) or cls.identifier is not None or bool(cls.unique_keys)

    @cached_property
    def busy(self) -> frozenset[str]:
        """The classes in whose objects, or anywhere below them, something is left to check."""
        classes = self.ctx.model.classes
        inside = {name: set(self._inside(cls)) for name, cls in classes.items()}
        found = {name for name, cls in classes.items() if self._is_busy(cls)}
        while True:
            grown = found | {name for name, below in inside.items() if below & found}
            if grown == found:
                return frozenset(found)
            found = grown

    def _is_busy(self, cls: Class) -> bool:
        if self.needs(cls) or cls.constraints or cls.rules or cls.extra_slots is not None or cls.any:
            return True
        return any(self.left(slot) for slot in cls.slots.values())

    def _inside(self, cls: Class) -> Iterator[str]:
        for slot in cls.slots.values():
            for alternative in self.ctx.wire.value(slot).alternatives:
                if alternative.kind == "object":
                    yield from self.ctx.wire.concrete(alternative.name)

    def left(self, slot: Slot) -> bool:
        """Whether the schema does not state everything about the values of a slot, objects in it aside."""
        value = self.ctx.wire.value(slot)
        if any(getattr(slot, name) for name in (*_COMBINED, *_SPECIAL)) or slot.annotation("check_digit"):
            return True
        if self._unsaid is not None and slot.name in self._unsaid:
            return True
        if value.form not in ("single", "list") or value.dimensions or value.choice or len(value.alternatives) != 1:
            return True
        only = value.alternatives[0]
        if only.kind == "object":
            return slot.list_elements_unique
        return not self._stated(slot, only)

    def _stated(self, slot: Slot, alternative: Alternative) -> bool:
        """Whether the schema states everything about a value that is no object."""
        if alternative.kind == "any":
            return self._facets_stated(slot, "any")
        if alternative.kind == "reference":
            identifier = self.ctx.model.classes[alternative.name].identifier
            return identifier is not None and identifier.range != slot.range and not self.left(identifier)
        enum = self.ctx.model.enums.get(alternative.name)
        if enum is not None:
            return alternative.kind == "simple" and self._codes_stated(enum) and self._facets_stated(slot, "string")
        found = self.ctx.model.types[alternative.name]
        kind = "date" if found.base == "date" else BUILTINS[found.base].json
        return self._type_stated(found, kind) and self._facets_stated(slot, kind)

    def _codes_stated(self, enum: Enum) -> bool:
        dated = bool(self.ctx.on) and any(code.valid_from or code.valid_until for code in enum.codes.values())
        travels = enum.code_list is not None and enum.code_list.binding > 1
        unsaid = self._unsaid is not None and enum.name in self._unsaid
        return not (dated or travels or unsaid or enum.dynamic or enum.open)

    def _type_stated(self, found: Type, kind: str) -> bool:
        chain = [self.ctx.model.types[name] for name in (found.name, *found.chain) if name in self.ctx.model.types]
        return not any(
            step.union_of
            or step.annotation("check_digit")
            or any(getattr(step, name) for name in BOOLEAN)
            or not (step.builtin or self._facets_stated(step, kind))
            or (self._unsaid is not None and step.name in self._unsaid)
            for step in chain
        )

    def _facets_stated(self, expression: Expression, kind: str) -> bool:
        """Whether the schema states the pattern and the bounds of an expression for values of a kind."""
        if self._unsaid is not None:
            return not expression.equals_expression
        bounds = [b for b in (expression.minimum_value, expression.maximum_value) if b is not None]
        numeric = kind in ("integer", "number") and all(isinstance(bound, (int, float)) for bound in bounds)
        if (bounds and not numeric) or expression.equals_number is not None or expression.equals_expression:
            return False
        return not expression.pattern or (kind in ("string", "date") and _translatable(expression.pattern))


def _translatable(pattern: str) -> bool:
    """Whether JSON Schema has a spelling of a pattern."""
    try:
        return bool(ecma_by_pattern(pattern))
    except (PatternError, Untranslatable):
        return False


class RestCheck:
    """The remaining check of objects of exactly one class."""

    def __init__(self, rest: Rest, cls: Class) -> None:
        """Prepare the check of `cls`."""
        self.rest, self.cls = rest, cls
        self._whole = cls.extra_slots is not None or cls.any
        self._needed = rest.needs(cls)

    @cached_property
    def steps(self) -> tuple[tuple[str, Check, bool], ...]:
        """Key, check, and whether the absence of the value can be wrong."""
        return tuple(self._steps())

    @cached_property
    def conditions(self) -> tuple[Check, ...]:
        """What the class says about its slots together."""
        return exact_check(self.rest.ctx, self.cls.name).conditions

    def _steps(self) -> Iterator[tuple[str, Check, bool]]:
        for slot in self.cls.slots.values():
            value = self.rest.ctx.wire.value(slot)
            if self.rest.left(slot):
                yield slot.key, slot_check(self.rest.ctx, self.cls, slot), may_lack(slot)
            elif value.alternatives[0].kind == "object":
                names = self.rest.ctx.wire.concrete(value.alternatives[0].name)
                if not self.rest.busy.isdisjoint(names):
                    yield slot.key, self._objects(value), False

    def _objects(self, value: Value) -> Check:
        check = self.rest.check(value.alternatives[0].name)
        if value.form == "single":
            return check
        model = self.rest.ctx.model

        def each(found: Any, place: Place, run: Run) -> None:
            start = len(run.members)
            for index, member in enumerate(found):
                check(member, (place, index), run)
            unique_members(model, place, run, start)

        return each

    def __call__(self, value: Any, place: Place, run: Run) -> None:
        """Check an object, which is known to be one."""
        if self._whole:
            exact_check(self.rest.ctx, self.cls.name)(value, place, run)
            return
        if self._needed:
            run.members.append(Member(self.cls.name, place, value))
        for key, check, lacking in self.steps:
            found = value.get(key, MISSING)
            if found is not MISSING or lacking:
                check(found, (place, key), run)
        for check in self.conditions:
            check(value, place, run)
