"""Nodes of the test environment of an interface standard, as authored in `environment.yaml`.

It says what no interface description can: which records there are before the first request, what makes the provider
refuse a request that is right by its form, and what a request changes. Conditions (`when`) are expressions in CEL;
texts may hold expressions in braces, as in `{body.abrufkennung}`, and a text that is nothing else is their value.
"""

from __future__ import annotations

from typing import Any

from generators.model.node import Node


class Cause(Node, frozen=True, kw_only=True):
    """The problem type for what can be seen without knowing the subject matter.

    id: unauthenticated | unauthorized | parameter | unreadable | unacceptable | unsupported | invalid | key-reused |
    outdated | unconditional | too-large.
    """

    id: str
    problem: str


class Refusal(Node, frozen=True, kw_only=True):
    """A problem type with which a request is refused when a condition holds."""

    problem: str
    when: str


class Effect(Node, frozen=True, kw_only=True):
    """A change; without `store`, `remove` and `emit` it changes the record at hand.

    when: only if this holds. let: names for values that the others use. store: collection that gets a record, in the
    place of one with the same key. remove: the record at hand goes. emit: event that is sent. example and values: what
    the new record or the event holds: an example document (or nothing), and JSON pointer → value; null removes.
    """

    when: str = ""
    let: dict[str, Any] = {}
    store: str = ""
    key: str = ""
    remove: bool = False
    emit: str = ""
    example: str = ""
    values: dict[str, Any] = {}


class Transition(Node, frozen=True, kw_only=True):
    """What happens to a record by itself, `after` so many seconds in which a condition holds."""

    when: str
    after: float = 0
    effects: tuple[Effect, ...] = ()


class Preset(Node, frozen=True, kw_only=True):
    """A record that is there from the start."""

    key: str
    example: str = ""
    values: dict[str, Any] = {}


class Collection(Node, frozen=True, kw_only=True):
    """Records of one kind by their keys."""

    id: str
    records: tuple[Preset, ...] = ()
    transitions: tuple[Transition, ...] = ()


class Answer(Node, frozen=True, kw_only=True):
    """An answer that is no problem; the first whose condition holds is given.

    status: the first of the operation's, unless stated. content: of a body that no class describes.
    """

    when: str = ""
    status: int = 0
    headers: dict[str, Any] = {}
    example: str = ""
    values: dict[str, Any] = {}
    content: str = ""


class Behaviour(Node, frozen=True, kw_only=True):
    """What an operation does with a request that is right by its form.

    collection and key: the record at hand, `record` in expressions, null where there is none; unknown: the problem type
    in that case. refusals, effects: in this order.
    """

    id: str
    collection: str = ""
    key: str = ""
    unknown: str = ""
    let: dict[str, Any] = {}
    refusals: tuple[Refusal, ...] = ()
    effects: tuple[Effect, ...] = ()
    answers: tuple[Answer, ...] = ()


class Environment(Node, frozen=True, kw_only=True):
    """The content of `environment.yaml`; everything in order of declaration."""

    causes: tuple[Cause, ...] = ()
    collections: tuple[Collection, ...] = ()
    operations: tuple[Behaviour, ...] = ()

    def behaviour(self, operation: str) -> Behaviour:
        """What an operation does; nothing in particular where the environment does not say."""
        return next((b for b in self.operations if b.id == operation), Behaviour(id=operation))
