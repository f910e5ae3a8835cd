"""Findings as forges read them."""

from __future__ import annotations

import json

from generators.findings import Finding, Severity, Span
from generators.findings.printers import PRINTERS

FINDINGS = [
    Finding("a-rule", Severity.WARNING, "x is '100 %'", Span("m.yaml", 3, 5), "A.x"),
    Finding("b-rule", Severity.ERROR, "y is wrong", Span("m.yaml", 4, 1)),
]


def test_github_shows_the_worst_first_and_escapes() -> None:
    assert PRINTERS["github"](FINDINGS).splitlines() == [
        "::error file=m.yaml,line=4,col=1,title=b-rule::y is wrong",
        "::warning file=m.yaml,line=3,col=5,title=a-rule::x is '100 %25'",
    ]


def test_gitlab_fingerprints_are_unique_and_independent_of_lines() -> None:
    twice = json.loads(PRINTERS["gitlab"]([FINDINGS[0], FINDINGS[0]]))
    moved = json.loads(
        PRINTERS["gitlab"]([Finding("a-rule", Severity.WARNING, "x is '100 %'", Span("m.yaml", 9), "A.x")])
    )
    assert twice[0]["fingerprint"] != twice[1]["fingerprint"]
    assert twice[0]["fingerprint"] == moved[0]["fingerprint"]


def test_text_is_what_editors_jump_to() -> None:
    assert PRINTERS["text"](FINDINGS[:1]) == "m.yaml:3:5: warning: x is '100 %' [a-rule]\n"
