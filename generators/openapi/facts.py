"""Facts about an interface for which OpenAPI has no place, as they stand in extensions.

All begin with `x-standardfabrik-`; texts in several languages are objects by language tag (BCP 47).

    title, description    of any part: the texts in the other languages; the main one stands in OpenAPI's own place
    display-name          of a tag: the title of its role
    standard, purpose, status, legal-basis, dependencies, valid-from, transition-until
                          of `info`: identity and governance of the standard
    roles                 of the document: the parts that systems play
    requirements          of document, operation or event: id, level, texts, whether observable, evidence, legal basis
    consumer, provider    of operation or event: roles
    scopes                of an operation: permissions it asks for; of a security scheme: all it knows, with texts
    legal-basis           of operation or event: citations
    idempotency           of an operation: a repetition with the same key has no further effect
    asynchronous          of an operation: the one that tells the state of what was begun
    webhooks              of an operation: those that it can cause
    deprecation           of an operation: since, sunset, successor
    signature             of an event: hmac-sha256 or jws
    retry                 of a problem type: the same request may succeed later
    payload               of a media type: the class that its opaque content carries, as standard:Class
    case, requirements    of an Arazzo workflow: good or bad; of a step: ids of requirements that it shows
"""

from __future__ import annotations

from typing import Any

import msgspec

from generators.model.interface import Deprecation
from generators.model.node import Requirement
from generators.model.nodes import Node, Standard
from generators.openapi.texts import extensions

Facts = dict[str, Any]


def plain(node: Node) -> Facts:
    """The fields of a node that differ from their defaults, without its place."""
    found: Facts = msgspec.to_builtins(node)
    found.pop("span", None)
    return found


def requirement_facts(requirements: tuple[Requirement, ...]) -> list[Facts]:
    """Requirements with level and texts in all languages."""
    return [{"id": r.id, "level": r.level, **plain(r)} for r in requirements]


def deprecation_facts(deprecation: Deprecation | None) -> Facts:
    """Since when, until when, and what comes instead; empty for what is not deprecated."""
    return {} if deprecation is None else plain(deprecation)


def standard_facts(standard: Standard) -> Facts:
    """Identity and governance of the standard."""
    return extensions(
        standard=standard.name,
        purpose=standard.purpose,
        status=standard.status,
        legal_basis=[plain(basis) for basis in standard.legal_basis],
        dependencies=standard.dependencies,
        valid_from=standard.valid_from,
        transition_until=standard.transition_until,
    )
