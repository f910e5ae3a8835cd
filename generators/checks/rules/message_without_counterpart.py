"""Messages that nobody receives or nobody sends."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.process import Process, Step


def check(subject: Subject) -> Iterator[Flag]:
    """Each send without a payload or an addressee, and each message whose other side has no step for it.

    A participant without steps is a black box, whose side is not known. Messages stay between pools.
    """
    process = subject.process
    active = {process.pool(step.participant) for step in process.steps}
    for step in process.steps:
        if step.type == "send":
            yield from _missing(subject, step, "to")
        elif step.type == "receive" or (step.type == "start" and (step.message or step.sender)):
            yield from _missing(subject, step, "sender")
        else:
            continue
        other = process.pool(step.to if step.type == "send" else step.sender)
        if other == process.pool(step.participant):
            yield subject.flag(f"message of step '{step.id}' stays in pool '{other}'", step)
        elif step.message and process.participant(other) and other in active and not _matched(process, step):
            side = "received" if step.type == "send" else "sent"
            yield subject.flag(f"'{step.message}' of step '{step.id}' is not {side} by '{other}'", step, "message")


def _missing(subject: Subject, step: Step, key: str) -> Iterator[Flag]:
    if not step.message:
        yield subject.flag(f"step '{step.id}' has no message", step)
    if not getattr(step, key):
        yield subject.flag(f"step '{step.id}' has no '{key}'", step)


def _matched(process: Process, step: Step) -> bool:
    """Whether the other side has a step for the same message, with this side's pool at the other end."""
    own, sending = process.pool(step.participant), step.type == "send"
    other = process.pool(step.to if sending else step.sender)
    return any(
        found.message == step.message
        and process.pool(found.participant) == other
        and process.pool(found.sender if sending else found.to) == own
        for found in process.steps
        if found.type in (("receive", "start") if sending else ("send",))
    )
