"""An implementation as one process that answers a line of JSON with a line of JSON.

    → {"id": "1", "file": "/…/3f2a.xml", "encoding": "xml", "root": "Meldeschein"}
    ← {"id": "1", "verdict": "reject", "findings": [{"requirement": "…", "path": "/…", "message": "…"}]}

With `content` instead of `file`, the document comes in the line, in base64. The verdict is accept, reject, or error
with a `message`. What a process writes besides goes to standard error. Standard input is closed at the end.
"""

from __future__ import annotations

import base64
import queue
import subprocess
import threading
from contextlib import suppress

import msgspec

from conformance.data.answer import ACCEPT, REJECT, Answer, Objection, Question
from conformance.data.desk import SHOWN, Desk
from conformance.data.process import Collected, ended, started, words
from conformance.data.words import told

LONGEST = 1 << 20
"""Bytes of an answer."""
UNASKED = 16
"""Lines that are kept though nobody has asked yet; the first of them is no answer already."""
_GRACE = 2.0


class Line(msgspec.Struct):
    """An answer as it comes; what else it holds does not count."""

    id: str
    verdict: str
    findings: tuple[Objection, ...] = ()
    message: str = ""


class Process:
    """One running process, asked by one thread at a time."""

    def __init__(self, command: list[str]) -> None:
        """Start it; raises NotStartable."""
        self._process = started(command, reads=True)
        assert self._process.stdin and self._process.stdout and self._process.stderr
        self._into, self._from = self._process.stdin, self._process.stdout
        self._error = Collected(self._process.stderr, SHOWN)
        self._answers: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, line: bytes, seconds: float) -> bytes:
        """The line that comes back, empty when the process ends before; raises TimeoutError."""
        writer = threading.Thread(target=self._say, args=(line,), daemon=True)
        writer.start()
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None

    def error(self) -> bytes:
        """What the process has written to standard error so far."""
        return self._error.content(0)

    def close(self, kindly: bool) -> None:
        """End the process; kindly: let it end by itself once there is nothing more to read."""
        if kindly:
            with suppress(OSError, ValueError):
                self._into.close()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_GRACE)
        ended(self._process)
        self._error.close()
        for pipe in (self._into, self._from):
            with suppress(OSError, ValueError):
                pipe.close()

    def _say(self, line: bytes) -> None:
        with suppress(OSError, ValueError):
            self._into.write(line)
            self._into.flush()

    def _listen(self) -> None:
        with suppress(OSError, ValueError):
            while line := self._from.readline(LONGEST + 1):
                if self._answers.qsize() < UNASKED:
                    self._answers.put(line)
        self._answers.put(b"")


class Lines:
    """Keeps a process for each thread that asks, and starts a new one for one that ended, hung or lost its place."""

    def __init__(self, command: str, desk: Desk, seconds: float, send: str = "file") -> None:
        """Prepare a command line; send: file | content. Raises NotStartable."""
        self._command, self._desk, self._seconds, self._send = words(command), desk, seconds, send
        self._idle: queue.LifoQueue[Process] = queue.LifoQueue()

    def judge(self, question: Question) -> Answer:
        """What the process answers; raises NotStartable."""
        process = self._taken()
        try:
            line = process.ask(self._line(question), self._seconds)
        except TimeoutError:
            return self._lost(process, told("late", seconds=f"{self._seconds:g}"))
        if not line:
            return self._lost(process, told("ended"))
        try:
            found = _read(line)
        except ValueError as error:
            return self._lost(process, told("no-answer", reason=str(error)))
        if found.id != question.id:
            return self._lost(process, told("other-id", found=found.id))
        self._idle.put(process)
        if found.verdict not in (ACCEPT, REJECT):
            return Answer(reason=told("gives-up", reason=found.message or found.verdict))
        evidence = self._desk.evidence("answer", line)
        return Answer(found.verdict, found.findings, evidence)

    def close(self) -> None:
        """End all processes, kindly."""
        while not self._idle.empty():
            self._idle.get().close(kindly=True)

    def _taken(self) -> Process:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            return Process(self._command)

    def _lost(self, process: Process, reason: dict[str, str]) -> Answer:
        process.close(kindly=False)
        return Answer(reason=reason, evidence=self._desk.evidence("stderr", process.error()))

    def _line(self, question: Question) -> bytes:
        if self._send == "content":
            document = {"content": base64.b64encode(question.content).decode()}
        else:
            document = {"file": str(self._desk.put(question))}
        told_of = {"id": question.id, **document, "encoding": question.encoding, "root": question.root}
        return msgspec.json.encode(told_of) + b"\n"


def _read(line: bytes) -> Line:
    """The answer in a line; raises ValueError for what is none."""
    if not line.endswith(b"\n"):
        raise ValueError("a line without its end" if len(line) <= LONGEST else f"a line longer than {LONGEST} bytes")
    try:
        found = msgspec.json.decode(line, type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if found.verdict not in (ACCEPT, REJECT, "error"):
        raise ValueError(f"verdict '{found.verdict[:40]}' is none of accept, reject and error")
    return found
