"""Names of components: OpenAPI admits fewer characters than LinkML (OpenAPI 3.1.1, section 4.8.7)."""

from __future__ import annotations

import re
import unicodedata

GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ẞ": "SS"})


def component_key(name: str) -> str:
    """A name in the characters of component keys: umlauts spelled out, accents left off, the rest an underscore."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).translate(GERMAN))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^A-Za-z0-9._-]", "_", letters)


def distinct(name: str, taken: set[str]) -> str:
    """The key of a name, numbered where another name has it already; it is taken from now on."""
    key = component_key(name)
    number = 2
    found = key
    while found in taken:
        found = f"{key}-{number}"
        number += 1
    taken.add(found)
    return found
