"""Brings the files of a plan to disk: what is there already stays, what broke off goes on, nothing is half there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from generators.findings import Finding
from generators.writer import write
from registry.fetch.plan import Part
from registry.fetch.source import Rejected, Source
from registry.store import MANIFEST
from registry.store.manifest import File
from registry.store.store import TOP
from registry.verify.bundles import file_findings

BEGUN = ".fetching"
"""Folder of what has not arrived completely, below that of the releases."""


class Step(msgspec.Struct, frozen=True):
    """A file to be brought. folder: where it goes, below the place of all releases; path: below that folder."""

    part: Part
    folder: str
    path: str

    @property
    def file(self) -> File:
        """What the manifest says about the file."""
        return self.part.manifest.files[self.path]

    @property
    def label(self) -> str:
        """How the file is called while one waits for it."""
        return f"{self.part.release.id}/{self.path}"


def steps(parts: list[Part], into: Path) -> list[Step]:
    """The files that are not there yet as they were released."""
    found = []
    for part in parts:
        place = f"{part.release.name}/{part.release.version}"
        folder = place if (into / place).is_dir() else f"{BEGUN}/{part.release.digest}"
        missing = (p for p, file in part.manifest.files.items() if any(file_findings(into / folder, p, file)))
        found += [Step(part, folder, path) for path in missing]
    return found


def brought(source: Source, todo: list[Step], into: Path) -> Iterator[list[Finding]]:
    """Bring one file after the other; the findings of each. Raises OSError when one cannot be had."""
    for step in todo:
        yield _bring(source, step, into)


def _bring(source: Source, step: Step, into: Path) -> list[Finding]:
    origin = f"{step.part.release.name}/{step.part.release.version}/{step.path}"
    # Named by its content: what broke off goes on, whatever it is wanted for the next time.
    arriving = into / BEGUN / "arriving" / step.file.sha256
    arriving.parent.mkdir(parents=True, exist_ok=True)
    findings: list[Finding] = []
    for _ in range(2):  # a transfer that went on may have gone on from something else
        try:
            source.save(origin, step.file.size, arriving)
        except Rejected as rejected:
            return [rejected.finding]
        findings = list(file_findings(arriving.parent, arriving.name, step.file))
        if not findings:
            place = into / step.folder / step.path
            place.parent.mkdir(parents=True, exist_ok=True)
            arriving.replace(place)
            return []
        arriving.unlink()
    return [msgspec.structs.replace(f, message=f"'{origin}' is not what was released", path=origin) for f in findings]


def settle(parts: list[Part], top: dict[str, bytes], into: Path) -> list[Finding]:
    """Put releases whose files have all arrived in their places; what is still wrong with them afterwards.

    top: what stands beside them, the log above all: with it the folder is a registry that holds a part of the releases.
    """
    findings: list[Finding] = []
    for part in parts:
        folder = f"{part.release.name}/{part.release.version}"
        place = into / folder
        if not place.is_dir():
            begun = into / BEGUN / part.release.digest
            write(begun / MANIFEST, part.manifest.content)
            place.parent.mkdir(parents=True, exist_ok=True)
            begun.rename(place)
        write(place / MANIFEST, part.manifest.content)
        for path, file in part.manifest.files.items():
            findings += file_findings(into, f"{folder}/{path}", file)
    for name in sorted(TOP):
        (into / name).unlink(missing_ok=True)
    for name, content in top.items():
        write(into / name, content)
    shutil.rmtree(into / BEGUN, ignore_errors=True)
    return findings
