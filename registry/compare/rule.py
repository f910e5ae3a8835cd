"""What the modules in the folder `rules` are made of."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from registry.compare.change import Change
from registry.compare.effect import Effect

FOLDER = Path(__file__).parent / "rules"


class Flag(NamedTuple):
    """What a rule says about a change it looks at: a message that follows the subject, and the effect."""

    said: str
    effect: Effect


class Rule(NamedTuple):
    """A rule: its id, equal to the stem of its files with hyphens, what it looks at, and its judgement.

    on: pairs of element and aspect; `*` for every element.
    """

    id: str
    on: tuple[tuple[str, str], ...]
    flag: Callable[[Change], Flag | None]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, sorted by id."""
    stems = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
    return tuple(_rule(stem) for stem in stems)


def _rule(stem: str) -> Rule:
    module = importlib.import_module(f"registry.compare.rules.{stem}")
    return Rule(stem.replace("_", "-"), module.ON, module.flag)


@cache
def rules_by_fact() -> dict[tuple[str, str], tuple[Rule, ...]]:
    """The rules that look at an element and an aspect."""
    found: dict[tuple[str, str], tuple[Rule, ...]] = {}
    for rule in rules():
        for fact in rule.on:
            found[fact] = (*found.get(fact, ()), rule)
    return found


def rules_for(change: Change) -> tuple[Rule, ...]:
    """The rules that look at a change."""
    known = rules_by_fact()
    return (*known.get((change.element, change.aspect), ()), *known.get(("*", change.aspect), ()))
