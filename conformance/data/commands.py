"""An implementation as a command for each document: `CMD {file}`, whose exit code is the verdict."""

from __future__ import annotations

from conformance.data.answer import ACCEPT, REJECT, Answer, Question
from conformance.data.desk import Desk
from conformance.data.process import Ran, ran, words
from conformance.data.words import told

VERDICTS = {0: ACCEPT, 1: REJECT}
"""Exit code → verdict; any other says that the command could not do its work."""


def filled(command: list[str], **values: str) -> list[str]:
    """The words of a command with `{file}` and other names in braces filled in; what else is in braces stays."""
    found = command
    for name, value in values.items():
        found = [word.replace(f"{{{name}}}", value) for word in found]
    return found


class Commands:
    """Runs the command anew for each document."""

    def __init__(self, command: str, desk: Desk, seconds: float) -> None:
        """Prepare a command line with `{file}`, and `{encoding}` and `{root}` if it wants them; raises NotStartable."""
        self._command, self._desk, self._seconds = words(command), desk, seconds

    def judge(self, question: Question) -> Answer:
        """Accept for exit code 0, reject for 1; raises NotStartable."""
        file = str(self._desk.put(question))
        found = ran(filled(self._command, file=file, encoding=question.encoding, root=question.root), self._seconds)
        evidence = (*self._desk.evidence("stdout", found.out), *self._desk.evidence("stderr", found.error))
        if found.code in VERDICTS:
            return Answer(VERDICTS[found.code], evidence=evidence)
        return Answer(reason=reason(found, self._seconds, "code"), evidence=evidence)

    def close(self) -> None:
        """Nothing runs between documents."""


def reason(found: Ran, seconds: float, otherwise: str) -> dict[str, str]:
    """Why a run gave no verdict: its time, a signal, or its exit code."""
    if found.code is None:
        return told("late", seconds=f"{seconds:g}")
    if found.code < 0:
        return told("signal", number=-found.code)
    return told(otherwise, code=found.code)
