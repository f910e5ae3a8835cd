"""Facts about standards that a build makes: built anew where something has changed, else as they were left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.builder.run import build_standards
from generators.findings import Finding
from generators.workspace import Workspace


class Made(NamedTuple):
    """An artifact of a standard; empty where errors kept the standard from being built, which the findings tell."""

    name: str
    content: bytes
    findings: list[Finding]


def made(workspace: Workspace, names: list[str], path: str) -> Iterator[Made]:
    """The artifact at a path for each standard as it comes; raises OSError when it cannot be built or read."""
    out = workspace.root / "build" / "artifacts"
    for outcome in build_standards(workspace, names, out):
        file = Path(out, outcome.record.location, path)
        content = b"" if outcome.failed else file.read_bytes()
        yield Made(outcome.name, content, outcome.record.findings)
