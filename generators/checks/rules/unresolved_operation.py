"""Operations and roles of steps that no interface among the dependencies has."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.requirements import used_standards
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each `standard:operation` that is no operation of an interface among the dependencies, and each such role."""
    used = {name: found.interface for name, found in used_standards(subject).items() if found.interface is not None}
    for step in subject.process.steps:
        standard, colon, name = step.operation.partition(":")
        if not colon:
            continue
        if standard not in used:
            message = f"operation '{step.operation}' is of no interface among the dependencies"
            yield subject.flag(message, step, "operation")
        elif used[standard].operation(name) is None:
            known = [operation.id for operation in used[standard].operations]
            message = f"operation '{step.operation}' is not declared{similar_to(name, known)}"
            yield subject.flag(message, step, "operation")
    roles = {role.id for interface in used.values() for role in interface.roles}
    for participant in subject.process.participants:
        if participant.role and used and participant.role not in roles:
            message = f"role '{participant.role}' is of no interface among the dependencies"
            yield subject.flag(message + similar_to(participant.role, roles), participant, "role")
