"""Findings of a command, in the format that was asked for."""

from __future__ import annotations

from pathlib import Path

import click

from generators.findings import Finding, Severity, sorted_by_place
from generators.findings.printers import PRINTERS, line
from generators.terminal.ending import CLEAN, FOUND
from generators.workspace import from_here
from generators.writer import write

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


class Report:
    """Collects findings and lines of a command.

    A document in one of the formats goes into a file or on standard output, and then the lines go to standard error.
    Text without a file is shown at once, on standard error where `aside` says that the lines are what counts.
    """

    def __init__(self, style: str = "text", output: Path | None = None, aside: bool = False) -> None:
        """Take findings for `output`, or for standard output where it is None."""
        self.findings: list[Finding] = []
        self._style, self._output, self._aside = style, output, aside
        self._at_once = aside and style == "text" and output is None

    def add(self, root: Path, findings: list[Finding]) -> None:
        """Take findings whose places start from a root."""
        moved = from_here(root, findings)
        self.findings += moved
        if self._at_once:
            click.echo("".join(map(_coloured, moved)), nl=False, err=True)

    def tell(self, text: str) -> None:
        """Say something beside the findings."""
        documented = self._style != "text" and self._output is None
        click.echo(text, err=documented or not self._aside)

    def end(self, fail_on: str) -> int:
        """Write what is still to be written; the exit code. Raises OSError when the file cannot be written."""
        findings = sorted_by_place(self.findings)
        if self._output is not None:
            write(self._output, PRINTERS[self._style](findings).encode())
        elif self._style != "text":
            click.echo(PRINTERS[self._style](findings), nl=False)
        elif not self._at_once:
            click.echo("".join(map(_coloured, findings)), nl=False)
        threshold = Severity.by_label(fail_on)
        return FOUND if any(f.severity >= threshold for f in findings) else CLEAN

    @property
    def counts(self) -> str:
        """How many findings there are of each severity, worst first."""
        counts = {s: sum(f.severity is s for f in self.findings) for s in sorted(Severity, reverse=True)}
        told = [f"{count} {s.label}{'s' if count > 1 else ''}" for s, count in counts.items() if count]
        return ", ".join(told) or "No findings"


def _coloured(finding: Finding) -> str:
    return line(finding, click.style(finding.severity.label, fg=COLOURS[finding.severity]))
