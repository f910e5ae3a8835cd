"""An Atom feed (RFC 4287) of what happens in the registry, one for each language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from generators.artifact import Artifact
from registry.catalogue.published import Published, Shelf
from registry.store import Entry, Store

ATOM = "http://www.w3.org/2005/Atom"
DEFAULT: dict[Any, str] = {None: ATOM}
WORDS = {
    "de": {
        "title": "Veröffentlichungen",
        "release": "veröffentlicht",
        "deprecate": "abgekündigt",
        "supersede": "abgelöst",
        "yank": "zurückgerufen",
        "withdraw": "zurückgezogen",
    },
    "en": {
        "title": "Releases",
        "release": "released",
        "deprecate": "deprecated",
        "supersede": "superseded",
        "yank": "yanked",
        "withdraw": "withdrawn",
    },
}


def feeds(shelf: Shelf, store: Store) -> Iterator[Artifact]:
    """A feed for each language of the registry that there are words for, the latest event first."""
    by_id = {published.release.id: published for published in shelf.all}
    entries = store.log().entries
    for language in shelf.registry.languages:
        if language in WORDS and entries:
            yield Artifact(f"feed.{language}.xml", _feed(shelf, language, entries, by_id), "registry")


def _feed(shelf: Shelf, language: str, entries: list[Entry], by_id: dict[str, Published]) -> bytes:
    publisher = shelf.registry.publisher
    address = f"{shelf.address}feed.{language}.xml"
    root = etree.Element(f"{{{ATOM}}}feed", nsmap=DEFAULT)
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    _add(root, "id", address)
    name = publisher.name if publisher is not None else shelf.address
    _add(root, "title", f"{name}: {WORDS[language]['title']}")
    _add(root, "updated", _moment(entries[-1].date))
    _add(root, "link", rel="self", href=address, type="application/atom+xml")
    _add(root, "link", rel="alternate", href=shelf.address)
    author = etree.SubElement(root, f"{{{ATOM}}}author")
    _add(author, "name", name)
    for entry in reversed(entries):
        _event(root, language, entry, by_id[f"{entry.name}@{entry.version}"])
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return content


def _event(root: etree._Element, language: str, entry: Entry, published: Published) -> None:
    event = etree.SubElement(root, f"{{{ATOM}}}entry")
    label = published.standard.title.get(language) or entry.name
    _add(event, "id", f"{published.address}#event-{entry.number}")
    _add(event, "title", f"{label} {entry.version} {WORDS[language][entry.event]}")
    _add(event, "updated", _moment(entry.date))
    _add(event, "link", rel="alternate", href=published.address)
    description = published.standard.description.get(language, "") if entry.event == "release" else entry.reason
    _add(event, "summary", description or f"{entry.name}@{entry.version}")


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> None:
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text or None


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
