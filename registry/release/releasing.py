"""Releases versions: everything is looked at first, then all are written in one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import version as version_of
from pathlib import Path

import msgspec

from generators.builder.run import build_standards
from generators.findings import Finding, Severity, Span, sorted_by_place
from generators.workspace import Workspace
from registry.appending import Refused, appended
from registry.release.advance import Advance, advance
from registry.release.authored import by_owner, imported, is_imported
from registry.release.candidate import CHANGES, Bundle, Candidate, candidate
from registry.release.notes import change_notes
from registry.release.preflight import lint_refusals, pins, refusals
from registry.release.sources import committed, tag
from registry.store import Entry, Manifest, Store, commit, opened
from registry.store.events import RELEASE
from registry.verify.verify import in_workspace, store_findings

ARTIFACTS = "build/artifacts"


class Wanted(msgspec.Struct, frozen=True):
    """How to release. date: its day, YYYY-MM-DD. key: private key that signs. tag: tag the commit. dry: only look."""

    date: str
    key: Path | None = None
    tag: bool = False
    dry: bool = False


class Outcome(msgspec.Struct, frozen=True):
    """What was released, or would be if the run is dry; nothing where there are errors among the findings."""

    releases: list[Bundle]
    findings: list[Finding]


def release(workspace: Workspace, names: list[str], wanted: Wanted) -> Outcome:
    """Release the versions that some standards are at, together.

    Waits for another release under way. Raises OSError when something cannot be read or written; the registry is then
    as it was.
    """
    with opened(workspace.root) as store:
        sources = committed(workspace.root, names)
        together, findings = _built(workspace, names)
        steps = {name: advance(workspace, each, store) for name, each in together.items()}
        findings += [*sources.findings, *_unsound(workspace, store)]
        for name, each in together.items():
            findings += [*refusals(each, store, together, workspace), *steps[name].findings]
        if findings:
            return Outcome([], sorted_by_place(findings))
        bundles = _bundles(together, steps, store, workspace.registry.languages, sources.commit)
        return _written(workspace, store, bundles, wanted)


def _built(workspace: Workspace, names: list[str]) -> tuple[dict[str, Candidate], list[Finding]]:
    """The candidates by name, with those first that others depend on, and what the build found."""
    artifacts = workspace.root / ARTIFACTS
    built: dict[str, Candidate] = {}
    findings: list[Finding] = []
    for outcome in build_standards(workspace, names, artifacts):
        findings += lint_refusals(outcome.record.findings)
        if not outcome.failed:
            built[outcome.name] = candidate(workspace.root, artifacts, outcome.name, outcome.record)
    graph = {name: [other for other in each.standard.dependencies if other in built] for name, each in built.items()}
    try:
        return {name: built[name] for name in TopologicalSorter(graph).static_order()}, findings
    except CycleError as error:
        message = f"dependencies form a cycle: {' → '.join(error.args[1])}"
        place = built[error.args[1][0]].place
        return built, [*findings, Finding("cyclic-dependency", Severity.ERROR, message, place)]


def _unsound(workspace: Workspace, store: Store) -> list[Finding]:
    """What is wrong with the registry as it is; nothing is built on that."""
    found = in_workspace(store_findings(store, workspace.registry.public_keys, workspace.registry.base_uri))
    return [finding for finding in found if finding.severity is Severity.ERROR]


def _bundles(
    together: dict[str, Candidate], steps: dict[str, Advance], store: Store, languages: tuple[str, ...], commit_id: str
) -> list[Bundle]:
    factory, digests = version_of("standardfabrik"), dict[str, str]()
    bundles: dict[str, Bundle] = {}
    for name, each in together.items():
        notes = change_notes(each.standard, languages, steps[name])
        files = {**_imported(each.standard.dependencies, bundles, store), **each.files, CHANGES: notes.encode()}
        manifest = each.manifest(files, factory, commit_id, pins(each, store, digests))
        digests[f"{name}@{each.version}"] = manifest.digest
        bundles[f"{name}@{each.version}"] = Bundle(manifest, files)
    return list(bundles.values())


def _imported(pinned: Mapping[str, str], bundles: Mapping[str, Bundle], store: Store) -> dict[str, bytes]:
    """The sources that a release takes from those that it builds on, released together with it or before."""
    found: dict[str, dict[str, bytes]] = {}
    for name, version in pinned.items():
        beside = bundles.get(f"{name}@{version}")
        if beside is not None:
            brought = imported(beside.files)
        else:
            paths = filter(is_imported, store.manifest(name, version).files)
            brought = {path: store.content(f"{name}/{version}/{path}") or b"" for path in paths}
        # Of a standard that two of them bring along in different versions, one is kept, and as a whole.
        found |= by_owner(brought)
    return {path: content for files in found.values() for path, content in files.items()}


def _written(workspace: Workspace, store: Store, bundles: list[Bundle], wanted: Wanted) -> Outcome:
    """Log and files in one step, and the tags after it; a dry run stops before."""
    manifests = [bundle.manifest for bundle in bundles]
    entries = [Entry(0, wanted.date, RELEASE, m.name, m.version, "", m.digest) for m in manifests]
    try:
        top = appended(store, workspace.registry, entries, wanted.key)
    except Refused as refused:
        return Outcome([], refused.findings)
    if wanted.dry:
        return Outcome(bundles, [])
    commit(store, {path: content for files in (top, *(b.placed for b in bundles)) for path, content in files.items()})
    return Outcome(bundles, list(_untagged(workspace.root, manifests)) if wanted.tag else [])


def _untagged(root: Path, manifests: list[Manifest]) -> Iterator[Finding]:
    for manifest in manifests:
        fault = tag(root, manifest.name, manifest.version, manifest.commit)
        if fault:
            message = f"tag '{manifest.name}/v{manifest.version}' was not set: {fault}"
            yield Finding("tag-not-set", Severity.WARNING, message, Span(f"standards/{manifest.name}"))
