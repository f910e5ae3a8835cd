"""A report as in-toto Statement v1 with the predicate test-result v0.1, signed with that framework's tools."""

from __future__ import annotations

import hashlib

import msgspec

from conformance.report.report import Report, Verdict

STATEMENT = "https://in-toto.io/Statement/v1"
PREDICATE = "https://in-toto.io/attestation/test-result/v0.1"


class NoRelease(ValueError):
    """A report on a standard that is being written: a statement needs the digest of its subject."""


def as_in_toto(report: Report, language: str, date: str = "") -> str:
    """The release is the subject; the configuration names the report itself by digest. Raises NoRelease."""
    tested = report.tested
    if not tested.digest:
        raise NoRelease(f"{tested.standard}@{tested.version} is not published, so that a statement has no subject")
    cases = report.cases
    warned = [c.id for c in cases if c.verdict is Verdict.PASSED and c.faults]
    annotations = {"kind": report.kind, "target": report.target, "profile": report.profile or "everything"}
    configuration = {
        "name": "report.json",
        "digest": {"sha256": hashlib.sha256(report.content).hexdigest()},
        "mediaType": "application/json",
        "annotations": {**annotations, "tool": f"{report.tool.name} {report.tool.version}"},
    }
    passed = report.verdict is Verdict.PASSED
    statement = {
        "_type": STATEMENT,
        "subject": [{"name": f"{tested.standard}@{tested.version}", "digest": {"sha256": tested.digest}}],
        "predicateType": PREDICATE,
        "predicate": {
            "result": ("WARNED" if warned else "PASSED") if passed else "FAILED",
            "configuration": [configuration],
            "passedTests": [c.id for c in cases if c.verdict is Verdict.PASSED and not c.faults],
            "warnedTests": warned,
            "failedTests": [c.id for c in cases if c.verdict in (Verdict.FAILED, Verdict.ERROR)],
        },
    }
    return msgspec.json.format(msgspec.json.encode(statement), indent=2).decode() + "\n"
