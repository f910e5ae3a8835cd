"""Steps whose operation is for others, or carries something else."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.requirements import used_standards
from generators.checks.subject import Flag, Subject
from generators.model.interface import Operation
from generators.model.process import Process, Step


def check(subject: Subject) -> Iterator[Flag]:
    """Each step that claims an operation whose roles are not those of its participants, or whose payload is another."""
    for step in subject.process.steps:
        operation = _operation(subject, step)
        if operation is not None:
            yield from _roles(subject, step, operation)
            carried = _carried(operation)
            if step.message and carried and step.message not in carried:
                message = f"operation '{step.operation}' carries {' or '.join(sorted(carried))}, not '{step.message}'"
                yield subject.flag(message, step, "operation")


def _operation(subject: Subject, step: Step) -> Operation | None:
    standard, _, name = step.operation.partition(":")
    used = used_standards(subject).get(standard)
    return used.interface.operation(name) if used is not None and used.interface is not None else None


def _roles(subject: Subject, step: Step, operation: Operation) -> Iterator[Flag]:
    """The step's participant calls or answers; whom it sends to does the other."""
    process = subject.process
    role = role_of(process, step.participant)
    wanted = [name for name in (operation.consumer, operation.provider) if name]
    if wanted and role not in wanted:
        message = (
            f"participant '{step.participant}' has {_told(role)}, operation '{step.operation}' has {_listed(wanted)}"
        )
        yield subject.flag(message, step, "operation")
        return
    other = step.to or step.sender
    rest = [name for name in wanted if name != role]
    if other and rest and role_of(process, other) not in rest:
        message = f"participant '{other}' has {_told(role_of(process, other))}, '{step.operation}' has {_listed(rest)}"
        yield subject.flag(message, step, "operation")


def role_of(process: Process, name: str) -> str:
    """The role of a participant, or of the pool that it is a lane of."""
    own, pool = process.participant(name), process.participant(process.pool(name))
    return (own.role if own else "") or (pool.role if pool else "")


def _carried(operation: Operation) -> set[str]:
    bodies = [operation.request, *(response.body for response in operation.responses)]
    return {body.payload for body in bodies if body is not None and body.payload}


def _told(role: str) -> str:
    return f"role '{role}'" if role else "no role"


def _listed(roles: list[str]) -> str:
    return " and ".join(f"'{role}'" for role in roles)
