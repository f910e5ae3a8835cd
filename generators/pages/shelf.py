"""What pages are made of: standards with everything known about them, and the address of every element's page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from functools import cached_property

import msgspec

from generators.artifact import Inexpressible
from generators.findings import Finding
from generators.model.nodes import Class, Enum, Slot, Standard, Type
from generators.model.requirements import Requirement, Requirements
from generators.pages.published import Version
from generators.pages.relations import Key, Relations
from generators.pages.uses import Uses
from generators.pages.words import WORDS
from generators.quality import Quality

ROOTS = {"de": "", "en": "en"}
"""Language → folder of its pages on the site; files stand beside the German ones only."""


class Download(msgspec.Struct, frozen=True):
    """An artifact: path relative to the folder of its version, size in bytes, SHA-256 in hexadecimal digits."""

    path: str
    size: int
    digest: str


class Sample(msgspec.Struct, frozen=True):
    """An example document: the root it shows, its file name, and its text.

    The root is a class of the standard, or of an interface standard a payload as `standard:Class`.
    """

    root: str
    file: str
    text: str
    authored: bool = False


class Edition(msgspec.Struct, frozen=True):
    """A standard as it is published.

    place: folder of its pages, e.g. `standards/basis`. section: what stands above it, `standards` or `reference`.
    location: folder of the artifacts relative to `place`, empty when there are none. stored: where they lie in the
    workspace. versions: what is published, newest first. latest: number of the newest of them that is in use.
    changed: the sources are no longer those of the published version of the same number.
    archive: all artifacts of the standard, and those that it needs of the standards below it, in one file beside them.
    chapters: language → prose in Markdown, in order. requirements, quality: what the build has made of both; None where
    nothing was built.
    """

    standard: Standard
    place: str
    section: str = "standards"
    location: str = ""
    stored: str = ""
    versions: tuple[Version, ...] = ()
    latest: str = ""
    changed: bool = False
    downloads: tuple[Download, ...] = ()
    archive: Download | None = None
    inexpressible: tuple[Inexpressible, ...] = ()
    findings: tuple[Finding, ...] = ()
    chapters: dict[str, tuple[str, ...]] = {}
    samples: tuple[Sample, ...] = ()
    requirements: Requirements | None = None
    quality: Quality | None = None

    @property
    def by_element(self) -> dict[str, list[Requirement]]:
        """Element → its requirements, in order."""
        found: dict[str, list[Requirement]] = {}
        for requirement in self.requirements.requirements if self.requirements is not None else ():
            found.setdefault(requirement.element, []).append(requirement)
        return found

    @property
    def section_page(self) -> str:
        """The page that lists all editions of the section."""
        return self.place.rpartition("/")[0] + "/index.md"

    @property
    def published(self) -> Version | None:
        """The published version of the same number; its files are then those that the pages offer."""
        return next((v for v in self.versions if v.number == self.standard.version), None)

    def download(self, path: str) -> Download | None:
        """The artifact at a path relative to the folder of the version."""
        return next((d for d in self.downloads if d.path == path), None)


class Shelf:
    """All editions in one language; elements find their pages here."""

    def __init__(self, editions: list[Edition], language: str) -> None:
        """Order of editions is the order on the site."""
        self.editions = editions
        self.language = language
        self.words = WORDS[language]
        self._by_module = {e.standard.model.module: e for e in editions if e.standard.model is not None}
        self._by_name = {e.standard.name: e for e in editions if e.section == "standards"}
        self._slugs: dict[str, dict[str, str]] = {}

    def edition(self, module: str) -> Edition | None:
        """The edition whose standard declares the elements of a module."""
        return self._by_module.get(module)

    def edition_of(self, standard: str) -> Edition | None:
        """The edition of the standard of a name, of whatever kind."""
        return self._by_name.get(standard)

    def operation_page(self, edition: Edition, name: str) -> str:
        """Page of an operation of an interface standard; empty when there is no such operation."""
        interface = edition.standard.interface
        if interface is None or interface.operation(name) is None:
            return ""
        names = [operation.id for operation in interface.operations]
        return f"{edition.place}/operations/{self._slug(edition, 'operations', names, name)}.md"

    def file(self, origin: str, edition: Edition, path: str) -> str:
        """Address of an artifact, relative to the folder of its version, as seen from a page."""
        return served(self.language, origin, f"{edition.place}/{edition.location}/{path}")

    def page_of(self, element: Class | Enum | Type) -> str:
        """Page of an element relative to the docs folder, with its anchor; empty when it has none.

        The version that has pages may lack an element that another one has.
        """
        edition = self.edition(element.module)
        if edition is None or (isinstance(element, Type) and element.builtin):
            return ""
        if isinstance(element, Type):
            known = element.name in edition.standard.data.types
            return f"{edition.place}/types.md#{slug(element.name)}" if known else ""
        folder, elements = self._folder(edition, element)
        if element.name not in elements:
            return ""
        return f"{edition.place}/{folder}/{self._slug(edition, folder, elements, element.name)}.md"

    def message_page(self, cls: Class) -> str:
        """Page of a class as a message of the standard whose root it is, at best its own; empty when it is no root."""
        edition = self._messages.get((cls.module, cls.name))
        if edition is None:
            return ""
        return f"{edition.place}/messages/{self._slug(edition, 'messages', edition.standard.data.roots, cls.name)}.md"

    @cached_property
    def _messages(self) -> dict[Key, Edition]:
        """Root → the edition that has its page as a message."""
        found: dict[Key, Edition] = {}
        for edition in self.editions:
            model = edition.standard.model
            if model is None:
                continue
            for cls in (model.classes[root] for root in model.roots if root in model.classes):
                if cls.module == model.module or (cls.module, cls.name) not in found:
                    found[cls.module, cls.name] = edition
        return found

    def _folder(self, edition: Edition, element: Class | Enum) -> tuple[str, list[str]]:
        model = edition.standard.data
        if isinstance(element, Class):
            return "classes", [c.name for c in model.own(model.classes)]
        return "codes", [e.name for e in model.own(model.enums)]

    def _slug(self, edition: Edition, folder: str, names: Iterable[str], name: str) -> str:
        """Lower-case file name of an element; names that differ in case only get a number."""
        key = f"{edition.place}/{folder}"
        if key not in self._slugs:
            taken: set[str] = {"index"}
            found = self._slugs[key] = {}
            for each in names:
                base, number = slug(each), 1
                while (candidate := base if number == 1 else f"{base}-{number}") in taken:
                    number += 1
                taken.add(candidate)
                found[each] = candidate
        return self._slugs[key][name]

    @cached_property
    def relations(self) -> Relations:
        """Who uses whom, over all editions."""
        return Relations([e.standard.model for e in self.editions if e.standard.model is not None])

    @cached_property
    def uses(self) -> Uses:
        """Which operations, events and steps use a payload or an operation, over all editions."""
        return Uses(self.editions, self.operation_page)

    @cached_property
    def laws(self) -> dict[tuple[str, str], str]:
        """(provision, law) → address of its text, from the legal bases that standards declare."""
        found: dict[tuple[str, str], str] = {}
        for edition in self.editions:
            for basis in edition.standard.legal_basis:
                key = law_key(basis.citation)
                if key and basis.uri:
                    found.setdefault(key, basis.uri)
        return found

    def law_address(self, citation: str) -> str:
        """Address of the text of a cited provision, as far as a standard declares one; empty otherwise."""
        key = law_key(citation)
        return self.laws.get(key, "") if key else ""


def slug(name: str) -> str:
    """A name as part of an address."""
    return re.sub(r"[^\w.-]+", "-", name.lower()).strip("-.") or "unnamed"


def relative(origin: str, target: str) -> str:
    """The address of a page as seen from another, both relative to the docs folder; keeps the anchor."""
    path, hash_, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(origin)) + hash_ + anchor


def law_key(citation: str) -> tuple[str, str] | None:
    """Provision and law of a citation: `§ 17 Abs. 1 BMG` → ("§ 17", "BMG"), `Anlage 1 GewAnzV`, `Art. 6 … DSGVO`."""
    found = re.match(r"(§§?|Art\.|Artikel|Anlage)\s*(\d+\s?[a-z]?\b|)(?=\s).*?\s(\S+)$", citation.strip())
    if not found:
        return None
    kind = {"§§": "§", "Artikel": "Art."}.get(found[1], found[1])
    return f"{kind} {found[2].replace(' ', '')}".strip(), found[3]


def slot_anchor(slot: Slot) -> str:
    """The anchor of a slot on the page of its class."""
    return slug(slot.key or slot.name)


def built_relative(origin: str, target: str) -> str:
    """As `relative`, between the addresses that mkdocs gives to pages: for HTML that Markdown passes through."""
    path, hash_, anchor = target.partition("#")
    return posixpath.relpath(_built(path), _built(origin)) + "/" + hash_ + anchor


def served(language: str, origin: str, target: str) -> str:
    """The address of a file, which is served once and not per language, as seen from a page; for HTML in Markdown."""
    return posixpath.relpath(target, posixpath.join(ROOTS[language], _built(origin)))


def _built(page: str) -> str:
    return posixpath.dirname(page) if page.endswith("index.md") else page.removesuffix(".md")
