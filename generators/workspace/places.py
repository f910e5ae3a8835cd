"""Places as the user reaches them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from generators.findings import Finding, Span


def relative_to_here(root: Path, span: Span) -> str:
    """The file of a place as the user reaches it from the current folder; bytes that are no UTF-8 as escapes."""
    path = Path(os.path.relpath(root / span.file)).as_posix()
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def from_here(root: Path, findings: Iterable[Finding]) -> list[Finding]:
    """Findings below a root with their files as the user reaches them from the current folder."""
    moved = []
    for finding in findings:
        span = msgspec.structs.replace(finding.span, file=relative_to_here(root, finding.span))
        moved.append(msgspec.structs.replace(finding, span=span))
    return moved
