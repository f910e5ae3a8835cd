"""Everything that keeps a version from being released, found before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from generators.findings import Finding, Severity
from generators.model.requirements import Requirement, UnreadableRequirements, requirements_by_json
from generators.quality.coverage import Manifest as Listed
from generators.quality.coverage import coverage, manifest_by_json
from generators.workspace import Workspace
from generators.workspace.entries import mapping
from generators.workspace.identity import version_of
from registry.release.authored import SOURCE, own_source
from registry.release.candidate import LISTED, Candidate
from registry.store import Manifest, Release, Store
from registry.store.canonical import NotCanonical
from registry.store.manifest import File, Pin
from registry.store.paths import collisions, fault_of, is_name
from registry.store.store import TOP
from registry.version import Version

ALWAYS = ("missing-translation", "root-without-example")
"""Rules whose findings keep a version from being released at any level; others do as errors and warnings."""


def lint_refusals(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of the build that count here, as errors."""
    for finding in findings:
        if finding.severity >= Severity.WARNING or finding.rule in ALWAYS:
            yield msgspec.structs.replace(finding, severity=Severity.ERROR)


def refusals(
    candidate: Candidate, store: Store, together: Mapping[str, Candidate], workspace: Workspace
) -> Iterator[Finding]:
    """What keeps a built version from being released. together: name → what is released with it."""
    yield from _identity(candidate)
    yield from _version(candidate, store.releases())
    yield from _dependencies(candidate, store, together, workspace)
    yield from _paths(candidate)
    yield from _requirements(candidate)


def _identity(candidate: Candidate) -> Iterator[Finding]:
    if not is_name(candidate.name) or candidate.name in TOP:
        yield _finding("reserved-name", candidate, f"'{candidate.name}' cannot be the name of a folder everywhere")
    status, stable = candidate.standard.status, Version.of(candidate.version).stable
    if stable and status != "approved":
        message = f"version '{candidate.version}' is a final one, and the status is '{status}'"
        yield _finding("status-not-approved", candidate, message)
    elif status in ("superseded", "withdrawn"):
        yield _finding("status-not-approved", candidate, f"status '{status}' is one of versions released before")


def _version(candidate: Candidate, releases: Mapping[str, Release]) -> Iterator[Finding]:
    version = Version.of(candidate.version)
    known = [Version.of(r.version) for r in releases.values() if r.name == candidate.name]
    if f"{candidate.name}@{candidate.version}" in releases:
        yield _finding("already-published", candidate, f"version '{candidate.version}' is published already")
    elif version in known:
        yield _finding("already-published", candidate, f"version '{candidate.version}' is one published in its order")
    elif any(other > version for other in known):
        line = [other for other in known if other[:2] == version[:2]]
        if not line or max(line) > version:
            message = f"version '{candidate.version}' is behind a published one, and continues none"
            yield _finding("version-overtaken", candidate, message)


def _dependencies(
    candidate: Candidate, store: Store, together: Mapping[str, Candidate], workspace: Workspace
) -> Iterator[Finding]:
    stable, releases = Version.of(candidate.version).stable, store.releases()
    for name, version in candidate.standard.dependencies.items():
        about = f"dependency '{name}' {version}"
        beside, published = together.get(name), releases.get(f"{name}@{version}")
        if beside is not None and beside.version == version and published is None:
            status = beside.standard.status
        elif published is None:
            yield _finding("unreleased-dependency", candidate, f"{about} is not published")
            continue
        elif not published.state.resolved:
            yield _finding("withdrawn-dependency", candidate, f"{about} is {published.state.value}")
            continue
        else:
            try:
                manifest = store.manifest(name, version)
            except (OSError, NotCanonical):
                continue  # the store's own finding, made by its verification
            status = manifest.status
            yield from _differences(candidate, manifest, workspace)
        if stable and (status != "approved" or not Version.of(version).stable):
            yield _finding("draft-dependency", candidate, f"{about} has the status '{status}'")


def _differences(candidate: Candidate, manifest: Manifest, workspace: Workspace) -> Iterator[Finding]:
    """A workspace that has something else than what was released, and calls it by the same version."""
    if version_of(mapping(workspace.identity(manifest.name).data)) != manifest.version:
        return
    released = {path: file for path, file in manifest.files.items() if path.startswith(f"{SOURCE}/{manifest.name}/")}
    present = {path: File.of(content) for path, content in own_source(workspace.root, manifest.name).items()}
    differing = sorted(path for path in {*released, *present} if released.get(path) != present.get(path))
    if differing:
        about = f"dependency '{manifest.name}' {manifest.version}"
        path = differing[0].removeprefix(f"{SOURCE}/")
        message = f"{about} was published with another '{path}' than the workspace has under the same version"
        yield _finding("dependency-differs", candidate, message)


def _paths(candidate: Candidate) -> Iterator[Finding]:
    for path in candidate.files:
        fault = fault_of(path)
        if fault:
            yield _finding("unportable-path", candidate, f"path '{path}' {fault}")
    for one, other in collisions(candidate.files):
        yield _finding("unportable-path", candidate, f"path '{other}' collides with '{one}'")


def _requirements(candidate: Candidate) -> Iterator[Finding]:
    """Each MUST that can be tested and is not."""
    content, listed = candidate.files.get("requirements.json"), candidate.files.get(LISTED)
    if content is None:
        return
    try:
        found = requirements_by_json(content).requirements
        excused = impossible_tests(found, manifest_by_json(listed) if listed is not None else None)
    except (UnreadableRequirements, msgspec.DecodeError) as error:
        yield _finding("uncovered-must", candidate, f"requirements or vectors cannot be read: {error}")
        return
    for requirement in found:
        wanted = requirement.level == "MUST" and requirement.observable and not requirement.deprecated
        if wanted and not requirement.tests and requirement.id not in excused:
            yield _finding("uncovered-must", candidate, f"requirement '{requirement.id}' has no test")


def impossible_tests(requirements: Iterable[Requirement], listed: Listed | None) -> set[str]:
    """The constraints of a model of which the list of vectors says, for every encoding, why none can show them.

    Such as the order of two elements that never stand side by side, and what an abstract class demands. People's own
    statements have a test, or evidence for an auditor.
    """
    found = list(requirements)
    excused = {excuse.requirement for excuse in coverage(found, listed).excused}
    return {requirement.id for requirement in found if requirement.constraint and requirement.id in excused}


def pins(candidate: Candidate, store: Store, digests: Mapping[str, str]) -> dict[str, Pin]:
    """Dependency → the release that it means. digests: `name@version` → digest of what is released at the same time."""
    known = {**{key: release.digest for key, release in store.releases().items()}, **digests}
    dependencies = candidate.standard.dependencies
    return {name: Pin(version, known[f"{name}@{version}"]) for name, version in sorted(dependencies.items())}


def _finding(rule: str, candidate: Candidate, message: str) -> Finding:
    return Finding(rule, Severity.ERROR, f"'{candidate.name}': {message}", candidate.place, candidate.name)
