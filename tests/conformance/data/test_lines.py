"""One process for many documents: what does not follow the protocol is no verdict, and the next document is judged."""

from __future__ import annotations

import base64
import json
import os
import shlex
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance.data.answer import NotStartable, Question
from conformance.data.desk import Desk
from conformance.data.lines import LONGEST, UNASKED, Lines, Process

HEAD = "import json, os, sys, time\nfor line in sys.stdin:\n    asked = json.loads(line)\n    id = asked['id']\n"
GOOD = HEAD + "    print(json.dumps({'id': id, 'verdict': 'accept'}), flush=True)\n"


def question(number: int, content: bytes = b"{}") -> Question:
    return Question(str(number), content, "json", "Antrag")


@pytest.fixture
def started(desk: Desk, tmp_path: Path) -> Iterator[object]:
    running: list[Lines] = []

    def start(source: str, seconds: float = 20, send: str = "file") -> Lines:
        path = tmp_path / "adaptor.py"
        path.write_text(source, "utf-8")
        running.append(Lines(f"{shlex.quote(sys.executable)} -S {path}", desk, seconds, send))
        return running[-1]

    yield start
    for lines in running:
        lines.close()


def test_one_process_answers_all(started, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    pids = tmp_path / "pids"
    noting = HEAD.replace("for line", f"open({str(pids)!r}, 'a').write(str(os.getpid()) + ' ')\nfor line")
    lines = started(noting + GOOD.removeprefix(HEAD))
    assert [lines.judge(question(number)).verdict for number in range(50)] == ["accept"] * 50
    assert len(pids.read_text().split()) == 1


def test_the_document_comes_as_a_file_or_in_the_line(started) -> None:  # type: ignore[no-untyped-def]
    content = b'{"name": "\xc3\xa4"}'
    findings = "'findings': [{'message': json.dumps(asked)}]"
    say = f"    print(json.dumps({{'id': id, 'verdict': 'reject', {findings}}}), flush=True)\n"
    (by_file,) = started(HEAD + say).judge(question(1, content)).objections
    (in_line,) = started(HEAD + say, send="content").judge(question(1, content)).objections
    assert Path(json.loads(by_file.message)["file"]).read_bytes() == content
    assert base64.b64decode(json.loads(in_line.message)["content"]) == content


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("print('yes', flush=True)", "does not follow the protocol"),
        ("print('{}', flush=True)", "does not follow the protocol"),
        ("print(json.dumps({'id': id, 'verdict': 'valid'}), flush=True)", "'valid' is none of accept"),
        ("print(json.dumps({'id': '0', 'verdict': 'accept'}), flush=True)", "about another document: 0"),
        (
            "print(json.dumps({'id': id, 'verdict': 'error', 'message': 'no memory'}), flush=True)",
            "gives up: no memory",
        ),
        ("sys.stdout.write('{'); sys.exit()", "a line without its end"),
        (f"print('x' * {LONGEST + 5}, flush=True)", "a line longer than"),
        ("sys.exit(0)", "ended without an answer"),
        ("sys.exit(1)", "ended without an answer"),
        ("os.kill(os.getpid(), 9)", "ended without an answer"),
        ("time.sleep(60)", "within 0.6 s"),
        ("sys.stdout.buffer.write(b'\\xff\\n'); sys.stdout.flush()", "does not follow the protocol"),
    ],
)
def test_no_other_line_is_a_verdict(started, said: str, reason: str) -> None:  # type: ignore[no-untyped-def]
    again = f"    if id == '7':\n        {said}\n    else:\n    " + GOOD.removeprefix(HEAD)
    lines = started(HEAD + again, seconds=0.6 if "within" in reason else 20)
    found = lines.judge(question(7))
    assert found.verdict == ""
    assert reason in found.reason["en"]
    assert lines.judge(question(8)).verdict == "accept"


def test_what_went_wrong_is_kept_as_evidence(started) -> None:  # type: ignore[no-untyped-def]
    lines = started(HEAD + "    sys.exit('no licence')\n")
    (evidence,) = lines.judge(question(1)).evidence
    assert (evidence.name, evidence.content) == ("stderr", "no licence")


def test_a_program_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(NotStartable):
        Lines("./is-not-there", desk, 5).judge(question(1))


def test_a_closed_process_is_gone(started, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    note = tmp_path / "pid"
    lines = started(f"import os\nopen({str(note)!r}, 'w').write(str(os.getpid()))\n" + GOOD)
    lines.judge(question(1))
    lines.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)


def test_a_flood_of_lines_is_not_kept() -> None:
    process = Process([sys.executable, "-c", "while True: print('x' * 1000)"])
    assert process.ask(b"{}\n", 5) == b"x" * 1000 + b"\n"
    time.sleep(0.1)
    kept = process._answers.qsize()
    process.close(kindly=False)
    assert kept == UNASKED
