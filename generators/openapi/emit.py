"""The files of the OpenAPI target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard
from generators.model.yaml_text import yaml_by_value
from generators.openapi.document import document
from generators.openapi.draft import Draft
from generators.openapi.examples import Examples


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """The self-contained document as JSON and YAML, and the modular one; nothing for other kinds of standard."""
    if standard.interface is None:
        return
    examples = Examples(standard)
    whole, modular = (Draft(standard, standard.interface, examples, modular=m) for m in (False, True))
    made = document(whole)
    path = f"openapi/{standard.name}"
    yield Artifact(f"{path}.openapi.json", _json(made), standard.name)
    yield Artifact(f"{path}.openapi.yaml", yaml_by_value(made), standard.name)
    yield Artifact(f"{path}.modular.openapi.json", _json(document(modular)), standard.name)
    yield from whole.gaps()


def _json(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
