"""Status codes where they do not belong."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each response whose status is no success or redirection, and each problem type whose status is no error.

    A 201 or 202 on GET and HEAD, which only fetch, counts, too (RFC 9110, sections 9.2.1 and 15).
    """
    for operation in subject.interface.operations:
        for response in operation.responses:
            status = response.status
            if status and not 200 <= status < 400:
                yield subject.flag(
                    f"status {status} of a response is neither success nor redirection", response, "status"
                )
            elif status in (201, 202) and operation.method in ("get", "head"):
                yield subject.flag(f"status {status} answers {operation.method.upper()}", response, "status")
    for problem in subject.interface.problems:
        if problem.status and not 400 <= problem.status < 600:
            message = f"status {problem.status} of problem type '{problem.id}' is no error"
            yield subject.flag(message, problem, "status")
