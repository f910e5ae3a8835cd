"""Writes the site: pages into build/pages, HTML into build/site, both languages at the same time."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generators.findings import Finding
from generators.pages import LANGUAGES, Edition, pages
from generators.pages.downloads import digests_file
from generators.site.archives import with_archive
from generators.site.editions import editions_of, metamodel_editions
from generators.site.mkdocs import run_mkdocs
from generators.workspace import Workspace
from generators.writer import write


class Site(NamedTuple):
    """What came of a build; `log` holds what mkdocs said when it failed."""

    folder: Path
    pages: int
    left_out: list[str]
    log: str


class Written(NamedTuple):
    """How many pages there are, and the findings of each standard that has none because of errors."""

    pages: int
    left_out: dict[str, list[Finding]]


def build_site(workspace: Workspace) -> Site:
    """Build both languages from scratch; raises OSError when files cannot be written."""
    written = write_pages(workspace)
    folder = workspace.root / "build" / "site"
    log = run_mkdocs(workspace.root)
    if not log:
        (folder.parent / "site-en").replace(folder / "en")
    return Site(folder, written.pages, list(written.left_out), log)


def write_pages(workspace: Workspace) -> Written:
    """Write the Markdown of both languages with everything it links to.

    Files with the same content stay untouched, files of an earlier build that nobody needs any more go.
    """
    root = workspace.root
    docs = root / "build" / "pages"
    editions, left_out = editions_of(workspace)
    archived = [with_archive(edition, editions, root / "build" / "artifacts") for edition in editions]
    editions = [*(edition for edition, _ in archived), *metamodel_editions()]
    kept: set[Path] = set()
    count = 0
    for language in LANGUAGES:
        folder = docs / language
        for page in pages(editions, root / "site" / "pages", language):
            kept.add(_put(folder / page.path, page.content))
            count += 1
        for edition in editions:
            kept |= _publish(root, edition, folder)
        kept |= {_put(folder / archive.path, archive.content) for _, archive in archived}
        assets = root / "site" / "assets"
        for source in sorted(path for path in assets.rglob("*") if path.is_file()):
            kept.add(_put(folder / "assets" / source.relative_to(assets), source.read_bytes()))
    _sweep(docs, kept)
    return Written(count, left_out)


def _publish(root: Path, edition: Edition, folder: Path) -> set[Path]:
    """Copy the artifacts of an edition beside its pages."""
    if not edition.location:
        return set()
    source = root / "build" / "artifacts" / edition.standard.name / edition.location
    target = folder / edition.place / edition.location
    digests = digests_file(edition)
    copied = {_put(target / file.path, (source / file.path).read_bytes()) for file in edition.downloads}
    return copied | {_put(folder / digests.path, digests.content)}


def _put(path: Path, content: bytes) -> Path:
    write(path, content)
    return path


def _sweep(folder: Path, kept: set[Path]) -> None:
    """Remove files that are not kept, and folders that become empty."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()
