"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from generators.terminal.paths import PATH

FORMATS = ("text", "json", "sarif", "github", "gitlab")
SEVERITIES = ("hint", "warning", "error")

Command = TypeVar("Command", bound=Callable[..., Any])

_OUTPUT = click.option("--output", type=PATH, help="Write the findings into this file.")


def reports(default: str, *further: str) -> Callable[[Command], Command]:
    """The options of a command that finds things: `style`, `output` and `fail_on`, a severity with this default.

    further: formats that this command has besides.
    """
    styles = click.Choice((*FORMATS, *further))
    style = click.option(
        "--format", "style", type=styles, default="text", show_default=True, help="Format of the findings."
    )
    levels = click.Choice(SEVERITIES)
    fail_on = click.option(
        "--fail-on", type=levels, default=default, show_default=True, help="Exit with 1 from this severity on."
    )
    return lambda command: style(_OUTPUT(fail_on(command)))
