"""The commands that show a report in other formats, and that hold it to the release it names."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands.options import FORMATS, lang, registry
from generators.terminal import FILE, Failed, reports

if TYPE_CHECKING:
    from conformance.library import Released
    from conformance.report import Report

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("file", type=FILE)
@click.option("--to", "style", type=click.Choice(FORMATS), default="text", show_default=True, help="Format.")
@click.option("--output", type=FILE, help="File to write; default standard output.")
@click.option("--date", type=DAY, metavar="YYYY-MM-DD", help="Day to print; GITB wants one.")
@lang
def report(file: Path, style: str, output: Path | None, date: datetime.datetime | None, lang: str) -> None:
    """Show the report of a test in another format.

    The verdict does not count here: the exit code says whether the file could be written.

    \b
    Examples:
      fabrik report report.json --to html --output report.html
      fabrik report report.json --to junit --output junit.xml
      fabrik report report.json --to gitb --date 2027-05-01 --output tar.xml
      fabrik report report.json --to markdown --lang en
    """
    from conformance.report.in_toto import NoRelease
    from conformance.report.printers import PRINTERS
    from generators.writer import write

    if style == "gitb" and date is None:
        raise click.UsageError("a GITB report holds a date: --date YYYY-MM-DD")
    found = read(file)
    try:
        printed = PRINTERS[style](found, lang, date.date().isoformat() if date else "")
    except NoRelease as error:
        raise click.UsageError(str(error)) from error
    if output is None:
        click.echo(printed, nl=False)
    else:
        write(output, printed.encode())


@click.command()
@click.argument("file", type=FILE)
@click.option("--standard", default="", metavar="NAME@VERSION", help="What the report has to be about.")
@click.option(
    "--profile", default=None, metavar="ID", help="Conformance class that it has to claim; '' for everything."
)
@registry
@lang
@reports("error")
def verify(
    file: Path,
    standard: str,
    profile: str | None,
    folder: Path | None,
    lang: str,
    style: str,
    output: Path | None,
    fail_on: str,
) -> None:
    """Check that a report proves every required test.

    The list of tests comes from the published release that the report names, whose every byte is held to its digest.
    What a report cannot prove is said.

    \b
    Examples:
      fabrik conformance verify report.json
      fabrik conformance verify report.json --standard wohnsitzanmeldung@1.0.0 --profile onlinedienst
      fabrik conformance verify report.json --registry fetched --format sarif --output findings.sarif
    """
    from conformance.library import Unsound
    from conformance.verification import Verification, limits
    from conformance.verification.words import PARTS, said
    from generators.terminal.report import Report as Findings

    found = read(file)
    told = Findings(style, output, aside=True)
    try:
        verification = Verification(found, release_of(found, folder), str(file), standard, profile, lang)
        told.add(Path.cwd(), verification.findings())
        told.tell(verification.summary())
        for line in limits(verification):
            told.tell(said(PARTS, "not_shown", lang, limit=line))
    except Unsound as error:
        raise Failed(str(error)) from error
    sys.exit(told.end(fail_on))


def read(file: Path) -> Report:
    """The report in a file; ends with 3 for anything else."""
    from conformance.report import read_report

    try:
        return read_report(file.read_bytes())
    except ValueError as error:
        raise Failed(f"{file}: {error}") from error


def release_of(found: Report, folder: Path | None) -> Released:
    """The published release that a report names; ends with 3 where it is not to be had."""
    from conformance.library import Library, Released, Unknown, Unsound

    wanted = f"{found.tested.standard}@{found.tested.version}"
    try:
        subject = Library(Path.cwd(), folder).subject(wanted)
    except (Unknown, Unsound) as error:
        raise Failed(str(error)) from error
    if not isinstance(subject, Released):
        raise Failed(f"{wanted} is not published; a report on a standard that is being written proves nothing")
    return subject
