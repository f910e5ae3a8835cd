"""How far a version has advanced over the one published before it, and how far its changes oblige it to."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.findings import Finding, Severity
from generators.model.dump import UnreadableModel, standard_by_model_json
from registry.compare import Judged, Level, compare
from registry.release.candidate import Candidate
from registry.store import Store
from registry.version import Version, newest


class Advance(msgspec.Struct, frozen=True):
    """The step to a new version. before: the published version, empty for a first one. changes: worst first."""

    before: str = ""
    changes: list[Judged] = []
    findings: list[Finding] = []


def advance(candidate: Candidate, store: Store) -> Advance:
    """The step from the version published before a candidate, with findings where it is too short."""
    before = _before(candidate, store)
    if not before:
        return Advance()
    content = store.content(f"{candidate.name}/{before}/model.json")
    try:
        old = standard_by_model_json(content or b"")
    except UnreadableModel as error:
        message = f"'{candidate.name}': the model of version '{before}' cannot be read: {error}"
        return Advance(before, [], [Finding("version-too-low", Severity.ERROR, message, candidate.place)])
    changes = compare(old, candidate.standard)
    return Advance(before, changes, list(_too_low(candidate, before, changes)))


def _before(candidate: Candidate, store: Store) -> str:
    """The newest published version below the candidate's; a final one, where there is any."""
    version = Version.of(candidate.version)
    known = (r.version for r in store.releases().values() if r.name == candidate.name)
    return newest(text for text in known if Version.of(text) < version)


def _too_low(candidate: Candidate, before: str, changes: list[Judged]) -> Iterator[Finding]:
    taken, demanded = _step(Version.of(before), Version.of(candidate.version)), Level.MAJOR
    if Version.of(before).major == 0:
        demanded = Level.MINOR  # below 1.0.0, a minor version may break (SemVer 4)
    for change in changes:
        if change.level is Level.ERROR:
            message = f"'{candidate.name}': no version may do this: {change.message}"
            yield Finding("illegal-change", Severity.ERROR, message, change.place, change.path)
        elif min(change.level, demanded) > taken:
            message = (
                f"'{candidate.name}': version '{candidate.version}' is a {taken.label} step from '{before}', "
                f"and this change is {change.level.label}: {change.message}"
            )
            yield Finding("version-too-low", Severity.ERROR, message, change.place, change.path)


def _step(old: Version, new: Version) -> Level:
    """Which number has grown; a step to the final version of a pre-release may be as large as any."""
    if new.major > old.major or not old.final:
        return Level.MAJOR
    return Level.MINOR if new.minor > old.minor else Level.PATCH
