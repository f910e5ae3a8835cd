"""Events on their way: signed as the interface says, sent to the address of a callback or to one agreed beforehand."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, NamedTuple

from conformance.mock.contents import Contents
from conformance.signatures import REFERENCE_SECRET, detached_signature, reference_key, webhook_signature
from generators.model.exchange import event_headers
from generators.model.interface import Body, Event, Interface
from generators.openapi.bodies import media_types


class Delivery(NamedTuple):
    """An event as it is sent with POST."""

    event: str
    url: str
    headers: dict[str, str]
    content: bytes


class Events:
    """Makes deliveries, and hands them to `deliver`.

    address: where all events go; without one, callbacks go where the request says, and webhooks nowhere. secret: that
    of keyed hashes.
    """

    def __init__(
        self,
        interface: Interface,
        contents: Contents,
        deliver: Callable[[Delivery], None],
        address: str = "",
        secret: str = REFERENCE_SECRET,
    ) -> None:
        """Begin to count."""
        self._interface, self._contents, self._deliver = interface, contents, deliver
        self.address, self.secret = address, secret
        self._count = 0

    def send(self, name: str, payload: Any, address: str) -> None:
        """Send an event to the address agreed beforehand, or to that of a callback; nowhere if there is none."""
        event = self._interface.event(name)
        if event is None:
            raise ValueError(f"event '{name}' is unknown")
        url = self.address or (address if event.delivery == "callback" else "")
        if url:
            self._deliver(self.delivery(event, payload, url))

    def delivery(self, event: Event, payload: Any, url: str) -> Delivery:
        """An event, written in its first media type and signed."""
        self._count += 1
        media = media_types(Body(payload=event.payload, media=event.media))[0]
        content = self._contents.written(event.payload, payload, media)
        headers = {"Content-Type": media, **self.signature(event, f"msg_{self._count:08}", content)}
        return Delivery(event.id, url, headers, content)

    def signature(self, event: Event, identifier: str, content: bytes) -> dict[str, str]:
        """The headers that prove where an event comes from (Standard Webhooks; RFC 7515, appendix F)."""
        owed = {header.name for header in event_headers(event)}
        now = int(time.time())
        found = {"webhook-id": identifier, "webhook-timestamp": str(now)}
        if "webhook-signature" in owed:
            found["webhook-signature"] = webhook_signature(self.secret, identifier, str(now), content)
        if "x-jws-signature" in owed:
            found["x-jws-signature"] = detached_signature(content, reference_key(), now)
        return {name: value for name, value in found.items() if name in owed}
