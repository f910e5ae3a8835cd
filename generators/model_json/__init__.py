"""`model.json`: the resolved standard, so that comparing, checking and converting never re-read old LinkML."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact
from generators.model.dump import model_json_by_standard
from generators.model.nodes import Standard


def emit(standard: Standard) -> Iterator[Artifact]:
    """The dump of the standard with its closure."""
    yield Artifact("model.json", model_json_by_standard(standard), standard.name)
