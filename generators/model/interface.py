"""Nodes of an interface standard: operations and events of a service, as authored in `interface.yaml`.

Payloads are named as `standard:Class`, simple types of parameters by a LinkML built-in type (`string`, `uuid` …) or as
`standard:Type`; the standards are among the dependencies.
"""

from __future__ import annotations

from typing import Any

from generators.model.node import Named, Node, Requirement, Text


class Scope(Named, frozen=True, kw_only=True):
    """A permission that an access token can carry."""


class Security(Named, frozen=True, kw_only=True):
    """A way to prove who calls.

    kind: client-credentials (OAuth 2, RFC 6749 section 4.4) | mutual-tls (RFC 8705) | signed-token (JWT, RFC 7523).
    token_url_example: an address as it may look; servers differ per provider.
    """

    kind: str
    token_url_example: str = ""
    scopes: tuple[Scope, ...] = ()


class Role(Named, frozen=True, kw_only=True):
    """A part that a system can play towards the interface, as process standards name it too."""


class Parameter(Node, frozen=True, kw_only=True):
    """A parameter of an operation, or a header of a response or event; `place` is path | query | header."""

    name: str
    place: str = "query"
    type: str = "string"
    required: bool = False
    multivalued: bool = False
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None
    default: Any = None
    example: Any = None
    title: Text = {}
    description: Text = {}


class Body(Node, frozen=True, kw_only=True):
    """What a request or response carries.

    payload: class of a data standard; without it the content is opaque to the interface (encrypted, a file).
    media: json | xml | any media type. examples: names of example documents of the payload's standard; without them
    all that fit are shown. required: the body may not be left out.
    """

    payload: str = ""
    media: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    required: bool = True
    description: Text = {}


class Response(Node, frozen=True, kw_only=True):
    """An answer that is no problem."""

    status: int
    body: Body | None = None
    headers: tuple[Parameter, ...] = ()
    title: Text = {}
    description: Text = {}


class Problem(Named, frozen=True, kw_only=True):
    """A problem type (RFC 9457); its `type` is an address below that of the standard's version."""

    status: int
    retry: bool = False


class Paging(Node, frozen=True, kw_only=True):
    """How long lists are delivered in parts: a `cursor` and a `limit` in the query, `Link` (RFC 8288) to the next."""

    default: int = 50
    maximum: int = 500


class Deprecation(Node, frozen=True, kw_only=True):
    """Since when an operation is deprecated (RFC 9745), when it ends (RFC 8594), and what replaces it."""

    since: str = ""
    sunset: str = ""
    successor: str = ""


class Operation(Named, frozen=True, kw_only=True):
    """An operation of the interface.

    consumer, provider: roles. security: ids of the schemes of which one is needed; all of the interface's without it.
    idempotency: repeating the request with the same `Idempotency-Key` has no further effect. conditional: `ETag` with
    `If-None-Match` or `If-Match` (RFC 9110 section 13). asynchronous: id of the operation that tells the state of what
    a 202 has begun. callbacks: ids of events that the operation can cause at an address that the request names.
    """

    method: str
    path: str
    consumer: str = ""
    provider: str = ""
    security: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    request: Body | None = None
    responses: tuple[Response, ...] = ()
    problems: tuple[str, ...] = ()
    callbacks: tuple[str, ...] = ()
    asynchronous: str = ""
    idempotency: bool = False
    conditional: bool = False
    paging: Paging | None = None
    deprecation: Deprecation | None = None
    legal_basis: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()


class Event(Named, frozen=True, kw_only=True):
    """A message that the provider sends on its own.

    delivery: webhook (to an address agreed beforehand) | callback (to one in a request). address: for a callback the
    JSON pointer of the address in the request's payload. signature: none | hmac-sha256 (with a timestamp) | jws.
    """

    payload: str = ""
    delivery: str = "webhook"
    address: str = ""
    signature: str = "none"
    media: tuple[str, ...] = ()
    headers: tuple[Parameter, ...] = ()
    consumer: str = ""
    provider: str = ""
    legal_basis: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()


class Interface(Node, frozen=True, kw_only=True):
    """The content of `interface.yaml`; everything in order of declaration."""

    base_path: str = ""
    roles: tuple[Role, ...] = ()
    security: tuple[Security, ...] = ()
    operations: tuple[Operation, ...] = ()
    problems: tuple[Problem, ...] = ()
    events: tuple[Event, ...] = ()
    requirements: tuple[Requirement, ...] = ()

    def operation(self, name: str) -> Operation | None:
        """The operation of an id."""
        return next((o for o in self.operations if o.id == name), None)

    def event(self, name: str) -> Event | None:
        """The event of an id."""
        return next((e for e in self.events if e.id == name), None)

    def problem(self, name: str) -> Problem | None:
        """The problem type of an id."""
        return next((p for p in self.problems if p.id == name), None)
