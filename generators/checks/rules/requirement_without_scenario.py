"""Observable requirements that no scenario shows."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.nodes import requirements
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each observable MUST of an interface that no step of a scenario names."""
    shown = {name for scenario in subject.standard.scenarios for step in scenario.steps for name in step.requirements}
    for requirement in requirements(subject):
        if requirement.level == "MUST" and requirement.observable and requirement.id not in shown:
            yield subject.flag(f"requirement '{requirement.id}' is shown by no scenario", requirement, "id")
