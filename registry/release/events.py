"""What happens to a release after its publication: it is deprecated, superseded, yanked or withdrawn."""

from __future__ import annotations

from pathlib import Path

from generators.findings import Finding, Severity
from generators.workspace import Workspace
from registry.appending import Refused, appended
from registry.store import Entry, commit, opened
from registry.verify.verify import in_workspace, store_findings


def record(workspace: Workspace, entry: Entry, key: Path | None = None) -> list[Finding]:
    """Add an event to the log; with findings, nothing was written. Number and chain of the entry are set here."""
    settings = workspace.registry
    with opened(workspace.root) as store:
        unsound = in_workspace(store_findings(store, settings.public_keys, settings.base_uri))
        errors = [f for f in (*workspace.findings, *unsound) if f.severity is Severity.ERROR]
        if errors:
            return errors
        try:
            commit(store, appended(store, settings, [entry], key))
        except Refused as refused:
            return refused.findings
    return []
