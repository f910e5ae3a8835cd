"""The page of downloads: every artifact with size and digest."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact
from generators.pages.frame import Page
from generators.pages.markdown import code, link, plain, size, table
from generators.pages.shelf import Download, Edition, Shelf, relative
from generators.pages.words import word_text

DIGESTS = "SHA256SUMS"
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
}


def downloads_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of downloads, if the artifacts are published."""
    if edition.downloads:
        lead = word_text("downloads_lead")
        yield Page("downloads.md", word_text("downloads"), _body(shelf, edition), lead, contents=True)


def digests_file(edition: Edition) -> Artifact:
    """The digests of all artifacts in the form that `sha256sum --check` reads."""
    lines = "".join(f"{file.digest}  {file.path}\n" for file in sorted(edition.downloads, key=lambda d: d.path))
    return Artifact(f"{edition.place}/{edition.location}/{DIGESTS}", lines.encode(), edition.standard.name)


def _body(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/downloads.md"
    heads = [words["file"], words["size"], words["digest"]]
    if edition.archive is not None:
        yield from (f"## {words['archive']} {{: #archive data-search-exclude }}", "", words["archive_lead"], "")
        yield from table(heads, [_row(edition, edition.archive, origin)], "files")
    for folder, files in _grouped(edition.downloads):
        word = GROUPS.get(folder, "model" if [f.path for f in files] == ["model.json"] else "other")
        yield from (f"## {words[word]} {{: #{folder or 'other'} data-search-exclude }}", "")
        yield from (words[f"{word}_lead"], "") if f"{word}_lead" in words else ()
        yield from table(heads, [_row(edition, file, origin) for file in files], "files")
    target = relative(origin, f"{edition.place}/{edition.location}/{DIGESTS}")
    yield from (f"## {words['digests']} {{: #digests }}", "", f"{link(DIGESTS, target)}: {words['digests_lead']}", "")


def _row(edition: Edition, file: Download, origin: str) -> list[str]:
    target = relative(origin, f"{edition.place}/{edition.location}/{file.path}")
    return [link(plain(file.path.rpartition("/")[2]), target), size(file.size), code(file.digest, "digest")]


def _grouped(files: tuple[Download, ...]) -> list[tuple[str, list[Download]]]:
    """Files by their first folder, known folders first; files of none and of unknown ones at the end."""
    found: dict[str, list[Download]] = {folder: [] for folder in GROUPS}
    for file in files:
        folder = file.path.partition("/")[0] if "/" in file.path else ""
        found.setdefault(folder if folder in GROUPS else "", []).append(file)
    return [(folder, sorted(group, key=lambda d: d.path)) for folder, group in found.items() if group]
