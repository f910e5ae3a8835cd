"""Changes of simple values: what patterns, bounds, codes, constants and check digits forbid."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from generators.instances.breaks.change import LEFT_OUT, Change, Path, Site
from generators.instances.judge import Judge
from generators.model.builtin import BUILTINS
from generators.model.nodes import Element, Expression, Type
from generators.model.pattern import PatternError, counterexample
from generators.model.wire import Alternative

CONTROL = "\x07"
WRONG_BY_BASE: dict[str, tuple[str, ...]] = {
    "date": ("2027-02-30", "2027-05-01Z", "01.05.2027", " 2027-05-01"),
    "datetime": ("2027-05-01T09:30:00", "2027-02-30T09:30:00Z", "2027-05-01T24:00:00Z", "2027-05-01T09:30:00Z "),
    "date_or_datetime": ("2027-02-30", "2027-05-01T09:30:00"),
    "time": ("24:00:00", "9:30", "09:30:00 "),
    "uri": ("kein URI", "https://example.org/ "),
    "uriorcurie": ("kein URI",),
    "curie": ("keins", "ex:1 "),
    "ncname": ("1a", "a b"),
    "jsonpointer": ("a/b",),
}
"""Texts that are none of a built-in type, some of them only for a blank that XML ignores."""


class Bounded(NamedTuple):
    """What holds for the simple value at a path."""

    path: Path
    value: Any
    base: str
    expressions: list[Expression]


def changes(judge: Judge, site: Site) -> Iterator[Change]:
    """Simple values that some constraint of a slot, its range or its alternative forbids."""
    if site.value is LEFT_OUT or site.slot.designates_type:
        if site.slot.designates_type and site.value is not LEFT_OUT:
            yield Change(site.place, "Unbekannt", f"'{site.slot.key}' names no class")
        return
    value = judge.wire.value(site.slot)
    places = [(site.place, site.value)]
    if value.form == "list" and not value.dimensions:
        places = [((*site.place, index), member) for index, member in enumerate(site.value[:1])]
    for path, found in places:
        for alternative in value.alternatives:
            if alternative.kind == "code" and isinstance(found, dict):
                yield from _code(path, found)
            elif alternative.kind in ("simple", "reference") and not isinstance(found, (dict, list)):
                yield from _simple(judge, site, alternative, path, found)


def _simple(judge: Judge, site: Site, alternative: Alternative, path: Path, found: Any) -> Iterator[Change]:
    model = judge.model
    name = alternative.name
    expressions: list[Expression] = [site.slot, *([alternative.expression] if alternative.expression else [])]
    if alternative.kind == "reference":
        identifier = model.classes[name].identifier
        assert identifier is not None
        expressions.append(identifier)
        name = identifier.range
    if name in model.enums:
        yield Change(path, "unbekannter-code", f"code of '{path[-1]}' is unknown")
        yield Change(path, f"{found} ", f"code of '{path[-1]}' ends in a blank")
    types: list[Type] = []
    if name in model.types:
        types = [model.types[n] for n in (name, *model.types[name].chain) if n in model.types]
    base = types[0].base if types else "string"
    bounded = Bounded(path, found, base, [*expressions, *types])
    yield from _patterns(bounded)
    yield from _bounds(bounded)
    yield from _constants(bounded)
    yield from (Change(path, wrong, f"'{path[-1]}' is no {base}") for wrong in WRONG_BY_BASE.get(base, ()))
    if isinstance(found, str):
        yield Change(path, found + CONTROL, f"'{path[-1]}' holds a control character")
        yield from _check_digits(bounded)


def _code(path: Path, found: dict[str, Any]) -> Iterator[Change]:
    for key in ("code", "listURI", "listVersionID"):
        if key in found:
            yield Change((*path, key), LEFT_OUT, f"'{key}' of a code left out")
            yield Change((*path, key), f"{found[key]} ", f"'{key}' of a code ends in a blank")
    yield Change((*path, "code"), "unbekannter-code", "code is unknown")
    yield Change((*path, "code"), "", "code is empty")
    yield Change((*path, "code"), "a  b", "code holds two blanks")
    yield Change((*path, "listURI"), "urn:example:andere-liste", "code is of another list")
    yield Change((*path, "name"), "zwei\nZeilen", "name of a code holds a line break")


def _patterns(bounded: Bounded) -> Iterator[Change]:
    for expression in bounded.expressions:
        if not expression.pattern:
            continue
        for seed in range(3):
            try:
                text = counterexample(expression.pattern, seed)
            except PatternError:
                break
            other = None if text is None else _typed(text, BUILTINS[bounded.base].json)
            if other is not None:
                yield Change(bounded.path, other, f"'{bounded.path[-1]}' does not match the pattern")


def _typed(text: str, kind: str) -> Any:
    try:
        match kind:
            case "string":
                return text
            case "integer":
                return int(text)
            case "number":
                return float(text)
            case _:
                return None
    except ValueError:
        return None


def _bounds(bounded: Bounded) -> Iterator[Change]:
    for expression in bounded.expressions:
        for bound, step, name in ((expression.minimum_value, -1, "below"), (expression.maximum_value, 1, "above")):
            other = None if bound is None else _beyond(bound, step, bounded.value)
            if other is not None:
                yield Change(bounded.path, other, f"'{bounded.path[-1]}' is {name} its bound")


def _beyond(bound: Any, step: int, found: Any) -> Any:
    if isinstance(found, str):
        year = int(str(bound)[:4]) + step if str(bound)[:4].isdigit() else 0
        return f"{year:04d}{found[4:]}" if 0 < year <= 9999 else None
    try:
        number = Decimal(str(bound)) + step
    except InvalidOperation:
        return None
    return int(number) if isinstance(found, int) and number == int(number) else float(number)


def _constants(bounded: Bounded) -> Iterator[Change]:
    for expression in bounded.expressions:
        fixed = (expression.equals_string, *expression.equals_string_in, expression.equals_number)
        if any(constant is not None for constant in fixed):
            found = bounded.value
            other = f"{found}x" if isinstance(found, str) else not found if isinstance(found, bool) else found + 1
            yield Change(bounded.path, other, f"'{bounded.path[-1]}' is another constant")


def _check_digits(bounded: Bounded) -> Iterator[Change]:
    elements: list[Element] = [e for e in bounded.expressions if e.annotation("check_digit")]
    text = bounded.value
    for _ in elements:
        for place, character in enumerate(text):
            if character.isdigit():
                other = f"{text[:place]}{(int(character) + 1) % 10}{text[place + 1 :]}"
                yield Change(bounded.path, other, f"check digit of '{bounded.path[-1]}' is wrong")
