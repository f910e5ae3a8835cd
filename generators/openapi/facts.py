"""Facts about an interface for which OpenAPI has no place, as they stand in extensions."""

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
