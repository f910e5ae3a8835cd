"""The end of a server: Ctrl-C, or the signal that asks programs to end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def awaited() -> Iterator[Callable[[], None]]:
    """Yields what waits for one of the signals; they do nothing else while the context lasts."""
    come = threading.Event()
    before = {number: signal.signal(number, lambda *_: come.set()) for number in SIGNALS}
    try:
        yield lambda: _wait(come)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _wait(come: threading.Event) -> None:
    """Wait in short spans: some systems deliver no signal to a thread that waits without end."""
    while not come.wait(0.5):
        pass
