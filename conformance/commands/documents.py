"""The command that checks documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from conformance.commands.options import LANGUAGES, registry
from generators.terminal import CLEAN, FOUND, IO, reports

if TYPE_CHECKING:
    from conformance.bulk.summary import Summary
    from conformance.documents.checking import Checking
    from conformance.documents.sources import Source
    from conformance.library import Library, Subject
    from conformance.report import Case

COLOURS = {"error": "red", "warning": "yellow"}


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--standard", help="NAME or NAME@VERSION; default: what each document names.")
@click.option("--root", default="", metavar="CLASS", help="Class of the documents; default: found in each.")
@click.option(
    "--date",
    "on",
    metavar="YYYY-MM-DD",
    help="Day on which codes have to be valid; default: today, or when the standard begins.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of messages; default: that of the locale.")
@click.option("--report", "kept", type=click.Path(path_type=Path, dir_okay=False), help="File for the report, as JSON.")
@click.option("--schema-only", is_flag=True, help="Check by XSD and JSON Schema alone, without rules and code dates.")
@click.option(
    "--bulk", is_flag=True, help="FILE holds records: lines, an array, an XML list; default for .ndjson, .gz."
)
@click.option("--jobs", type=click.IntRange(1), help="Processes for records; default: one per core.")
@click.option("--findings", type=click.Path(path_type=Path, dir_okay=False), help="File for all findings, as NDJSON.")
@click.option("--profile", is_flag=True, help="Say how long business rules take, the worst first; uses one process.")
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
    schema_only: bool,
    bulk: bool,
    jobs: int | None,
    findings: Path | None,
    profile: bool,
    watch: bool,
    folder: Path | None,
    style: str,
    output: Path | None,
    fail_on: str,
) -> None:
    """Check XML and JSON documents by their standard.

    A FILE may be a folder or a pattern, and - is standard input. Schema, business rules, check digits, codes and
    references are checked, offline, against the standard that the document names. What could not be checked is told,
    and never ends with 0. Deliveries of many records are read record by record, in little memory.

    \b
    Examples:
      fabrik check meldeschein.xml
      fabrik check messages/ --lang en --format gitlab --output gl-code-quality.json
      fabrik check - --standard wohnsitzanmeldung@1.0.0 < meldeschein.json
      fabrik check meldeschein.json --watch
      fabrik check delivery.ndjson.gz --root Meldeschein --findings findings.ndjson
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
        checking = Checking(library, subject, root, day, schema_only)
        found = _sources(files)
        told.used, told.days = checking.used, checking.days
        with Deliveries(checking, folder, subject, jobs, findings, profile) as deliveries:
            records = {source for source in found if bulk or deliveries.are_in(source)}
            cases = [
                told.case(deliveries.case(source, told) if source in records else checking.case(source))
                for source in found
            ]
        return told.end(cases, fail_on, schema_only)

    if not watch:
        sys.exit(once())
    from conformance.documents.watching import watched

    for _ in watched(files):
        once()


def _sources(files: tuple[str, ...]) -> list[Source]:
    from conformance.documents.sources import sources

    found = list(sources(files))
    if not found:
        raise click.UsageError(f"there are no documents in {', '.join(files)}")
    return found


class Deliveries:
    """Checks files that hold records."""

    def __init__(
        self,
        checking: Checking,
        folder: Path | None,
        subject: Subject | None,
        jobs: int | None,
        findings: Path | None,
        profiled: bool,
    ) -> None:
        """Check as single documents are checked; all findings go into a file where one is named."""
        self._checking, self._folder, self._subject = checking, folder, subject
        self._jobs, self._findings, self._profiled = jobs, findings, profiled
        self._file: BinaryIO | None = None

    def __enter__(self) -> Deliveries:
        """Open the file for the findings; raises OSError."""
        self._file = self._findings.open("wb") if self._findings is not None else None
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        try:
            if self._file is not None:
                self._file.close()
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(self._findings)) from error

    def are_in(self, source: Source) -> bool:
        """Whether name or size say that a file holds records; unreadable ones are told as documents."""
        from conformance.documents.checking import LARGEST

        try:
            return source.has_records or source.size > LARGEST
        except OSError:
            return False

    def case(self, source: Source, told: Told) -> Case:
        """The test of a delivery."""
        from conformance.bulk.checking import check_delivery
        from conformance.bulk.delivery import Wanted
        from conformance.bulk.engine import cores

        checking = self._checking
        wanted = Wanted(Path.cwd(), self._folder, self._subject, checking.root, checking.on, checking.schema_only)
        jobs = 1 if self._profiled else self._jobs or cores()
        checked = check_delivery(source, wanted, jobs, self._file, self._profiled)
        if checked.judge is not None:
            checking.used[checked.judge.subject.id] = checked.judge.subject
            checking.days.add(checked.judge.day)
        if checked.summary is not None:
            told.summaries[source.name] = checked.summary
        return checked.case


def _language() -> str:
    """German where the locale is German, else English."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "de" if next((name for name in names if name), "").lower().startswith("de") else "en"


def _day(on: str | None) -> str:
    from datetime import date

    from conformance.documents.judge import OR_LATER

    try:
        return date.fromisoformat(on).isoformat() if on else f"{OR_LATER}{date.today().isoformat()}"
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
