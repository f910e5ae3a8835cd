"""The target `xsd`: XML Schema 1.0, one file per module."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard
from generators.xsd.context import Shared
from generators.xsd.schema import schema_by_module

__all__ = ["emit"]


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """The schema of a standard; of a bare build, the schemas of all its modules, next to each other."""
    model = standard.data
    shared = Shared(model)
    bare = standard.folder == ""
    for name in model.modules if bare else (model.module,):
        content, gaps = schema_by_module(shared, model.modules[name], bare, None if bare else standard)
        yield Artifact(f"xsd/{name}.xsd", content, standard.name if name == model.module else name)
        yield from sorted(set(gaps))
