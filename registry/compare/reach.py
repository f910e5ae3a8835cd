"""How the roots reach the elements of a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generators.checks.reach import ranges
from generators.model.interface import Interface
from generators.model.nodes import DataModel, Standard
from generators.model.wire import Wire
from registry.compare.effect import Direction

Directions = dict[str, Direction]


def directions(wire: Wire, uses: Mapping[str, Direction]) -> Directions:
    """Names of classes, enums and types → how the roots reach them; what none reaches is left out.

    uses: how interfaces use classes as payloads; every other root is a message.
    """
    found: Directions = {}
    model = wire.model
    roots = {root: uses.get(root, Direction.MESSAGE) for root in model.roots}
    roots.update({name: use for name, use in uses.items() if name in model.classes})
    for direction in (Direction.MESSAGE, Direction.REQUEST, Direction.RESPONSE):
        for name in _reached(wire, [root for root, use in roots.items() if use is direction]):
            found[name] = found.get(name, Direction.NONE).joined(direction)
    return found


def uses_by_interfaces(name: str, interfaces: Iterable[Standard]) -> Directions:
    """How interface standards use the classes of the data standard `name`."""
    found: Directions = {}
    for standard in interfaces:
        if standard.interface is not None:
            for payload, direction in _payloads(standard.interface):
                owner, _, cls = payload.partition(":")
                if owner == name:
                    found[cls] = found.get(cls, Direction.NONE).joined(direction)
    return found


def _payloads(interface: Interface) -> Iterator[tuple[str, Direction]]:
    for operation in interface.operations:
        if operation.request is not None:
            yield operation.request.payload, Direction.REQUEST
        for response in operation.responses:
            if response.body is not None:
                yield response.body.payload, Direction.RESPONSE
    for event in interface.events:
        yield event.payload, Direction.RESPONSE


def _reached(wire: Wire, queue: list[str]) -> set[str]:
    model = wire.model
    found: set[str] = set()
    while queue:
        name = queue.pop()
        if name in found:
            continue
        found.add(name)
        queue += _named_by(wire, model, name)
    return found


def _named_by(wire: Wire, model: DataModel, name: str) -> Iterator[str]:
    """What an element contains, is derived from, or may be replaced by."""
    if name in model.classes:
        cls = model.classes[name]
        yield from cls.ancestors
        yield from cls.union_of
        yield from wire.descendants(name) if cls.designator or not cls.instantiable else ()
        for slot in cls.slots.values():
            yield from ranges(slot)
        if cls.extra_slots is not None:
            yield from ranges(cls.extra_slots)
    elif name in model.types:
        found = model.types[name]
        yield from (*found.chain, *found.union_of, *ranges(found))
    elif name in model.enums:
        yield from model.enums[name].inherits
