"""What values an expression admits: its range and its facets, of slots and of types alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from generators.model.nodes import DataModel, Enum, Expression, Type
from registry.compare.change import Change
from registry.compare.effect import NEITHER, SAME, Compatibility
from registry.compare.walk.languages import (
    Facets,
    by_bases,
    by_bounds,
    by_patterns,
    by_sets,
    facets_of,
    resolved_facets,
)

CONDITIONS = ("any_of", "all_of", "exactly_one_of", "none_of", "all_members", "has_member")


def facet_changes(change: Change, old: Facets, new: Facets) -> Iterator[Change]:
    """Changes of patterns, bounds and constants."""
    if old.patterns != new.patterns:
        found = by_patterns(old.patterns, new.patterns)
        yield _facet(change, "pattern", " and ".join(old.patterns), " and ".join(new.patterns), found)
    if old.minimum != new.minimum:
        found = by_bounds(old.minimum, new.minimum, True)
        yield _facet(change, "bound", _said("≥ ", old.minimum), _said("≥ ", new.minimum), found)
    if old.maximum != new.maximum:
        found = by_bounds(old.maximum, new.maximum, False)
        yield _facet(change, "bound", _said("≤ ", old.maximum), _said("≤ ", new.maximum), found)
    if old.constants != new.constants:
        found = by_sets(old.constants, new.constants)
        yield _facet(change, "constant", _listed(old.constants), _listed(new.constants), found)


def own_changes(change: Change, old: Expression, new: Expression) -> Iterator[Change]:
    """Changes of what two expressions with the same range say themselves."""
    yield from facet_changes(change, facets_of(old), facets_of(new))


def simple_range_changes(
    change: Change, old: tuple[DataModel, Expression, str], new: tuple[DataModel, Expression, str]
) -> Iterator[Change]:
    """Changes where one simple range, given by model, expression and name, takes the place of another."""
    xml, json = _by_ranges(_simple(old), _simple(new))
    if not xml == json == SAME:
        yield replace(change, aspect="range", old=old[2], new=new[2], xml=xml, json=json)
    if NEITHER not in (xml, json):
        yield from facet_changes(change, resolved_facets(*old), resolved_facets(*new))


def condition_changes(change: Change, old: Expression, new: Expression) -> Iterator[Change]:
    """Changes of combined conditions, which nothing decides in general."""
    before, after = conditions_of(old), conditions_of(new)
    if before != after:
        yield replace(change, aspect="condition", old=before or None, new=after or None)


def conditions_of(expression: Expression) -> dict[str, Any]:
    """The combined conditions of an expression by name."""
    found = {name: getattr(expression, name) for name in (*CONDITIONS, "equals_expression")}
    return {name: value for name, value in found.items() if value}


def _facet(change: Change, aspect: str, old: str, new: str, found: Compatibility) -> Change:
    return replace(change, aspect=aspect, old=old, new=new, xml=found, json=found)


def _simple(side: tuple[DataModel, Expression, str]) -> Type | Enum | None:
    model, _, name = side
    return model.types.get(name) or model.enums.get(name)


def _by_ranges(old: Type | Enum | None, new: Type | Enum | None) -> tuple[Compatibility, Compatibility]:
    if isinstance(old, Type) and isinstance(new, Type):
        return by_bases(old.base, new.base)
    if any(isinstance(found, Enum) and found.listed for found in (old, new)) or None in (old, new):
        return NEITHER, NEITHER
    if any(isinstance(found, Type) and found.base != "string" for found in (old, new)):
        return NEITHER, NEITHER
    found = by_sets(_values(old), _values(new))
    return found, found


def _values(found: Type | Enum | None) -> frozenset[str] | None:
    """The codes of a closed list; None for what admits every text."""
    return frozenset(found.codes) if isinstance(found, Enum) and not found.open else None


def _said(sign: str, bound: Any) -> str:
    return "" if bound is None else f"{sign}{bound}"


def _listed(values: frozenset[str] | None) -> str:
    return "" if values is None else ", ".join(sorted(values))
