"""Files and folders that are looked at again whenever they change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from time import sleep

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SETTLING = 0.1
"""Seconds that an editor gets to finish writing."""
CHANGES = ("modified", "created", "deleted", "moved")


class _Changed(FileSystemEventHandler):
    def __init__(self, event: Event) -> None:
        self._event = event

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in CHANGES:
            self._event.set()


def watched(arguments: Sequence[str]) -> Iterator[None]:
    """Yield at once, and again after each change below what the arguments name, without end."""
    changed, observer = Event(), Observer()
    for folder in sorted({str(_folder(Path(argument))) for argument in arguments}):
        observer.schedule(_Changed(changed), folder, recursive=True)
    observer.start()
    try:
        while True:
            yield
            changed.wait()
            sleep(SETTLING)
            changed.clear()
    finally:
        observer.stop()
        observer.join()


def _folder(path: Path) -> Path:
    """The folder in which changes of a path are seen: itself, or the nearest one around it that is there."""
    return path if path.is_dir() else next(folder for folder in path.resolve().parents if folder.is_dir())
