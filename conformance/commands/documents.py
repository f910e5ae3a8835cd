"""The command that checks documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands.options import LANGUAGES, registry
from generators.terminal import CLEAN, FOUND, IO, reports

if TYPE_CHECKING:
    from conformance.documents.checking import Checking
    from conformance.documents.sources import Source
    from conformance.library import Library, Subject
    from conformance.report import Case

COLOURS = {"error": "red", "warning": "yellow"}


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--standard", help="NAME or NAME@VERSION; default: what each document names.")
@click.option("--root", default="", metavar="CLASS", help="Class of the documents; default: found in each.")
@click.option("--date", "on", metavar="YYYY-MM-DD", help="Day on which codes have to be valid; default: today.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of messages; default: that of the locale.")
@click.option("--report", "kept", type=click.Path(path_type=Path, dir_okay=False), help="File for the report, as JSON.")
@click.option("--watch", is_flag=True, help="Check again whenever a document changes, until Ctrl-C.")
@registry
@reports("error")
def check(
    files: tuple[str, ...],
    standard: str | None,
    root: str,
    on: str | None,
    lang: str | None,
    kept: Path | None,
    watch: bool,
    folder: Path | None,
    style: str,
    output: Path | None,
    fail_on: str,
) -> None:
    """Check XML and JSON documents by their standard.

    A FILE may be a folder or a pattern, and - is standard input. Schema, business rules, check digits, codes and
    references are checked, offline, against the standard that the document names. What could not be checked is told,
    and never ends with 0.

    \b
    Examples:
      fabrik check meldeschein.xml
      fabrik check messages/ --lang en --format gitlab --output gl-code-quality.json
      fabrik check - --standard wohnsitzanmeldung@1.0.0 < meldeschein.json
      fabrik check meldeschein.json --watch
    """
    import gc

    # A check makes many objects and hardly a cycle among them; looking for cycles takes a part of its time.
    gc.disable()
    from conformance.documents.checking import Checking
    from conformance.library import Library

    library = Library(Path.cwd(), folder)
    language, day = lang or _language(), _day(on)
    subject = _subject(library, standard, root) if standard else None
    told = Told(style, language, output, kept, " ".join(files))

    def once() -> int:
        cases = [told.case(case) for case in _cases(Checking(library, subject, root, day), files, told)]
        return told.end(cases, fail_on, day)

    if not watch:
        sys.exit(once())
    from conformance.documents.watching import watched

    for _ in watched(files):
        once()


def _cases(checking: Checking, files: tuple[str, ...], told: Told) -> Iterable[Case]:
    from conformance.documents.sources import sources

    found: list[Source] = list(sources(files))
    if not found:
        raise click.UsageError(f"there are no documents in {', '.join(files)}")
    told.used = checking.used
    return map(checking.case, found)


def _language() -> str:
    """German where the locale is German, else English."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "de" if next((name for name in names if name), "").lower().startswith("de") else "en"


def _day(on: str | None) -> str:
    from datetime import date

    try:
        return (date.fromisoformat(on) if on else date.today()).isoformat()
    except ValueError as error:
        raise click.UsageError(f"'{on}' is no date") from error


def _subject(library: Library, wanted: str, root: str) -> Subject:
    """The standard that all documents have to follow."""
    from conformance.library import Unknown, Unsound
    from generators.terminal import Failed

    try:
        subject = library.subject(wanted)
        model = subject.standard.model
    except Unknown as error:
        raise click.UsageError(str(error)) from error
    except Unsound as error:
        raise Failed(str(error)) from error
    if model is None:
        raise click.UsageError(f"{subject.id} is a standard of kind {subject.standard.kind}; data is needed")
    if root and root not in model.classes:
        raise click.UsageError(f"'{root}' is no class of {subject.id}")
    return subject


class Told:
    """What the command tells, in the format that was asked for."""

    def __init__(self, style: str, language: str, output: Path | None, kept: Path | None, target: str) -> None:
        """Tell in a language; `output` is for the findings, `kept` for the report about the target."""
        self._style, self._language, self._output, self._kept = style, language, output, kept
        self._target = target
        self.used: dict[str, Subject] = {}

    def case(self, case: Case) -> Case:
        """Tell what is wrong with a document, at once where that is text on the screen."""
        if self._style == "text" and self._output is None:
            from conformance.documents.told import lines

            for line in lines(case, self._language, lambda severity: click.style(severity, fg=COLOURS[severity])):
                click.echo(line)
        return case

    def end(self, cases: list[Case], fail_on: str, day: str) -> int:
        """Write findings and report, say what was checked against what, and give the exit code."""
        from conformance.report.report import Verdict, worst

        self._write(cases)
        if self._kept is not None:
            self._keep(cases)
        documented = self._style != "text" and self._output is None
        click.echo(self._summary(cases, day), err=documented)
        verdict = worst(case.verdict for case in cases)
        levels = {"error": ("error",), "warning": ("error", "warning"), "hint": ("error", "warning")}[fail_on]
        wrong = any(fault.severity in levels for case in cases for fault in case.faults)
        if verdict is Verdict.PASSED:
            return FOUND if wrong else CLEAN
        return FOUND if verdict is Verdict.FAILED else IO

    def _write(self, cases: list[Case]) -> None:
        from conformance.documents.told import as_json, findings, lines
        from generators.writer import write

        if self._style == "text" and self._output is None:
            return
        if self._style == "text":
            text = "".join(f"{line}\n" for case in cases for line in lines(case, self._language, str))
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
        from importlib.metadata import version

        from conformance.report import Report, Tested, Tool
        from generators.writer import write

        assert self._kept is not None
        if len(self.used) != 1:
            names = ", ".join(sorted(self.used)) or "none"
            raise click.UsageError(f"a report is about one version of one standard, and documents name {names}")
        (subject,) = self.used.values()
        tested = Tested(subject.name, subject.version, subject.digest)
        tool = Tool("fabrik", version("standardfabrik"))
        write(self._kept, Report(tool, tested, "documents", self._target, tuple(cases)).content)

    def _summary(self, cases: list[Case], day: str) -> str:
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
        return f"{told}; {words['against']} {against}; {words['codes']} {day}" if against else told
