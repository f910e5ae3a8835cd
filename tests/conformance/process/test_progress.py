"""Whoever waits at a terminal sees how far a log is; nobody else is told."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from conformance.process.progress import Progress
from generators.terminal.waiting import CLEAR


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()])
def test_progress_is_for_terminals(stream: io.StringIO, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conformance.process.progress.PAUSE", 0)
    file = tmp_path / "log"
    file.write_bytes(b"x" * 100)
    progress = Progress(file, stream)
    progress.read(50)
    progress.replayed(7)
    progress.clear()
    told = stream.getvalue()
    assert bool(told) == stream.isatty()
    if told:
        assert "50% read, 7 events replayed" in told
        assert told.endswith(CLEAR)
