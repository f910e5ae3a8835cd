"""Which classes documents can have objects of."""

from __future__ import annotations

from generators.model.nodes import DataModel
from generators.model.wire import Wire


def reachable_classes(model: DataModel, wire: Wire) -> frozenset[str]:
    """The classes of objects in documents, and what these inherit from; every class where documents are not named."""
    if not model.roots:
        return frozenset(model.classes)
    queue = [name for root in model.roots for name in (root, *wire.concrete(root)) if name in model.classes]
    seen: set[str] = set()
    while queue:
        name = queue.pop()
        if name in seen:
            continue
        seen.add(name)
        for slot in model.classes[name].slots.values():
            for alternative in wire.value(slot).alternatives:
                if alternative.kind == "object":
                    queue += [alternative.name, *(wire.concrete(alternative.name) if alternative.polymorphic else ())]
    return frozenset(seen | {ancestor for name in seen for ancestor in model.classes[name].ancestors})
