"""Findings as forges read them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

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


def test_github_escapes_what_separates_properties() -> None:
    (said,) = PRINTERS["github"]([Finding("a-rule", Severity.HINT, "a, b: c", Span("a,b:c.yaml", 1, 1))]).splitlines()
    assert said == "::notice file=a%2Cb%3Ac.yaml,line=1,col=1,title=a-rule::a, b: c"


@pytest.mark.parametrize("count", [0, 1, 2])
def test_json_is_one_array_with_a_line_per_finding(count: int) -> None:
    text = PRINTERS["json"](FINDINGS[:count])
    assert [f["rule"] for f in json.loads(text)] == ["a-rule", "b-rule"][:count]
    assert len(text.splitlines()) == count + 2


def test_gitlab_fingerprints_are_unique_and_independent_of_lines() -> None:
    twice = json.loads(PRINTERS["gitlab"]([FINDINGS[0], FINDINGS[0]]))
    moved = json.loads(
        PRINTERS["gitlab"]([Finding("a-rule", Severity.WARNING, "x is '100 %'", Span("m.yaml", 9), "A.x")])
    )
    assert twice[0]["fingerprint"] != twice[1]["fingerprint"]
    assert twice[0]["fingerprint"] == moved[0]["fingerprint"]


def test_text_is_what_editors_jump_to() -> None:
    assert PRINTERS["text"](FINDINGS[:1]) == "m.yaml:3:5: warning: x is '100 %' [a-rule]\n"


def test_sarif_names_rule_place_and_level() -> None:
    (run,) = json.loads(PRINTERS["sarif"](FINDINGS))["runs"]
    first = run["results"][0]
    assert (first["ruleId"], first["level"]) == ("a-rule", "warning")
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "a-rule"
    place = first["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "m.yaml"}, "region": {"startLine": 3, "startColumn": 5}}


def test_sarif_is_what_its_schema_demands() -> None:
    schema = Path(__file__).parents[3] / "shared" / "corpus" / "schemas" / "sarif-schema-2.1.0.json"
    if not schema.is_file():
        pytest.skip("the SARIF schema is not beside the checkout")
    validator = jsonschema.Draft7Validator(json.loads(schema.read_text("utf-8")))
    whole_file = Finding("c-rule", Severity.HINT, "z", Span("Größe und Maß.yaml"))
    for findings in ([], FINDINGS, [*FINDINGS, *FINDINGS], [whole_file]):
        validator.validate(json.loads(PRINTERS["sarif"](findings)))
