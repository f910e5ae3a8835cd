"""Which send meets which receive: the same payload, from one pool to the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generators.model.process import Process, Step


class Exchange(NamedTuple):
    """A message on its way; `send` or `receive` is None where that side is unknown, as with black boxes.

    sender, receiver: ids of the pools.
    """

    message: str
    sender: str
    receiver: str
    send: Step | None
    receive: Step | None


def pool_of(process: Process, step: Step) -> str:
    """The id of the pool that a step belongs to."""
    return process.pool(step.participant)


def receives(step: Step) -> bool:
    """Whether a step takes a message in."""
    return step.type == "receive" or (step.type == "start" and bool(step.message))


def black_boxes(process: Process) -> set[str]:
    """Pools of which nothing is known: no step belongs to them or to one of their lanes."""
    acting = {pool_of(process, s) for s in process.steps}
    return {process.pool(p.id) for p in process.participants} - acting


def counterparts(process: Process) -> Iterator[Exchange]:
    """Every pair that meets, by sends in order; a send or receive that meets none is paired with the other pool."""
    pools = {step.id: pool_of(process, step) for step in process.steps}
    met: set[str] = set()
    for send in process.steps:
        if send.type != "send":
            continue
        source, target = pools[send.id], process.pool(send.to)
        found: list[Step | None] = [
            step
            for step in process.steps
            if receives(step)
            and send.message
            and step.message == send.message
            and pools[step.id] == target != source
            and (not step.sender or process.pool(step.sender) == source)
        ]
        met |= {step.id for step in found if step is not None}
        for receive in found or [None]:
            yield Exchange(send.message, source, target, send, receive)
    for step in process.steps:
        if receives(step) and step.id not in met and step.sender:
            yield Exchange(step.message, process.pool(step.sender), pools[step.id], None, step)
