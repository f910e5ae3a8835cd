"""How commands end: in a sentence and an exit code, whatever the disk, the reader or the user does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

CLEAN, FOUND, IO, INTERRUPTED, UNHEARD = 0, 1, 3, 130, 141
"""Exit codes; 2, for wrong usage, comes from click, and the last two are what shells give for the signals."""


class Failed(click.ClickException):
    """Something that could not be read or written."""

    exit_code = IO


class Ending(click.Group):
    """Commands of which none ends in a traceback."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run a command; a file, a folder or standard output that fails is told in one line."""
        try:
            return super().main(*arguments, **options)
        except OSError as error:
            _leave_standard_output()
            click.echo(f"Error: {_told(error)}", err=True)
            sys.exit(IO)

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """Read the arguments, or show the help, for which every command is imported."""
        with _ended():
            return super().make_context(*arguments, **options)

    def invoke(self, context: click.Context) -> Any:
        """Run a command."""
        context.color = False if os.environ.get("NO_COLOR") else None
        with _ended():
            return super().invoke(context)


@contextmanager
def _ended() -> Iterator[None]:
    """Ctrl-C and a reader that stops reading (`fabrik lint | head`) are nothing to be told."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo("Interrupted", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        _leave_standard_output()
        sys.exit(UNHEARD)
    except MemoryError:
        click.echo("Error: there is not enough memory for this", err=True)
        sys.exit(IO)


def _told(error: OSError) -> str:
    """What failed, in one line."""
    if error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    if isinstance(error, FileNotFoundError):
        return "the current folder does not exist any more"
    return error.strerror or str(error)


def _leave_standard_output() -> None:
    """Let the interpreter end without trying again to write what nobody takes."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
