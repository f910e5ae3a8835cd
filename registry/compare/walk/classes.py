"""The classes of a model in two versions; what subclasses inherit is told once, of the class it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from generators.model.nodes import Class, ClassRule
from generators.model.wire import Wire, extra_slot
from registry.compare.change import ADDED, REMOVED, RENAMED, Change
from registry.compare.effect import Direction
from registry.compare.walk.inheritance import told_once
from registry.compare.walk.slots import slot_changes
from registry.compare.walk.subject import gone_and_new, subject_by_pair
from registry.compare.walk.texts import text_changes
from registry.compare.walk.versions import Versions


def class_changes(versions: Versions) -> Iterator[Change]:
    """Changes of all classes that matter."""
    inherited: dict[str, list[Change]] = {}
    for old, new in versions.classes.both:
        if old == new and old.module == new.module:
            continue
        if versions.matters(old, new):
            yield from _own_changes(versions, old, new)
            found = [*slot_changes(versions, old, new), *_rule_changes(versions, old, new)]
            if found:
                inherited[new.name] = found
    yield from told_once(versions, inherited)
    yield from _standing_or_alone(versions)


class _Standing(NamedTuple):
    """A class that other classes can stand for, in one version."""

    wire: Wire
    cls: Class

    @property
    def members(self) -> tuple[str, ...]:
        polymorphic = self.cls.designator is not None or not self.cls.instantiable
        return self.wire.concrete(self.cls.name) if polymorphic else ()


def _standing_or_alone(versions: Versions) -> Iterator[Change]:
    """Classes of one version alone, and classes that began or ceased to stand for another one."""
    told: set[str] = set()
    for old, new in versions.classes.both:
        meant = new.name in versions.ranges or new.name in versions.new.roots
        if meant and versions.direction(old, new) is not Direction.NONE:
            yield from _standing_changes(versions, old, new, told)
    alone = versions.classes
    removed, added = ([cls for cls in found if cls.name not in told] for found in (alone.removed, alone.added))
    yield from gone_and_new("class", versions, alone._replace(removed=removed, added=added))


def _standing_changes(versions: Versions, old: Class, new: Class, told: set[str]) -> Iterator[Change]:
    before = {versions.named(n): n for n in _Standing(versions.old_wire, old).members}
    after = _Standing(versions.new_wire, new).members
    direction = versions.direction(old, new)
    for name in after:
        known = versions.partners.get(name)
        if name not in before and name not in told and (known is None or known.instantiable) and before:
            told.add(name)
            cls = versions.new.classes[name]
            path = f"{versions.path(new)} ⊃ {versions.path(cls)}"
            yield Change(
                element="subclass", aspect=ADDED, path=path, new=cls, before=old, after=cls, direction=direction
            )
    for name, old_name in before.items():
        still = versions.new.classes.get(name)
        if name not in after and name not in told and (still is None or still.instantiable) and after:
            told.add(name)
            cls = versions.old.classes[old_name]
            path = f"{versions.path(new)} ⊃ {versions.path(cls)}"
            yield Change(
                element="subclass", aspect=REMOVED, path=path, old=cls, before=cls, after=new, direction=direction
            )


def _own_changes(versions: Versions, old: Class, new: Class) -> Iterator[Change]:
    """Changes of a class that its subclasses do not inherit."""
    subject = subject_by_pair("class", versions, old, new)
    if old.name != new.name:
        roots = old.name in versions.old.roots or new.name in versions.new.roots
        named = roots or old.designator is not None or _labelled(versions, old)
        yield replace(subject, aspect=RENAMED, old=old.name, new=new.name, facts=frozenset(["wire"] if named else []))
    if old.instantiable != new.instantiable:
        yield replace(subject, aspect="abstract", old=not old.instantiable, new=not new.instantiable)
    if _parents(old, versions.names) != _parents(new) or _moved_slots(old, new):
        yield replace(subject, aspect="hierarchy", old=_parents(old), new=_parents(new))
    yield from _module_changes(versions, subject, old, new)
    yield from text_changes(subject, old, new, (versions.old, versions.new))


def _module_changes(versions: Versions, subject: Change, old: Class, new: Class) -> Iterator[Change]:
    if old.module != new.module:
        before, after = versions.old.modules.get(old.module), versions.new.modules.get(new.module)
        one, other = (module.namespace if module is not None else "" for module in (before, after))
        if one != other:
            yield replace(subject, aspect="namespace", old=one, new=other)


def _labelled(versions: Versions, old: Class) -> bool:
    """Whether XML names a class where a value has alternatives."""
    for cls in versions.old.classes.values():
        for slot in cls.slots.values():
            value = versions.old_wire.value(slot)
            if value.choice and any(a.name == old.name for a in value.alternatives):
                return True
    return False


def _parents(cls: Class, names: Mapping[str, str] | None = None) -> str:
    """The parents of a class, by new names where `names` tells them."""
    return ", ".join((names or {}).get(name, name) for name in (cls.is_a, *cls.mixins) if name)


def _moved_slots(old: Class, new: Class) -> bool:
    """Whether a slot that the class has in both versions comes from elsewhere."""
    return any((name in old.own_slots) != (name in new.own_slots) for name in old.slots if name in new.slots)


def _rule_changes(versions: Versions, old: Class, new: Class) -> Iterator[Change]:
    """Changes of what a class says about its slots together."""
    path = versions.path(new)
    subject = Change(element="class", aspect="", path=path, before=old, after=new)
    extra = extra_slot(old), extra_slot(new)
    if extra[0] != extra[1]:
        yield replace(subject, aspect="extra-slots", old=extra[0], new=extra[1])
    keys = [{k.slots: k for k in cls.unique_keys} for cls in (old, new)]
    for slots, key in keys[0].items():
        if slots not in keys[1]:
            yield replace(subject, element="unique key", aspect=REMOVED, old=", ".join(slots), before=key)
    for slots, key in keys[1].items():
        if slots not in keys[0]:
            yield replace(subject, element="unique key", aspect=ADDED, new=", ".join(slots), after=key)
    for before, after in _paired_rules(old.rules, new.rules):
        aspect = ADDED if before is None else REMOVED if after is None else "expression"
        place = f"{path}.{_rule_name(after or before)}"
        yield replace(
            subject,
            element="rule",
            aspect=aspect,
            path=place,
            old=before,
            new=after,
            before=before or old,
            after=after or new,
        )
    if old.constraints != new.constraints or old.union_of != new.union_of:
        yield replace(subject, aspect="condition", old=old.constraints or None, new=new.constraints or None)


def _paired_rules(
    old: tuple[ClassRule, ...], new: tuple[ClassRule, ...]
) -> Iterator[tuple[ClassRule | None, ClassRule | None]]:
    """Rules that differ: those of one title are versions of each other, and so are a single one left on each side."""
    gone = [rule for rule in old if not any(_same(rule, other) for other in new)]
    come = [rule for rule in new if not any(_same(rule, other) for other in old)]
    for rule in list(gone):
        partner = next((r for r in come if r.title == rule.title and (rule.title or len(gone) == len(come) == 1)), None)
        if partner is not None:
            gone.remove(rule)
            come.remove(partner)
            yield rule, partner
    yield from ((rule, None) for rule in gone)
    yield from ((None, rule) for rule in come)


def _same(one: ClassRule, other: ClassRule) -> bool:
    """Whether rules say the same, whatever people call them."""
    return replace(one, title={}, description={}, origin="") == replace(other, title={}, description={}, origin="")


def _rule_name(rule: ClassRule | None) -> str:
    return next(iter(rule.title.values()), "rules") if rule is not None else "rules"
