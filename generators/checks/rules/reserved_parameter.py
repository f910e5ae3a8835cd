"""Parameters that the interface has anyway."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.interface import Operation

# OpenAPI 3.1 ignores parameters of these names (section 4.8.12.1).
BY_HTTP = ("accept", "content-type", "authorization")


def check(subject: Subject) -> Iterator[Flag]:
    """Each parameter that HTTP, or what the operation says of itself, brings along."""
    for operation in subject.interface.operations:
        known = {(p.place, p.name.lower() if p.place == "header" else p.name): p for p in operation.parameters}
        for key, why in implied_parameters(operation).items():
            if key in known:
                yield subject.flag(f"parameter '{known[key].name}' comes with {why}", known[key], "name")


def implied_parameters(operation: Operation) -> dict[tuple[str, str], str]:
    """Place and name (of headers in lower case) of parameters that are never declared, and what brings them."""
    found = {("header", name): "every request" for name in BY_HTTP}
    if operation.idempotency:
        found["header", "idempotency-key"] = "'idempotency'"
    if operation.conditional:
        found |= {("header", name): "'conditional'" for name in ("if-match", "if-none-match")}
    if operation.paging is not None:
        found |= {("query", name): "'paging'" for name in ("cursor", "limit")}
    return found
