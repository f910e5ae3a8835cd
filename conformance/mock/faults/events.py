"""Faults in events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conformance.mock.faults.fault import instead
from generators.model.interface import Event, Interface

if TYPE_CHECKING:
    from conformance.mock.service import Service


def has_events(interface: Interface) -> bool:
    """Whether the provider sends events."""
    return bool(interface.events)


def has_signed_events(interface: Interface) -> bool:
    """Whether the provider signs events."""
    return any(event.signature != "none" for event in interface.events)


def missing_event(service: Service) -> None:
    """No event is sent."""
    instead(service.events, "send", lambda name, payload, address: None)


def bad_signature(service: Service) -> None:
    """Signatures are those of other content."""
    sign = service.events.signature

    def wrongly(event: Event, identifier: str, content: bytes) -> dict[str, str]:
        return sign(event, identifier, content + b" ")

    instead(service.events, "signature", wrongly)


def unsigned_event(service: Service) -> None:
    """Events come without signature."""
    instead(service.events, "signature", lambda event, identifier, content: {})
