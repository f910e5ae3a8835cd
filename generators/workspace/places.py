"""Places as the user reaches them."""

from __future__ import annotations

import os.path
from pathlib import Path

from generators.findings import Span


def relative_to_here(root: Path, span: Span) -> str:
    """The file of a place as the user reaches it from the current folder."""
    return Path(os.path.relpath(root / span.file)).as_posix()
