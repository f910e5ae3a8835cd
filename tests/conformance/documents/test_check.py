"""The command as developers run it: what it says, in which format, and how it ends."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

import cli
from conformance.library import Library, Vectors
from conformance.report import Verdict, read_report
from tests.conformance.documents.conftest import NAME, RELEASES


def check(*arguments: str, stdin: bytes | None = None, **environment: str) -> Result:
    options = ["check", *arguments, "--registry", str(RELEASES)]
    result = CliRunner().invoke(cli.main, options, input=stdin, env=environment)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def messages(tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a valid document in both encodings, and one with two faults."""
    monkeypatch.chdir(tmp_path)
    for encoding in ("xml", "json"):
        (tmp_path / f"good.{encoding}").write_bytes((examples / f"Meldeschein.{encoding}").read_bytes())
    wrong = (tmp_path / "good.json").read_text("utf-8").replace('"2027-05-01T09:30:00+02:00"', '"gestern"')
    (tmp_path / "bad.json").write_text(wrong, "utf-8")
    return tmp_path


def test_a_valid_document_ends_with_0_and_says_against_what(messages: Path) -> None:
    result = check("good.xml", "--lang", "en", "--date", "2027-05-01")
    assert result.exit_code == 0
    digest = json.loads((RELEASES / "log.jsonl").read_text().splitlines()[0])["digest"][:0]
    assert f"checked against {NAME}@1.0.0 ({digest}" in result.output
    assert result.output.startswith("1 document: 1 valid") and "codes as of 2027-05-01" in result.output


def test_without_a_date_it_is_today_or_the_first_day_of_the_standard(messages: Path, library: Library) -> None:
    day = max(date.today().isoformat(), library.subject(NAME).standard.valid_from)
    assert f"codes as of {day}" in check("good.json", "--lang", "en").output


def test_a_finding_names_requirement_place_value_and_demand(messages: Path) -> None:
    result = check(".", "--lang", "de")
    assert result.exit_code == 1
    lines = result.output.splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("bad.json:16:"))
    assert (
        "'gestern' ist kein Wert von" in lines[at] and "[basis:Nachrichtenkopf.erstellungszeitpunkt/range]" in lines[at]
    )
    assert lines[at + 1 : at + 3] == ["    Stelle: /nachrichtenkopf/erstellungszeitpunkt", "    Wert: gestern"]
    assert "MUSS ein Zeitpunkt" in lines[at + 3]
    assert lines[-1].startswith("3 Dokumente: 2 gültig, 1 nicht gültig; geprüft gegen")


@pytest.mark.parametrize(("locale", "word"), [("de_DE.UTF-8", "gültig"), ("en_US.UTF-8", "valid"), ("C", "valid")])
def test_the_language_is_that_of_the_locale(locale: str, word: str, messages: Path) -> None:
    assert word in check("good.json", LC_ALL=locale, LANG="").output


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"standard": "nix"}', "Standard 'nix' ist unbekannt; es gibt antragsdaten, "),
        (f'{{"standard": "{NAME}", "version": "7.0.0"}}', f"{NAME} 7.0.0 ist nicht veröffentlicht; es gibt 1.0.0\n"),
    ],
)
def test_what_is_not_at_hand_is_told_in_german(content: str, told: str, messages: Path) -> None:
    (messages / "one.json").write_text(content, "utf-8")
    result = check("one.json", "--lang", "de")
    assert (result.exit_code, f"one.json: error: nicht geprüft: {told}" in result.output) == (3, True), result.output


def test_a_broken_document_names_the_place_once(messages: Path) -> None:
    (messages / "one.xml").write_text("<a>\n  <b></c>\n</a>", "utf-8")
    (first, _) = check("one.xml", "--lang", "en").output.splitlines()
    assert first.startswith("one.xml:2:") and first.endswith("Opening and ending tag mismatch: b line 2 and c")


@pytest.mark.parametrize("style", ["text", "json", "sarif", "github", "gitlab"])
def test_names_of_any_bytes_are_told(style: str, messages: Path) -> None:
    folder = messages / os.fsdecode(b"\xff")
    folder.mkdir()
    (messages / "good.xml").rename(folder / os.fsdecode(b"\xfe.xml"))
    (folder / "none.json").write_text("{}", "utf-8")
    result = check(str(folder.relative_to(messages)), "--format", style, "--lang", "en")
    assert result.exit_code == 3
    assert "xff/none.json" in result.output


def test_closed_standard_input_is_told(messages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conformance.documents.sources.sys", SimpleNamespace(stdin=None))
    result = check("-", "--lang", "en")
    assert (result.exit_code, "- cannot be read: standard input is closed" in result.output) == (3, True)


def test_records_are_the_longest_list_of_an_envelope(messages: Path) -> None:
    before, start, rest = (messages / "good.xml").read_text("utf-8").partition("<wsa:person>")
    person, end, after = rest.rpartition("</wsa:person>")
    (messages / "many.xml").write_text(before + (start + person + end) * 40 + after, "utf-8")
    result = check("many.xml", "--bulk", "--lang", "en")
    assert (result.exit_code, "many.xml: 40 records: " in result.output) == (1, True)


@pytest.mark.parametrize("style", ["json", "sarif", "github", "gitlab"])
def test_other_formats_hold_the_findings(style: str, messages: Path) -> None:
    result = check("bad.json", "--format", style, "--output", "out", "--lang", "en")
    assert result.exit_code == 1
    text = (messages / "out").read_text("utf-8")
    assert "Nachrichtenkopf.erstellungszeitpunkt/range" in text and "gestern" in text
    if style != "github":
        json.loads(text)
    unchecked = check("nothing.json", "--format", style)
    assert unchecked.exit_code == 3 and "not-checked" in unchecked.stdout


def test_standard_input_patterns_and_folders(messages: Path) -> None:
    content = (messages / "good.json").read_bytes()
    assert check("-", stdin=content).exit_code == 0
    assert check("-", stdin=b"<a/>").exit_code == 3
    assert check("good.*").output.count("2 ") and check("g*.json").exit_code == 0
    assert check("*.xml", "b*.json").exit_code == 1


def test_nothing_to_check_is_wrong_usage(messages: Path) -> None:
    (messages / "empty").mkdir()
    for arguments in (
        ["empty"],
        ["*.yaml"],
        [],
        ["good.xml", "--standard", "nothing"],
        ["good.xml", "--date", "1.5.27"],
    ):
        assert check(*arguments).exit_code == 2, arguments
    assert check("good.xml", "--standard", "nachweisabruf").exit_code == 2
    assert check("good.xml", "--standard", NAME, "--root", "Nichts").exit_code == 2


def test_the_report_is_the_same_whenever_it_is_written(messages: Path) -> None:
    for name in ("one", "two"):
        check("good.xml", "bad.json", "--date", "2027-05-01", "--report", name)
    content = (messages / "one").read_bytes()
    assert content == (messages / "two").read_bytes()
    report = read_report(content)
    assert (report.kind, report.target, report.verdict) == ("documents", "good.xml bad.json", Verdict.FAILED)
    assert report.tested.standard == NAME and len(report.tested.digest) == 64
    assert [case.verdict for case in report.cases] == [Verdict.PASSED, Verdict.FAILED]


@pytest.mark.parametrize("encoding", ["json", "xml"])
def test_codes_have_to_be_valid_on_the_day(encoding: str, library: Library, messages: Path) -> None:
    vectors = Vectors(library.subject(NAME))
    entry = next(e for e in vectors if e.verdict == "valid" and e.encoding == encoding and _has_rk(vectors, e.file))
    (messages / f"a.{encoding}").write_bytes(vectors.content(entry.file))
    options = (f"a.{encoding}", "--standard", NAME, "--lang", "en")
    assert check(*options, "--date", "2027-05-01").exit_code == 0
    early = check(*options, "--date", "2027-04-30")
    assert early.exit_code == 1
    assert "code 'rk' is not valid on 2027-04-30" in early.output and "/valid_until]" in early.output


def _has_rk(vectors: Vectors, file: str) -> bool:
    return any(text in vectors.content(file) for text in (b'"code": "rk"', b'"rk"', b"code>rk<", b">rk<"))


def test_a_schema_key_is_a_warning(messages: Path) -> None:
    base = f"https://standardfabrik.example/standards/{NAME}/1.0.0/json/{NAME}.schema.json"
    value = {"$schema": base, **json.loads((messages / "good.json").read_text("utf-8"))}
    del value["standard"]
    (messages / "named.json").write_text(json.dumps(value), "utf-8")
    result = check("named.json", "--lang", "en")
    assert f"{NAME}@1.0.0" in result.output and "/standard" not in result.output.partition("warning")[0]
    value["standard"] = NAME
    (messages / "named.json").write_text(json.dumps(value), "utf-8")
    assert check("named.json").exit_code == 0
    assert check("named.json", "--fail-on", "warning").exit_code == 1
    assert "warning: '$schema' is no part of class" in check("named.json", "--lang", "en").output


def test_schema_only_says_so(messages: Path) -> None:
    result = check("good.json", "--schema-only", "--lang", "en")
    assert result.exit_code == 0 and "schema alone, without rules" in result.output
