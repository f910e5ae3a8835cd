"""Answers "accepted" after which nobody knows how to go on."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each 202 without a `Location` header or an operation that tells the state, and such an operation without 202.

    Operations whose result comes as a callback need no operation to ask (RFC 9110, section 15.3.3).
    """
    for operation in subject.interface.operations:
        accepted = next((r for r in operation.responses if r.status == 202), None)
        if accepted is None:
            if operation.asynchronous:
                message = f"operation '{operation.id}' is asynchronous and has no response with status 202"
                yield subject.flag(message, operation, "asynchronous")
            continue
        if not operation.asynchronous and not operation.callbacks:
            message = f"operation '{operation.id}' answers 202, and no operation tells the state"
            yield subject.flag(message, accepted, "status")
        if operation.asynchronous and not any(h.name.lower() == "location" for h in accepted.headers):
            yield subject.flag("response with status 202 has no header 'Location'", accepted, "status")
