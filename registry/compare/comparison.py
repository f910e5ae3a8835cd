"""The comparison of two versions of a standard: the walk, and the rules over what it meets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.model.nodes import Standard
from registry.compare.change import Change
from registry.compare.effect import ENCODINGS
from registry.compare.finding import Judged, judged, worst_first
from registry.compare.reach import uses_by_interfaces
from registry.compare.rule import rules_for
from registry.compare.walk.business_rules import business_rule_changes
from registry.compare.walk.environments import environment_changes
from registry.compare.walk.interfaces import interface_changes
from registry.compare.walk.model import model_changes
from registry.compare.walk.processes import process_changes
from registry.compare.walk.profiles import profile_changes
from registry.compare.walk.standards import standard_changes
from registry.compare.walk.versions import Versions


def compare(
    old: Standard,
    new: Standard,
    interfaces: tuple[Iterable[Standard], Iterable[Standard]] = ((), ()),
    encodings: tuple[str, ...] = ENCODINGS,
) -> list[Judged]:
    """What changed between two versions, worst first.

    interfaces: the interface standards around each version; they tell in which direction documents travel.
    """
    found: dict[str, Judged] = {}
    for change in changes(old, new, interfaces):
        for rule in rules_for(change):
            flag = rule.flag(change)
            if flag is not None:
                finding = judged(rule, flag, change, encodings)
                found.setdefault(finding.fingerprint, finding)
    return worst_first(found.values())


def changes(
    old: Standard, new: Standard, interfaces: tuple[Iterable[Standard], Iterable[Standard]] = ((), ())
) -> Iterator[Change]:
    """The facts, not yet judged."""
    yield from standard_changes(old, new)
    if old.model is not None and new.model is not None:
        uses = uses_by_interfaces(old.name, interfaces[0]), uses_by_interfaces(new.name, interfaces[1])
        versions = Versions(old.model, new.model, uses)
        yield from model_changes(versions)
        yield from business_rule_changes(versions, old, new)
    if old.interface is not None and new.interface is not None:
        yield from interface_changes(old, new)
        yield from environment_changes(old, new)
    if old.process is not None and new.process is not None:
        yield from process_changes(old.process, new.process)
    yield from profile_changes(old, new)
