"""The vectors of the standards here, as they are built."""

from __future__ import annotations

from functools import cache, cached_property

from generators.model.nodes import Standard
from generators.vectors.entry import Entry, Manifest, manifest_by_json
from tests.built import Built


class Made:
    """The vectors of one standard, by path below `vectors`, and what contradicts itself among them."""

    def __init__(self, standard: Standard, files: dict[str, bytes], findings: list[str]) -> None:
        """Take over what a build has made; there are no files where there are findings."""
        self.standard = standard
        self.files = files
        self.findings = findings

    @cached_property
    def manifest(self) -> Manifest:
        """What the files are."""
        return manifest_by_json(self.files["manifest.json"])

    @cached_property
    def by_file(self) -> dict[str, Entry]:
        """What each file is."""
        return {entry.file: entry for entry in self.manifest.vectors}


@cache
def made(built: Built, name: str) -> Made:
    """The vectors of a standard, built once for all workers."""
    standard = built.workspace.read(name).standard
    assert standard is not None
    findings = [f.message for f in built.record(name).findings if f.rule == "contradicting-vector"]
    return Made(standard, built.files(name, "vectors"), findings)
