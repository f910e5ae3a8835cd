"""A finding says what is wrong, where, and how much it matters."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

import msgspec

LONGEST = 500
"""Characters of a message."""


class Severity(IntEnum):
    """How much a finding matters; larger is worse, so that thresholds compare as numbers."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The severity as users write it in `--fail-on` and in `standard.yaml`."""
        return self.name.lower()

    @classmethod
    def by_label(cls, label: str) -> Severity:
        """The severity of a label; raises KeyError for a label that is none."""
        return cls[label.upper()]


class Span(msgspec.Struct, frozen=True, array_like=True):
    """A place in a source file.

    `file` is a POSIX path relative to the root of the workspace (or to the folder of a bare file);
    `line` and `column` count from 1; 0 means that the whole file is meant.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """The place as compilers print it: `file:line:column`, without what is unknown."""
        return ":".join(str(part) for part in (self.file, self.line, self.line and self.column) if part)


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is wrong.

    rule: id of the rule, equal to the stem of its page.
    message: subject first, values quoted, no advice; one line, which whatever is quoted cannot break or blow up.
    path: the element meant, as `standard:Class.slot` or a key path.
    help: address of the rule's page relative to the site, filled by printers when empty.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    path: str = ""
    help: str = ""

    def __post_init__(self) -> None:
        """Escape what does not print, and cut what nobody would read."""
        for field in ("message", "path"):
            text = getattr(self, field)
            if len(text) > LONGEST or not text.isprintable():
                msgspec.structs.force_setattr(self, field, _printable(text))


def _printable(text: str) -> str:
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in cut)


def sorted_by_place(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in reading order: by file, line, column, then rule and message, without repetitions."""
    unique = {(f.span.file, f.span.line, f.span.column, f.rule, f.message, f.path): f for f in findings}
    return [unique[key] for key in sorted(unique)]
