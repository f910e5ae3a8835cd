"""The request that a step of a scenario asks for."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

import msgspec

from conformance.api.message import Hindered, Request
from conformance.api.placeholders import Values, fresh
from conformance.api.words import told
from generators.arazzo.draft import Draft
from generators.arazzo.request import full_media, parameters
from generators.model.interface import Interface, Operation
from generators.model.nodes import Standard
from generators.model.pointer import changed
from generators.model.scenario import Scenario, ScenarioStep
from generators.openapi.bodies import is_xml, media_types
from generators.openapi.examples import Examples


class NotSendable(Hindered):
    """A request that cannot be made."""


class Requests:
    """Makes the requests of a scenario, by the same rules as its Arazzo document."""

    def __init__(
        self,
        standard: Standard,
        scenario: Scenario,
        examples: Examples,
        values: Values,
        callbacks: str = "",
        run: str = "",
    ) -> None:
        """Prepare.

        callbacks: address that takes the place of the one to which events are to be sent; empty keeps it. run: what
        tells repetitions of the scenario apart.
        """
        interface = standard.interface
        assert interface is not None
        self._interface, self._values, self._callbacks = interface, values, callbacks
        self._draft = _Draft(standard, interface, scenario, examples, run)
        self._draft.names = values

    def of(self, step: ScenarioStep, operation: Operation, base: str) -> Request:
        """The request of a step, without its token, at the base address; raises NotSendable or NotCaptured."""
        path, query, headers = operation.path, [], []
        for part in parameters(self._draft, step, operation):
            name, value = part["name"], part["value"]
            if part["in"] == "path":
                path = path.replace(f"{{{name}}}", quote(_text(value), safe=""))
            elif part["in"] == "query":
                query += [(name, _text(item)) for item in (value if isinstance(value, list) else [value])]
            else:
                headers.append((name, _text(value)))
        body, media = self._body(step, operation)
        if media:
            headers.append(("Content-Type", media))
        url = base + path + (f"?{urlencode(query, quote_via=quote)}" if query else "")
        return Request(operation.method.upper(), url, tuple(headers), body)

    def _body(self, step: ScenarioStep, operation: Operation) -> tuple[bytes | None, str]:
        """The body of a request and its media type; None and an empty text without one."""
        declared = operation.request
        if step.raw is not None:
            media = full_media(step.media) or (media_types(declared)[0] if declared else "text/plain")
            return str(self._values.expressed(step.raw)).encode(), media
        if declared is None or not declared.payload:
            return None, ""
        media = full_media(step.media) or media_types(declared)[0]
        document = self._draft.examples.named(declared.payload, step.example)
        if document is None:
            raise NotSendable(told("no-example", name=step.example or declared.payload))
        try:
            value = self._values.expressed(changed(document.value, {**step.payload, **self._address(operation, step)}))
        except KeyError as error:
            raise NotSendable(told("not-sendable", reason=str(error.args[0]))) from error
        if not is_xml(media):
            return msgspec.json.encode(value), media
        text = self._draft.examples.encoded(document.standard, document.root, value)
        if text is None:
            raise NotSendable(told("not-sendable", reason=f"{document.root} in {media}"))
        return text.encode(), media

    def _address(self, operation: Operation, step: ScenarioStep) -> dict[str, str]:
        """Where events that the request may cause are to be sent, if it names an address and another is wanted."""
        events = (self._interface.event(name) for name in operation.callbacks)
        pointers = [event.address for event in events if event is not None and event.address in step.payload]
        return {pointer: self._callbacks for pointer in pointers} if self._callbacks else {}


class _Draft(Draft):
    """A draft whose keys are of one run."""

    def __init__(
        self, standard: Standard, interface: Interface, scenario: Scenario, examples: Examples, run: str
    ) -> None:
        super().__init__(standard, interface, scenario, examples)
        self._run = run

    def key(self, step: ScenarioStep) -> str:
        key = super().key(step)
        return fresh(key, self._run) if self._run else key


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(_text, value)) if isinstance(value, list) else str(value)
