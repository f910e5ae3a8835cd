"""LinkML files that belong to no workspace."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from generators.findings import Finding
from generators.model.linkml import Closure, resolve
from generators.model.nodes import Standard

BARE_VERSION = "0.0.0"


class Read(NamedTuple):
    """A standard, None when it could not be read at all, with what is wrong with it."""

    standard: Standard | None
    findings: list[Finding]


def read_bare(path: Path) -> Read:
    """A LinkML file that belongs to no workspace, as a standard of its own; each imported file is a module."""
    return resolved_bare(Closure(path, path.resolve().parent))


def resolved_bare(closure: Closure) -> Read:
    """As `read_bare`, for a file that has been read with all its imports."""
    model, findings = resolve(closure)
    modules = {
        name: msgspec.structs.replace(module, location=name, version=module.version or BARE_VERSION)
        for name, module in model.modules.items()
    }
    model = msgspec.structs.replace(model, modules=modules)
    module = modules[model.module]
    standard = Standard(
        name=module.name, version=module.version, title=module.title, description=module.description, model=model
    )
    return Read(standard, findings)
