"""The step from the version published before to a new one, and what keeps it from being taken."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.findings import Finding, Severity
from generators.model.node import Text
from generators.workspace import Workspace
from registry.compare.acceptance import said_about
from registry.compare.baseline import Baselines, NoBaseline
from registry.compare.comparing import compare_standard
from registry.compare.finding import Judged
from registry.compare.reporting import findings_of
from registry.release.candidate import Candidate
from registry.store import Store
from registry.version import Version, newest


class Advance(msgspec.Struct, frozen=True):
    """The step to a new version.

    before: the published version, empty for a first one. changes: worst first. notes: what authors say, by language.
    """

    before: str = ""
    changes: tuple[Judged, ...] = ()
    findings: list[Finding] = []
    notes: Text = {}


def advance(workspace: Workspace, candidate: Candidate, store: Store) -> Advance:
    """The step from the version published before a candidate.

    Findings: a version too low for the changes, breaks without a reason, changes that their author has not classified.
    """
    before = _before(candidate, store)
    said = said_about(workspace.root, candidate.standard.folder, candidate.version)
    if not before:
        return Advance(findings=said.findings, notes=said.notes)
    try:
        with Baselines(workspace, before) as baselines:
            comparison = compare_standard(baselines, candidate.name)
    except NoBaseline as error:
        return Advance(before, (), [Finding("no-baseline", Severity.ERROR, str(error), candidate.place)])
    errors = [finding for finding in findings_of(comparison) if finding.severity is Severity.ERROR]
    findings = [*errors, *_unclassified(comparison.findings)]
    return Advance(before, comparison.findings, findings, said.notes)


def _before(candidate: Candidate, store: Store) -> str:
    """The newest version in use below the candidate's; a final one, where there is any."""
    version = Version.of(candidate.version)
    known = (r.version for r in store.releases().values() if r.name == candidate.name and r.state.resolved)
    return newest(text for text in known if Version.of(text) < version)


def _unclassified(changes: tuple[Judged, ...]) -> Iterator[Finding]:
    for change in changes:
        if change.review:
            message = f"{change.message}, and nobody has said what that does"
            yield Finding("unclassified-change", Severity.ERROR, message, change.place, change.path)
