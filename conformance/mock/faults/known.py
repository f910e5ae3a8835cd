"""The faults that there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from conformance.mock.faults import answers, duties, events, wire
from conformance.mock.faults.fault import Fault, Transport, everywhere, untouched
from conformance.mock.faults.words import SENTENCES
from generators.model.interface import Interface

if TYPE_CHECKING:
    from conformance.mock.service import Service


def _fault(
    name: str, kinds: str, applies: Callable[[Interface], bool], apply: Callable[[Service], None] = untouched
) -> Fault:
    german, english = SENTENCES[name]
    return Fault(name, {"de": german, "en": english}, tuple(kinds.split()), applies, apply)


def _on_the_wire(name: str, transport: Transport) -> Fault:
    return _fault(name, "availability", everywhere)._replace(transport=transport)


FAULTS: tuple[Fault, ...] = (
    _fault("wrong-status", "status", everywhere, answers.rewriting(answers.wrong_status)),
    _fault("missing-field", "payload", everywhere, answers.missing_field),
    _fault("wrong-enum", "payload", everywhere, answers.wrong_code),
    _fault("wrong-identifier", "payload state", everywhere, answers.rewriting(answers.wrong_identifier)),
    _fault("wrong-content-type", "media", everywhere, answers.rewriting(answers.wrong_media)),
    _fault("ignored-accept", "media", duties.is_polyglot, duties.ignored_accept),
    _fault("missing-header", "header", everywhere, answers.rewriting(answers.missing_headers)),
    _fault("wrong-problem-type", "problem", everywhere, answers.rewriting(answers.wrong_problem_type)),
    _fault("wrong-problem-status", "status problem", everywhere, answers.rewriting(answers.wrong_problem_status)),
    _fault("html-errors", "problem media", everywhere, answers.rewriting(answers.html_errors)),
    _fault("missing-authentication", "access", duties.is_secured, duties.missing_authentication),
    _fault("accepted-expired-token", "access", duties.is_secured, duties.accepted_expired_token),
    _fault("ignored-scope", "access", duties.is_secured, duties.ignored_scope),
    _fault("accepted-invalid-body", "validation", duties.takes_bodies, duties.accepted_invalid),
    _fault("accepted-parameters", "validation paging", duties.is_paged, duties.accepted_parameters),
    _fault("accepted-refusals", "state validation", everywhere, duties.accepted_refusals),
    _fault("ignored-idempotency-key", "idempotency", duties.is_idempotent, duties.ignored_key),
    _fault("accepted-key-reuse", "idempotency", duties.is_idempotent, duties.accepted_key_reuse),
    _fault("lost-data", "state", everywhere, duties.lost_data),
    _fault("never-ready", "state event", everywhere, duties.never_ready),
    _fault("broken-paging", "paging", duties.is_paged, duties.broken_paging),
    _fault("repeated-page", "paging", duties.is_paged, duties.repeated_page),
    _fault("ignored-condition", "condition", duties.is_conditional, duties.ignored_condition),
    _fault("stale-etag", "condition", duties.is_guarded, duties.stale_tag),
    _fault("missing-callback", "event", events.has_events, events.missing_event),
    _fault("bad-signature", "signature", events.has_signed_events, events.bad_signature),
    _fault("unsigned-event", "signature", events.has_signed_events, events.unsigned_event),
    _on_the_wire("slow", wire.slow),
    _on_the_wire("hanging", wire.hanging),
    _on_the_wire("reset", wire.reset),
    _on_the_wire("truncated", wire.truncated),
    _on_the_wire("endless", wire.endless),
    _on_the_wire("redirect", wire.redirect),
    _on_the_wire("garbage", wire.garbage),
)
assert [fault.name for fault in FAULTS] == list(SENTENCES)


def fault_by_name(name: str) -> Fault:
    """The fault of a name; raises ValueError, which tells all names, for an unknown one."""
    found = next((fault for fault in FAULTS if fault.name == name), None)
    if found is None:
        raise ValueError(f"fault '{name}' is unknown; there are {', '.join(fault.name for fault in FAULTS)}")
    return found
