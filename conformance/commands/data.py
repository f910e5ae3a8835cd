"""The command that tests an implementation of a data standard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands.options import testing
from conformance.commands.subject import ended, subject_of
from generators.terminal import FILE, Failed

if TYPE_CHECKING:
    from conformance.data.answer import Implementation
    from conformance.data.desk import Desk
    from conformance.data.round_trip import RoundTrip
    from conformance.library import Subject

PROTOCOLS = ("exit", "lines")
SENT = ("file", "content")


@click.command()
@click.argument("name", metavar="NAME[@VERSION]")
@click.option("--exec", "command", default="", metavar="CMD", help="Judges a document; with {file}: exit 0 or 1.")
@click.option("--round-trip", "trip", default="", metavar="CMD", help="Writes the document {file} in encoding {to}.")
@click.option(
    "--protocol", type=click.Choice(PROTOCOLS), default="exit", show_default=True, help="How --exec is asked."
)
@click.option("--send", type=click.Choice(SENT), default="file", show_default=True, help="With --protocol lines.")
@click.option("--only", multiple=True, metavar="PATTERN", help="Vectors or requirements; * stands for anything.")
@click.option(
    "--time-limit", type=click.FloatRange(0, min_open=True), default=30, show_default=True, help="Seconds a document."
)
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Documents at the same time.")
@testing
def data(
    name: str,
    command: str,
    trip: str,
    protocol: str,
    send: str,
    only: tuple[str, ...],
    time_limit: float,
    jobs: int,
    folder: Path | None,
    profile: str,
    lang: str,
    output: Path | None,
    style: str,
) -> None:
    """Test a program that reads or writes documents.

    It is shown every test vector of the standard. Exit code 0 accepts a document, 1 rejects it, anything else counts as
    not carried out. With --protocol lines one process answers a line of JSON with a line of JSON.

    \b
    Examples:
      fabrik conformance data wohnsitzanmeldung --exec "./validate {file}"
      fabrik conformance data wohnsitzanmeldung@1.0.0 --exec "node adaptor.mjs" --protocol lines --report report.json
      fabrik conformance data nachweis --exec "./validate {file}" --round-trip "./rewrite {file} {to}" --jobs 4
      fabrik conformance data wohnsitzanmeldung --exec "./validate {file}" --only "Meldeschein/*" --lang en
    """
    from conformance.data.answer import NotStartable
    from conformance.data.desk import Desk
    from conformance.data.run import Order, Run
    from conformance.library import Claims, Unknown, Unsound
    from generators.terminal.waiting import waiting

    _check(command, trip, protocol, send)
    subject = subject_of(name, folder, "data")
    desk = Desk()
    try:
        run = Run(Order(subject, Claims(subject, profile), only, jobs))
        implementation = _implementation(command, protocol, send, desk, time_limit)
        trips = _round_trip(trip, subject, desk, time_limit)
        tests = [*run.verdicts(implementation), *run.round_trips(trips)]
        if not tests:
            raise click.UsageError(f"nothing of {subject.id} is meant by --only {' '.join(only)}")
        found = waiting("Testing", [identity for identity, _ in tests], run.cases(tests))
        try:
            cases = tuple(case for _, case in found)
        finally:
            if implementation is not None:
                implementation.close()
    except Unknown as error:
        raise click.UsageError(str(error)) from error
    except (NotStartable, Unsound) as error:
        raise Failed(str(error)) from error
    finally:
        desk.clear()
    if len(run.chosen()) < run.size or implementation is None:
        told = len(run.chosen()) if implementation is not None else 0
        click.echo(f"Only {told} of {run.size} test vectors were judged; this is no proof of conformance", err=True)
    ended(run.report(" / ".join(filter(None, (command, trip))), cases), output, style, lang)


def _check(command: str, trip: str, protocol: str, send: str) -> None:
    if not command and not trip:
        raise click.UsageError("--exec CMD, --round-trip CMD or both say what is tested")
    if command and protocol == "exit" and "{file}" not in command:
        raise click.UsageError("--exec has no {file}")
    if protocol == "exit" and send != "file":
        raise click.UsageError("--send content needs --protocol lines")
    for place in ("{file}", "{to}"):
        if trip and place not in trip:
            raise click.UsageError(f"--round-trip has no {place}")


def _implementation(command: str, protocol: str, send: str, desk: Desk, seconds: float) -> Implementation | None:
    from conformance.data.commands import Commands
    from conformance.data.lines import Lines

    if not command:
        return None
    return Lines(command, desk, seconds, send) if protocol == "lines" else Commands(command, desk, seconds)


def _round_trip(trip: str, subject: Subject, desk: Desk, seconds: float) -> RoundTrip | None:
    from conformance.data.round_trip import RoundTrip

    return RoundTrip(trip, subject.standard, desk, seconds) if trip else None


@click.command()
@click.argument("language", type=click.Choice(("python", "node")))
@click.option("--output", type=FILE, help="File to write; default: the screen.")
def adaptor(language: str, output: Path | None) -> None:
    """Print a program that asks your function.

    It speaks the line protocol of `fabrik conformance data --protocol lines` and may be changed at will.

    \b
    Examples:
      fabrik conformance adaptor python --output adaptor.py
      fabrik conformance adaptor node --output adaptor.mjs
    """
    from conformance.data.adaptors import adaptor as source
    from generators.writer import write

    if output is None:
        click.echo(source(language), nl=False)
    else:
        write(output, source(language).encode())
