"""Test vectors derived from the model: for every constraint a document that keeps it and one that breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generators.artifact import Artifact, Inexpressible
    from generators.findings import Finding
    from generators.model.nodes import Standard


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible | Finding]:
    """Vectors and manifest of a standard; who only reads a manifest does not wait for what makes them."""
    from generators.vectors.emitting import emitted

    yield from emitted(standard)
