"""Progress of long work, on a terminal alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

CLEAR = "\r\x1b[K"

T = TypeVar("T")


def waiting(verb: str, names: Sequence[str], results: Iterator[T]) -> Iterator[tuple[str, T]]:
    """The result for each name as it comes; meanwhile standard error shows what is being waited for."""
    terminal = sys.stderr.isatty()
    for number, name in enumerate(names, 1):
        count = f" ({number} of {len(names)})" if len(names) > 1 else ""
        if terminal:
            click.echo(f"{CLEAR}{verb} {name}{count}", nl=False, err=True, color=True)
        try:
            result = next(results)
        finally:
            if terminal:
                click.echo(CLEAR, nl=False, err=True, color=True)
        yield name, result
