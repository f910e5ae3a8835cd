"""Payloads of answers and events: read in either encoding, and judged like documents of their data standard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from lxml import etree

from conformance.api.words import told
from conformance.documents.flaw import Flaw
from conformance.documents.judge import Judge
from conformance.documents.naming import Naming
from conformance.documents.places import placed_in_json, placed_in_xml
from conformance.documents.reading import Unread, has_strange_texts, json_of
from conformance.library import Library, Subject, Unknown, Unsound
from conformance.report import Fault
from generators.codec import Unreadable, xml_document
from generators.openapi.bodies import is_json, is_xml


class Read(NamedTuple):
    """A payload: its JSON-shaped value where it could be read (else None), and what is wrong with it."""

    value: Any
    faults: list[Fault]


class Payloads:
    """Judges payloads of an interface standard by the data standards that it depends on."""

    def __init__(self, subject: Subject, library: Library) -> None:
        """Prepare; a data standard is looked up when a payload of it is met."""
        self._dependencies, self._library = subject.standard.dependencies, library
        self._judges: dict[str, _Judge] = {}

    def read(self, payload: str, media: str, body: bytes) -> Read:
        """A payload of class `standard:Class`; raises Unsound where its standard cannot be had."""
        name, _, root = payload.partition(":")
        judge = self._judges.get(name)
        if judge is None:
            judge = self._judges[name] = _Judge(Judge(self._subject(name), self._library))
        return judge.of_xml(body, root) if is_xml(media) else judge.of_json(body, root)

    def _subject(self, name: str) -> Subject:
        version = self._dependencies.get(name, "")
        try:
            return self._library.subject(f"{name}@{version}" if version else name)
        except Unknown as error:
            raise Unsound(f"payloads cannot be judged: {error}") from error


class _Judge:
    """Judges documents of one data standard, and names the requirement that each fault breaks."""

    def __init__(self, judge: Judge) -> None:
        self._judge, self._naming = judge, Naming(judge)

    def of_json(self, body: bytes, root: str) -> Read:
        read = json_read(body)
        if read.value is None and read.faults:
            return read
        _, flaws = self._judge.json(read.value, root, has_strange_texts(body))
        return Read(read.value, read.faults + self._named(placed_in_json(flaws, body) if flaws else (), "json"))

    def of_xml(self, body: bytes, root: str) -> Read:
        try:
            element = xml_document(body)
        except Unreadable as error:
            text = told("body-unreadable", media="XML", reason=str(error))
            return Read(None, [Fault(text, line=error.line, column=error.column)])
        found = self._judge.codec.layouts.root_by_tag.get(str(element.tag), "")
        if found != root:
            name = found or etree.QName(element).localname
            return Read(None, [Fault(told("other-root", found=name), value=name, expected={"de": root, "en": root})])
        _, flaws = self._judge.xml(element)
        value = self._judge.codec.decode(element).value
        return Read(value, self._named(placed_in_xml(flaws, body, element) if flaws else (), "xml"))

    def _named(self, flaws: Iterable[Flaw], encoding: str) -> list[Fault]:
        return [self._naming.fault(flaw, "", encoding) for flaw in flaws]


def json_read(body: bytes) -> Read:
    """The value of a JSON text, and keys that stand twice in it; None with a fault for what is none."""
    try:
        value, twice = json_of(body)
    except Unread as error:
        flaw = error.flaw
        return Read(None, [Fault(flaw.message, line=flaw.line, column=flaw.column)])
    return Read(value, [Fault(flaw.message, path=flaw.pointer) for flaw in twice])


def decodable(media: str) -> bool:
    """Whether content of a media type can be read as a payload."""
    return is_json(media) or is_xml(media)
