"""Which requirements of a step a log violates that deviates there, and which one that does not."""

from __future__ import annotations

from generators.model.process import Step, StepRequirement

TASKS = ("task", "user", "service", "manual")
DEVIATION_BY_KIND = {
    "missing-step": "missing",
    "message-not-sent": "missing",
    "message-not-received": "missing",
    "not-ended": "missing",
    "deadline-missed": "late",
    "timer-too-early": "early",
    "wrong-participant": "foreign",
}
"""Kind of change → how `process.yaml` calls it."""


def required(step: Step | None) -> tuple[str, ...]:
    """The requirements that a log meets by showing a step as the process wants it."""
    return tuple(r.id for r in step.requirements if r.observable and _violation(step, r)) if step is not None else ()


def violated(step: Step | None, kind: str) -> tuple[str, ...]:
    """The requirements that a change of some kind violates at a step."""
    deviation = DEVIATION_BY_KIND.get(kind)
    if step is None or deviation is None:
        return ()
    return tuple(r.id for r in step.requirements if r.observable and _violation(step, r) == deviation)


def _violation(step: Step, requirement: StepRequirement) -> str:
    """What violates a requirement; of a message nobody knows unless it is stated, for it may be about the content."""
    return requirement.violated_by or ("missing" if step.type in TASKS else "")
