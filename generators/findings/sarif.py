"""Findings as SARIF 2.1.0 (OASIS), which code scanning of forges and editors read."""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import quote

import msgspec

from generators.findings.finding import Finding, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(findings: list[Finding]) -> str:
    """One run whose results carry fingerprints that do not depend on lines (SARIF 2.1.0, section 3.27.17)."""
    rules = sorted({f.rule for f in findings})
    index = {rule: number for number, rule in enumerate(rules)}
    driver = {"name": "fabrik", "rules": [{"id": rule} for rule in rules]}
    seen: dict[str, int] = {}
    results = []
    for finding in findings:
        basis = f"{finding.rule} {finding.span.file} {finding.path} {finding.message}"
        seen[basis] = seen.get(basis, 0) + 1
        results.append(_result(finding, index[finding.rule], f"{basis} {seen[basis]}"))
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _result(finding: Finding, rule: int, basis: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(finding.span.file)}}
    if finding.span.line:
        place["region"] = {"startLine": finding.span.line, "startColumn": max(finding.span.column, 1)}
    location: dict[str, Any] = {"physicalLocation": place}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"finding/v1": hashlib.sha256(basis.encode()).hexdigest()},
    }
