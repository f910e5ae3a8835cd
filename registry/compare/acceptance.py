"""What authors say about changes: `standards/<name>/changes/*.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, cast

from msgspec.structs import replace

from generators.findings import Finding, Severity, Span
from generators.metamodel import violations
from generators.model.node import Node, Text
from generators.model.source import read_yaml
from generators.workspace.authored import Authored
from registry.compare.effect import Level
from registry.compare.finding import Judged

FOLDER = "changes"


class AcceptedChange(Node, frozen=True, kw_only=True):
    """An entry: a change by rule and path or by fingerprint, the reason, and the author's classification."""

    rule: str = ""
    path: str = ""
    fingerprint: str = ""
    reason: Text = {}  # noqa: RUF012 - frozen structs copy their defaults
    classification: str = ""

    def means(self, finding: Judged) -> bool:
        """Whether the entry is about a change."""
        if self.fingerprint:
            return self.fingerprint == finding.fingerprint
        return bool(self.rule) and (self.rule, self.path) == (finding.rule, finding.path)


class ChangeFile(Node, frozen=True, kw_only=True):
    """The content of a file."""

    changes: tuple[AcceptedChange, ...] = ()


class Accepted(NamedTuple):
    """Changes with what their authors say about them, and what is wrong with that."""

    findings: list[Judged]
    problems: list[Finding]


def read_acceptances(root: Path, folder: str) -> tuple[list[AcceptedChange], list[Finding]]:
    """All entries of a standard, whose folder lies below `root`; hidden files do not count."""
    entries: list[AcceptedChange] = []
    findings: list[Finding] = []
    for path in sorted((root / folder / FOLDER).glob("*.y*ml")):
        if path.name.startswith("."):
            continue
        document, found = read_yaml(path, path.relative_to(root).as_posix())
        if document.data is not None or not found:
            found = [*found, *violations(document, "change")]
        findings += found
        entries += cast(ChangeFile, Authored(document, ChangeFile).node).changes
    return entries, findings


def accepted(found: Iterable[Judged], entries: Iterable[AcceptedChange], whole: bool) -> Accepted:
    """Changes with reasons and classifications; `whole` says that they are all since the last published version.

    Then an entry that meets none of them is stale, which is an error.
    """
    findings = list(found)
    problems = []
    for entry in entries:
        met = [number for number, finding in enumerate(findings) if entry.means(finding)]
        for number in met:
            findings[number], wrong = _classified(findings[number], entry)
            problems += wrong
        if not (entry.fingerprint or (entry.rule and entry.path)):
            message = "an accepted change names neither rule and path nor a fingerprint"
            problems.append(_problem("incomplete-acceptance", message, entry.span))
        elif whole and not met:
            about = entry.fingerprint or f"'{entry.rule}' at '{entry.path}'"
            problems.append(_problem("stale-acceptance", f"accepted change {about} is none since then", entry.span))
    return Accepted(findings, problems)


def _classified(finding: Judged, entry: AcceptedChange) -> tuple[Judged, list[Finding]]:
    reason = next(iter(entry.reason.values()), "")
    if finding.level is Level.ERROR:
        message = f"{finding.message}, which no reason legalises"
        return finding, [_problem("unacceptable-change", message, entry.span)]
    if not (entry.classification and finding.review):
        return replace(finding, reason=reason), []
    level = Level[entry.classification.upper()] if entry.classification in _LEVELS else finding.level
    if level < finding.effect.least:
        message = f"{finding.message}, which is at least {finding.effect.least.label}"
        return finding, [_problem("classified-too-low", message, entry.span)]
    return replace(finding, reason=reason, level=level, review=False), []


_LEVELS = ("patch", "minor", "major")


def _problem(rule: str, message: str, span: Span) -> Finding:
    return Finding(rule, Severity.ERROR, message, span)
