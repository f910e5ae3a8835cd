"""Steps after which nothing is said to happen."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each step other than an end that has neither `next` nor `branches`, and each gateway with a single branch."""
    for step in subject.process.steps:
        if step.type and step.type != "end" and not step.next and not step.branches:
            yield subject.flag(f"step '{step.id}' has no next step", step)
        elif len(step.branches) == 1 and not step.next:
            yield subject.flag(f"step '{step.id}' has a single branch", step, "branches")
