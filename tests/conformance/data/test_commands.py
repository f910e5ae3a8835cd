"""A command for each document: 0 accepts, 1 rejects, and nothing else is taken for a verdict."""

from __future__ import annotations

import sys
import time

import pytest

from conformance.data.answer import Answer, NotStartable, Question
from conformance.data.commands import Commands
from conformance.data.desk import SHOWN, Desk
from conformance.data.process import MOST, ran

PYTHON = sys.executable
DOCUMENT = Question("1", b"<a/>", "xml", "Antrag")


def answer(desk: Desk, code: str, seconds: float = 20) -> Answer:
    return Commands(f"{PYTHON} -S -c '{code}' {{file}} {{encoding}} {{root}}", desk, seconds).judge(DOCUMENT)


@pytest.mark.parametrize(("code", "verdict"), [(0, "accept"), (1, "reject")])
def test_the_exit_code_is_the_verdict(desk: Desk, code: int, verdict: str) -> None:
    assert answer(desk, f"raise SystemExit({code})").verdict == verdict


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("raise SystemExit(2)", "ended with 2"),
        ("raise SystemExit(3)", "ended with 3"),
        ("import os; os.kill(os.getpid(), 9)", "signal 9"),
        ("import os; os.abort()", "signal 6"),
        ("import time; time.sleep(60)", "within 0.5 s"),
        ("while True: print(1)", "within 0.5 s"),
    ],
)
def test_anything_else_is_no_verdict(desk: Desk, code: str, reason: str) -> None:
    found = answer(desk, code, seconds=0.5 if "within" in reason else 20)
    assert found.verdict == ""
    assert reason in found.reason["en"]
    assert found.reason["de"]


def test_the_command_reads_the_document_and_what_it_is(desk: Desk) -> None:
    code = "import sys; f, *more = sys.argv[1:]; print(open(f).read(), *more); raise SystemExit(1)"
    (evidence,) = answer(desk, code).evidence
    assert (evidence.name, evidence.content) == ("stdout", "<a/> xml Antrag")


def test_evidence_is_the_same_in_every_run_and_no_longer_than_useful(desk: Desk) -> None:
    code = "import sys; print(sys.argv[1]); print(9 * 99999, file=sys.stderr)"
    out, error = answer(desk, code.replace("9 *", '"9" *').replace("'", '"')).evidence
    assert "/" not in out.content
    assert len(error.content) < SHOWN + 10


def test_names_of_files_say_nothing_of_the_verdict(desk: Desk) -> None:
    path = desk.put(Question("invalid/x.xml", b"<a/>", "xml", "Antrag"))
    assert "invalid" not in str(path)
    assert path.suffix == ".xml"


@pytest.mark.parametrize("command", ["./is-not-there {file}", "{file}", "'", "", "/ {file}"])
def test_a_command_that_cannot_be_started_is_told(desk: Desk, command: str) -> None:
    with pytest.raises(NotStartable):
        Commands(command, desk, 5).judge(DOCUMENT)


def test_a_child_left_running_holds_nothing_up() -> None:
    began = time.monotonic()
    script = "import subprocess; subprocess.Popen(['sleep', '60'])"
    found = ran([PYTHON, "-S", "-c", script], 20)
    assert found.code == 0
    assert time.monotonic() - began < 10


def test_output_without_end_is_cut() -> None:
    found = ran([PYTHON, "-S", "-c", f"print('x' * {2 * MOST})"], 60, 1000)
    assert (found.code, len(found.out), found.cut) == (0, 1000, True)
