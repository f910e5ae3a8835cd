"""Which class extends the type of its parent, and which stands for itself."""

from __future__ import annotations

from typing import Any

import msgspec

from generators.model.nodes import Class, DataModel, Slot

_SILENT: dict[str, Any] = {
    "owner": "", "declared": (), "module": "", "title": {}, "description": {}, "aliases": (), "comments": (),
    "see_also": (), "examples": (), "subsets": (), "deprecated": "", "successor": "", "status": "",
    "annotations": {}, "default_range": False, "rank": None, "uri": "",
}  # fmt: skip


def derives(model: DataModel, cls: Class) -> bool:
    """Whether the type of a class extends that of its parent: it only adds, or a designator demands it."""
    parent = model.classes.get(cls.is_a)
    if parent is None or parent.any or parent.union_of:
        return False
    return parent.designator is not None or not narrowed(parent, cls)


def narrowed(parent: Class, cls: Class) -> list[str]:
    """The inherited slots that a class changes or moves; their names as constraints to report."""
    changed = [n for n, s in parent.slots.items() if n not in cls.slots or not _same(s, cls.slots[n])]
    before = list(cls.slots)[: len(parent.slots)]
    return changed or ([] if before == list(parent.slots) else before)


def _bare(slot: Slot) -> Slot:
    return msgspec.structs.replace(slot, **_SILENT)


def _same(left: Slot, right: Slot) -> bool:
    """Equal on the wire; a slot that nobody refines is one shared node, so that identity decides most cases."""
    return left is right or _bare(left) == _bare(right)
