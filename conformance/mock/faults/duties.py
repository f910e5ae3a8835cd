"""Faults in what a server has to check and to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conformance.mock.access import EXPIRED, VALID, WRONG_SCOPE
from conformance.mock.behaviours import Admitted
from conformance.mock.conditions import Conditions
from conformance.mock.faults.fault import instead
from conformance.mock.idempotency import Keys
from conformance.mock.paging import Paging
from conformance.mock.refused import Refused
from conformance.mock.reply import Reply
from generators.model.environment import Behaviour
from generators.model.exchange import READING
from generators.model.interface import Body, Interface, Operation

if TYPE_CHECKING:
    from conformance.mock.service import Service


def is_idempotent(interface: Interface) -> bool:
    """Whether an operation has idempotency keys."""
    return any(o.idempotency for o in interface.operations)


def is_paged(interface: Interface) -> bool:
    """Whether an operation delivers a list in parts."""
    return any(o.paging is not None for o in interface.operations)


def is_conditional(interface: Interface) -> bool:
    """Whether an operation takes conditions."""
    return any(o.conditional for o in interface.operations)


def is_guarded(interface: Interface) -> bool:
    """Whether an operation changes a state that its caller has to name."""
    return any(o.conditional and o.method.lower() not in READING for o in interface.operations)


def is_secured(interface: Interface) -> bool:
    """Whether callers need a token."""
    return any(s.kind != "mutual-tls" for s in interface.security)


def is_polyglot(interface: Interface) -> bool:
    """Whether an answer comes in several encodings."""
    return any(r.body is not None and len(r.body.media) > 1 for o in interface.operations for r in o.responses)


def takes_bodies(interface: Interface) -> bool:
    """Whether an operation takes a body that a class describes."""
    return any(o.request is not None and o.request.payload for o in interface.operations)


class _Forgetful(Keys):
    """Carries every repetition out anew."""

    def repeated(self, operation: Operation, key: str | None, content: Any) -> Reply | None:
        """Nothing is a repetition."""
        return None


class _Credulous(Keys):
    """Takes every request with a known key for a repetition."""

    def repeated(self, operation: Operation, key: str | None, content: Any) -> Reply | None:
        """The answer of the key, whatever the request says."""
        known = self._known.get((operation.id, key or ""))
        return known[1] if known else None


def ignored_key(service: Service) -> None:
    """Repetitions are carried out anew."""
    service.keys = _Forgetful()


def accepted_key_reuse(service: Service) -> None:
    """A key with other content gets the answer of the first."""
    service.keys = _Credulous()


def missing_authentication(service: Service) -> None:
    """Nobody is asked for a token."""
    instead(service.access, "check", lambda operation, authorization: None)


def accepted_expired_token(service: Service) -> None:
    """Tokens hold forever."""
    service.access.tokens[EXPIRED] = service.access.tokens[VALID]


def ignored_scope(service: Service) -> None:
    """Every token permits everything."""
    service.access.tokens[WRONG_SCOPE] = service.access.tokens[VALID]


def accepted_invalid(service: Service) -> None:
    """Bodies that break the data standard are taken for their example."""
    read = service.contents.read

    def lenient(body: Body | None, media: str, content: bytes) -> Any:
        try:
            return read(body, media, content)
        except Refused as refused:
            if refused.cause != "invalid" or body is None:
                raise
            return service.samples.of(body)

    instead(service.contents, "read", lenient)
    instead(service.contents, "rule", lambda body, value: None)


def accepted_parameters(service: Service) -> None:
    """Parameters that are no value of their type, and false cursors, are left out of account."""
    read, part = service.parameters.read, service.paging.part

    def lenient(operation: str, given: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, Any]]:
        try:
            return read(operation, given)
        except Refused as refused:
            wrong = {error["parameter"] for error in refused.errors if error["detail"] != "missing"}
            query = {name: value for name, value in given["query"].items() if name not in wrong}
            if query == given["query"]:
                raise
            return read(operation, {**given, "query": query})

    def whole(operation: Operation, query: dict[str, Any], address: str, reply: Reply) -> Reply:
        try:
            return part(operation, query, address, reply)
        except Refused:
            return part(operation, {n: v for n, v in query.items() if n != "cursor"}, address, reply)

    instead(service.parameters, "read", lenient)
    instead(service.paging, "part", whole)


def accepted_refusals(service: Service) -> None:
    """Nothing is refused for what the subject matter says."""

    def admit(behaviour: Behaviour, names: Any) -> None:
        return None

    instead(service.behaviours, "refuse", admit)


def lost_data(service: Service) -> None:
    """Requests are answered as if they had been carried out, and forgotten."""
    carry_out = service.behaviours.carried_out

    def forget(admitted: Admitted, reading: bool = False) -> Reply:
        before = service.behaviours.records.kept()
        reply = carry_out(admitted, reading)
        service.behaviours.records.restore(before)
        return reply

    instead(service.behaviours, "carried_out", forget)


def never_ready(service: Service) -> None:
    """What takes time never happens."""
    instead(service.behaviours, "advance", lambda now, time: None)


class _Everything(Paging):
    """Delivers lists as a whole."""

    def part(self, operation: Operation, query: dict[str, Any], address: str, reply: Reply) -> Reply:
        """The whole list."""
        return reply


class _Repeating(Paging):
    """Begins every list anew."""

    def part(self, operation: Operation, query: dict[str, Any], address: str, reply: Reply) -> Reply:
        """The first part."""
        return super().part(operation, {n: v for n, v in query.items() if n != "cursor"}, address, reply)


def broken_paging(service: Service) -> None:
    """Lists come as a whole, whatever the limit."""
    service.paging = _Everything(service.models)


def repeated_page(service: Service) -> None:
    """Every part is the first one."""
    service.paging = _Repeating(service.models)


class _Unconditional(Conditions):
    """Takes no notice of conditions."""

    def tagged(self, operation: Operation, headers: dict[str, str], reply: Reply) -> Reply:
        """The whole answer, whatever state the caller knows."""
        return super().tagged(operation, {}, reply)

    def require(self, operation: Operation, headers: dict[str, str], current: Any) -> None:
        """Every state may be changed."""


class _Stale(Conditions):
    """Gives every state the same tag."""

    def tag(self, reply: Reply) -> str:
        """The one tag."""
        return '"1"'


def ignored_condition(service: Service) -> None:
    """Requests are carried out whatever state they name."""
    service.conditions = _Unconditional()


def stale_tag(service: Service) -> None:
    """The tag stays the same when the state changes."""
    service.conditions = _Stale()


def ignored_accept(service: Service) -> None:
    """Answers come in the last encoding of the operation, whatever the caller accepts."""
    service.negotiate = lambda accept, offered, preferred: list(offered)[-1]
