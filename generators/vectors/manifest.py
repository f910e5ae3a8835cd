"""`vectors/manifest.json`: what is in each file, and which requirements have no vector, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from generators.codec import Codec
from generators.codec.places import in_json
from generators.codec.problem import Problem
from generators.model.nodes import Standard
from generators.model.requirements import Requirement
from generators.requirements.ids import Ids
from generators.vectors.entry import Entry, Manifest, Missing, digest
from generators.vectors.obligation import ORDER, Requirements
from generators.vectors.vector import Vector
from generators.vectors.words import reason
from generators.vectors.xml_text import XmlText

ENCODINGS = ("json", "xml")


REASON_BY_KIND = {
    ("xml", "keine-liste"): "keine-liste",
    ("xml", "steuerzeichen"): "steuerzeichen",
    ("xml", "zu-wenige"): "leere-liste",
    ("xml", "leere-liste"): "leere-liste",
    ("json", "keine-angaben"): "eintrag",
    ("json", "schluessel-fehlt"): "schluessel",
    ("json", "schluessel-mehrfach"): "schluessel",
    ("json", "schluessel-kein-text"): "schluessel",
    ("json", "gleicher-schluessel-zweimal"): "schluessel",
}
"""Encoding that lacks a vector, and the deviation that only the other one has → why."""


class Listing:
    """Makes the manifest of one standard."""

    def __init__(self, standard: Standard, codec: Codec, demanded: tuple[Requirement, ...]) -> None:
        """List vectors of `standard`, whose model is that of the test frame where there is one; `demanded` of it."""
        self._demanded = demanded
        self._standard, self._model = standard, standard.data
        self._codec = codec
        self._ids = Ids(self._model, standard.rules)
        self._requirements = Requirements(self._model, self._ids)
        self._invalid: dict[tuple[str, str], set[str]] = {}
        self._only: dict[str, str] = {}
        self._shown: dict[tuple[str, str], dict[str, None]] = {}

    def file(self, vector: Vector, encoding: str, name: str = "") -> str:
        """The path of a vector below `vectors`; of another one of its root by name."""
        folder = "valid" if vector.valid or name else "invalid"
        return f"{vector.root}/{folder}/{name or vector.name}.{encoding}"

    def manifest(self, vectors: list[Vector], frame: Iterable[str]) -> Manifest:
        """The manifest of all vectors."""
        for vector in vectors:
            self._note(vector)
        entries = sorted((e for v in vectors for e in self._entries(v)), key=lambda entry: entry.file)
        spaces = {prefix: uri for root in self._model.roots for prefix, uri in self._codec.layouts.namespaces(root)}
        missing = tuple(sorted(self._missing(), key=lambda m: (m.requirement, m.encoding, m.verdict)))
        own = self._standard
        return Manifest(own.name, own.version, tuple(entries), missing, dict(sorted(spaces.items())), tuple(frame))

    def _note(self, vector: Vector) -> None:
        """Remember which requirements a vector shows, for its base as well."""
        ids = [self._requirements.id(o) for o in vector.violates]
        for identity in ids:
            for encoding in ENCODINGS:
                if getattr(vector, encoding) is not None:
                    self._invalid.setdefault((encoding, identity), set()).add(vector.name)
            if vector.only:
                self._only.setdefault(identity, vector.only)
            self._shown.setdefault((vector.root, vector.base), {}).setdefault(identity)

    def _entries(self, vector: Vector) -> Iterator[Entry]:
        for encoding in ENCODINGS:
            content: bytes | None = getattr(vector, encoding)
            if content is None:
                continue
            ids = tuple(self._requirements.id(o) for o in vector.violates)
            xpath, line = self._place(vector, encoding, content)
            yield Entry(
                file=self.file(vector, encoding),
                sha256=digest(content),
                encoding=encoding,
                root=vector.root,
                verdict="valid" if vector.valid else "invalid",
                requirement=ids[0] if ids else "",
                also=ids[1:],
                requirements=tuple(sorted(self._shown.get((vector.root, vector.name), ()))) if vector.valid else (),
                keyword=vector.keyword,
                pointer=None if vector.valid else vector.pointer,
                xpath=xpath,
                line=line,
                base=self.file(vector, encoding, vector.base) if vector.base else "",
                description=vector.says,
            )

    def _place(self, vector: Vector, encoding: str, content: bytes) -> tuple[str, int]:
        """XPath and line of what is wrong."""
        if vector.valid:
            return "", 0
        if encoding == "json":
            return "", in_json([Problem(vector.pointer, "")], content.decode())[0].line
        text = XmlText(self._codec, content, vector.root, vector.pointer if vector.second else "")
        return text.xpath(vector.pointer), text.line(vector.pointer)

    def _missing(self) -> Iterator[Missing]:
        for requirement in self._demanded:
            if not requirement.observable or not requirement.constraint:
                continue
            identity = requirement.id
            here = [e for e in ENCODINGS if self._invalid.get((e, identity))]
            for encoding in ENCODINGS:
                if encoding not in here:
                    yield Missing(identity, encoding, "invalid", reason(self._why(requirement, encoding, bool(here))))
                if not here:
                    yield Missing(identity, encoding, "valid", reason(self._why(requirement, encoding, False)))

    @cached_property
    def _attributes(self) -> set[str]:
        """The ids for ranges of slots that XML writes as attributes."""
        layouts = self._codec.layouts
        return {
            self._ids.of(f"{cls.name}.{field.slot.name}", "range")
            for cls in self._model.own(self._model.classes)
            for field in layouts.of(cls.name).fields
            if field.attribute
        }

    def _why(self, requirement: Requirement, encoding: str, elsewhere: bool) -> str:
        """The reason for a vector that is missing; `elsewhere`: the other encoding has one."""
        identity = requirement.id
        if requirement.level != "MUST":
            return "warnung"
        if requirement.constraint == ORDER:
            return "reihenfolge" if encoding == "json" else "nie-zwei"
        if elsewhere and identity in self._attributes and encoding == "xml":
            return "attribut"
        if elsewhere:
            return REASON_BY_KIND.get((encoding, self._only.get(identity, "")), encoding)
        return "abstrakt" if self._is_abstract(requirement.element) else "nicht-einzeln"

    def _is_abstract(self, element: str) -> bool:
        cls = self._model.classes.get(element.partition(".")[0])
        return cls is not None and not cls.instantiable
