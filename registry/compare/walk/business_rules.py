"""The business rules of a data standard in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generators.model.nodes import Standard
from generators.model.rules import BusinessRule
from registry.compare.change import ADDED, Change
from registry.compare.walk.named import Both, by_id, come_and_gone, differing, pairs, text_changes
from registry.compare.walk.standards import placed


def business_rule_changes(old: Standard, new: Standard) -> Iterator[Change]:
    """Changes of rules that conditions in CEL state, those of dependencies included."""
    one, other = (by_id(standard.rules) for standard in (old, new))
    whole = Both(placed(old), placed(new), "")
    for change in come_and_gone(whole, "business rule", one, other):
        rule = change.after if change.aspect == ADDED else change.before
        assert isinstance(rule, BusinessRule)
        yield replace(change, facts=frozenset([rule.level]))
    for before, after, both in pairs(whole, one, other):
        change = both.change("business rule")
        yield from differing(
            change,
            [("level", before.level, after.level), ("expression", _condition(before), _condition(after))],
        )
        yield from text_changes(change, before, after)
        yield from differing(change, [("label", before.message, after.message)])


def _condition(rule: BusinessRule) -> str:
    """What a rule demands of which class, however it is spaced."""
    return " ".join(f"{rule.class_name}: {rule.when or 'true'} → {rule.demand}".split())
