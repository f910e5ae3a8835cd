"""Writes the site: pages into build/pages, files into build/files, HTML and files together into build/site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Artifact
from generators.findings import Finding
from generators.pages import Edition, pages
from generators.pages.downloads import digests_file
from generators.site.additions import Additions
from generators.site.archives import with_archive
from generators.site.editions import editions_of, metamodel_editions
from generators.site.mkdocs import run_mkdocs
from generators.site.rendered import Kept, Rendered, place
from generators.workspace import Workspace
from generators.writer import write

SITES = {"de": "site", "en": "site-en"}
"""Language → folder below `build` that mkdocs writes; English moves below German in the end."""


class Written(NamedTuple):
    """How many pages there are, what of them is kept, and what is wrong.

    left_out: the findings of each standard that has no pages because of errors. findings: of what else is shown.
    """

    pages: int
    kept: list[Kept]
    left_out: dict[str, list[Finding]]
    findings: list[Finding]


class Site(NamedTuple):
    """What came of a build; `log` holds what mkdocs said when it failed."""

    folder: Path
    written: Written
    log: str


def build_site(workspace: Workspace, additions: Callable[[Workspace], Additions] = Additions, *options: str) -> Site:
    """Build both languages from scratch, with options for mkdocs; raises OSError when files cannot be written."""
    root = workspace.root
    folder = root / "build" / "site"
    written = write_pages(workspace, additions)
    log = run_mkdocs(root, *options)
    if not log:
        complete(root, written)
        (root / "build" / SITES["en"]).replace(folder / "en")
    return Site(folder, written, log)


def write_pages(workspace: Workspace, additions: Callable[[Workspace], Additions] = Additions) -> Written:
    """Write the Markdown of both languages, and the files that the site offers.

    What has not changed stays untouched, files of an earlier build that nobody needs any more go.
    """
    root, more = workspace.root, additions(workspace)
    found, left_out = editions_of(workspace)
    found = more.completed(found)
    archived = [with_archive(edition, found, root) for edition in found]
    editions = [*(edition for edition, _ in archived), *metamodel_editions()]
    count, kept = 0, list[Kept]()
    rendered = Rendered(root)
    for language, site in SITES.items():
        artifacts = [*pages(editions, root / "site" / "pages", language), *more.pages(editions, language)]
        count += len(artifacts)
        for each, artifact in rendered.missing(more.lasting(editions, language), language, site):
            kept.append(each)
            artifacts += [artifact] if artifact is not None else []
        _fill(root / "build" / "pages" / language, [*artifacts, *_assets(root / "site" / "assets")])
    offered = [archive for _, archive in archived if archive is not None]
    _fill(root / "build" / "files", chain(_offered(root, editions), offered, more.files(editions)))
    return Written(count + len(kept), kept, left_out, more.findings)


def complete(root: Path, written: Written) -> None:
    """Add to what mkdocs has written the pages that it need not render, and all files."""
    place(root, written.kept)
    shutil.copytree(root / "build" / "files", root / "build" / "site", dirs_exist_ok=True)


def _offered(root: Path, editions: list[Edition]) -> Iterator[Artifact]:
    """The artifacts of what is not published at their addresses; published files are for others to bring."""
    for edition in editions:
        if edition.location and edition.published is None:
            yield digests_file(edition)
            for file in edition.downloads:
                path = f"{edition.place}/{edition.location}/{file.path}"
                yield Artifact(path, (root / edition.stored / file.path).read_bytes(), edition.standard.name)


def _assets(folder: Path) -> Iterator[Artifact]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield Artifact(f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes())


def _fill(folder: Path, artifacts: Iterable[Artifact]) -> None:
    """Let a folder hold these files and no others."""
    kept = set()
    for artifact in artifacts:
        write(folder / artifact.path, artifact.content)
        kept.add(folder / artifact.path)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()
