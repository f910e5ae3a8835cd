"""Requirements that scenarios name and nothing states."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.nodes import requirements
from generators.checks.requirements import foreign_requirements
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each id under `requirements` of a scenario's step that neither the interface nor a standard it uses states."""
    stated = (*subject.standard.stated, *requirements(subject))
    known = {requirement.id for requirement in stated} | foreign_requirements(subject).keys()
    for scenario in subject.standard.scenarios:
        for step in scenario.steps:
            for index, name in enumerate(step.requirements):
                if name not in known:
                    message = f"requirement '{name}' is not stated{similar_to(name, known)}"
                    yield subject.flag(message, step, "requirements", index)
