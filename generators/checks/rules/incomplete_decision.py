"""Decisions that leave open what happens."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.process import Process, Step


def check(subject: Subject) -> Iterator[Flag]:
    """Each decision without exactly one branch for all other cases, or with a branch without a condition.

    Branches of event-based decisions lead to receives and timers (BPMN 2.0, section 10.6.6).
    """
    for step in subject.process.steps:
        if step.type in ("exclusive", "inclusive") and len(step.branches) > 1:
            yield from _decision(subject, step)
        elif step.type == "event":
            yield from _events(subject, subject.process, step)


def _decision(subject: Subject, step: Step) -> Iterator[Flag]:
    others = [branch for branch in step.branches if branch.otherwise]
    if not others:
        yield subject.flag(f"decision '{step.id}' has no branch for all other cases", step, "branches")
    for branch in others[1:]:
        yield subject.flag(f"decision '{step.id}' has a second branch for all other cases", branch, "otherwise")
    for index, branch in enumerate(step.branches):
        if not branch.otherwise and not branch.when:
            message = f"branch of decision '{step.id}' to '{branch.to}' has no condition"
            yield subject.flag(message, step, "branches", index)


def _events(subject: Subject, process: Process, step: Step) -> Iterator[Flag]:
    for branch in step.branches:
        target = process.step(branch.to)
        if target is not None and target.type not in ("receive", "timer"):
            message = f"branch of '{step.id}' leads to '{target.id}', which waits for nothing"
            yield subject.flag(message, branch, "to")
