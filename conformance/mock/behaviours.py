"""What operations do, as the test environment says: refusals, effects on records, answers."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, NamedTuple

from conformance.mock.expressions import Names, holds
from conformance.mock.records import Record, Records
from conformance.mock.refused import Refused
from conformance.mock.reply import Reply
from conformance.mock.samples import Samples
from conformance.mock.templates import document, filled, without_empty_lists
from conformance.signatures import reference_key, signed
from generators.model.environment import Answer, Behaviour, Effect, Environment
from generators.model.exchange import responses_of
from generators.model.interface import Operation
from generators.model.nodes import Standard
from generators.model.pointer import found_at

Send = Callable[[str, Any, str], None]
"""Sends an event: its id, its payload, and the address that its record knows (empty: one agreed beforehand)."""


class Call(NamedTuple):
    """A request that is right by its form: the operation, its body, and its other values by place and name."""

    operation: Operation
    body: Any
    values: dict[str, dict[str, Any]]
    base: str
    now: str


class Admitted(NamedTuple):
    """A request that nothing speaks against: how to carry it out, the record at hand, and what expressions may name."""

    call: Call
    behaviour: Behaviour
    record: Record | None
    names: dict[str, Any]


class Behaviours:
    """Carries out operations on the records of a test environment."""

    def __init__(self, standard: Standard, samples: Samples, send: Send) -> None:
        """Begin with the records that are there from the start."""
        self._standard, self.samples, self._send = standard, samples, send
        self.environment = standard.environment or Environment()
        self.records = Records(self.environment.collections)
        self._made = 0
        for collection in self.environment.collections:
            for preset in collection.records:
                names = self._names({"key": preset.key})
                value = document(self.samples.example(preset.example), preset.values, names)
                self.records.store(Record(collection.id, preset.key, value, {}))

    def describes(self, operation: Operation) -> bool:
        """Whether the test environment says what an operation does."""
        return any(behaviour.id == operation.id for behaviour in self.environment.operations)

    def _names(self, more: dict[str, Any]) -> dict[str, Any]:
        functions = {"example": self.samples.example, "uuid": self._uuid, "jws": _jws}
        return {**self.records.values(), **functions, **more}

    def _uuid(self) -> str:
        """A new identifier: the same ones in the same order in every run."""
        self._made += 1
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self._standard.base}mock#{self._made}"))

    def _names_of_call(self, call: Call, record: Record | None, key: str) -> dict[str, Any]:
        places = {"path": call.values["path"], "query": call.values["query"], "headers": call.values["header"]}
        value = None if record is None else record.value
        return self._names(
            {"body": call.body, "now": call.now, "base": call.base, "key": key, "record": value, **places}
        )

    def admitted(self, call: Call) -> Admitted:
        """What an admissible request needs to be carried out; raises Refused for any other."""
        behaviour = self.environment.behaviour(call.operation.id)
        key = str(filled(behaviour.key, self._names_of_call(call, None, "")))
        record = self.records.get(behaviour.collection, key)
        if record is None and behaviour.unknown:
            raise Refused(problem=behaviour.unknown)
        names = self._named(behaviour.let, self._names_of_call(call, record, key))
        self.refuse(behaviour, names)
        return Admitted(call, behaviour, record, names)

    def refuse(self, behaviour: Behaviour, names: Names) -> None:
        """Raise Refused by the first of the refusals whose condition holds."""
        for refusal in behaviour.refusals:
            if holds(refusal.when, names):
                raise Refused(problem=refusal.problem)

    def carried_out(self, admitted: Admitted, reading: bool = False) -> Reply:
        """The answer to an admissible request, without its effects if only `reading`."""
        call, behaviour, record, names = admitted
        if not reading:
            record = self.affect(behaviour.effects, record, names, self._addresses(call))
        names = {**names, **self.records.values(), "record": _value(record)}
        found = next((a for a in behaviour.answers if holds(a.when, names)), Answer())
        return self._reply(call.operation, found, names)

    def _addresses(self, call: Call) -> dict[str, str]:
        """Where the callbacks of an operation are to be sent, as its request says."""
        assert self._standard.interface is not None
        events = [e for name in call.operation.callbacks if (e := self._standard.interface.event(name)) is not None]
        found = {e.id: found_at(call.body, e.address) for e in events if e.delivery == "callback"}
        return {name: address for name, address in found.items() if isinstance(address, str)}

    def _reply(self, operation: Operation, answer: Answer, names: Names) -> Reply:
        responses = responses_of(operation)
        response = next((r for r in responses if r.status == answer.status), responses[0])
        headers = self.samples.headers(operation, response.status)
        headers |= {name: str(filled(value, names)) for name, value in answer.headers.items()}
        if response.body is None:
            return Reply(response.status, headers)
        if not response.body.payload:
            text = str(filled(answer.content, names)) if answer.content else self.samples.content(response.body)
            return Reply(response.status, headers, content=text.encode("latin-1"))
        start = self.samples.example(answer.example) if answer.example else None
        if start is None and not answer.values:
            start = self.samples.of(response.body)
        value = without_empty_lists(document({} if start is None else start, answer.values, names))
        return Reply(response.status, headers, response.body.payload, value)

    def affect(
        self, effects: tuple[Effect, ...], record: Record | None, names: dict[str, Any], addresses: dict[str, str]
    ) -> Record | None:
        """Carry out effects in order; the record at hand afterwards."""
        for effect in effects:
            current = {**names, **self.records.values(), "record": _value(record)}
            if holds(effect.when, current):
                record = self._affected(effect, record, self._named(effect.let, current), addresses)
        return record

    def _affected(
        self, effect: Effect, record: Record | None, names: dict[str, Any], addresses: dict[str, str]
    ) -> Record | None:
        start = self.samples.example(effect.example)
        if effect.emit:
            target = {**addresses, **(record.addresses if record else {})}.get(effect.emit, "")
            self._send(effect.emit, without_empty_lists(document(start, effect.values, names)), target)
        elif effect.store:
            key = str(filled(effect.key or "{key}", names))
            record = Record(effect.store, key, document(start, effect.values, names), addresses)
            self.records.store(record)
        elif record is not None and effect.remove:
            self.records.remove(record)
        elif record is not None:
            record.value = document(record.value, effect.values, names)
        return record

    def advance(self, now: float, time: str) -> None:
        """Let happen what happens by itself until now. now: seconds of any clock; time: as expressions see it."""
        for record, effects in self.records.due(now, self._holds):
            self.affect(effects, record, self._names({"key": record.key, "now": time}), record.addresses)

    def _holds(self, when: str, record: Record) -> bool:
        return holds(when, self._names({"record": record.value, "key": record.key}))

    def _named(self, templates: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
        found = dict(names)
        for name, template in templates.items():
            found[name] = filled(template, found)
        return found


def _value(record: Record | None) -> Any:
    return None if record is None else record.value


def _jws(payload: Any, typ: str) -> str:
    return signed(payload, reference_key(), typ)
