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
from generators.workspace.entries import mapping
from generators.workspace.identity import version_of
from generators.workspace.pins import IDENTITY
from registry.compare.effect import Level
from registry.compare.finding import Judged
from registry.version import is_version

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
    """The content of a file. notes: what implementers should know of the version, as Markdown by language."""

    changes: tuple[AcceptedChange, ...] = ()
    notes: Text = {}  # noqa: RUF012 - frozen structs copy their defaults


class Accepted(NamedTuple):
    """Changes with what their authors say about them, and what is wrong with that."""

    findings: list[Judged]
    problems: list[Finding]


class Said(NamedTuple):
    """What authors say about a version, and what is wrong with the files they say it in."""

    entries: list[AcceptedChange]
    notes: Text
    findings: list[Finding]


def said_about(root: Path, folder: str, version: str, since: str = "") -> Said:
    """What the authors of a standard say about a version; its folder lies below `root`, hidden files do not count.

    A file that is named as a version speaks of that one, any other file of the version being worked on. since: the
    version that changes are counted from; nothing is left to say about itself.
    """
    entries: list[AcceptedChange] = []
    notes: dict[str, list[str]] = {}
    findings: list[Finding] = []
    for path in sorted((root / folder / FOLDER).glob("*.y*ml")):
        if path.name.startswith("."):
            continue
        document, found = read_yaml(path, path.relative_to(root).as_posix())
        if document.data is not None or not found:
            found = [*found, *violations(document, "change")]
        findings += found
        file = cast(ChangeFile, Authored(document, ChangeFile).node)
        if is_version(path.stem) and (path.stem != version or version == since):
            continue
        entries += file.changes
        for language, text in file.notes.items():
            notes.setdefault(language, []).append(text.strip())
    return Said(entries, {language: "\n\n".join(texts) for language, texts in notes.items()}, findings)


def read_acceptances(root: Path, folder: str) -> tuple[list[AcceptedChange], list[Finding]]:
    """All entries of a released standard, whose folder lies below `root`, about the version that it is."""
    version = version_of(mapping(read_yaml(root / folder / IDENTITY, IDENTITY)[0].data))
    return said_about(root, folder, version)[::2]


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
    if finding.level is Level.ERROR:
        message = f"{finding.message}, which no reason legalises"
        return finding, [_problem("unacceptable-change", message, entry.span)]
    if not (entry.classification and finding.review):
        return replace(finding, reasons=entry.reason), []
    level = Level[entry.classification.upper()] if entry.classification in _LEVELS else finding.level
    if level < finding.effect.least:
        message = f"{finding.message}, which is at least {finding.effect.least.label}"
        return finding, [_problem("classified-too-low", message, entry.span)]
    return replace(finding, reasons=entry.reason, level=level, review=False), []


_LEVELS = ("patch", "minor", "major")


def _problem(rule: str, message: str, span: Span) -> Finding:
    return Finding(rule, Severity.ERROR, message, span)
