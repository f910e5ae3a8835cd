"""Entries of steps that mean nothing for their type."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.checks.subject import Flag, Subject
from generators.model.process import Participant, Process, Step

GATEWAYS = ("exclusive", "inclusive", "parallel", "event")
TASKS = ("task", "user", "service", "manual", "send", "receive")
# Entry → the types of steps that it means something for.
TYPES_BY_ENTRY = {
    "next": (*TASKS, *GATEWAYS, "start", "timer", "subprocess"),
    "branches": GATEWAYS,
    "message": ("send", "receive", "start"),
    "to": ("send",),
    "sender": ("receive", "start"),
    "operation": (*TASKS, "start"),
    "duration": ("timer", "start"),
    "deadline": (*TASKS, "subprocess"),
    "catches": (*TASKS, "subprocess"),
    "outcome": ("end",),
    "error": ("end",),
    "terminate": ("end",),
    "optional": (*TASKS, "subprocess"),
    "activity": (*TASKS, "subprocess"),
}


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry that its step's type cannot carry, two ways of going on, and lanes of lanes."""
    for step in subject.process.steps:
        yield from _step(subject, step)
    for participant in subject.process.participants:
        message = _lane(subject.process, participant)
        if message:
            yield subject.flag(message, participant, "within")


def _step(subject: Subject, step: Step) -> Iterator[Flag]:
    defaults = {field.name: field.default for field in msgspec.structs.fields(Step)}
    for entry, types in TYPES_BY_ENTRY.items():
        if step.type not in types and getattr(step, entry) != defaults[entry]:
            yield subject.flag(f"step '{step.id}' of type '{step.type}' has '{entry}'", step, entry)
    if step.type in GATEWAYS and step.next and step.branches:
        yield subject.flag(f"step '{step.id}' has both 'next' and 'branches'", step, "next")
    if step.type == "start" and step.message and step.duration:
        yield subject.flag(f"step '{step.id}' starts by both a message and a timer", step, "duration")
    if step.type == "end" and step.error and (step.outcome or step.terminate):
        yield subject.flag(f"step '{step.id}' ends by an error and has another meaning, too", step, "error")
    for branch in step.branches:
        said = "when" if branch.when else "otherwise" if branch.otherwise else ""
        if said and step.type in ("parallel", "event"):
            yield subject.flag(f"branch of step '{step.id}' of type '{step.type}' has '{said}'", branch, said)


def _lane(process: Process, participant: Participant) -> str:
    around = process.participant(participant.within)
    if participant.within and participant.within == participant.id:
        return f"participant '{participant.id}' is within itself"
    return (
        f"participant '{participant.id}' is within '{around.id}', which is a lane" if around and around.within else ""
    )
