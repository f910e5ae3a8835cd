"""Sequences that leave a participant or a subprocess."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.references import ways
from generators.checks.subject import Flag, Subject
from generators.model.process import Process, Step


def check(subject: Subject) -> Iterator[Flag]:
    """Each way on that leads to another pool, or into or out of a subprocess; only messages cross pools."""
    process = subject.process
    for step in process.steps:
        for reference in ways(step):
            target = process.step(reference.name)
            message = _crossing(process, step, target) if target is not None else ""
            if message:
                yield subject.flag(message, reference.node, *reference.keys)


def _crossing(process: Process, step: Step, target: Step) -> str:
    if target.type == "start":
        return f"step '{step.id}' leads to the start '{target.id}'"
    if process.pool(step.participant) != process.pool(target.participant):
        return f"step '{step.id}' leads to '{target.id}' of another pool, '{process.pool(target.participant)}'"
    if step.within == target.within:
        return ""
    if target.within:
        return f"step '{step.id}' leads into subprocess '{target.within}', to '{target.id}'"
    return f"step '{step.id}' leads out of subprocess '{step.within}', to '{target.id}'"
