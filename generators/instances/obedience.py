"""Objects that keep to business rules: changed in one member after the other, each time for the better."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generators.instances.heights import demanded
from generators.instances.impossible import Exhausted, Impossible
from generators.instances.judge import Judge
from generators.model.nodes import Class
from generators.rules import CompiledRule
from generators.rules.proposals import Proposal, with_change

if TYPE_CHECKING:
    from generators.instances.build import Builder

ROUNDS = 12


def keep_to_rules(builder: Builder, cls: Class, found: dict[str, Any], path: tuple[str, ...]) -> None:
    """Change an object until it keeps to the business rules about it, as far as single changes lead there."""
    for rule in builder.judge.broken(cls, found):
        for _ in range(ROUNDS):
            before = rule.distance(found)
            better = _better(builder, rule, found, before, path) if before else None
            if better is None:
                break
            found.clear()
            found.update(better)


def _better(
    builder: Builder, rule: CompiledRule, found: dict[str, Any], before: int, path: tuple[str, ...]
) -> dict[str, Any] | None:
    """An object with one change that breaks fewer parts of a rule, and nothing that it did not break before."""
    for proposal in (*rule.proposals(builder.model, found), *_given(builder, rule, found, path)):
        if rule.distance(proposal.value) < before and _fits(builder.judge, proposal):
            changed: dict[str, Any] = proposal.value
            return changed
    return None


def _given(builder: Builder, rule: CompiledRule, found: dict[str, Any], path: tuple[str, ...]) -> Iterator[Proposal]:
    """Changes that give a member which a rule reads and the object lacks."""
    for place in rule.places(found):
        if place.slot is None or _member(found, place.path, place.key) is not None:
            continue
        try:
            new = builder.slot(builder.model.classes[place.cls], place.slot, path)
        except Exhausted:
            raise
        except Impossible:
            continue
        yield Proposal(place, new, False, with_change(found, place.path, place.key, new))


def _fits(judge: Judge, proposal: Proposal) -> bool:
    """Whether a changed member is one of its slot, and its object still keeps to what its class says."""
    place = proposal.place
    if place.slot is None:
        return not proposal.gone
    cls = judge.model.classes[place.cls]
    if proposal.gone:
        if demanded(place.slot):
            return False
    elif not judge.accepts(cls, place.slot, proposal.new):
        return False
    return not place.path or judge.conditions(cls, _at(proposal.value, place.path))


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _member(value: Any, path: tuple[Any, ...], key: str) -> Any:
    return _at(value, path).get(key)
