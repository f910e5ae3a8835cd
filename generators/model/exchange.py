"""What goes over the wire in an exchange: authored parts, and those that features of an operation imply."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

from msgspec.structs import replace

from generators.model.headers import completed, header
from generators.model.interface import Deprecation, Event, Interface, Operation, Parameter, Problem, Response
from generators.model.nodes import Standard

READING = ("get", "head")
CURSOR = Parameter(
    name="cursor",
    title={"de": "Fortsetzung", "en": "Continuation"},
    description={
        "de": "Stelle, an der die Liste fortgesetzt wird, wie der vorige Teil sie nennt.",
        "en": "Place at which the list goes on, as the previous part names it.",
    },
)
LIMIT = Parameter(
    name="limit",
    type="integer",
    minimum=1,
    title={"de": "Höchstzahl", "en": "Limit"},
    description={"de": "Höchstzahl der Einträge eines Teils.", "en": "Highest number of entries in one part."},
)
_PRECONDITIONS = (
    Problem(
        id="",
        status=412,
        title={"de": "Vorausgesetzter Stand gilt nicht mehr", "en": "Precondition failed"},
        description={"de": "If-Match nennt nicht den geltenden Stand.", "en": "If-Match is not the current state."},
    ),
    Problem(
        id="",
        status=428,
        title={"de": "Vorausgesetzter Stand fehlt", "en": "Precondition required"},
        description={"de": "If-Match fehlt (RFC 6585, 3).", "en": "If-Match is missing (RFC 6585, 3)."},
    ),
)


def parameters_of(operation: Operation) -> tuple[Parameter, ...]:
    """The authored parameters, then those that idempotency, conditions and paging imply."""
    implied: list[Parameter] = []
    if operation.idempotency:
        implied.append(header("Idempotency-Key", required=True))
    if operation.conditional:
        implied.append(header("If-None-Match") if _reads(operation) else header("If-Match", required=True))
    if operation.paging is not None:
        implied += [CURSOR, replace(LIMIT, default=operation.paging.default, maximum=operation.paging.maximum)]
    return _joined(operation.parameters, implied)


def responses_of(operation: Operation) -> tuple[Response, ...]:
    """The answers that are no problem, with all their headers, by status."""
    answers = list(operation.responses)
    if operation.conditional and _reads(operation) and all(r.status != 304 for r in answers):
        answers.append(Response(status=304))
    found = (replace(r, headers=_joined(r.headers, _headers(operation, r.status))) for r in answers)
    return tuple(sorted(found, key=lambda r: r.status))


def problems_of(interface: Interface, operation: Operation) -> tuple[Problem, ...]:
    """The problem types that an operation can answer with, by status; those without id have type `about:blank`."""
    found = [p for name in operation.problems if (p := interface.problem(name)) is not None]
    if operation.conditional and not _reads(operation):
        found += [p for p in _PRECONDITIONS if all(f.status != p.status for f in found)]
    return tuple(sorted(found, key=lambda p: p.status))


def problem_headers(problems: list[Problem]) -> tuple[Parameter, ...]:
    """The headers of an answer with one of these problems: 401 tells the scheme, and what passes tells when."""
    found = [header("WWW-Authenticate", required=True)] if any(p.status == 401 for p in problems) else []
    return (*found, header("Retry-After")) if any(p.retry for p in problems) else tuple(found)


def event_headers(event: Event) -> tuple[Parameter, ...]:
    """The authored headers of an event, then those of its signature; a body that is a JWS has none.

    Names and form: Standard Webhooks 1.0; detached JWS as in RFC 7515, appendix F.
    """
    implied: list[Parameter] = []
    if event.signature == "hmac-sha256":
        implied = [header(n, required=True) for n in ("webhook-id", "webhook-timestamp", "webhook-signature")]
    elif event.signature == "jws" and not any(m.endswith(("jose", "jwt")) for m in event.media):
        implied = [header("x-jws-signature", required=True)]
    return _joined(event.headers, implied)


def problem_type(standard: Standard, problem: Problem) -> str:
    """The address that identifies a problem type (RFC 9457, section 3.1.1)."""
    return f"{standard.base}problems/{problem.id}" if problem.id else "about:blank"


def _reads(operation: Operation) -> bool:
    return operation.method.lower() in READING


def _headers(operation: Operation, status: int) -> list[Parameter]:
    """The headers that features of an operation imply in an answer."""
    found: list[Parameter] = []
    if operation.conditional and status in (200, 201, 204, 304):
        found.append(header("ETag", required=_reads(operation)))
    if operation.asynchronous and status == 202:
        found += [header("Location", required=True), header("Retry-After")]
    if operation.paging is not None and status == 200:
        found.append(header("Link"))
    if operation.deprecation is not None:
        found += _retirement(operation.deprecation)
    return found


def _retirement(deprecation: Deprecation) -> list[Parameter]:
    """The headers of a deprecated operation with their values: RFC 9745 counts seconds, RFC 8594 tells a date."""
    found = []
    if since := _midnight(deprecation.since):
        found.append(replace(header("Deprecation", required=True), example=f"@{int(since.timestamp())}"))
    if sunset := _midnight(deprecation.sunset):
        found.append(replace(header("Sunset", required=True), example=format_datetime(sunset, usegmt=True)))
    return found


def _midnight(date: str) -> datetime | None:
    """The beginning of a day in UTC; None for what is no date."""
    try:
        return datetime.fromisoformat(date).replace(tzinfo=UTC)
    except ValueError:
        return None


def _joined(authored: tuple[Parameter, ...], implied: list[Parameter]) -> tuple[Parameter, ...]:
    """Authored parameters, completed, and those implied that they leave out."""
    own = tuple(completed(p) for p in authored)
    names = {(p.place, p.name.lower()) for p in own}
    return (*own, *(p for p in implied if (p.place, p.name.lower()) not in names))
