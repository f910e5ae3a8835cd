"""Two versions of a process."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from generators.model.process import Deadline, Participant, Process, Step
from registry.compare.change import ADDED, Change
from registry.compare.walk.named import (
    Both,
    by_id,
    come_and_gone,
    differing,
    pairs,
    requirement_changes,
    text_changes,
)

ROUTING = ("exclusive", "inclusive", "parallel", "event", "start", "end", "timer")
"""Types of steps in which nobody does anything; what they change shows in the order of the others."""

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_SECONDS = (31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1)


def process_changes(old: Process, new: Process) -> Iterator[Change]:
    """Everything that differs between two versions of a process."""
    whole = Both(old, new, "")
    participants = by_id(old.participants), by_id(new.participants)
    yield from come_and_gone(whole, "participant", *participants)
    for before, after, both in pairs(whole, *participants):
        change = both.change("participant")
        yield from differing(change, [("responsibility", _part(before), _part(after))])
        yield from text_changes(change, before, after)
    steps = by_id(old.steps), by_id(new.steps)
    yield from _steps_of_one(whole, *steps)
    for step, now, both in pairs(whole, *steps):
        orders = [_following(side[step.id], side, set(steps[0]) & set(steps[1])) for side in steps]
        yield from differing(both.change("step"), [("order", *orders)])
        if step != now:
            yield from _step_changes(both, step, now)
    for element, one, other in (
        ("outcome", old.outcomes, new.outcomes),
        ("process error", old.errors, new.errors),
    ):
        yield from come_and_gone(whole, element, by_id(one), by_id(other))
        for had, has, both in pairs(whole, by_id(one), by_id(other)):
            yield from text_changes(both.change(element), had, has)
    yield from requirement_changes(whole, old.requirements, new.requirements)


def _part(participant: Participant) -> str:
    return " ".join(filter(None, (participant.kind, participant.role, participant.within)))


def _steps_of_one(whole: Both, old: dict[str, Step], new: dict[str, Step]) -> Iterator[Change]:
    for change in come_and_gone(whole, "step", old, new):
        step = change.after if change.aspect == ADDED else change.before
        assert isinstance(step, Step)
        facts = {"optional": step.optional, "routing": step.type in ROUTING}
        yield replace(change, facts=frozenset(name for name, holds in facts.items() if holds))


def _following(step: Step, steps: dict[str, Step], kept: set[str]) -> str:
    """The steps of both versions that may come next, past those that only one version has."""
    found: set[str] = set()
    seen: set[str] = set()
    queue = list(_next(step))
    while queue:
        name = queue.pop()
        if name in kept:
            found.add(name)
        elif name in steps and name not in seen:
            seen.add(name)
            queue += _next(steps[name])
    return ", ".join(sorted(found))


def _next(step: Step) -> Iterator[str]:
    if step.next:
        yield step.next
    yield from (branch.to for branch in step.branches)
    yield from (catch.to for catch in step.catches)
    if step.deadline is not None and step.deadline.to:
        yield step.deadline.to


def _step_changes(both: Both, old: Step, new: Step) -> Iterator[Change]:
    change = both.change("step")
    yield from text_changes(change, old, new)
    yield from differing(
        change,
        [
            ("responsibility", old.participant, new.participant),
            ("message", _message(old), _message(new)),
            ("payload", old.message, new.message),
            ("operation", old.operation, new.operation),
            ("optional", old.optional, new.optional),
            ("result", _result(old), _result(new)),
            ("condition", _conditions(old), _conditions(new)),
        ],
    )
    yield from _deadline_changes(change, _limit(old), _limit(new))
    yield from requirement_changes(both, old.requirements, new.requirements)


def _message(step: Step) -> str:
    """What kind of step it is, and between whom a message of it goes."""
    return " ".join(filter(None, (step.type, step.to and f"to {step.to}", step.sender and f"from {step.sender}")))


def _result(step: Step) -> str:
    return " ".join(filter(None, (step.outcome, step.error, "terminates" if step.terminate else "", step.within)))


def _conditions(step: Step) -> str:
    """What decides on the ways out of a gateway."""
    return "; ".join(f"{b.to}: {'otherwise' if b.otherwise else b.when}" for b in step.branches)


def _limit(step: Step) -> str:
    deadline: Deadline | None = step.deadline
    return deadline.duration if deadline is not None else step.duration


def _deadline_changes(change: Change, old: str, new: str) -> Iterator[Change]:
    if old != new:
        shorter = not old or (bool(new) and _seconds(new) < _seconds(old))
        yield replace(change, aspect="deadline", old=old, new=new, facts=frozenset(["shorter"] if shorter else []))


def _seconds(duration: str) -> int:
    """A duration of ISO 8601 in seconds, with months and years of mean length."""
    found = _DURATION.fullmatch(duration)
    return sum(int(n or 0) * seconds for n, seconds in zip(found.groups(), _SECONDS, strict=True)) if found else 0
