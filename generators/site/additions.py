"""What a layer above adds to the site, which this package knows nothing about: it hands itself in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generators.artifact import Artifact
from generators.findings import Finding
from generators.pages import Edition
from generators.workspace import Workspace


class Lasting(NamedTuple):
    """A page whose HTML is kept until its key changes; then its Markdown is asked for.

    path: relative to the docs folder. key: digest of everything that the Markdown depends on.
    """

    path: str
    key: str
    markdown: Callable[[], bytes]


class Additions:
    """Adds nothing; made anew for each build."""

    def __init__(self, workspace: Workspace) -> None:
        """Add to the site of a workspace."""
        self.workspace = workspace
        self.findings: list[Finding] = []

    def completed(self, editions: list[Edition]) -> list[Edition]:
        """Editions of the standards as they are written, with what is known beyond them."""
        return editions

    def pages(self, editions: Sequence[Edition], language: str) -> Iterator[Artifact]:
        """Further pages, with paths relative to the docs folder."""
        yield from ()

    def lasting(self, editions: Sequence[Edition], language: str) -> Iterator[Lasting]:
        """Further pages that hardly ever change; nothing else may link to them as Markdown does."""
        yield from ()

    def files(self, editions: Sequence[Edition]) -> Iterator[Artifact]:
        """Further files, with paths relative to the site."""
        yield from ()
