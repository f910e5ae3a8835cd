"""XML ids: the author's id where XML takes it, and never one id twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOT_IN_NAMES = re.compile(r"[^\w.\-]")
_NO_START = re.compile(r"[\d.\-]")


class Identifiers:
    """Hands out ids (XML: NCName) that are unique within one document."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """These are taken."""
        self._taken = set(taken)

    def unique(self, wish: str) -> str:
        """The wish, or the nearest free name to it that XML takes."""
        stem = _NOT_IN_NAMES.sub("_", wish) or "_"
        if _NO_START.match(stem):
            stem = f"_{stem}"
        name, count = stem, 1
        while name in self._taken:
            count += 1
            name = f"{stem}_{count}"
        self._taken.add(name)
        return name
