"""The files of the OpenAPI target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import yaml

from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard
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
    yield Artifact(f"{path}.openapi.yaml", _yaml(made), standard.name)
    yield Artifact(f"{path}.modular.openapi.json", _json(document(modular)), standard.name)
    yield from whole.gaps()


class _Dumper(yaml.CSafeDumper):
    """Writes a part that stands in several places each time in full."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _json(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _yaml(value: Any) -> bytes:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120).encode()
