"""What a fetch has to bring: the verified log, the releases asked for, and everything that they build on."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from generators.findings import Finding, Severity
from registry.fetch.choice import Choice, Wanted, chosen, held
from registry.fetch.lock import Lock, Locked
from registry.fetch.source import Rejected, Source
from registry.store import MANIFEST, Manifest, Release, releases_by_id
from registry.store.log import LOG, Log
from registry.store.store import TOP
from registry.verify.bundles import verified_manifest
from registry.verify.head import Head, prefix_fault, verified_head
from registry.verify.imports import import_findings

KIB, MIB = 1 << 10, 1 << 20


class Limits(msgspec.Struct, frozen=True):
    """Bytes that are taken from a registry at most: of the log, of a manifest, of a file, of all files of a release."""

    log: int = 64 * MIB
    manifest: int = 16 * MIB
    file: int = 256 * MIB
    release: int = 1024 * MIB


class Part(msgspec.Struct, frozen=True):
    """A release to be brought. wanted: how it was asked for, None when another one needs it."""

    release: Release
    manifest: Manifest
    wanted: str | None


class Plan(msgspec.Struct, frozen=True):
    """The parts in the order of their publication, the log they come from, and what is wrong; errors mean: no parts.

    top: the log, its checkpoint and signature as files; only with parts.
    """

    log: Log
    parts: list[Part]
    findings: list[Finding]
    top: dict[str, bytes] = {}

    def lock(self, registry: str, keys: tuple[str, ...]) -> Lock:
        """What is to be remembered of the plan once it is carried out."""
        parts = sorted(self.parts, key=lambda part: (part.release.name, part.release.version))
        standards = tuple(Locked(p.release.name, p.release.version, p.release.digest, p.wanted) for p in parts)
        return Lock(registry, len(self.log.entries), self.log.head, keys, standards)


def planned(
    source: Source,
    wanted: tuple[Wanted, ...],
    lock: Lock | None = None,
    locked: bool = False,
    keys: Iterable[str] = (),
    limits: Limits | None = None,
) -> Plan:
    """The plan for some standards, or for those of a lock. locked: accept nothing but what the lock says.

    keys: public keys of which one must have signed. Raises OSError when the source cannot be read.
    """
    limits = limits or Limits()
    try:
        head, top = _head(source, tuple(keys), limits)
        known = prefix_fault(head.log, lock.size, lock.head) if lock is not None else None
        findings = [*head.findings, *([known] if known else [])]
        if not head.log.entries and not findings:
            raise Rejected("no-registry", LOG, "there is no log of a registry here, or an empty one")
        if _fatal(findings):
            return Plan(head.log, [], findings)
        releases = releases_by_id(head.log.entries)
        choice = _choice(wanted, releases, lock, locked)
        findings += choice.findings
        if _fatal(findings):
            return Plan(head.log, [], findings)
        parts, found = _closure(source, choice.releases, releases, limits)
        findings += found
        return Plan(head.log, [], findings) if _fatal(found) else Plan(head.log, parts, findings, top)
    except Rejected as rejected:
        return Plan(Log([], []), [], [rejected.finding])


def _head(source: Source, keys: tuple[str, ...], limits: Limits) -> tuple[Head, dict[str, bytes]]:
    """The verified log, and its files; read once more when a publication may have come between log and checkpoint."""

    def read() -> tuple[Head, dict[str, bytes]]:
        files = {name: source.read(name, limits.log) for name in sorted(TOP)}
        return verified_head(files, keys), {name: content for name, content in files.items() if content is not None}

    head, files = read()
    between = any(f.rule in ("checkpoint-mismatch", "wrong-signature") for f in head.findings)
    return read() if between else (head, files)


def _choice(wanted: tuple[Wanted, ...], releases: dict[str, Release], lock: Lock | None, locked: bool) -> Choice:
    if lock is None:
        return chosen(wanted, releases)
    if locked:
        return held(wanted, releases, lock)
    asked = {one.name for one in wanted}
    kept = tuple(Wanted(one.name) for one in lock.standards if one.wanted is not None and one.name not in asked)
    before, now = held(kept, releases, lock) if kept else Choice({}, []), chosen(wanted, releases)
    return Choice({**before.releases, **now.releases}, [*before.findings, *now.findings])


def _closure(
    source: Source, wanted: dict[Wanted, Release], releases: dict[str, Release], limits: Limits
) -> tuple[list[Part], list[Finding]]:
    """The releases asked for and all that they are pinned to, in the order of their publication."""
    asked = {release.id: one.version for one, release in wanted.items()}
    parts: dict[str, Part] = {}
    findings: list[Finding] = []
    waiting, order = list(wanted.values()), list(releases)
    while waiting:
        release = waiting.pop()
        if release.id in parts:
            continue
        content = source.read(f"{release.name}/{release.version}/{MANIFEST}", limits.manifest)
        earlier = order[: order.index(release.id)]
        manifest, found = verified_manifest(content, release, {key: releases[key] for key in earlier})
        findings += found
        if manifest is None or found:
            continue
        _within(limits, release, manifest)
        parts[release.id] = Part(release, manifest, asked.get(release.id))
        waiting += [releases[f"{name}@{pin.version}"] for name, pin in manifest.dependencies.items()]
    manifests = {key: part.manifest for key, part in parts.items()}
    findings += [f for manifest in manifests.values() for f in import_findings(manifest, manifests)]
    return [parts[key] for key in releases if key in parts], findings


def _within(limits: Limits, release: Release, manifest: Manifest) -> None:
    path = f"{release.name}/{release.version}/{MANIFEST}"
    largest = max((file.size for file in manifest.files.values()), default=0)
    if largest > limits.file or sum(file.size for file in manifest.files.values()) > limits.release:
        raise Rejected("too-large", path, f"'{release.id}' announces more bytes than are taken from a registry")


def _fatal(findings: list[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
