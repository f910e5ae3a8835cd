"""The part of `CHANGES.md` that readers of a language get: its overview, without heading and table."""

from __future__ import annotations

import re

HEADING = re.compile(r"^# .*$", re.MULTILINE)


def notes_in(notes: str, languages: tuple[str, ...], language: str) -> str:
    """The notes in a language, or in the first one of the registry, with headings two levels down.

    notes: a section for each language in the order of the registry, each below a heading of the first level.
    """
    sections = HEADING.split(notes)[1:]
    place = languages.index(language) if language in languages else 0
    text = sections[place] if place < len(sections) else ""
    return re.sub(r"^(#+ )", r"##\1", text.strip(), flags=re.MULTILINE)
