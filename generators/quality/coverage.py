"""Which requirements the tests prove: `vectors/manifest.json` of a data standard, scenarios of an interface."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from generators.model.node import Text
from generators.model.requirements import Requirement
from generators.quality.quality import Coverage, Excuse

VERDICTS = ("valid", "invalid")


class Vector(msgspec.Struct, frozen=True):
    """A test vector as its manifest lists it, as far as coverage goes.

    requirement, also: what an invalid one violates; requirements: what a valid one shows to be met.
    """

    file: str
    verdict: str
    encoding: str = ""
    requirement: str = ""
    also: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()

    @property
    def shows(self) -> tuple[str, ...]:
        """The requirements that the vector is about."""
        return tuple(name for name in (self.requirement, *self.also, *self.requirements) if name)


class Missing(msgspec.Struct, frozen=True):
    """A vector that a requirement lacks, and why."""

    requirement: str
    encoding: str
    verdict: str
    reason: Text


class Manifest(msgspec.Struct, frozen=True):
    """The part of `vectors/manifest.json` that coverage is counted from."""

    vectors: tuple[Vector, ...] = ()
    missing: tuple[Missing, ...] = ()


def manifest_by_json(content: bytes) -> Manifest:
    """The manifest in a file; raises msgspec.DecodeError for anything else."""
    return msgspec.json.decode(content, type=Manifest)


def coverage(requirements: Iterable[Requirement], manifest: Manifest | None) -> Coverage:
    """What of the observable requirements is proven; with no manifest, by the scenarios that they name."""
    found = list(requirements)
    observable = [requirement for requirement in found if requirement.observable]
    cells = _cells(manifest) if manifest is not None else {}
    reasons = _reasons(manifest) if manifest is not None else {}
    encodings = _encodings(manifest) if manifest is not None else set()
    proven, excused, left = 0, [], []
    for requirement in observable:
        shown, excuses = cells.get(requirement.id, set()), reasons.get(requirement.id, {})
        if _proven(requirement, shown, excuses, encodings):
            proven += 1
        elif excuses and not shown and len(excuses) == len(encodings) * len(VERDICTS):
            excused.append(Excuse(requirement.id, excuses))
        else:
            left.append(requirement.id)
    measured = manifest is not None or any(requirement.tests for requirement in observable) or not observable
    return Coverage(len(observable), proven, len(found) - len(observable), measured, tuple(excused), tuple(left))


def tests_by_requirement(manifest: Manifest) -> dict[str, tuple[str, ...]]:
    """Requirement → files of the vectors about it, valid and invalid, in the order of the manifest."""
    found: dict[str, list[str]] = {}
    for vector in manifest.vectors:
        for name in vector.shows:
            found.setdefault(name, []).append(vector.file)
    return {name: tuple(files) for name, files in found.items()}


def _proven(requirement: Requirement, shown: set[str], excuses: dict[str, Text], encodings: set[str]) -> bool:
    """Whether a valid and an invalid test exist, and every encoding of the vectors that lacks one says why."""
    if requirement.kind == "authored" and not shown:
        return bool(requirement.tests)
    verdicts = {cell.partition("-")[2] for cell in shown}
    cells = {f"{encoding}-{verdict}" for encoding in encodings for verdict in VERDICTS}
    return verdicts == set(VERDICTS) and cells <= shown | excuses.keys()


def _encodings(manifest: Manifest) -> set[str]:
    """The encodings that the manifest speaks of."""
    return {v.encoding for v in manifest.vectors} | {m.encoding for m in manifest.missing}


def _cells(manifest: Manifest) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for vector in manifest.vectors:
        for name in vector.shows:
            found.setdefault(name, set()).add(f"{vector.encoding}-{vector.verdict}")
    return found


def _reasons(manifest: Manifest) -> dict[str, dict[str, Text]]:
    found: dict[str, dict[str, Text]] = {}
    for missing in manifest.missing:
        found.setdefault(missing.requirement, {})[f"{missing.encoding}-{missing.verdict}"] = missing.reason
    return found
