"""What a command tests against, and how its report ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.commands.subject import chosen_by, made
from generators.terminal import CLEAN, FOUND, IO, Failed

if TYPE_CHECKING:
    from conformance.library import Subject
    from conformance.report import Report


def subject_of(wanted: str, folder: Path | None, kind: str = "") -> Subject:
    """The standard that an argument means; ends with 2 for an unknown or unsuitable one, with 3 for a damaged one."""
    from conformance.library import Library, Unknown, Unsound

    try:
        subject = Library(Path.cwd(), folder).subject(wanted)
        found = subject.standard.kind
    except Unknown as error:
        raise click.UsageError(str(error)) from error
    except Unsound as error:
        raise Failed(str(error)) from error
    if kind and found != kind:
        raise click.UsageError(f"{subject.id} is a standard of kind {found}; {kind} is needed")
    return subject


def is_written(wanted: str, folder: Path | None) -> bool:
    """Whether an argument means a LinkML file, or a standard that is being written around here, by its plain name."""
    from conformance.library import Library
    from generators.workspace.chosen import SUFFIXES

    workspace = Library(Path.cwd(), folder).workspace
    return wanted.endswith(SUFFIXES) or (workspace is not None and wanted in workspace.names())


def artifact(wanted: str, folder: Path | None, path: str) -> bytes:
    """An artifact of a standard that is being written, or of a published one.

    Ends like `subject_of`; with 1 and the findings where a standard that is being written has errors.
    """
    from conformance.library import Unsound

    if is_written(wanted, folder):
        return made(chosen_by((wanted,), False), path)[0]
    try:
        return subject_of(wanted, folder).content(path)
    except Unsound as error:
        raise Failed(str(error)) from error


def ended(report: Report, output: Path | None, style: str, language: str) -> None:
    """Write the report where a file was named, show it even if that fails, and end with the code of its verdict."""
    from conformance.report import Verdict
    from conformance.report.printers import PRINTERS
    from generators.writer import write

    report = report.sealed
    try:
        if output is not None:
            write(output, report.content)
    finally:
        click.echo(PRINTERS[style](report, language, ""), nl=False)
    sys.exit({Verdict.PASSED: CLEAN, Verdict.FAILED: FOUND, Verdict.ERROR: IO}[report.verdict])
