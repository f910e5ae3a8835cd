"""Programs of others, run so that neither their time nor their output is without bounds."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import threading
from contextlib import suppress
from typing import IO, NamedTuple

from conformance.data.answer import NotStartable

MOST = 16 << 20
"""Bytes of output that are kept; the rest is read and dropped."""
_PIECE = 1 << 16
_GRACE = 1.0


class Ran(NamedTuple):
    """A program that ended. code: None where it was stopped after its time; negative for a signal."""

    code: int | None
    out: bytes
    error: bytes
    cut: bool = False


def words(command: str) -> list[str]:
    """A command line as words, as a shell splits it, though no shell runs; raises NotStartable."""
    try:
        found = shlex.split(command, posix=os.name == "posix")
    except ValueError as error:
        raise NotStartable(f"{command}: {error}") from error
    if not found:
        raise NotStartable("the command is empty")
    return found


def started(command: list[str], reads: bool = False) -> subprocess.Popen[bytes]:
    """A program in a session of its own, so that it can be ended with all that it started; raises NotStartable."""
    source = subprocess.PIPE if reads else subprocess.DEVNULL
    try:
        return subprocess.Popen(
            command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
    except (OSError, ValueError) as error:
        raise NotStartable(f"{command[0]}: {getattr(error, 'strerror', None) or error}") from error


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it has started, also what it has left running when it ended by itself."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


class Collected:
    """What comes out of a pipe, up to a limit."""

    def __init__(self, pipe: IO[bytes], most: int) -> None:
        """Begin to read in a thread."""
        self._pipe, self._most = pipe, most
        self._parts: list[bytes] = []
        self._size = 0
        self.cut = False
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def content(self, seconds: float | None = None) -> bytes:
        """What has come, after the end of the pipe or so many seconds."""
        self._thread.join(seconds)
        return b"".join(self._parts)

    def close(self) -> None:
        """Close the pipe once nothing comes any more."""
        self._thread.join(_GRACE)
        if not self._thread.is_alive():
            self._pipe.close()

    def _read(self) -> None:
        with suppress(OSError, ValueError):
            while piece := os.read(self._pipe.fileno(), _PIECE):
                kept = piece[: self._most - self._size]
                self.cut = self.cut or len(kept) < len(piece)
                self._size += len(kept)
                self._parts.append(kept)


def ran(command: list[str], seconds: float, most: int = MOST) -> Ran:
    """Run a program to its end, or for so many seconds; raises NotStartable."""
    process = started(command)
    assert process.stdout is not None and process.stderr is not None
    out, error = Collected(process.stdout, most), Collected(process.stderr, most)
    try:
        code: int | None = process.wait(seconds)
    except subprocess.TimeoutExpired:
        code = None
    finally:
        ended(process)
    found = Ran(code, out.content(_GRACE), error.content(_GRACE), out.cut)
    out.close()
    error.close()
    return found
