"""The classes of data standards that interfaces and processes send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generators.checks.subject import Subject
from generators.model.node import Node
from generators.model.nodes import Class, DataModel


class Payload(NamedTuple):
    """A payload as a node names it: `standard:Class` under a key, with the media types that it travels in."""

    node: Node
    key: str
    standard: str
    name: str
    media: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """The name as authored."""
        return f"{self.standard}:{self.name}"


def payloads(subject: Subject) -> Iterator[Payload]:
    """All payloads of an interface or a process."""
    if subject.standard.interface is not None:
        for operation in subject.interface.operations:
            bodies = [operation.request, *(response.body for response in operation.responses)]
            for body in bodies:
                if body is not None:
                    yield from _payload(body, "payload", body.payload, body.media)
        for event in subject.interface.events:
            yield from _payload(event, "payload", event.payload, event.media)
    else:
        for step in subject.process.steps:
            yield from _payload(step, "message", step.message)


def _payload(node: Node, key: str, reference: str, media: tuple[str, ...] = ()) -> Iterator[Payload]:
    standard, colon, name = reference.partition(":")
    if colon:
        yield Payload(node, key, standard, name, media)


class Found(NamedTuple):
    """A class with the model that it belongs to."""

    model: DataModel
    cls: Class


def class_of(subject: Subject, reference: str) -> Found | None:
    """The class that `standard:Class` names in a pinned data standard; None when there is none."""
    standard, _, name = reference.partition(":")
    model = subject.standard.models.get(standard)
    cls = model.classes.get(name) if model is not None else None
    return Found(model, cls) if model is not None and cls is not None else None
