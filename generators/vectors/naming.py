"""File names that say what is in the file: lower case, ASCII, hyphens."""

from __future__ import annotations

import re
import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
LONGEST = 100


def kebab(*names: str) -> str:
    """Camel-case names as one kebab-case name."""
    words = [_BOUNDARY.sub("-", ascii_by_text(name)) for name in names if name]
    text = re.sub(r"[^A-Za-z0-9]+", "-", "-".join(words)).strip("-").lower()
    return text[:LONGEST].rstrip("-")


def ascii_by_text(text: str) -> str:
    """German letters spelled out; accents of others dropped."""
    spelled = unicodedata.normalize("NFKD", text.translate(_UMLAUTS))
    return spelled.encode("ascii", "ignore").decode()


class Names:
    """Names that are given out once each."""

    def __init__(self) -> None:
        """None is taken yet."""
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        """The name, with a number if it is taken already."""
        found, count = name, 1
        while found in self._taken:
            count += 1
            found = f"{name}-{count}"
        self._taken.add(found)
        return found
