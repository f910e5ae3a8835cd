"""The whole registry of a workspace, checked anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from generators.findings import Finding, Severity, Span, sorted_by_place
from generators.workspace import Workspace
from registry.store import PLACE, Store, opened, releases_by_id
from registry.store.log import LOG
from registry.store.store import TOP
from registry.verify.bundles import bundle_findings
from registry.verify.head import verified_head
from registry.verify.history import Baseline, history_findings


class Verified(NamedTuple):
    """How many releases there are, what they were compared with, and what is wrong."""

    releases: int
    baseline: Baseline | None
    findings: list[Finding]


def verify(workspace: Workspace, against: str | None = None) -> Verified:
    """Check log, signature, manifests and files, and that nothing published has changed since the merge base.

    against: a ref of Git in place of the main branch. Waits for a release under way, and finishes one that was killed.
    Places of findings are relative to the workspace. Raises OSError when files cannot be read.
    """
    with opened(workspace.root) as store:
        findings = store_findings(store, workspace.registry.public_keys, workspace.registry.base_uri)
        history = history_findings(store, against)
        count = len(store.releases())
    found = [*workspace.findings, *in_workspace([*findings, *history.findings])]
    return Verified(count, history.baseline, sorted_by_place(found))


def store_findings(store: Store, keys: Iterable[str], origin: str = "") -> list[Finding]:
    """What is wrong with a registry in itself; places are relative to it."""
    head = verified_head({name: store.content(name) for name in TOP}, keys, origin)
    if any(finding.severity is Severity.ERROR and finding.span.file == LOG for finding in head.findings):
        return head.findings
    return [*head.findings, *bundle_findings(store, releases_by_id(head.log.entries))]


def in_workspace(findings: Iterable[Finding]) -> list[Finding]:
    """Findings with places relative to the registry, as places in the workspace that holds it."""
    return [
        msgspec.structs.replace(f, span=Span(f"{PLACE}/{f.span.file}", f.span.line, f.span.column)) for f in findings
    ]
