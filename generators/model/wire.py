"""How values look on the wire: the one place that XSD, JSON Schema, codec and examples agree on.

A slot's value is one of a few *alternatives*. Where alternatives cannot be told apart by their text, XML names the
one that is meant by a child element (`choice`), so that both encodings carry the same information.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import msgspec

from generators.model.builtin import BUILTINS
from generators.model.linkml.names import upper_camel
from generators.model.nodes import Class, DataModel, Enum, Expression, Slot, Type


class Alternative(msgspec.Struct, frozen=True):
    """One thing a value can be.

    kind: any (every JSON value) | simple (type or plain enum) | code (XÖV code object, bindings 3 and 4)
        | object (inlined class) | reference (identifier of a class).
    name: type, enum or class. label: name of the child element where a choice tells alternatives apart.
    expression: the branch (`any_of`, `exactly_one_of`) that brings the alternative in, None for the slot's own range.
    polymorphic: a type designator says which subclass an object is (`xsi:type` in XML).
    """

    kind: str
    name: str
    label: str
    expression: Expression | None = None
    polymorphic: bool = False


class Value(msgspec.Struct, frozen=True):
    """What a slot holds.

    form: single | list | dict | simple_dict. In a dict the JSON keys are the identifiers of the members; XML repeats
    the element and keeps the identifier as its child. simple_dict: a member may be given by `value_slot` alone.
    choice: XML wraps the value in a child element named by the alternative's label.
    dimensions: 0, or for an array the number of nested lists (2 and more nest `item` elements in XML).
    """

    alternatives: tuple[Alternative, ...]
    form: str = "single"
    choice: bool = False
    key_slot: str = ""
    value_slot: str = ""
    dimensions: int = 0


class Wire:
    """Answers about the encoding of one model; answers are computed once and kept."""

    def __init__(self, model: DataModel) -> None:
        """Prepare answers about `model`; nothing is computed yet."""
        self.model = model
        self._values: dict[int, Value] = {}

    @cached_property
    def children(self) -> dict[str, tuple[str, ...]]:
        """Class → classes that name it in `is_a` or `mixins`, in order of declaration."""
        found: dict[str, list[str]] = {}
        for cls in self.model.classes.values():
            for parent in (cls.is_a, *cls.mixins):
                if parent:
                    found.setdefault(parent, []).append(cls.name)
        return {parent: tuple(names) for parent, names in found.items()}

    def descendants(self, name: str) -> Iterator[str]:
        """All classes that inherit from a class, itself not included, each once."""
        seen: set[str] = {name}
        queue = list(self.children.get(name, ()))
        while queue:
            current = queue.pop(0)
            if current not in seen:
                seen.add(current)
                yield current
                queue.extend(self.children.get(current, ()))

    def concrete(self, name: str) -> tuple[str, ...]:
        """The class and its descendants, as far as instances of them may exist."""
        return tuple(n for n in (name, *self.descendants(name)) if self.model.classes[n].instantiable)

    def polymorphic(self, cls: Class) -> bool:
        """Whether instances of subclasses may stand for the class: it has a type designator and a subclass."""
        return cls.designator is not None and cls.name in self.children

    def designation(self, slot: Slot, name: str) -> str:
        """How a type designator names a class: by name, or by its URI or CURIE as its range demands."""
        cls = self.model.classes[name]
        if slot.range == "string":
            return name
        module = self.model.modules.get(cls.module)
        vocabulary = module.vocabulary if module is not None else ""
        local = upper_camel(name)
        if not cls.uri:
            prefix = next((p for p, expansion in self.model.prefixes.items() if expansion == vocabulary), "")
            return f"{prefix}:{local}" if prefix and slot.range != "uri" else f"{vocabulary}{local}"
        prefix, _, local = cls.uri.partition(":")
        expansion = self.model.prefixes.get(prefix) if slot.range == "uri" else None
        return f"{expansion}{local}" if expansion is not None else cls.uri

    def value(self, slot: Slot) -> Value:
        """How the values of a slot are encoded."""
        found = self._values.get(id(slot))
        if found is None:
            found = self._values[id(slot)] = self._value(slot)
        return found

    def _value(self, slot: Slot) -> Value:
        alternatives = tuple(self._alternatives(slot, slot))
        choice = len(alternatives) > 1 and len({self._text_kind(a) for a in alternatives}) > 1
        if len(alternatives) > 1 and not choice:
            choice = self._text_kind(alternatives[0]) == "tree"
        if choice:
            alternatives = _by_label(slot, alternatives)
        if slot.array is not None:
            return Value(alternatives, "list", choice, dimensions=dimensions_of(slot))
        if not slot.multivalued:
            return Value(alternatives, "single", choice)
        form, key_slot, value_slot = self._collection(slot, alternatives)
        return Value(alternatives, form, choice and form == "list", key_slot, value_slot)

    def _collection(self, slot: Slot, alternatives: tuple[Alternative, ...]) -> tuple[str, str, str]:
        """Form, key slot and value slot of a multivalued slot (LinkML: inlining)."""
        if len(alternatives) != 1 or alternatives[0].kind != "object" or slot.inlined_as_list:
            return "list", "", ""
        cls = self.model.classes[alternatives[0].name]
        key = cls.identifier
        if key is None:
            return "list", "", ""
        value_slot = simple_dict_value(cls)
        return ("simple_dict" if value_slot else "dict"), key.name, value_slot

    def _alternatives(self, slot: Slot, expression: Expression) -> Iterator[Alternative]:
        """The alternatives of a slot; ranges in `any_of` and `exactly_one_of` refine a range that is Any or default."""
        branches = self.branches(expression)
        for branch in branches:
            inner = branch if expression is slot else within(expression, branch)
            yield from self._alternatives(slot, inner)
        if expression.range and not branches:
            yield from self.by_range(slot, expression.range, expression)

    def branches(self, expression: Expression) -> tuple[Expression, ...]:
        """The branches that bring the alternatives of an expression; empty where its own range does."""
        branches = expression.any_of or expression.exactly_one_of
        refine = bool(branches) and all(ranges_of(b) for b in branches) and self._open(expression)
        return branches if refine else ()

    def _open(self, expression: Expression) -> bool:
        cls = self.model.classes.get(expression.range)
        return not expression.range or expression.default_range or (cls is not None and cls.any)

    def by_range(self, slot: Slot, name: str, expression: Expression) -> Iterator[Alternative]:
        """What a value of a slot can be where `expression` (the slot or a part of it) names a range."""
        branch = None if expression is slot else expression
        if name in self.model.classes:
            yield from self._by_class(slot, self.model.classes[name], branch)
        elif name in self.model.enums:
            enum = self.model.enums[name]
            coded = enum.code_list is not None and enum.code_list.binding >= 3
            yield Alternative("code" if coded else "simple", name, name, branch)
        elif name in self.model.types:
            yield from self._by_type(self.model.types[name], branch)

    def _by_type(self, found: Type, branch: Expression | None) -> Iterator[Alternative]:
        """A type, or the members of a union whose texts would not tell whether a value is a number or a text."""
        members = tuple(dict.fromkeys(self._united(found.name)))
        if len({self._kind_by_name(name) for name in members}) < 2:
            yield Alternative("simple", found.name, found.name, branch)
            return
        around = branch or Expression()
        for step in (found, *(self.model.types[n] for n in found.chain if n in self.model.types)):
            facets = facets_of(step)
            around = (
                msgspec.structs.replace(around, all_of=(*around.all_of, facets)) if facets != Expression() else around
            )
        for name in members:
            yield Alternative("simple", name, name, around)

    def _united(self, name: str, seen: tuple[str, ...] = ()) -> Iterator[str]:
        """The types and enums that a type is the union of, at any depth; itself where it is none."""
        found = self.model.types.get(name)
        steps = [found, *(self.model.types[n] for n in found.chain if n in self.model.types)] if found else []
        members = [m for step in steps for m in step.union_of if m not in (*seen, name)]
        if not members:
            yield name
        for member in members:
            yield from self._united(member, (*seen, name))

    def _kind_by_name(self, name: str) -> str:
        found = self.model.types.get(name)
        return self.json_kind(found) if found else "string"

    def _by_class(self, slot: Slot, cls: Class, branch: Expression | None) -> Iterator[Alternative]:
        if cls.any:
            yield Alternative("any", cls.name, cls.name, branch)
        elif cls.union_of:
            for member in cls.union_of:
                if member in self.model.classes:
                    yield from self._by_class(slot, self.model.classes[member], branch)
        elif cls.identifier is not None and not is_inlined(slot, branch):
            yield Alternative("reference", cls.name, cls.name, branch)
        elif cls.designator is not None:
            yield Alternative("object", cls.name, cls.name, branch, polymorphic=self.polymorphic(cls))
        elif cls.instantiable or not self.concrete(cls.name):
            yield Alternative("object", cls.name, cls.name, branch)
        else:
            for name in self.concrete(cls.name):
                yield Alternative("object", name, name, branch)

    def _text_kind(self, alternative: Alternative) -> str:
        """What tells alternatives apart without a wrapper: the kind of JSON value that a text stands for."""
        if alternative.kind == "reference":
            identifier = self.model.classes[alternative.name].identifier
            assert identifier is not None
            base = self.model.types.get(identifier.range)
            return BUILTINS[base.base].json if base else "string"
        return "tree" if alternative.kind != "simple" else self._kind_by_name(alternative.name)

    def json_kind(self, simple: Type | Enum) -> str:
        """The kind of JSON value of a type or enum: string, integer, number or boolean."""
        return BUILTINS[simple.base].json if isinstance(simple, Type) else "string"


def _by_label(slot: Slot, alternatives: tuple[Alternative, ...]) -> tuple[Alternative, ...]:
    """Alternatives of one label as one: a child element of that name may be either of them."""
    grouped: dict[str, list[Alternative]] = {}
    for alternative in alternatives:
        grouped.setdefault(alternative.label, []).append(alternative)
    found = []
    for first, *others in grouped.values():
        expressions = tuple(a.expression for a in (first, *others) if a.expression is not None)
        if others and len(expressions) == len(others) + 1:
            bare = tuple(msgspec.structs.replace(e, range="") for e in expressions)
            either = Expression(any_of=bare) if slot.any_of else Expression(exactly_one_of=bare)
            first = msgspec.structs.replace(first, expression=either)
        found.append(first)
    return tuple(found)


def within(outer: Expression, branch: Expression) -> Expression:
    """A branch that also says what the expression around it says."""
    around = msgspec.structs.replace(outer, range="", any_of=(), exactly_one_of=())
    if around == Expression():
        return branch
    return msgspec.structs.replace(branch, all_of=(*branch.all_of, around))


def facets_of(found: Type) -> Expression:
    """What a type says about its values, as an expression without a name or a range."""
    branches = {name: getattr(found, name) for name in ("any_of", "all_of", "exactly_one_of", "none_of")}
    return Expression(
        pattern=found.pattern,
        minimum_value=found.minimum_value,
        maximum_value=found.maximum_value,
        equals_string=found.equals_string,
        equals_string_in=found.equals_string_in,
        equals_number=found.equals_number,
        **branches,
    )


def speaks_of_whole(expression: Expression) -> bool:
    """Whether an expression says something that no single member of a value can meet: presence, or a count."""
    counts = (expression.minimum_cardinality, expression.maximum_cardinality, expression.exact_cardinality)
    if expression.required or expression.value_presence or expression.has_member or expression.all_members:
        return True
    branches = (*expression.any_of, *expression.all_of, *expression.exactly_one_of, *expression.none_of)
    return counts != (None, None, None) or any(speaks_of_whole(b) for b in branches)


def extra_slot(cls: Class) -> Slot | None:
    """What the values of undeclared keys are, as a slot; None for a closed object."""
    extra = cls.extra_slots
    if extra is None:
        return None
    fields = {name: getattr(extra, name) for name in Expression.__struct_fields__}
    return Slot(**{**fields, "name": "extra_slots", "inlined": True})


def ranges_of(expression: Expression) -> bool:
    """Whether an expression says which range it means, itself or in all of its branches."""
    branches = expression.any_of or expression.exactly_one_of
    return bool(expression.range) or (bool(branches) and all(ranges_of(b) for b in branches))


def is_inlined(slot: Slot, branch: Expression | None) -> bool:
    """Whether identified objects are embedded rather than referred to (LinkML: `inlined_as_list` implies `inlined`)."""
    for expression in (branch, slot):
        if expression is not None and (expression.inlined or expression.inlined_as_list):
            return True
    return False


def dimensions_of(slot: Slot) -> int:
    """The number of nested lists of an array slot; an array of unbounded dimensionality counts as one."""
    array = slot.array
    assert array is not None
    return array.maximum_dimensions or len(array.dimensions) or array.minimum_dimensions or 1


def varies(slot: Slot) -> bool:
    """Whether an array slot admits several numbers of dimensions, of which only that of `dimensions_of` is encoded."""
    array = slot.array
    if array is None:
        return False
    count = len(array.dimensions)
    return (array.minimum_dimensions or count or 1) != (array.maximum_dimensions or count)


def simple_dict_value(cls: Class) -> str:
    """The slot that alone can stand for a member of a dict, or empty.

    LinkML: the class has a key and exactly one further slot, or exactly one further required slot, or one annotated
    `simple_dict_value`.
    """
    others = [s for s in cls.slots.values() if not s.identifies]
    annotated = [s for s in others if s.annotation("simple_dict_value")]
    for candidates in (annotated, others, [s for s in others if s.required]):
        if len(candidates) == 1:
            return candidates[0].name
    return ""
