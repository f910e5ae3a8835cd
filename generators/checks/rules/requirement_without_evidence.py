"""Requirements that can neither be observed nor audited."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.nodes import requirements
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each requirement that is not observable and names no evidence."""
    for requirement in requirements(subject):
        if not requirement.observable and not requirement.evidence:
            message = f"requirement '{requirement.id}' is not observable and names no evidence"
            yield subject.flag(message, requirement, "observable")
