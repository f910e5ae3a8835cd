"""Changes of a registry in one step: whenever the process is killed, the next one finds the old state or the new.

Everything new is written into `.staged`, and then that folder is renamed to `.pending`: this is the moment at which
the change has happened. What remains, moving each part to its place, is repeated until it is done, by whoever opens
the registry next.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from registry.store.log import LOG
from registry.store.store import PLACE, TOP, Store

STAGED = ".staged"
PENDING = ".pending"


@contextmanager
def opened(workspace: Path) -> Iterator[Store]:
    """The registry of a workspace, whole and for this process alone; others wait until it is closed.

    A change that a killed process has left behind is finished, or removed if it had not happened yet. Raises OSError.
    """
    from generators.builder.lock import locked

    with locked(workspace / "build" / "registry.lock"):
        store = Store(workspace / PLACE)
        _recover(store.root)
        yield store


def commit(store: Store, files: Mapping[str, bytes]) -> None:
    """Write files, given by their paths: new folders of releases whole, and those beside them anew.

    Raises OSError, and leaves the old state, when they cannot be written.
    """
    staged = store.root / STAGED
    store.root.mkdir(parents=True, exist_ok=True)
    try:
        for path, content in files.items():
            _write(staged / path, content)
        _sync_folders(staged)
        staged.rename(store.root / PENDING)
    except BaseException:
        import shutil

        shutil.rmtree(staged, ignore_errors=True)
        raise
    _sync(store.root)
    _recover(store.root)


def unfinished(root: Path) -> bool:
    """Whether a change of a registry is under way, or was when its process ended."""
    return any((root / name).exists() for name in (STAGED, PENDING))


def _recover(root: Path) -> None:
    import shutil

    pending = root / PENDING
    if pending.is_dir():
        for folder in sorted(path for path in pending.glob("*/*") if path.is_dir()):
            target = root / folder.relative_to(pending)
            target.parent.mkdir(exist_ok=True)
            folder.rename(target)
            _sync(target.parent)
        for name in sorted(TOP, key=lambda name: name != LOG):
            if (pending / name).is_file():
                (pending / name).replace(root / name)
        _sync(root)
        shutil.rmtree(pending)
    if (root / STAGED).is_dir():
        shutil.rmtree(root / STAGED)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folders(top: Path) -> None:
    for folder, _, _ in os.walk(top):
        _sync(Path(folder))
    _sync(top.parent)


def _sync(folder: Path) -> None:
    """Let the disk know the names in a folder; where folders cannot be opened, as on Windows, nothing is to be done."""
    if os.name == "nt":
        return
    opened_folder = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened_folder)
    finally:
        os.close(opened_folder)
