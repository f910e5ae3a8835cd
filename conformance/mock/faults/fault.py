"""A fault: a right service with one part exchanged, or answers that do not arrive as they should."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from conformance.api.message import Answer
from generators.model.interface import Interface
from generators.model.node import Text

if TYPE_CHECKING:
    from conformance.mock.service import Service

Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
Transport = Callable[[Answer, Receive, Send], Awaitable[None]]
"""Sends an answer (ASGI 3), or does something else in its place."""


def everywhere(interface: Interface) -> bool:
    """Of faults that every interface can have."""
    return True


def untouched(service: Service) -> None:
    """Of faults that are not in the service."""


def instead(part: object, method: str, act: Callable[..., Any]) -> None:
    """Let a part of a service do something else from now on; raises AttributeError for what it does not do at all."""
    assert callable(getattr(part, method))
    setattr(part, method, act)


class Fault(NamedTuple):
    """A fault.

    text: what the broken server does. kinds: what requirements it violates speak of. applies: whether an interface has
    what the fault breaks. apply: exchanges a part of a service. transport: sends answers in the place of the right one.
    """

    name: str
    text: Text
    kinds: tuple[str, ...]
    applies: Callable[[Interface], bool] = everywhere
    apply: Callable[[Service], None] = untouched
    transport: Transport | None = None
