"""What keeps a log from being read."""

from __future__ import annotations

from generators.model.node import Text

SHOWN = 80
"""Characters of a value that a message quotes."""


class Unreadable(Exception):
    """A log that is not what it should be. line: counted from 1, 0 where unknown; message: by language."""

    def __init__(self, line: int, german: str, english: str) -> None:
        """Say what is wrong, subject first."""
        super().__init__(english)
        self.line = line
        self.message: Text = {"de": german, "en": english}


def quoted(value: str) -> str:
    """A value as a message shows it: short, on one line, without control characters."""
    shown = value if len(value) <= SHOWN else f"{value[:SHOWN]}…"
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in shown)
