"""A standard to test against whose artifacts a test holds in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from conformance.library import Subject, Unsound
from generators.vectors.entry import Entry, Manifest, json_by_manifest


class Held(Subject):
    def __init__(self, files: Mapping[str, bytes], name: str = "amt", version: str = "1.0.0", digest: str = "") -> None:
        self.name, self.version, self.digest = name, version, digest
        self.files = dict(files)

    def paths(self) -> list[str]:
        return sorted(self.files)

    def content(self, path: str) -> bytes:
        if path not in self.files:
            raise Unsound(f"{self.id} has no '{path}'")
        return self.files[path]


def entry(file: str, content: bytes, verdict: str = "valid", requirement: str = "") -> Entry:
    encoding = file.rpartition(".")[2]
    return Entry(file, hashlib.sha256(content).hexdigest(), encoding, "Antrag", verdict, requirement)


def listed(*entries: Entry, frame: tuple[str, ...] = ()) -> bytes:
    return json_by_manifest(Manifest("amt", "1.0.0", entries, frame=frame))
