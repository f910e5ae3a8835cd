"""What the command that checks documents tells, in the format that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.terminal import CLEAN, FOUND, IO

if TYPE_CHECKING:
    from conformance.bulk.summary import Summary
    from conformance.library import Subject
    from conformance.report import Case

COLOURS = {"error": "red", "warning": "yellow"}


class Told:
    """What the command tells, in the format that was asked for."""

    def __init__(self, style: str, language: str, output: Path | None, kept: Path | None, target: str) -> None:
        """Tell in a language; `output` is for the findings, `kept` for the report about the target."""
        self._style, self._language, self._output, self._kept = style, language, output, kept
        self._target = target
        self.used: dict[str, Subject] = {}
        self.days: set[str] = set()
        self.summaries: dict[str, Summary] = {}

    def case(self, case: Case) -> Case:
        """Tell what is wrong with a document, at once where that is text on the screen."""
        if self._style == "text" and self._output is None:
            for line in self._lines(case, lambda severity: click.style(severity, fg=COLOURS[severity])):
                click.echo(line)
        return case

    def _lines(self, case: Case, colour: Callable[[str], str]) -> Iterator[str]:
        summary = self.summaries.get(case.id)
        if summary is not None:
            from conformance.bulk.told import summary_lines

            yield from summary_lines(case, summary, self._language, colour)
        else:
            from conformance.documents.told import lines

            yield from lines(case, self._language, colour)

    def end(self, cases: list[Case], fail_on: str, schema_only: bool) -> int:
        """Write findings and report, say what was checked against what, and give the exit code."""
        from conformance.report.report import Verdict, worst

        self._write(cases)
        if self._kept is not None:
            self._keep(cases)
        documented = self._style != "text" and self._output is None
        click.echo(self._summary(cases, schema_only), err=documented)
        verdict = worst(case.verdict for case in cases)
        levels = {"error": ("error",), "warning": ("error", "warning"), "hint": ("error", "warning")}[fail_on]
        wrong = any(fault.severity in levels for case in cases for fault in case.faults)
        if verdict is Verdict.PASSED:
            return FOUND if wrong else CLEAN
        return FOUND if verdict is Verdict.FAILED else IO

    def _write(self, cases: list[Case]) -> None:
        from conformance.documents.told import as_json, findings
        from generators.writer import write

        if self._style == "text" and self._output is None:
            return
        if self._style == "text":
            text = "".join(f"{line}\n" for case in cases for line in self._lines(case, str))
        elif self._style == "json":
            text = as_json(cases, self._language)
        else:
            from generators.findings.printers import PRINTERS

            text = PRINTERS[self._style](findings(cases, self._language))
        if self._output is not None:
            write(self._output, text.encode())
        else:
            click.echo(text, nl=False)

    def _keep(self, cases: list[Case]) -> None:
        from conformance.report.report import report_on
        from generators.writer import write

        assert self._kept is not None
        if len(self.used) != 1:
            names = ", ".join(sorted(self.used)) or "none"
            raise click.UsageError(f"a report is about one version of one standard, and documents name {names}")
        (subject,) = self.used.values()
        write(self._kept, report_on(subject, "documents", self._target, cases).sealed.content)

    def _summary(self, cases: list[Case], schema_only: bool) -> str:
        from conformance.documents.told import WORDS
        from conformance.report.report import Verdict

        words = WORDS[self._language]
        counts = [
            f"{count} {words[word]}"
            for verdict, word in ((Verdict.PASSED, "valid"), (Verdict.FAILED, "invalid"), (Verdict.ERROR, "unchecked"))
            if (count := sum(case.verdict is verdict for case in cases))
        ]
        noun = words["document" if len(cases) == 1 else "documents"]
        against = ", ".join(f"{s.id} ({s.digest[:12] or words['working']})" for _, s in sorted(self.used.items()))
        told = f"{len(cases)} {noun}: {', '.join(counts)}"
        if not against:
            return told
        extent = words["schema_only"] if schema_only else f"{words['codes']} {', '.join(sorted(self.days))}"
        return f"{told}; {words['against']} {against}; {extent}"
