"""Which of two sets of values holds the other one: patterns, bounds, constants, simple types."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from generators.model.builtin import BUILTINS
from generators.model.nodes import DataModel, Expression
from generators.model.pattern.automaton import accepts_nothing
from generators.model.pattern.errors import PatternError, Untranslatable
from generators.model.pattern.parser import parse
from registry.compare.effect import BACKWARD, FORWARD, NEITHER, SAME, UNKNOWN, Compatibility

_SYNONYMS = {
    "jsonpath": "string",
    "sparqlpath": "string",
    "double": "float",
    "objectidentifier": "uriorcurie",
    "nodeidentifier": "uriorcurie",
}
_WITHIN = {
    ("integer", "decimal"),
    ("integer", "float"),
    ("decimal", "float"),
    ("date", "date_or_datetime"),
    ("datetime", "date_or_datetime"),
    ("uri", "uriorcurie"),
    ("curie", "uriorcurie"),
}
_NUMBERS = ("integer", "decimal", "float")


class Facets(NamedTuple):
    """What restricts a simple value: patterns that all hold, bounds, and the only values admitted (None: any)."""

    patterns: tuple[str, ...] = ()
    minimum: Any = None
    maximum: Any = None
    constants: frozenset[str] | None = None


def facets_of(expression: Expression) -> Facets:
    """What an expression itself says, its range and branches aside."""
    constants: set[str] | None = None
    if expression.equals_string is not None:
        constants = {expression.equals_string}
    elif expression.equals_string_in:
        constants = set(expression.equals_string_in)
    elif expression.equals_number is not None:
        constants = {str(expression.equals_number)}
    patterns = (expression.pattern,) if expression.pattern else ()
    return Facets(
        patterns,
        expression.minimum_value,
        expression.maximum_value,
        None if constants is None else frozenset(constants),
    )


def resolved_facets(model: DataModel, expression: Expression, name: str) -> Facets:
    """As `facets_of`, together with what the type `name` and those it is derived from say."""
    steps = [expression]
    if name in model.types:
        found = model.types[name]
        steps += [found, *(model.types[n] for n in found.chain if n in model.types)]
    whole = Facets()
    for step in map(facets_of, steps):
        whole = Facets(
            tuple(dict.fromkeys((*whole.patterns, *step.patterns))),
            _tighter(whole.minimum, step.minimum, max),
            _tighter(whole.maximum, step.maximum, min),
            step.constants if whole.constants is None else whole.constants & (step.constants or whole.constants),
        )
    return whole


def _tighter(one: Any, other: Any, choose: Any) -> Any:
    if one is None or other is None:
        return other if one is None else one
    return choose(one, other, key=_ordered)


def _ordered(bound: Any) -> Any:
    """A bound that can be compared: numbers kept as text are long ones, other texts are dates."""
    if isinstance(bound, str):
        try:
            return float(bound)
        except ValueError:
            return bound
    return bound


def by_bounds(old: Any, new: Any, lower: bool) -> Compatibility:
    """A changed bound; `lower` says which one it is, and None that there is none."""
    if old is None or new is None:
        return FORWARD if old is None else BACKWARD
    try:
        looser = _ordered(new) < _ordered(old) if lower else _ordered(new) > _ordered(old)
    except TypeError:
        return UNKNOWN
    return BACKWARD if looser else FORWARD


def by_sets(old: frozenset[str] | None, new: frozenset[str] | None) -> Compatibility:
    """Changed constants; None admits everything."""
    backward = new is None or (old is not None and old <= new)
    forward = old is None or (new is not None and new <= old)
    return Compatibility(backward, forward)


def by_patterns(old: tuple[str, ...], new: tuple[str, ...]) -> Compatibility:
    """Changed patterns; all of one side hold together."""
    return Compatibility(_within(_together(old), _together(new)), _within(_together(new), _together(old)))


def _together(patterns: tuple[str, ...]) -> str:
    *ahead, last = patterns or ("",)
    return "".join(f"(?={pattern})" for pattern in ahead) + f"(?:{last})"


@lru_cache(maxsize=1024)
def _within(one: str, other: str) -> bool | None:
    """Whether every text that matches one pattern matches the other; None where that is undecidable or too large.

    A text that matches the first but not the second is what a negative lookahead accepts, so there must be none.
    """
    try:
        return accepts_nothing(parse(f"(?!{other}){one}"))
    except (PatternError, Untranslatable):
        return None


def by_bases(old: str, new: str) -> tuple[Compatibility, Compatibility]:
    """Changed built-in types, in XML (texts) and in JSON (values of a kind)."""
    one, other = _SYNONYMS.get(old, old), _SYNONYMS.get(new, new)
    if one == other:
        return SAME, SAME
    numeric = one in _NUMBERS and other in _NUMBERS
    xml = Compatibility(_text_within(one, other), _text_within(other, one))
    if BUILTINS[old].json == BUILTINS[new].json:
        return xml, SAME if numeric else xml
    return xml, xml if numeric else NEITHER


def _text_within(one: str, other: str) -> bool:
    return other == "string" or (one, other) in _WITHIN
