"""The page of downloads: every artifact with size and digest."""

from __future__ import annotations

from collections.abc import Iterator

from generators.archive import DIGESTS, sums
from generators.artifact import Artifact
from generators.pages.frame import Page
from generators.pages.markdown import code, file_link, plain, size, table
from generators.pages.shelf import Download, Edition, Shelf
from generators.pages.words import word_text

# Folder of the artifacts → word; the order of the page.
GROUPS = {
    "openapi": "openapi",
    "arazzo": "arazzo",
    "bpmn": "bpmn",
    "xsd": "xsd",
    "json": "json_schema",
    "codelists": "codelists",
    "examples": "examples",
    "rdf": "rdf",
    "schematron": "schematron",
    "vectors": "vectors",
    "source": "sources",
}


def downloads_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of downloads, if the artifacts are published."""
    if edition.downloads:
        lead = word_text("downloads_lead")
        yield Page("downloads.md", word_text("downloads"), _body(shelf, edition), lead, contents=True)


def digests_file(edition: Edition) -> Artifact:
    """The digests of all artifacts in the form that `sha256sum --check` reads."""
    content = sums((file.path, file.digest) for file in edition.downloads)
    return Artifact(f"{edition.place}/{edition.location}/{DIGESTS}", content, edition.standard.name)


def _body(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/downloads.md"
    yield from file_tables(shelf, edition, origin)
    target = file_link(DIGESTS, shelf.file(origin, edition, DIGESTS))
    yield from (f"## {words['digests']} {{: #digests }}", "", f"{target}: {words['digests_lead']}", "")


def file_tables(shelf: Shelf, edition: Edition, origin: str, level: str = "##") -> Iterator[str]:
    """The archive, then all files by what they are, below headings of a level."""
    words = shelf.words
    heads = [words["file"], words["size"], words["digest"]]
    if edition.archive is not None:
        yield from (f"{level} {words['archive']} {{: #archive data-search-exclude }}", "", words["archive_lead"], "")
        yield from table(heads, [_row(shelf, edition, edition.archive, origin)], "files")
    for folder, files in _grouped(edition.downloads):
        word = GROUPS.get(folder, "model" if [f.path for f in files] == ["model.json"] else "other")
        yield from (f"{level} {words[word]} {{: #{folder or 'other'} data-search-exclude }}", "")
        yield from (words[f"{word}_lead"], "") if f"{word}_lead" in words else ()
        yield from table(heads, [_row(shelf, edition, file, origin) for file in files], "files")


def _row(shelf: Shelf, edition: Edition, file: Download, origin: str) -> list[str]:
    target = shelf.file(origin, edition, file.path)
    name = file.path.partition("/")[2] if file.path.partition("/")[0] in GROUPS else file.path
    return [file_link(plain(name), target), size(file.size), code(file.digest, "digest")]


def _grouped(files: tuple[Download, ...]) -> list[tuple[str, list[Download]]]:
    """Files by their first folder, known folders first; files of none and of unknown ones at the end."""
    found: dict[str, list[Download]] = {folder: [] for folder in GROUPS}
    for file in files:
        folder = file.path.partition("/")[0] if "/" in file.path else ""
        found.setdefault(folder if folder in GROUPS else "", []).append(file)
    return [(folder, sorted(group, key=lambda d: d.path)) for folder, group in found.items() if group]
