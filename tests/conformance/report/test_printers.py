"""Every format holds every test and every failure, is well-formed by its schema, and takes content for text."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from lxml import etree

from conformance.commands.options import FORMATS, LANGUAGES, STYLES
from conformance.report import Case, Fault, Report, Verdict
from conformance.report.in_toto import NoRelease
from conformance.report.markdown import MOST
from conformance.report.printers import PRINTERS
from conformance.report.words import KINDS, LIMITS, SAYS, VERDICTS, WORDS
from tests.conformance.report.made import DIGEST, ERROR, FAILED, FAULT, GOOD, MIXED, PASSED, report

SCHEMAS = Path(__file__).parents[4] / "shared" / "corpus" / "schemas"
GITB = SCHEMAS / "gitb_tr.xsd"
SARIF = SCHEMAS / "sarif-schema-2.1.0.json"
TR = "{http://www.gitb.com/tr/v1/}"
NASTY = "<b>&amp;]]>|`x`[a](b)\x00\x07\u202e\r\n# ***"
HOSTILE = report(
    Case(
        "Antrag/<invalid>/a|b.xml",
        Verdict.FAILED,
        {"de": NASTY, "en": NASTY},
        faults=(Fault({"de": NASTY, "en": NASTY}, path=NASTY, value=NASTY, expected={"en": NASTY}, file="a b.xml"),),
        reason={"de": NASTY},
    )
)
REPORTS = {"mixed": MIXED, "good": GOOD, "empty": report(), "working": report(PASSED, FAILED, digest="")}
WITHOUT = [(style, name) for style in FORMATS for name in REPORTS if (style, name) != ("in-toto", "working")]


def printed(style: str, found: Report, language: str = "de", date: str = "2027-05-01") -> str:
    return PRINTERS[style](found, language, date)


def test_the_names_that_help_needs_are_those_of_the_printers() -> None:
    assert tuple(PRINTERS) == FORMATS
    assert set(STYLES) < set(FORMATS)


def test_everything_is_said_in_both_languages() -> None:
    for texts in (*VERDICTS.values(), *WORDS.values(), *KINDS.values(), *SAYS.values(), LIMITS):
        assert tuple(texts) == LANGUAGES


@pytest.mark.parametrize(("style", "name"), WITHOUT)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_report_gives_the_same_text(style: str, name: str, language: str) -> None:
    text = printed(style, REPORTS[name], language)
    assert text == printed(style, REPORTS[name], language)
    assert text.endswith("\n")


@pytest.mark.parametrize("style", [style for style in FORMATS if style not in ("gitb", "in-toto")])
def test_no_date_is_made_up(style: str) -> None:
    assert not re.search(r"20\d\d-\d\d-\d\d", printed(style, report(PASSED, FAILED, ERROR), date=""))


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_failure_is_told(style: str, language: str) -> None:
    text = printed(style, MIXED, language)
    assert FAILED.id in text or style in ("text", "sarif")
    assert ERROR.id in text
    if style != "in-toto":
        assert FAULT.requirement in text
        assert FAULT.message[language] in text
        assert ERROR.reason[language] in text


@pytest.mark.parametrize("style", [style for style in FORMATS if style != "json"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_content_is_text_whatever_it_holds(style: str, language: str) -> None:
    content = printed(style, HOSTILE, language).encode()
    if style in ("html", "markdown", "junit", "gitb"):
        # Between backticks Markdown takes everything for text.
        assert b"<b>&" not in re.sub(b"`[^`\n]*`", b"", content)
    if style in ("junit", "gitb"):
        etree.fromstring(content)
    if style in ("text", "markdown"):
        assert b"\x07" not in content


def gitb(found: Report) -> etree._Element:
    return etree.fromstring(printed("gitb", found).encode())


@pytest.mark.parametrize("found", [*REPORTS.values(), HOSTILE])
def test_gitb_reports_are_valid(found: Report) -> None:
    if not GITB.is_file():
        pytest.skip("the schemas of GITB are not at hand")
    schema = etree.XMLSchema(etree.parse(GITB))
    schema.assertValid(gitb(found))


def test_gitb_reports_count_and_nest() -> None:
    root = gitb(MIXED)
    assert root.findtext(f"{TR}result") == "FAILURE"
    assert root.findtext(f"{TR}counters/{TR}nrOfAssertions") == "3"
    assert root.findtext(f"{TR}counters/{TR}nrOfErrors") == "2"
    assert root.findtext(f"{TR}overview/{TR}transactionID") == f"sha256:{DIGEST}"
    nested = root.findall(f"{TR}reports/{TR}reports")
    assert [case.findtext(f"{TR}result") for case in nested] == ["SUCCESS", "FAILURE", "UNDEFINED", "UNDEFINED"]
    assert gitb(report(PASSED)).findtext(f"{TR}result") == "SUCCESS"
    assert gitb(report(PASSED, ERROR)).findtext(f"{TR}result") == "UNDEFINED"
    assert gitb(report()).findtext(f"{TR}result") == "UNDEFINED"


JUNIT: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, set(), {"testsuite"}),
    "testsuite": (
        {"name", "time", "tests", "failures", "errors", "skipped", "timestamp"},
        {"name", "tests", "failures", "errors"},
        {"properties", "testcase"},
    ),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, {"name", "value"}, set()),
    "testcase": ({"name", "time", "classname"}, {"name"}, {"skipped", "error", "failure", "system-out"}),
    "failure": ({"type", "message"}, set(), set()),
    "error": ({"type", "message"}, set(), set()),
    "skipped": ({"message"}, set(), set()),
    "system-out": (set(), set(), set()),
}
"""Element → attributes that it may have, those that it has to, and children, as in Jenkins' junit-10.xsd."""


@pytest.mark.parametrize("found", [*REPORTS.values(), HOSTILE])
def test_junit_reports_keep_to_the_form_that_viewers_read(found: Report) -> None:
    root = etree.fromstring(printed("junit", found).encode())
    assert root.tag == "testsuites"
    for element in root.iter():
        may, must, children = JUNIT[str(element.tag)]
        assert must <= {str(name) for name in element.attrib} <= may
        assert {str(child.tag) for child in element} <= children
    for suite in root.iter("testsuite"):
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        for counted, child in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(counted) == str(len(suite.findall(f"testcase/{child}")))


def test_junit_reports_hold_every_test_once() -> None:
    root = etree.fromstring(printed("junit", MIXED).encode())
    assert sorted(str(case.get("name")) for case in root.iter("testcase")) == sorted(case.id for case in MIXED.cases)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "1", "1")


@pytest.mark.parametrize("found", [*REPORTS.values(), HOSTILE])
def test_sarif_is_valid_with_requirements_as_rules(found: Report) -> None:
    if not SARIF.is_file():
        pytest.skip("the schema of SARIF is not at hand")
    log = json.loads(printed("sarif", found))
    schema = json.loads(SARIF.read_text("utf-8"))
    jsonschema.Draft7Validator(schema).validate(log)
    results = log["runs"][0]["results"]
    wanted = sum(len(case.faults) for case in found.cases) + sum(c.verdict is Verdict.ERROR for c in found.cases)
    assert len(results) == wanted
    if found is MIXED:
        assert results[0]["ruleId"] == FAULT.requirement
        assert results[0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 5}


def test_in_toto_statements_name_the_release_and_every_test() -> None:
    statement: dict[str, Any] = json.loads(printed("in-toto", MIXED))
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == "https://in-toto.io/attestation/test-result/v0.1"
    assert statement["subject"] == [{"name": "amt@1.0.0", "digest": {"sha256": DIGEST}}]
    predicate = statement["predicate"]
    assert predicate["passedTests"] == [PASSED.id]
    assert predicate["failedTests"] == [FAILED.id, ERROR.id]


@pytest.mark.parametrize(
    ("cases", "result"),
    [
        ((PASSED,), "PASSED"),
        ((PASSED, FAILED), "FAILED"),
        ((PASSED, ERROR), "FAILED"),
        ((), "FAILED"),
        ((msgspec.structs.replace(PASSED, faults=(msgspec.structs.replace(FAULT, severity="warning"),)),), "WARNED"),
    ],
)
def test_in_toto_results_are_never_better_than_the_report(cases: tuple[Case, ...], result: str) -> None:
    assert json.loads(printed("in-toto", report(*cases)))["predicate"]["result"] == result


def test_a_standard_that_is_being_written_is_no_subject_of_a_statement() -> None:
    with pytest.raises(NoRelease):
        printed("in-toto", report(PASSED, digest=""))


def test_markdown_says_how_much_it_leaves_out() -> None:
    many = [msgspec.structs.replace(FAILED, id=f"Antrag/invalid/{n}.xml") for n in range(MOST + 7)]
    text = printed("markdown", report(*many), "en")
    assert text.count("/required`") == MOST
    assert "and 7 more in the report" in text


class Page(HTMLParser):
    """Collects elements, and whatever could load something."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "data", "action")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", [*REPORTS.values(), HOSTILE])
def test_html_needs_nothing_and_runs_nothing(found: Report, language: str) -> None:
    text, page = printed("html", found, language), Page()
    page.feed(text)
    assert page.loads == []
    assert not {"script", "iframe", "object", "b"} - {"b"} & set(page.tags)
    assert "url(" not in text and "@import" not in text
    assert f'<html lang="{language}">' in text
    assert page.tags.count("h1") == 1
    assert page.tags.count("b") == len(Verdict)
