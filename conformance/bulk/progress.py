"""How far a delivery is, on a terminal alone."""

from __future__ import annotations

import sys
import time

import click

CLEAR = "\r\x1b[K"
PAUSE = 0.2


class Progress:
    """Shows share, records, rate and the time that remains; nothing where standard error is no terminal."""

    def __init__(self, name: str, total: int) -> None:
        """Begin with a file of so many bytes."""
        self._name, self._total = name, max(total, 1)
        self._start = self._last = time.monotonic()
        self._shown = sys.stderr.isatty()

    def show(self, done: int, records: int) -> None:
        """Show how far it is: bytes and records that are checked."""
        now = time.monotonic()
        if not self._shown or now - self._last < PAUSE:
            return
        self._last = now
        taken = now - self._start
        left = int(taken * (self._total - done) / max(done, 1))
        told = f"{self._name}: {100 * done // self._total} %, {records:,} ({records / taken:,.0f}/s), "
        click.echo(f"{CLEAR}{told}{left // 60}:{left % 60:02}", nl=False, err=True, color=True)

    def end(self) -> None:
        """Leave the line as it was."""
        if self._shown:
            click.echo(CLEAR, nl=False, err=True, color=True)
