"""Candidates for simple values: what the model gives as examples first, then what its facets allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from generators.instances.check_digits import completed
from generators.instances.choices import Choices
from generators.instances.texts import NUMBERED, VALUES
from generators.model.builtin import BUILTINS
from generators.model.nodes import DataModel, Element, Enum, Expression, Slot, Type
from generators.model.pattern import PatternError, Untranslatable, sample
from generators.model.wire import Alternative

MOST_NUMBERED = 28


class Candidates:
    """Proposes values for slots of one model; the caller judges them.

    An example of a type goes to the first slot that asks; other slots show their title instead, so that a street's
    example does not stand in every text.
    """

    def __init__(self, model: DataModel, choices: Choices) -> None:
        """Propose by `model`, with seeds of `choices`."""
        self.model, self.choices = model, choices
        self._claims: dict[tuple[str, str], str] = {}

    def of(
        self, slot: Slot, alternative: Alternative, conditions: Iterable[Expression] = (), turn: int = 0
    ) -> Iterator[Any]:
        """Values that may do, the most telling first; for dates the one of a `turn`, so that later slots are later."""
        expressions: list[Expression] = [
            *conditions,
            *([alternative.expression] if alternative.expression else []),
            slot,
        ]
        names = [e.range for e in expressions[:-1] if e.range and e.range != alternative.name]
        name = alternative.name
        if alternative.kind == "reference":
            identifier = self.model.classes[name].identifier
            assert identifier is not None
            expressions.append(identifier)
            name = identifier.range
        types = [t for n in (*names, name) for t in self._chain(n)]
        enums = [self.model.enums[n] for n in (*names, name) if n in self.model.enums]
        base = next((t.base for t in types), "string")
        kind = BUILTINS[base].json
        yield from self._own(slot, expressions, types, kind)
        for enum in enums:
            yield from (code.name for code in usable(enum))
        yield from self._by_type(slot, types, kind)
        facets: list[Expression] = [*expressions, *types]
        if kind == "string":
            yield from self._by_pattern(facets, kind)
        values = VALUES[base]
        yield from (*values[turn % len(values) :], *values[: turn % len(values)]) if values else ()
        yield from _by_bounds(facets, kind)
        if kind != "string":
            yield from self._by_pattern(facets, kind)
        yield from _numbered(slot, base, kind, self.model.language)

    def _chain(self, name: str) -> list[Type]:
        """A type with the types it is derived from, and the members of unions."""
        found = self.model.types.get(name)
        if found is None:
            return []
        chain = [found, *(self.model.types[n] for n in found.chain if n in self.model.types)]
        members = [m for step in chain for n in step.union_of if n != name for m in self._chain(n)]
        return [*members, *chain]

    def _own(self, slot: Slot, expressions: list[Expression], types: list[Type], kind: str) -> Iterator[Any]:
        """What is fixed, and the examples of the slot itself."""
        for expression in [*expressions, *types]:
            yield from _fixed(expression, kind)
        yield from slot.subproperties
        for expression in expressions:
            yield from _typed_all(_flat(expression.examples), kind)
        if kind == "string":
            yield from self.choices.texts
        if slot.default is not None:
            yield slot.default

    def _by_type(self, slot: Slot, types: list[Type], kind: str) -> Iterator[Any]:
        """Examples of types and the slot's title."""
        taken: list[Any] = []
        for type_ in types:
            for value in _typed_all(type_.examples, kind):
                if kind == "string" and self._claims.setdefault((type_.name, str(value)), slot.name) != slot.name:
                    taken.append(value)
                else:
                    yield value
        if kind == "string":
            yield from (f"{prefix}:1" for prefix in slot.id_prefixes)
            if not slot.identifies:
                yield slot.label(self.model.language)
        yield from taken

    def _by_pattern(self, facets: list[Expression], kind: str) -> Iterator[Any]:
        """Samples of all patterns together, then of each alone."""
        together = [e.pattern for e in facets if e.pattern]
        several = ["".join(f"(?=(?:{p}))" for p in together[:-1]) + f"(?:{together[-1]})"] if len(together) > 1 else []
        branches = [b for e in facets for b in _inside(e)]
        elements: list[Element] = [e for e in facets if e.annotation("check_digit")]
        for pattern in dict.fromkeys([*several, *together, *(b.pattern for b in branches if b.pattern)]):
            for seed in self.choices.seeds():
                try:
                    text = sample(pattern, seed)
                except (PatternError, Untranslatable):
                    break
                found = _typed(_completed(text, elements), kind)
                if found is not None:
                    yield found


def usable(enum: Enum) -> list[Any]:
    """The codes of an enum without those that are deprecated or have an end, unless all are."""
    codes = list(enum.codes.values())
    return [c for c in codes if not (c.deprecated or c.valid_until)] or codes


def code_objects(enum: Enum) -> Iterator[dict[str, str]]:
    """Code objects (bindings 3 and 4) of a list."""
    listing = enum.code_list
    assert listing is not None
    uri, version = listing.uri or "urn:example:liste", listing.version or "1"
    for code in usable(enum):
        found = {"code": code.name, "listURI": uri, "listVersionID": version}
        label = code.label("de")
        yield {**found, "name": label} if label and label != code.name else found
    if not enum.codes:
        yield {"code": "1", "listURI": uri, "listVersionID": version, "name": "Beispiel"}


def _flat(examples: Iterable[Any]) -> Iterator[Any]:
    for example in examples:
        yield from example if isinstance(example, list) else (example,)


def _completed(text: str, elements: list[Element]) -> Any:
    for element in elements:
        found = completed(text, element)
        if found is None:
            return None
        text = found
    return text


def _inside(expression: Expression) -> Iterator[Expression]:
    """The branches of an expression at any depth, those of `none_of` aside."""
    parts = (*expression.any_of, *expression.exactly_one_of, *expression.all_of)
    members = (expression.all_members, expression.has_member)
    for branch in (*parts, *(m for m in members if m is not None)):
        yield branch
        yield from _inside(branch)


def _fixed(expression: Expression, kind: str) -> Iterator[Any]:
    for part in (expression, *_inside(expression)):
        yield from _typed_all((part.equals_string, *part.equals_string_in, part.equals_number), kind)


def _by_bounds(facets: list[Expression], kind: str) -> Iterator[Any]:
    for expression in (part for facet in facets for part in (facet, *_inside(facet))):
        for bound, step in ((expression.minimum_value, 1), (expression.maximum_value, -1)):
            if bound is None:
                continue
            if kind not in ("integer", "number"):
                yield str(bound)
                continue
            try:
                number = Decimal(str(bound))
            except InvalidOperation:
                continue
            whole = int(number.to_integral_value())
            for away in range(6):
                yield whole + step * away if kind == "integer" else float(number + step * away)


def _numbered(slot: Slot, base: str, kind: str, language: str) -> Iterator[Any]:
    if base in NUMBERED:
        yield from (NUMBERED[base].format(number) for number in range(1, MOST_NUMBERED + 1))
    elif kind == "string":
        stem = slot.label(language)
        yield from (f"{stem}-{number}" if slot.identifies else f"{stem} {number}" for number in range(1, 40))
        yield from ("Beispiel", "beispiel", "A", "1")
    elif kind == "integer":
        yield from range(4, 100)
    elif kind == "number":
        yield from (number / 4 for number in range(20, 200))


def _typed_all(values: Iterable[Any], kind: str) -> Iterator[Any]:
    for value in values:
        typed = None if value is None else _typed(value, kind)
        if typed is not None:
            yield typed


def _typed(value: Any, kind: str) -> Any:
    """An example as JSON of a kind; None when it is none. Examples are often written as text."""
    if isinstance(value, (dict, list)) or value is None:
        return None
    text = ("true" if value else "false") if isinstance(value, bool) else str(value)
    try:
        match kind:
            case "string":
                return text
            case "integer":
                return int(text)
            case "number":
                return float(text)
            case _:
                return {"true": True, "false": False}.get(text.lower())
    except ValueError:
        return None
