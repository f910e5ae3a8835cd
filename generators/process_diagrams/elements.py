"""What a collaboration diagram consists of, under the names of BPMN 2.0, before anything has a place."""

from __future__ import annotations

import msgspec

from generators.model.node import Text
from generators.model.process import Branch, Participant, Step


class Element(msgspec.Struct, frozen=True):
    """A flow node or a data object.

    id: XML id. kind: local name of the BPMN element. trigger: of an event: message | timer | error | terminate.
    step: the step it stands for, or belongs to; a merge that BPMN asks for belongs to the step behind it.
    parent: id of the subprocess that contains it. host: of a boundary event: id of the activity it sits on.
    error: of an event: id of the error. interrupting: of a boundary event.
    """

    id: str
    kind: str
    step: Step
    pool: str
    lane: str = ""
    parent: str = ""
    trigger: str = ""
    host: str = ""
    error: str = ""
    interrupting: bool = True
    name: Text = {}
    merges: bool = False

    @property
    def is_event(self) -> bool:
        """Whether it is drawn as a circle."""
        return self.kind.endswith("Event")

    @property
    def is_gateway(self) -> bool:
        """Whether it is drawn as a diamond."""
        return self.kind.endswith("Gateway")


class SequenceFlow(msgspec.Struct, frozen=True):
    """From one element of a pool to the next; `branch` where it leaves a gateway, `value` what chooses it there."""

    id: str
    source: str
    target: str
    branch: Branch | None = None
    name: Text = {}
    value: str = ""


class MessageFlow(msgspec.Struct, frozen=True):
    """From a pool or an element of it to another pool or an element of that; `payload` as `standard:Class`."""

    id: str
    source: str
    target: str
    payload: str
    name: Text = {}


class Association(msgspec.Struct, frozen=True):
    """Between a data object and the step that it belongs to."""

    id: str
    source: str
    target: str


class Lane(msgspec.Struct, frozen=True):
    """A part of a pool; without participant it holds the steps that belong to the pool as a whole."""

    id: str
    participant: Participant | None
    pool: str


class Pool(msgspec.Struct, frozen=True):
    """A participant with its lanes; a black box has no process."""

    id: str
    participant: Participant
    process: str = ""
    lanes: tuple[Lane, ...] = ()

    @property
    def black_box(self) -> bool:
        """Whether nothing is known of what happens inside."""
        return not self.process


class Collaboration(msgspec.Struct, frozen=True):
    """Everything in order of declaration."""

    pools: tuple[Pool, ...] = ()
    elements: tuple[Element, ...] = ()
    sequence: tuple[SequenceFlow, ...] = ()
    messages: tuple[MessageFlow, ...] = ()
    associations: tuple[Association, ...] = ()

    def inside(self, pool: str, parent: str = "") -> list[Element]:
        """The elements directly in a pool's process or in a subprocess of it."""
        return [e for e in self.elements if e.pool == pool and e.parent == parent]
