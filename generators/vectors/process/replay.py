"""Whether a process allows a trace, and where it first does not."""

from __future__ import annotations

from typing import NamedTuple

from generators.soundness.net import State
from generators.vectors.process.duration import after
from generators.vectors.process.played import Played
from generators.vectors.process.trace import Trace


class Deviation(NamedTuple):
    """What a trace does against the process.

    kind: not-allowed (a step that cannot happen then) | unknown-step | wrong-participant | deadline-missed |
    timer-too-early | not-ended. event: number of the event, from 1; one more than the last where a case does not end.
    """

    kind: str
    step: str
    event: int


def deviations(played: Played, trace: Trace) -> list[Deviation]:
    """All deviations of participants and time, and the first one of the order of steps."""
    found = [d for number in range(len(trace.events)) for d in _of_event(played, trace, number)]
    order = _of_order(played, trace)
    return found if order is None or any(d.kind == "unknown-step" for d in found) else [*found, order]


def _of_event(played: Played, trace: Trace, number: int) -> list[Deviation]:
    event = trace.events[number]
    step = played.graph.steps.get(event.step)
    if step is None:
        return [Deviation("unknown-step", event.step, number + 1)]
    found = []
    if event.participant != step.participant:
        found.append(Deviation("wrong-participant", event.step, number + 1))
    if (
        step.deadline is not None
        and step.deadline.binding
        and event.time > after(trace.began[number], step.deadline.duration)
    ):
        found.append(Deviation("deadline-missed", event.step, number + 1))
    if step.type == "timer" and event.time < after(trace.began[number], step.duration):
        found.append(Deviation("timer-too-early", event.step, number + 1))
    return found


def _of_order(played: Played, trace: Trace) -> Deviation | None:
    states: frozenset[State] = played.unseen(frozenset([played.initial]))
    for number, event in enumerate(trace.events):
        following = {
            played.net.fired(transition, state)
            for state in states
            for transition in played.net.enabled(state)
            if transition.step == event.step and played.is_seen(transition)
        }
        if not following:
            return Deviation("not-allowed", event.step, number + 1)
        states = played.unseen(frozenset(following))
    over = any(played.is_over(state) for state in states)
    return (
        None if over else Deviation("not-ended", trace.events[-1].step if trace.events else "", len(trace.events) + 1)
    )
