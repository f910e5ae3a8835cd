"""Options that all commands have which test an implementation."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import reduce
from typing import Any, TypeVar

import click

from generators.terminal import FILE, Present

LANGUAGES = ("de", "en")
FORMATS = ("text", "html", "junit", "gitb", "in-toto", "markdown", "json", "sarif")
"""The formats of a report, as `conformance.report.printers` has them."""
STYLES = ("text", "json", "junit", "markdown", "sarif")
"""Those that need nothing but a report: a command that tests can show them."""

Command = TypeVar("Command", bound=Callable[..., Any])

registry = click.option(
    "--registry",
    "folder",
    type=Present(folder=True),
    help="Folder of published standards; default: those around or installed.",
)


def language_of_locale() -> str:
    """German where the locale is German, else English."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "de" if next((name for name in names if name), "").lower().startswith("de") else "en"


lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=language_of_locale,
    show_default="that of the locale",
    help="Language of texts.",
)


def shown(json: str) -> Callable[[Command], Command]:
    """The options `style`, text or json, and `as_json`, short for the latter; `json` says what that is."""
    return having(
        click.option(
            "--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True, help="Format."
        ),
        click.option("--json", "style", flag_value="json", help=f"Short for --format json: {json}."),
    )


_OPTIONS = (
    registry,
    click.option("--profile", default="", metavar="ID", help="Conformance class that is claimed; default: everything."),
    lang,
    click.option("--report", "output", type=FILE, help="File to write the report into, as JSON."),
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
