"""Where releases come from: a folder, or a web server that is trusted with nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from generators.findings import Finding, Severity, Span


class Rejected(Exception):
    """What a source gives must not be taken; the finding says why. That it gives nothing is an OSError."""

    def __init__(self, rule: str, path: str, message: str) -> None:
        """Reject a file of the registry."""
        super().__init__(message)
        self.finding = Finding(rule, Severity.ERROR, message, Span(path), path)


class Source(Protocol):
    """A registry as the reader of files sees it; paths are those below the folder of its log."""

    def read(self, path: str, limit: int) -> bytes | None:
        """A small file, None when there is none. Raises Rejected above the limit, OSError when it cannot be read."""

    def save(self, path: str, size: int, target: Path) -> None:
        """Write a file of a known size, going on where an earlier attempt has left off; raises as `read`."""


class Folder:
    """A registry on disk: the folder of its log, or a workspace around it."""

    def __init__(self, root: Path) -> None:
        """Read from a folder; raises OSError when there is none."""
        inner = root / "registry" / "releases"
        self.root = inner if inner.is_dir() else root
        if not self.root.is_dir():
            raise FileNotFoundError(2, "there is no such folder", str(root))

    def read(self, path: str, limit: int) -> bytes | None:
        """See Source."""
        place = self.root / path
        if not place.exists():
            return None
        if place.is_symlink() or not place.is_file():
            raise Rejected("changed-file", path, f"'{path}' is no plain file")
        with place.open("rb") as file:
            content = file.read(limit + 1)
        if len(content) > limit:
            raise too_large(path, limit)
        return content

    def save(self, path: str, size: int, target: Path) -> None:
        """See Source."""
        content = self.read(path, size)
        if content is None:
            raise Rejected("missing-file", path, f"file '{path}' is missing")
        target.write_bytes(content)


def too_large(path: str, limit: int) -> Rejected:
    """The rejection of a file that is larger than announced, or than anybody needs."""
    return Rejected("too-large", path, f"'{path}' has more than {limit} bytes")
