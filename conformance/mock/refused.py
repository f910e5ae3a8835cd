"""What makes a reference server refuse a request, and the problem details that say so (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from conformance.mock.reply import Reply
from generators.model.environment import Environment
from generators.model.exchange import problem_type, problems_of
from generators.model.interface import Operation, Problem
from generators.model.nodes import Standard
from generators.openapi.draft import main_language
from generators.openapi.problems import MEDIA
from generators.openapi.texts import main

STATUSES_BY_CAUSE = {
    "unauthenticated": (401,),
    "unauthorized": (403,),
    "parameter": (400, 422),
    "place": (404, 400),
    "unreadable": (400, 422, 415),
    "unacceptable": (406,),
    "unsupported": (415,),
    "invalid": (422, 400),
    "key-reused": (422, 409),
    "outdated": (412,),
    "unconditional": (428,),
    "too-large": (413,),
}
"""What can be seen without knowing the subject matter → statuses, the most fitting first.

`place` is a path that names nothing.
"""

RETRY_SECONDS = "1"


class Refused(Exception):
    """A request is refused, with a problem type of the interface or for a cause.

    errors: places in the request and what is wrong there, without values: they may be personal data.
    """

    def __init__(
        self,
        cause: str = "",
        problem: str = "",
        errors: list[dict[str, str]] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Name the cause, or the problem type."""
        super().__init__(problem or cause)
        self.cause, self.problem, self.errors, self.headers = cause, problem, errors or [], headers or {}


class Problems:
    """Problem details of an interface standard."""

    def __init__(self, standard: Standard) -> None:
        """Take the problem types of the interface, and of causes those that the environment names."""
        self._standard = standard
        self._language = main_language(standard)
        environment = standard.environment or Environment()
        self._named = {cause.id: cause.problem for cause in environment.causes}

    def reply(self, operation: Operation, refused: Refused) -> Reply:
        """The answer that tells why an operation refuses."""
        problem = self._problem(operation, refused)
        value: dict[str, Any] = {
            "type": problem_type(self._standard, problem),
            "title": main(problem.title, self._language) or HTTPStatus(problem.status).phrase,
            "status": problem.status,
        }
        if refused.errors:
            value["errors"] = refused.errors
        retry = {"Retry-After": RETRY_SECONDS} if problem.retry else {}
        return Reply(problem.status, refused.headers | retry, value=value, media=MEDIA)

    def _problem(self, operation: Operation, refused: Refused) -> Problem:
        """The type that is named, or the first of the operation with a status of the cause."""
        interface = self._standard.interface
        assert interface is not None
        known = problems_of(interface, operation)
        name = refused.problem or self._named.get(refused.cause, "")
        statuses = STATUSES_BY_CAUSE.get(refused.cause, (400,))
        named = next((p for p in known if p.id and p.id == name), None)
        fitting = (p for status in statuses for p in known if p.status == status)
        return named or next(fitting, Problem(id="", status=statuses[0]))


def plain_problem(status: int, headers: dict[str, str] | None = None) -> Reply:
    """Problem details that say no more than the status."""
    value = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    return Reply(status, headers or {}, value=value, media=MEDIA)
