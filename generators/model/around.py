"""Where the workspace is that a folder lies in."""

from __future__ import annotations

from pathlib import Path


def root_around(place: Path) -> Path | None:
    """The nearest folder upwards with folders `standards` and `registry`; None outside any workspace."""
    for folder in (place.resolve(), *place.resolve().parents):
        if (folder / "standards").is_dir() and (folder / "registry").is_dir():
            return folder
    return None
