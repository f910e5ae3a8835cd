"""Published versions on the pages of a standard: their list, banners, and what machines can ask."""

from __future__ import annotations

from collections.abc import Iterator

from generators.pages.frame import Page
from generators.pages.markdown import chip, file_link, link, plain, table
from generators.pages.published import Version, feed_of
from generators.pages.shelf import Edition, Shelf, built_relative, served
from generators.pages.version_links import version_link
from generators.pages.version_words import BANNERS, STATES
from generators.pages.words import word_text


def versions_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of versions, if any is published."""
    if edition.versions:
        yield Page("versions.md", word_text("versions"), _body(shelf, edition), word_text("versions_lead"))


def _body(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/versions.md"
    heads = [words[key] for key in ("version", "state", "release_date", "successor", "release_digest")]
    yield from table(heads, [_row(shelf, edition, version, origin) for version in edition.versions], "files versions")
    yield from (f"## {words['for_programs']} {{: #machines data-search-exclude }}", "", words["for_programs_lead"], "")
    pointer = {"version_pointer": f"{edition.place}/latest.json"} if edition.latest else {}
    yield from files_list(shelf, origin, {"version_index": f"{edition.place}/index.json", **pointer})
    yield from files_list(shelf, origin, registry_files(shelf))


def _row(shelf: Shelf, edition: Edition, version: Version, origin: str) -> list[str]:
    newest = f" {chip(shelf.words['newest_version'], 'badge version')}" if version.number == edition.latest else ""
    return [
        version_link(edition, version.number, origin) + newest,
        state_chip(shelf, version.state),
        plain(version.date),
        successor_link(version, origin),
        f'<code class="digest">{version.digest}</code>',
    ]


def version_fact(shelf: Shelf, edition: Edition, origin: str) -> str:
    """The version; of a published one, its page and its date."""
    published, number = edition.published, edition.standard.version
    if not edition.versions:
        return plain(number)
    every = link(shelf.words["all_versions"], "versions.md")
    if published is None:
        return f"{plain(number)}, {shelf.words['unpublished']} · {every}"
    return f"{version_link(edition, number, origin)}, {shelf.words['released']} {plain(published.date)} · {every}"


def successor_link(version: Version, origin: str) -> str:
    """What takes the place of a version; empty where nothing does."""
    page, name = version.successor
    return file_link(plain(name), built_relative(origin, page)) if page else plain(name)


def state_chip(shelf: Shelf, state: str) -> str:
    """Where a version is in its life."""
    return chip(shelf.words[STATES[state]], f"badge state-{state}")


def state_banner(shelf: Shelf, version: Version, origin: str) -> Iterator[str]:
    """What whoever comes across a version has to know that is not in use any more, with the way to its successor."""
    key, words = BANNERS.get(version.state, ""), shelf.words
    if key:
        on = successor_link(version, origin)
        told = f"{words[key]} {words['go_on_with'].format(successor=on)}" if on else words[key]
        kind = "withdrawn" if version.state in ("yanked", "withdrawn") else version.state
        yield from (f'!!! {kind} "{words[STATES[version.state]].capitalize()}"', f"    {told}", "")


def working_banner(shelf: Shelf, edition: Edition, origin: str) -> Iterator[str]:
    """That pages show what is not published, or a published version that is not in use any more."""
    words, published = shelf.words, edition.published
    if published is not None and not edition.changed:
        yield from state_banner(shelf, published, origin)
    elif edition.versions:
        key = "changed_banner" if edition.changed else "unpublished_banner"
        known = published.number if published is not None else edition.latest or edition.versions[0].number
        told = words[key].format(
            version=plain(edition.standard.version), published=version_link(edition, known, origin)
        )
        yield from (f'!!! draft "{words["unpublished"].capitalize()}"', f"    {told}", "")


def registry_files(shelf: Shelf) -> dict[str, str]:
    """Key of a word → file of the registry as a whole, as the site has it."""
    return {
        "registry_index": "standards/index.json",
        "dcat_turtle": "standards/catalog.ttl",
        "dcat_json": "standards/catalog.jsonld",
        "xml_catalog": "standards/catalog.xml",
        "registry_log": "standards/log.jsonl",
        "feed": feed_of(shelf.language),
    }


def files_list(shelf: Shelf, origin: str, files: dict[str, str]) -> Iterator[str]:
    """Files of the site as a list; keys are those of words."""
    for key, path in files.items():
        address = served(shelf.language, origin, path)
        yield f"-   {shelf.words[key]}: {file_link(plain(path.rpartition('/')[2]), address)}"
    yield ""
