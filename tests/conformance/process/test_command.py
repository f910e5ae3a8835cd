"""`fabrik conformance process`: what it writes, how it ends, and that nothing which could not be judged ends with 0."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree

import cli
from conformance.process.alignment import MOST_LOOKED_AT
from conformance.process.kinds import NEEDED
from conformance.process.logs import COLUMNS
from conformance.report import Report, Verdict, read_report
from generators.model.dump import model_json_by_standard
from tests.conformance.held import Held
from tests.conformance.process.small import BEGUN, HEADER, MONDAY, RIGHT, case, subject, table
from tests.generators.procedures import process, standard, step

WRONG = RIGHT.replace(" pruefen", "")
CLOSED = ("time", "participant")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("conformance.commands.process.subject_of", lambda *_: subject())
    return tmp_path


def run(written: str, *options: str) -> Any:
    Path("log.csv").write_text(written, "utf-8")
    arguments = [
        "conformance",
        "process",
        "probe",
        "--log",
        "log.csv",
        "--report",
        "report.json",
        "--lang",
        "de",
        *options,
    ]
    result = CliRunner().invoke(cli.main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def report() -> Report:
    return read_report(Path("report.json").read_bytes())


def verdicts() -> dict[str, Verdict]:
    return {one.id: one.verdict for one in report().cases}


def figures() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(report().cases[0].evidence[0].content)
    return found


def test_a_log_that_follows_passes() -> None:
    result = run(table(case(RIGHT)), "--lang", "en")
    assert result.exit_code == 0, result.output
    assert "1 case, 9 events, 1 without deviation; fitness 1.0000" in result.output
    assert verdicts()["requirement/R-1"] is Verdict.PASSED
    assert (figures()["cases"], figures()["fitness"]) == (1, 1.0)


def test_a_log_that_deviates_fails_with_place_and_requirement() -> None:
    result = run(table(case(RIGHT, "a"), case(WRONG, "b")), "--findings", "found.ndjson")
    assert result.exit_code == 1
    assert "log.csv:14: error: Fall „b“, Ereignis 4: „pruefen“ fehlt vor „bewilligen“ [R-1]" in result.output
    (found,) = map(json.loads, Path("found.ndjson").read_text("utf-8").splitlines())
    stated = {name: found[name] for name in ("case", "kind", "deviation", "event", "step", "subject", "line")}
    assert list(stated.values()) == ["b", "missing-step", "not-allowed", 4, "bewilligen", "pruefen", 14]
    assert found["fitness"] == pytest.approx(1 - 1 / 10)
    assert verdicts()["deviation/missing-step"] is Verdict.FAILED
    assert verdicts()["requirement/R-1"] is Verdict.FAILED
    assert verdicts()["requirement/R-2"] is Verdict.PASSED


def test_reports_of_many_cases_stay_small_and_count_everything() -> None:
    run(table(case(WRONG, "c0")))
    small = Path("report.json").stat().st_size
    run(table(*(case(WRONG, f"c{n}") for n in range(200))))
    assert Path("report.json").stat().st_size < small + 3_000
    (found,) = (one for one in report().cases if one.id == "deviation/missing-step")
    assert (len(found.faults), json.loads(found.evidence[0].content)) == (5, {"cases": 200, "deviations": 200})


def test_the_same_log_gives_the_same_bytes() -> None:
    run(table(case(WRONG)), "--svg", "one.svg")
    first = Path("report.json").read_bytes()
    run(table(case(WRONG)), "--svg", "two.svg")
    assert (Path("report.json").read_bytes(), Path("two.svg").read_bytes()) == (first, Path("one.svg").read_bytes())


def test_the_diagram_is_well_formed_and_marks_the_step() -> None:
    assert run(table(case(WRONG)), "--svg", "found.svg").exit_code == 1
    texts = [text for text in etree.parse("found.svg").getroot().itertext() if text.strip()]
    assert "R 1" in texts
    assert any("Schritt fehlt 1×" in text for text in texts)


@pytest.mark.parametrize("field", CLOSED)
def test_what_a_log_does_not_state_is_not_passed(field: str) -> None:
    header = tuple(name for name in HEADER if name != field)
    result = run(table(case(RIGHT), header=header))
    assert result.exit_code == 3
    assert Verdict.ERROR in verdicts().values()
    result = run(table(case(RIGHT), header=header), "--without", field)
    assert result.exit_code == 0, result.output
    kind = {"time": "deviation/deadline-missed", "participant": "deviation/wrong-participant"}[field]
    assert verdicts()[kind] is Verdict.NOT_CLAIMED


def test_a_requirement_that_could_not_be_judged_is_not_passed() -> None:
    header = tuple(name for name in HEADER if name != "time")
    run(table(case(RIGHT), header=header))
    assert verdicts()["requirement/R-2"] is Verdict.ERROR
    run(table(case(RIGHT), header=header), "--without", "time")
    assert verdicts()["requirement/R-2"] is Verdict.NOT_CLAIMED
    assert verdicts()["requirement/R-1"] is Verdict.PASSED


def test_payloads_count_once_any_is_stated() -> None:
    header = tuple(name for name in HEADER if name != "message")
    assert run(table(case(RIGHT), header=header)).exit_code == 0
    assert verdicts()["deviation/wrong-message"] is Verdict.NOT_CLAIMED
    one = case(RIGHT.replace("antrag-senden", "antrag-senden|message="))
    assert run(table(one)).exit_code == 3
    assert verdicts()["deviation/wrong-message"] is Verdict.ERROR


@pytest.mark.parametrize(
    ("written", "options"),
    [
        ("case,step\n", ()),
        ("who,what\na,b\n", ()),
        ("", ()),
        (table(case(RIGHT)), ("--from", "2030-01-01T00:00:00Z")),
        (table(case(RIGHT)), ("--to", "2020-01-01T00:00:00Z")),
        (table(case(RIGHT)), ("--activity", "nothing")),
        (table(case(RIGHT.replace("pruefen", "vermerken"))), ("--limit", "1")),
    ],
)
def test_what_could_not_be_judged_never_ends_with_0(written: str, options: tuple[str, ...]) -> None:
    run(table(case(RIGHT)))
    assert report().verdict is Verdict.PASSED
    assert run(written, *options).exit_code in (1, 3)
    assert report().verdict in (Verdict.ERROR, Verdict.FAILED)


def test_the_limit_of_the_search_is_said() -> None:
    result = run(table(case(RIGHT.replace("pruefen", "vermerken"))), "--limit", "1")
    assert "1 Fall ist nicht bis zu Ende abgeglichen" in result.output
    assert verdicts()["deviation/twice"] is Verdict.ERROR
    assert figures()["fitness"] is None


def test_files_that_cannot_be_read_or_written_end_with_3(here: Path) -> None:
    assert run(table(case(RIGHT)), "--report", str(here)).exit_code == 3
    (here / "file").write_text("", "utf-8")
    for option in ("--findings", "--svg", "--report"):
        assert run(table(case(RIGHT)), option, "file/below").exit_code == 3, option
    result = CliRunner().invoke(cli.main, ["conformance", "process", "probe", "--log", "missing.csv"])
    assert result.exit_code == 3


def test_nothing_of_an_earlier_run_stays_when_one_fails(here: Path) -> None:
    (here / "file").write_text("", "utf-8")
    for option in ("--findings", "--svg"):
        assert run(table(case(RIGHT))).exit_code == 0
        assert run(table(case(RIGHT)), option, "file/below").exit_code == 3
        assert not Path("report.json").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("option", ["--findings", "--svg", "--report"])
def test_a_device_is_written_to_and_stays_one(option: str) -> None:
    link = Path("device")
    link.symlink_to("/dev/full")
    assert run(table(case(WRONG)), option, str(link)).exit_code == 3
    assert link.is_symlink()
    assert link.is_char_device()


def test_the_log_is_not_written_over() -> None:
    assert run(table(case(RIGHT)), "--findings", "log.csv").exit_code == 2
    assert Path("log.csv").read_text("utf-8") == table(case(RIGHT))


def test_an_error_names_the_line(here: Path) -> None:
    result = run(table(case(RIGHT)) + "a,b\n", "--lang", "en")
    assert (result.exit_code, "log.csv:11: line has 2 columns instead of 7" in result.stderr) == (3, True)


@pytest.mark.parametrize("option", [("--zone", "Mars/Base"), ("--now", "soon"), ("--profile", "none")])
def test_wrong_usage_ends_with_2(option: tuple[str, str]) -> None:
    assert run(table(case(RIGHT)), *option).exit_code == 2


@pytest.mark.parametrize("content", [None, b"{}", b"\xff"])
def test_a_standard_without_requirements_ends_with_3(content: bytes | None, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = subject()
    assert isinstance(bare, Held)
    bare.files = {name: kept for name, kept in bare.files.items() if name != "requirements.json"}
    if content is not None:
        bare.files["requirements.json"] = content
    monkeypatch.setattr("conformance.commands.process.subject_of", lambda *_: bare)
    for options in ((), ("--profile", "amt")):
        result = run(table(case(RIGHT)), *options)
        assert (result.exit_code, "requirements.json" in result.stderr) == (3, True)


def test_an_unsound_process_ends_with_3(monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = standard(process(step("a", "start", "amt", "b"), step("b", "task", "amt")))
    bare = Held({"model.json": model_json_by_standard(stuck)}, "probe")
    monkeypatch.setattr("conformance.commands.process.subject_of", lambda *_: bare)
    result = run(table(case(RIGHT)))
    assert (result.exit_code, "not sound" in result.stderr) == (3, True)


def test_open_cases_need_a_moment_until_which_they_are_open() -> None:
    assert run(table(case(BEGUN))).exit_code == 1
    result = run(table(case(BEGUN), case(RIGHT, "zu")), "--now", MONDAY.isoformat())
    assert (result.exit_code, "1 Fall ist noch offen" in result.output) == (0, True)
    assert run(table(case(BEGUN)), "--now", "2027-06-01T00:00:00Z").exit_code == 1
    assert verdicts()["deviation/overdue"] is Verdict.FAILED


def test_only_cases_of_the_period_count() -> None:
    result = run(table(case(RIGHT), case(WRONG, "spaet")), "--to", "2027-03-01T07:00:00Z")
    assert result.exit_code == 3
    header = tuple(name for name in HEADER if name != "time")
    assert run(table(case(WRONG), header=header), "--from", "2030-01-01T00:00:00Z").exit_code == 1
    later = case(WRONG.replace("beginn", "beginn+30"), "spaet")
    result = run(table(case(RIGHT), later), "--to", "2027-03-10T00:00:00+01:00")
    assert (result.exit_code, figures()["outside"]) == (0, 1)


def test_a_profile_judges_its_participants_alone() -> None:
    office = "eingang pruefen bewilligen bescheid-senden erledigt"
    assert run(table(case(office))).exit_code == 1
    assert run(table(case(office)), "--profile", "amt").exit_code == 0
    assert verdicts()["requirement/R-2"] is Verdict.NOT_CLAIMED
    assert run(table(case(office.replace("pruefen ", ""))), "--profile", "amt").exit_code == 1


def test_what_the_log_does_not_reach_proves_nothing() -> None:
    assert run(table(case("beginn verzichtet"))).exit_code == 0
    (found,) = (one for one in report().cases if one.id == "requirement/R-1")
    assert (found.verdict, found.requirements) == (Verdict.NOT_CLAIMED, ())


def test_another_format_leaves_standard_output_to_it() -> None:
    result = run(table(case(WRONG)), "--format", "json")
    assert read_report(result.stdout.encode()).verdict is Verdict.FAILED
    assert "1 Fall" in result.stderr


def test_senders_count_at_receipts_and_receivers_at_dispatches() -> None:
    sent = case(RIGHT.replace("antrag-senden", "antrag-senden|receiver=amt"))
    assert run(table(sent)).exit_code == 3
    assert verdicts()["deviation/wrong-receiver"] is Verdict.ERROR
    assert verdicts()["deviation/wrong-sender"] is Verdict.NOT_CLAIMED
    both = RIGHT.replace("antrag-senden", "antrag-senden|receiver=amt")
    assert run(table(case(both.replace("bescheid-senden", "bescheid-senden|receiver=person")))).exit_code == 0
    assert verdicts()["deviation/wrong-receiver"] is Verdict.PASSED


def test_names_of_the_command_are_those_of_the_package() -> None:
    command = cli.main.commands["conformance"].commands["process"]  # type: ignore[attr-defined]
    options = {parameter.name: parameter for parameter in command.params}
    assert set(COLUMNS) <= set(options)
    assert tuple(options["without"].type.choices) == NEEDED
    assert options["limit"].default == MOST_LOOKED_AT
