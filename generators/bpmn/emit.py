"""The files of the target: the process as BPMN, and its drawing as SVG per language."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact
from generators.bpmn.document import document
from generators.model.nodes import Standard
from generators.process_diagrams import LANGUAGES, drawn


def emit(standard: Standard) -> Iterator[Artifact]:
    """`bpmn/<name>.bpmn` and `bpmn/<name>.<language>.svg`; nothing for a standard of another kind."""
    if standard.process is None:
        return
    yield Artifact(f"bpmn/{standard.name}.bpmn", document(standard), standard.name)
    for language in LANGUAGES:
        yield Artifact(f"bpmn/{standard.name}.{language}.svg", drawn(standard, language).encode(), standard.name)
