"""How far a long log has been read and replayed, for whoever waits at a terminal."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TextIO

from generators.terminal.waiting import CLEAR

PAUSE = 0.5
"""Seconds between two messages; whoever waits shorter sees none."""


class Progress:
    """Counts bytes and events, and now and then says how many there are."""

    def __init__(self, path: Path, stream: TextIO) -> None:
        """Say it on a stream, if that is a terminal."""
        self._size = path.stat().st_size
        self._stream = stream if stream.isatty() else None
        self._begun = self._told = monotonic()
        self._bytes = self._events = 0

    def read(self, count: int) -> None:
        """Count bytes of the file."""
        self._bytes += count
        self._tell()

    def replayed(self, count: int) -> None:
        """Count events."""
        self._events += count
        self._tell()

    def _tell(self) -> None:
        now = monotonic()
        if self._stream is None or now - self._told < PAUSE:
            return
        self._told = now
        part = min(self._bytes / self._size, 1.0) if self._size else 1.0
        rate = self._events / (now - self._begun)
        self._stream.write(f"{CLEAR}{part:.0%} read, {self._events:,} events replayed, {rate:,.0f} a second")
        self._stream.flush()

    def clear(self) -> None:
        """Leave the line empty."""
        if self._stream is not None:
            self._stream.write(CLEAR)
            self._stream.flush()
