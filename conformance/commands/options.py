"""Options that all commands have which test an implementation."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

LANGUAGES = ("de", "en")
FORMATS = ("text", "html", "junit", "gitb", "in-toto", "markdown", "json", "sarif")
"""The formats of a report, as `conformance.report.printers` has them."""
STYLES = ("text", "json", "junit", "markdown", "sarif")
"""Those that need nothing but a report: a command that tests can show them."""

Command = TypeVar("Command", bound=Callable[..., Any])

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)

registry = click.option(
    "--registry", "folder", type=_FOLDER, help="Folder of published standards; default: those around or installed."
)
lang = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="de", show_default=True, help="Language of messages."
)
_OPTIONS = (
    registry,
    click.option("--profile", default="", metavar="ID", help="Conformance class that is claimed; default: everything."),
    lang,
    click.option("--report", "output", type=_FILE, help="File to write the report into, as JSON."),
    click.option(
        "--format", "style", type=click.Choice(STYLES), default="text", show_default=True, help="Format on the screen."
    ),
)


def having(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """A decorator that gives a command these options, shown in this order."""
    return lambda command: reduce(lambda made, option: option(made), reversed(options), command)


def testing(command: Command) -> Command:
    """The options `folder`, `profile`, `lang`, `output` and `style`, the last three for `subject.ended`."""
    return having(*_OPTIONS)(command)
