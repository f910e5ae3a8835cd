"""Files and folders that are looked at again whenever they change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from time import sleep

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from conformance.documents.sources import sources

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
    """Yield at once, and again after each change of the documents that the arguments mean, without end."""
    changed, observer = Event(), Observer()
    for folder in sorted({str(_folder(Path(argument))) for argument in arguments}):
        observer.schedule(_Changed(changed), folder, recursive=True)
    observer.start()
    try:
        while True:
            seen = _state(arguments)
            yield
            while seen == _state(arguments):
                changed.wait()
                sleep(SETTLING)
                changed.clear()
    finally:
        observer.stop()
        observer.join()


def _state(arguments: Sequence[str]) -> list[tuple[str, float, int, int]]:
    """By what a change of documents is known; that others in their folders change, such as a report, is none."""
    return [(source.name, *_stated(source.path)) for source in sources(arguments)]


def _stated(path: Path | None) -> tuple[float, int, int]:
    try:
        found = path.stat() if path is not None else None
    except OSError:
        found = None
    return (found.st_mtime, found.st_size, found.st_ino) if found is not None else (0, 0, 0)


def _folder(path: Path) -> Path:
    """The folder in which changes of a path are seen: itself, or the nearest one around it that is there."""
    return path if path.is_dir() else next(folder for folder in path.resolve().parents if folder.is_dir())
