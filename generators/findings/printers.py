"""Findings in the formats that people and forges read; each printer gives one text for a list of findings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import msgspec

from generators.findings.finding import Finding, Severity
from generators.findings.sarif import as_sarif


def as_text(findings: list[Finding]) -> str:
    """A line per finding, as compilers print it."""
    return "".join(map(line, findings, (f.severity.label for f in findings)))


def line(finding: Finding, label: str) -> str:
    """A finding as a line of text, with its severity as the caller writes it."""
    return f"{finding.span}: {label}: {finding.message} [{finding.rule}]\n"


def as_json(findings: list[Finding]) -> str:
    """A JSON array with an object per line."""
    return "[" + ",".join(f"\n{msgspec.json.encode(_object(f)).decode()}" for f in findings) + "\n]\n"


def _object(finding: Finding) -> dict[str, str | int]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "file": finding.span.file,
        "line": finding.span.line,
        "column": finding.span.column,
        "path": finding.path,
    }


def as_github(findings: list[Finding]) -> str:
    """Workflow commands, worst first: GitHub shows ten errors and ten warnings of a step."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    worst_first = sorted(findings, key=lambda f: -f.severity)
    return "".join(
        f"::{kinds[f.severity]} file={_property(f.span.file)},line={max(f.span.line, 1)},col={max(f.span.column, 1)},"
        f"title={_property(f.rule)}::{_escaped(f.message)}\n"
        for f in worst_first
    )


def as_gitlab(findings: list[Finding]) -> str:
    """GitLab's code quality report: a JSON array whose fingerprints are unique."""
    levels = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}
    seen: dict[str, int] = {}
    issues = []
    for finding in findings:
        basis = f"{finding.rule} {finding.span.file} {finding.path} {finding.message}"
        seen[basis] = seen.get(basis, 0) + 1
        issues.append(
            {
                "description": finding.message,
                "check_name": finding.rule,
                "fingerprint": hashlib.sha256(f"{basis} {seen[basis]}".encode()).hexdigest(),
                "severity": levels[finding.severity],
                "location": {"path": finding.span.file, "lines": {"begin": max(finding.span.line, 1)}},
            }
        )
    return msgspec.json.format(msgspec.json.encode(issues), indent=2).decode() + "\n"


def _escaped(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    """A value before the second pair of colons, where colons and commas mean something."""
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


PRINTERS: dict[str, Callable[[list[Finding]], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "gitlab": as_gitlab,
}
