"""Which releases somebody means who asks for standards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generators.findings import Finding, Severity, Span
from registry.fetch.lock import Lock
from registry.store import Release, State
from registry.store.log import LOG
from registry.store.paths import is_name
from registry.version import is_range, is_version, newest


class Wanted(NamedTuple):
    """A standard in a version, in a range as `^1`, or in its newest version."""

    name: str
    version: str = ""

    @classmethod
    def of(cls, text: str) -> Wanted:
        """What `NAME`, `NAME@VERSION` or `NAME@^RANGE` means; raises ValueError for anything else."""
        name, at, version = text.partition("@")
        if not is_name(name) or (at and not is_version(version) and not is_range(version)):
            raise ValueError(f"'{text}' is none of NAME, NAME@1.2.3 and NAME@^1")
        return cls(name, version)

    def __str__(self) -> str:
        """As it was asked for."""
        return f"{self.name}@{self.version}" if self.version else self.name


class Choice(NamedTuple):
    """Releases by how they were asked for, and what is wrong with that or worth knowing."""

    releases: dict[Wanted, Release]
    findings: list[Finding]


def chosen(wanted: Iterable[Wanted], releases: Mapping[str, Release]) -> Choice:
    """The newest release that each wish comes down to."""
    found: dict[Wanted, Release] = {}
    findings: list[Finding] = []
    for one in wanted:
        usable = [r for r in releases.values() if r.name == one.name and _usable(r, one.version)]
        version = newest((r.version for r in usable), one.version)
        if not version:
            findings.append(_finding("unknown-release", Severity.ERROR, f"there is no release '{one}' in use"))
            continue
        found[one] = releases[f"{one.name}@{version}"]
        findings += _remarks(found[one])
    return Choice(found, findings)


def held(wanted: Iterable[Wanted], releases: Mapping[str, Release], lock: Lock) -> Choice:
    """What a lock has for each wish, or for all that was ever asked for; nothing else is accepted."""
    by_name = {one.name: one for one in lock.standards if one.wanted is not None}
    found: dict[Wanted, Release] = {}
    findings = [_finding("lock-mismatch", Severity.ERROR, message) for message in _mismatches(releases, lock)]
    for one in tuple(wanted) or tuple(Wanted(name) for name in by_name):
        entry = by_name.get(one.name)
        if entry is None or not newest([entry.version], one.version):
            findings.append(_finding("not-locked", Severity.ERROR, f"the lock has no '{one}'"))
        elif f"{entry.name}@{entry.version}" in releases:
            release = found[Wanted(one.name, entry.wanted or "")] = releases[f"{entry.name}@{entry.version}"]
            findings += _remarks(release)
    return Choice(found, findings)


def _mismatches(releases: Mapping[str, Release], lock: Lock) -> Iterator[str]:
    for entry in lock.standards:
        known = releases.get(f"{entry.name}@{entry.version}")
        if known is None or known.digest != entry.digest:
            yield f"the registry has no '{entry.name}@{entry.version}' with the digest of the lock"


def _usable(release: Release, wanted: str) -> bool:
    """Yanked releases are had by their exact version only, withdrawn ones not at all."""
    return release.state.resolved or (release.state is State.YANKED and is_version(wanted))


def _remarks(release: Release) -> Iterator[Finding]:
    if release.state is not State.RELEASED:
        reason = f": {release.reason}" if release.reason else ""
        successor = f", in favour of '{release.successor}'" if release.successor else ""
        message = f"'{release.id}' is {release.state.value} since {release.changed}{successor}{reason}"
        yield _finding("release-not-current", Severity.WARNING, message)


def _finding(rule: str, severity: Severity, message: str) -> Finding:
    return Finding(rule, severity, message, Span(LOG))
