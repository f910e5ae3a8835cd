"""The target that keeps the expressions of business rules as trees."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact
from generators.model.nodes import Standard
from generators.rules.trees import RULES, json_by_trees, trees_by_standard


def emit(standard: Standard) -> Iterator[Artifact]:
    """`rules.json`, if documents of the standard have to keep business rules."""
    if standard.rules:
        yield Artifact(RULES, json_by_trees(trees_by_standard(standard)), standard.name)
