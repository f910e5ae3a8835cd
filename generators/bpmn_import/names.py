"""Names in kebab-case from names in prose."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 50

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "a", "œ": "oe"})


class Names:
    """Hands out names that are not taken yet."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self._taken: set[str] = set()

    def take(self, name: str) -> None:
        """Keep a name for whoever has it."""
        self._taken.add(name)

    def free(self, *wishes: str, otherwise: str) -> str:
        """A name from the first wish that has letters, or from the last resort."""
        stem = next((k for k in map(kebab, wishes) if k), otherwise)
        name, count = stem, 1
        while name in self._taken:
            count += 1
            name = f"{stem}-{count}"
        self._taken.add(name)
        return name


def kebab(text: str) -> str:
    """Lower-case words joined by hyphens, umlauts written out; empty when there is no letter to begin with."""
    spaced = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])", " ", text[:500]).lower().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    while words and not words[0][0].isalpha():
        words.pop(0)
    name = "-".join(words)
    return name if len(name) <= LONGEST else name[:LONGEST].rpartition("-")[0] or name[:LONGEST]
