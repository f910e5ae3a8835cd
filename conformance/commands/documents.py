"""The command that checks documents."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from conformance.commands.earlier import cleared
from conformance.commands.options import lang, registry
from conformance.commands.telling import Told
from generators.terminal import FILE, reports

if TYPE_CHECKING:
    from conformance.documents.checking import Checking
    from conformance.documents.sources import Source
    from conformance.library import Library, Subject
    from conformance.report import Case


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
@lang
@click.option("--report", "kept", type=FILE, help="File for the report, as JSON.")
@click.option("--schema-only", is_flag=True, help="Check by XSD and JSON Schema alone, without rules and code dates.")
@click.option(
    "--bulk",
    is_flag=True,
    help="FILE holds records: lines, an array, an XML list; default: .ndjson, lists in .gz.",
)
@click.option("--jobs", type=click.IntRange(1), help="Processes for records; default: one per core.")
@click.option("--findings", type=FILE, help="File for all findings, as NDJSON.")
@click.option("--profile", is_flag=True, help="Say how long business rules take, the worst first; uses one process.")
@click.option("--watch", is_flag=True, help="Check again whenever a document changes, until Ctrl-C.")
@registry
@reports("error")
def check(
    files: tuple[str, ...],
    standard: str | None,
    root: str,
    on: str | None,
    lang: str,
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
    from conformance.documents.sources import STANDARD_INPUT
    from conformance.library import Library

    if watch and STANDARD_INPUT in files:
        raise click.UsageError("standard input cannot be watched")
    written = (kept, output, findings)
    cleared(map(Path, files), written)
    library = Library(Path.cwd(), folder)
    day = _day(on)
    subject = _subject(library, standard, root) if standard else None
    told = Told(style, lang, output, kept, " ".join(files))

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
        try:
            cleared(map(Path, files), written)
            once()
        except click.UsageError as error:  # for instance, no document is there yet
            click.echo(f"Error: {error.message}", err=True)


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
        """Whether a file holds records, by its name, size and beginning."""
        from conformance.bulk.delivery import holds_records
        from conformance.documents.checking import LARGEST

        return holds_records(source, LARGEST)

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
