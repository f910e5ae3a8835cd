"""Names of files that mean the same file, inside the folder, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

LONGEST = 240
"""Characters of a path; with a folder above it, still within the 260 of Windows for most."""

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Whether a text can be the name of a standard, and so of a folder: kebab-case and no device of Windows."""
    return _NAME.fullmatch(text) is not None and not _DEVICE.fullmatch(text)


def fault_of(path: str) -> str:
    """What keeps a path from being used, or nothing: it has to stay inside and mean one file on every system."""
    if path.startswith("/") or re.match(r"[A-Za-z]:", path):
        return "is absolute"
    if len(path) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if not path.isprintable() or _FORBIDDEN.search(path):
        return "holds a character that not every system allows"
    for part in path.split("/"):
        if part in ("", ".", ".."):
            return f"has the part '{part}'"
        if part.endswith((".", " ")) or _DEVICE.fullmatch(part):
            return f"has the part '{part}', which not every system allows"
        if part.startswith("."):
            return f"has the hidden part '{part}'"
    return ""


def collisions(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of paths that some file systems cannot keep apart, because of case, accents, or a file above a file."""
    known: dict[str, tuple[str, bool]] = {}
    for path in sorted(paths):
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            part = "/".join(parts[:depth])
            other = known.setdefault(_folded(part), (part, depth == len(parts)))
            if other != (part, depth == len(parts)):
                yield other[0], path
                break


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
