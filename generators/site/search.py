"""Search indexes across a dirty build: mkdocs then writes only the pages it rebuilt, and would forget all others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

INDEXES = ("site/search/search_index.json", "site-en/search/search_index.json")


class Indexes:
    """The indexes as they are before a dirty build."""

    def __init__(self, folder: Path) -> None:
        """Remember the indexes below the folder `build`."""
        self._before = {folder / path: _read(folder / path) for path in INDEXES}

    def restore(self) -> None:
        """Put back the entries of pages that the build did not touch."""
        for path, before in self._before.items():
            after = _read(path)
            rebuilt = {_page(entry) for entry in after.get("docs", [])}
            kept = [entry for entry in before.get("docs", []) if _page(entry) not in rebuilt]
            if kept:
                path.write_bytes(msgspec.json.encode({**after, "docs": [*after.get("docs", []), *kept]}))


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.DecodeError):
        return {}
    return found


def _page(entry: dict[str, Any]) -> str:
    return str(entry.get("location", "")).partition("#")[0]
