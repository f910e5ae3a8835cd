"""`fabrik conformance process`: event logs against a process standard."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from conformance.commands.earlier import cleared
from conformance.commands.options import having, testing
from conformance.commands.subject import ended, subject_of
from generators.terminal import FILE, Failed

if TYPE_CHECKING:
    from conformance.library import Subject
    from conformance.process.logs import Clock, EventLog, Mapping
    from conformance.process.progress import Progress
    from conformance.process.reporting import Reporting
    from conformance.process.run import Run
    from conformance.report import Report

FIELDS = ("case", "activity", "time", "participant", "message", "receiver", "sender", "lifecycle")
"""What a log states of an event, as `conformance.process.logs.columns` has it."""
WITHOUT = ("participant", "time", "message", "receiver", "sender")
"""What a log may lack, as `conformance.process.kinds` has it."""
_NAMES = {
    "case": "Column or attribute with the case.",
    "activity": "The same with the step, by id or title.",
    "time": "The same with the time at which the step was done.",
    "participant": "The same with who did it, by id or title.",
    "message": "The same with the payload of a message.",
    "receiver": "The same with whom a message goes to.",
    "sender": "The same with whom a message comes from.",
    "lifecycle": "The same with the state of the step; 'complete' counts.",
}
assert set(_NAMES) == set(FIELDS)
_READING = (
    *(click.option(f"--{field}", metavar="NAME", help=told) for field, told in _NAMES.items()),
    click.option("--object-type", default="", metavar="TYPE", help="Type of the objects that are the cases (OCEL)."),
    click.option("--encoding", default="", help="Of a table; default: UTF-8 or UTF-16, else Windows-1252."),
    click.option("--delimiter", default="", metavar="CHARACTER", help="Of a table; default: what its header shows."),
    click.option("--zone", default="", metavar="ZONE", help="Of times that name none, such as Europe/Berlin."),
)
_JUDGING = (
    click.option("--from", "begin", default="", metavar="TIME", help="Only cases that began then or later."),
    click.option("--to", "end", default="", metavar="TIME", help="Only cases that began before."),
    click.option("--now", default="", metavar="TIME", help="When the log was written: cases may go on until then."),
    click.option(
        "--without", type=click.Choice(WITHOUT), multiple=True, help="Do not judge by what the log lacks; may repeat."
    ),
    click.option(
        "--limit",
        type=click.IntRange(1),
        default=50_000,
        show_default=True,
        help="Positions that the search looks at for a case.",
    ),
)
_WRITING = (
    click.option("--findings", type=FILE, help="File for every deviation, a JSON object per line."),
    click.option("--svg", type=FILE, help="File for the diagram with the deviations marked."),
)


@click.command("process")
@click.argument("name", metavar="NAME[@VERSION]")
@click.option("--log", "file", required=True, type=FILE, help="XES, CSV or OCEL 2.0 (JSON); also compressed (.gz).")
@having(*_READING, *_JUDGING, *_WRITING)
@testing
def process(
    name: str,
    file: Path,
    folder: Path | None,
    profile: str,
    lang: str,
    output: Path | None,
    style: str,
    findings: Path | None,
    svg: Path | None,
    without: tuple[str, ...],
    limit: int,
    **given: str,
) -> None:
    """Replay an event log: order, messages, participants, deadlines.

    Each case is aligned with the process at least cost; every deviation is named at its event. With --profile only
    steps of the participants that the profile names are expected in the log.

    \b
    Examples:
      fabrik conformance process wohnsitzanmeldung-prozess --log events.xes.gz
      fabrik conformance process nachweisabruf-prozess@1.0.0 --log export.csv --case Vorgang --activity Schritt
      fabrik conformance process nachweisabruf-prozess --log month.xes --now 2027-06-30T23:59+02:00 --svg found.svg
      fabrik conformance process wohnsitzanmeldung-prozess --log log.json --object-type Anmeldung --report report.json
    """
    from conformance.process.figures import figures_told
    from conformance.process.logs import EventLog, Unreadable
    from conformance.process.replay import Replayer
    from conformance.process.run import Period, Run
    from generators.soundness import soundness

    subject = subject_of(name, folder, "process")
    stated = subject.standard.process
    if stated is None or not stated.steps or soundness(stated):
        raise Failed(f"{subject.id}: the process is not sound, so that nothing can be held to it")
    clock = _clock(given["zone"])
    begin, end, now = (_moment(clock, option, given[option]) for option in ("begin", "end", "now"))
    reporting = _reporting(subject, profile, file, without, now is not None)
    cleared([file], (output, findings, svg))
    with _written(findings) as lines:
        replayer = Replayer(stated, now, lambda step: reporting.claims.participant(step.participant), limit)
        run = Run(replayer, Period(begin, end), frozenset(without), lines)
        try:
            log = EventLog(file, _mapping(given), clock)
            with _shown(log) as progress:
                run.take(log, progress.read, progress.replayed)
        except Unreadable as error:
            place = f"{file}:{error.line}" if error.line else str(file)
            click.echo(f"Error: {place}: {error.message[lang]}", err=True)
            _unread(reporting.unreadable(error.message, str(file), error.line), output)
    figures = run.figures
    click.echo(figures_told(figures, run.summary, lang), err=style != "text")
    if svg is not None:
        _drawn(subject, lang, svg, run)
    ended(reporting.report(run.summary, figures), output, style, lang)


def _reporting(subject: Subject, profile: str, file: Path, without: tuple[str, ...], has_now: bool) -> Reporting:
    """What writes the report; ends with 2 for an unknown profile, with 3 where the standard lacks its requirements."""
    from conformance.library import Claims, Unknown, Unsound
    from conformance.process.reporting import Reporting

    try:
        return Reporting(subject, Claims(subject, profile), str(file), frozenset(without), has_now)
    except Unknown as error:
        raise click.UsageError(str(error)) from error
    except Unsound as error:
        raise Failed(str(error)) from error


def _unread(report: Report, output: Path | None) -> None:
    """Leave no report of another run where one was asked for, and end."""
    from generators.terminal import IO
    from generators.writer import write

    if output is not None:
        write(output, report.content)
    sys.exit(IO)


def _mapping(given: dict[str, str]) -> Mapping:
    from conformance.process.logs import Mapping

    names = {field: given[field] for field in FIELDS if given[field]}
    return Mapping(names, given["object_type"], given["encoding"], given["delimiter"])


def _clock(zone: str) -> Clock:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    from conformance.process.logs import Clock

    try:
        return Clock(ZoneInfo(zone) if zone else None)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise click.UsageError(f"'{zone}' is no time zone known here") from error


def _moment(clock: Clock, option: str, text: str) -> datetime | None:
    from conformance.process.logs import Unreadable

    try:
        return clock.moment(text, 0) if text else None
    except Unreadable as error:
        name = {"begin": "from", "end": "to"}.get(option, option)
        raise click.UsageError(f"--{name}: {error}") from error


@contextmanager
def _written(path: Path | None) -> Iterator[BinaryIO | None]:
    """The file for findings, which stands under its name only when it is whole; a device or a pipe is written to."""
    if path is None:
        yield None
        return
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as stream:
            yield stream
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _drawn(subject: Subject, language: str, path: Path, run: Run) -> None:
    from conformance.process.marked import marked
    from generators.writer import write

    write(path, marked(subject.standard, language, run.summary.marks).encode())


@contextmanager
def _shown(log: EventLog) -> Iterator[Progress]:
    """How far a log has been read, on a terminal alone."""
    from conformance.process.progress import Progress

    progress = Progress(log.path, sys.stderr)
    try:
        yield progress
    finally:
        progress.clear()
