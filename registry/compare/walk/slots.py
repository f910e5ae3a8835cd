"""The slots of a class in two versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from generators.model.nodes import Class, DataModel, Slot
from generators.model.wire import Alternative, Value, is_inlined
from registry.compare.change import ADDED, REMOVED, RENAMED, Change
from registry.compare.effect import BACKWARD, FORWARD, NEITHER, Compatibility
from registry.compare.pairing import paired
from registry.compare.walk.languages import by_sets, resolved_facets
from registry.compare.walk.texts import text_changes
from registry.compare.walk.values import condition_changes, own_changes, simple_range_changes
from registry.compare.walk.versions import Versions


def slot_changes(versions: Versions, old: Class, new: Class) -> Iterator[Change]:
    """Changes of the slots of a class, inherited ones included."""
    path = versions.path(new)
    both, removed, added = paired(old.slots, new.slots)
    open_class = frozenset(["open"] if new.extra_slots is not None and old.extra_slots is not None else [])
    for slot in removed:
        yield Change(
            element="slot",
            aspect=REMOVED,
            path=f"{path}.{slot.name}",
            old=slot,
            before=slot,
            after=new,
            facts=open_class,
        )
    for slot in added:
        yield Change(
            element="slot", aspect=ADDED, path=f"{path}.{slot.name}", new=slot, before=old, after=slot, facts=open_class
        )
    for before, after in both:
        if before != after:
            subject = Change(element="slot", aspect="", path=f"{path}.{after.name}", before=before, after=after)
            yield from _pair_changes(versions, subject, before, after)
    yield from _order_changes(path, old, new, both)


def _order_changes(path: str, old: Class, new: Class, both: list[tuple[Slot, Slot]]) -> Iterator[Change]:
    """Slots in both versions whose elements follow each other differently."""
    names = {before.name: after.name for before, after in both if not (before.xml_attribute and after.xml_attribute)}
    before = [names[name] for name in old.slots if name in names]
    after = [name for name in new.slots if name in names.values()]
    if before != after:
        yield Change(
            element="class",
            aspect="order",
            path=path,
            old=", ".join(before),
            new=", ".join(after),
            before=old,
            after=new,
        )


def _pair_changes(versions: Versions, subject: Change, old: Slot, new: Slot) -> Iterator[Change]:
    if old.key != new.key:
        yield replace(subject, aspect=RENAMED, old=old.key, new=new.key)
    elif old.xml_name != new.xml_name:
        yield replace(subject, aspect="xml-name", old=old.xml_name, new=new.xml_name)
    identity = _identity(old), _identity(new)
    aspects: list[tuple[str, Any, Any]] = [
        ("xml-form", _form(old), _form(new)),
        ("identity", *identity),
        ("multivalued", old.multivalued, new.multivalued),
        ("uniqueness", old.list_elements_unique, new.list_elements_unique),
        ("default", old.ifabsent, new.ifabsent),
        ("unit", _unit(old), _unit(new)),
    ]
    if identity[0] == identity[1]:
        aspects.append(("required", _required(old), _required(new)))
    if old.multivalued and new.multivalued:
        aspects += [("minimum", _least(old), _least(new)), ("maximum", _most(old), _most(new))]
    for aspect, before, after in aspects:
        if before != after:
            yield replace(subject, aspect=aspect, old=before, new=after)
    yield from _content_changes(versions, subject, old, new)
    yield from text_changes(subject, old, new, (versions.old, versions.new))


def _content_changes(versions: Versions, subject: Change, old: Slot, new: Slot) -> Iterator[Change]:
    """Changes of what the values are: ranges, alternatives, nesting, facets, conditions."""
    before, after = versions.old_wire.value(old), versions.new_wire.value(new)
    one, other = _names(versions, before), _names(versions, after, new=True)
    simple = _only_simple(before), _only_simple(after)
    if simple[0] is not None and simple[1] is not None and one != other:
        yield from simple_range_changes(
            subject, (versions.old, old, simple[0].name), (versions.new, new, simple[1].name)
        )
        return
    yield from own_changes(subject, old, new)
    if old.subproperties != new.subproperties:
        admitted = frozenset(old.subproperties) or None, frozenset(new.subproperties) or None
        found = by_sets(*admitted)
        told = (", ".join(slot.subproperties) for slot in (old, new))
        yield replace(subject, aspect="constant", old=next(told), new=next(told), xml=found, json=found)
    if _key_changed(versions, old, new):
        return
    if one.keys() != other.keys() and not _from_hierarchy(versions, old, new):
        if _named_alike(versions, before, after):
            yield replace(subject, aspect="reference", old=" | ".join(one), new=" | ".join(other))
            return
        yield from _alternative_changes(subject, (one, before), (other, after))
        return
    yield from condition_changes(subject, old, new)
    if _shape(before) != _shape(after) and old.multivalued == new.multivalued:
        yield replace(subject, aspect="nesting", old=_shape(before), new=_shape(after), facts=_kept(before, after))


def _alternative_changes(
    subject: Change, old: tuple[dict[str, str], Value], new: tuple[dict[str, str], Value]
) -> Iterator[Change]:
    """A union that gained or lost members, or a range that has nothing to do with the one before."""
    one, other = old[0], new[0]
    xml = json = NEITHER
    aspect = "range"
    if "any" in other.values() or "any" in one.values():
        json = Compatibility("any" in other.values(), "any" in one.values())
    elif one.items() <= other.items() or other.items() <= one.items():
        aspect, json = "alternatives", BACKWARD if one.items() <= other.items() else FORWARD
        xml = json if old[1].choice == new[1].choice else NEITHER
    yield replace(subject, aspect=aspect, old=" | ".join(one), new=" | ".join(other), xml=xml, json=json)


def _named_alike(versions: Versions, old: Value, new: Value) -> bool:
    """Whether values only name other objects, before and after in the same way."""
    identifiers = [
        {(a.kind, _identifier(model, a.name)) for a in value.alternatives}
        for model, value in ((versions.old, old), (versions.new, new))
    ]
    return identifiers[0] == identifiers[1] and all(kind == "reference" for kind, _ in identifiers[0])


def _identifier(model: DataModel, name: str) -> tuple[str, object]:
    """What the identifiers of a class are: their range, and what they have to match."""
    identifier = model.classes[name].identifier if name in model.classes else None
    return (
        ("", None) if identifier is None else (identifier.range, resolved_facets(model, identifier, identifier.range))
    )


def _names(versions: Versions, value: Value, new: bool = False) -> dict[str, str]:
    """The alternatives of a value by name, as the new version calls them, with their kinds."""
    return {a.name if new else versions.named(a.name): a.kind for a in value.alternatives}


def _only_simple(value: Value) -> Alternative | None:
    only = value.alternatives[0] if len(value.alternatives) == 1 else None
    return only if only is not None and only.kind == "simple" and only.expression is None else None


def _from_hierarchy(versions: Versions, old: Slot, new: Slot) -> bool:
    """Whether the same range has other alternatives only because classes changed, which is told of them."""
    same = versions.named(old.range) == new.range and (old.any_of, old.exactly_one_of) == (
        new.any_of,
        new.exactly_one_of,
    )
    return same and is_inlined(old, None) == is_inlined(new, None)


def _key_changed(versions: Versions, old: Slot, new: Slot) -> bool:
    """Whether the class of the members has another identifier, which is told of that class."""
    if versions.named(old.range) != new.range:
        return False
    classes = versions.old.classes.get(old.range), versions.new.classes.get(new.range)
    keys = [cls.identifier.name if cls is not None and cls.identifier is not None else "" for cls in classes]
    return keys[0] != keys[1]


def _shape(value: Value) -> str:
    kinds = " or ".join(sorted({a.kind for a in value.alternatives}))
    dimensions = f" of {value.dimensions} dimensions" if value.dimensions else ""
    return f"{value.form.replace('_', ' ')} {kinds}{dimensions}{' by choice' if value.choice else ''}"


def _kept(old: Value, new: Value) -> frozenset[str]:
    """The encodings that show nothing of another shape: XML no keys of lists, JSON no choices."""
    kinds = [{a.kind for a in value.alternatives} for value in (old, new)]
    if kinds[0] != kinds[1] or old.dimensions != new.dimensions:
        return frozenset()
    kept = {"same in xml": old.choice == new.choice, "same in json": old.form == new.form}
    return frozenset(name for name, holds in kept.items() if holds)


def _form(slot: Slot) -> str:
    return "attribute" if slot.xml_attribute else "element"


def _identity(slot: Slot) -> str:
    marks = {"identifier": slot.identifier, "key": slot.is_key, "type designator": slot.designates_type}
    return ", ".join(name for name, holds in marks.items() if holds)


def _required(slot: Slot) -> bool:
    return slot.required or slot.value_presence == "PRESENT"


def _least(slot: Slot) -> int:
    return slot.exact_cardinality if slot.exact_cardinality is not None else slot.minimum_cardinality or 0


def _most(slot: Slot) -> int | None:
    return slot.exact_cardinality if slot.exact_cardinality is not None else slot.maximum_cardinality


def _unit(slot: Slot) -> str:
    unit = slot.unit
    return next((said for said in (unit.ucum, unit.iec61360, unit.symbol, unit.name) if said), "") if unit else ""
