"""References that meet their targets where these are in the document."""

from __future__ import annotations

import copy
from typing import Any

from generators.checker.violation import Member, Run
from generators.instances.judge import Judge
from generators.model.nodes import Class, Slot


def resolved(judge: Judge, value: Any, root: str, run: Run) -> Any:
    """The document with its references exchanged for identifiers of objects in it; `run` is its check.

    A reference stays as it is where no object of its class is in the document, or where the class's conditions
    object. What would make the document invalid is left out as a whole.
    """
    identifiers = _identifiers(judge, run.members)
    if not identifiers:
        return value
    changed = copy.deepcopy(value)
    count = 0
    for member in judge.document(changed, root).members:
        cls = judge.model.classes[member.cls]
        for slot in cls.slots.values():
            if slot.key in member.value and not slot.identifies:
                count += _resolve(judge, cls, slot, member.value, identifiers, count)
    return changed if count and not judge.document(changed, root).failures else value


def _identifiers(judge: Judge, members: list[Member]) -> dict[str, list[Any]]:
    """Class → identifiers of its instances and those of its descendants, in the order of the document."""
    found: dict[str, list[Any]] = {}
    for member in members:
        cls = judge.model.classes[member.cls]
        if cls.identifier is not None and cls.identifier.key in member.value:
            for name in (cls.name, *cls.ancestors):
                found.setdefault(name, []).append(member.value[cls.identifier.key])
    return found


def _resolve(
    judge: Judge, cls: Class, slot: Slot, members: dict[str, Any], identifiers: dict[str, list[Any]], turn: int
) -> int:
    """Exchange the references in a slot; the number of them."""
    value = judge.wire.value(slot)
    known = [i for a in value.alternatives if a.kind == "reference" for i in identifiers.get(a.name, ())]
    if not known or len(value.alternatives) != 1 or value.dimensions or value.form not in ("single", "list"):
        return 0
    old = members[slot.key]
    turned = [*known[turn % len(known) :], *known[: turn % len(known)]]
    new = turned[0] if value.form == "single" else list(dict.fromkeys(turned))[: len(old)]
    if value.form == "list" and len(new) < len(old):
        return 0
    if not judge.accepts(cls, slot, new) or not judge.conditions(cls, {**members, slot.key: new}):
        return 0
    members[slot.key] = new
    return 1
