"""The business rules of a data standard in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generators.model.nodes import Standard
from generators.model.rules import BusinessRule
from registry.compare.change import ADDED, Change
from registry.compare.effect import Direction
from registry.compare.walk.named import Both, come_and_gone, differing, pairs, text_changes
from registry.compare.walk.standards import placed
from registry.compare.walk.versions import Versions


def business_rule_changes(versions: Versions, old: Standard, new: Standard) -> Iterator[Change]:
    """Changes of rules that conditions in CEL state, those of dependencies included."""
    one, other = ({_path(rule, standard): rule for rule in standard.rules} for standard in (old, new))
    whole = Both(placed(old), placed(new), "")
    for change in come_and_gone(whole, "business rule", one, other):
        rule = change.after if change.aspect == ADDED else change.before
        assert isinstance(rule, BusinessRule)
        yield replace(change, facts=frozenset([rule.level]), direction=_direction(versions, rule))
    for before, after, both in pairs(whole, one, other):
        change = replace(both.change("business rule"), direction=_direction(versions, after))
        yield from differing(
            change,
            [("level", before.level, after.level), ("expression", _condition(before), _condition(after))],
        )
        yield from text_changes(change, before, after)
        yield from differing(change, [("label", before.message, after.message)])


def _path(rule: BusinessRule, standard: Standard) -> str:
    """The class and the rule, with the standard that states it where that is another one."""
    path = f"{rule.class_name}.{rule.id}"
    return path if rule.standard in ("", standard.name) else f"{rule.standard}:{path}"


def _direction(versions: Versions, rule: BusinessRule) -> Direction:
    name = rule.class_name
    return versions.direction(versions.old.classes.get(name), versions.new.classes.get(name))


def _condition(rule: BusinessRule) -> str:
    """What a rule demands, however it is spaced."""
    return " ".join(f"{rule.when or 'true'} → {rule.demand}".split())
