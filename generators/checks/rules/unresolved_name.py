"""Names that nothing in the standard is declared under."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.references import declared, references
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each role, scheme, scope, problem type, event, operation, participant, step … that is named and not declared."""
    known = {kind: {node.id for node in found} for kind, found in declared(subject).items()}
    for reference in references(subject):
        names = known.get(reference.kind, set())
        if reference.name not in names:
            message = f"{reference.kind} '{reference.name}' is not declared{similar_to(reference.name, names)}"
            yield subject.flag(message, reference.node, *reference.keys)
