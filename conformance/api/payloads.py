"""Payloads of answers and events: read in either encoding, and held to the schema and rules of their data standard."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple

from lxml import etree

from conformance.api.words import told
from conformance.library import Subject
from conformance.report import Fault
from generators.checker import Violation
from generators.codec import Unreadable, json_document, xml_document
from generators.model.requirements import Requirements
from generators.openapi.bodies import is_json, is_xml
from generators.verdict import Verdicts

Find = Callable[[str], Subject]
"""The standard that `NAME@VERSION` means; raises Unknown or Unsound."""


class Read(NamedTuple):
    """A payload: its JSON-shaped value where it could be read (else None), and what is wrong with it."""

    value: Any
    faults: list[Fault]


class Payloads:
    """Judges payloads of an interface standard by the data standards that it depends on."""

    def __init__(self, subject: Subject, find: Find) -> None:
        """Prepare; data standards are looked up when a payload of theirs is met."""
        self._dependencies, self._find = subject.standard.dependencies, find
        self._judges: dict[str, _Judge] = {}

    def read(self, payload: str, media: str, body: bytes) -> Read:
        """A payload of class `standard:Class`; raises Unknown or Unsound where its standard cannot be had."""
        name, _, root = payload.partition(":")
        judge = self._judges.get(name)
        if judge is None:
            judge = self._judges[name] = _Judge(self._subject(name), self._find)
        return judge.of_xml(body, root) if is_xml(media) else judge.of_json(body, root)

    def _subject(self, name: str) -> Subject:
        version = self._dependencies.get(name, "")
        return self._find(f"{name}@{version}" if version else name)


class _Judge:
    """Judges documents of one data standard, and names the requirement that each fault breaks."""

    def __init__(self, subject: Subject, find: Find) -> None:
        self._subject, self._find = subject, find
        self._verdicts = Verdicts(subject.standard)

    def of_json(self, body: bytes, root: str) -> Read:
        try:
            value = json_document(body)
        except Unreadable as error:
            return Read(None, [unreadable("JSON", error)])
        return Read(
            value,
            self._faults(value, root)
            or [_schema_fault(f.pointer, f.message) for f in self._verdicts.json(value, root)],
        )

    def of_xml(self, body: bytes, root: str) -> Read:
        """The checker has the better words; where it has none, the XSD and the codec speak."""
        try:
            element = xml_document(body)
        except Unreadable as error:
            return Read(None, [unreadable("XML", error)])
        invalid = [_schema_fault("", f.message, f.line) for f in self._verdicts.xml(body, check=False)]
        decoded = self._verdicts.codec.decode(element)
        if decoded.root != root:
            found = decoded.root or etree.QName(element).localname
            return Read(None, [Fault(told("other-root", found=found), value=found, expected={"de": root, "en": root})])
        lost = [_schema_fault(p.pointer, p.message, p.line) for p in decoded.problems]
        return Read(decoded.value, self._faults(decoded.value, root) or invalid or lost)

    def _faults(self, value: Any, root: str) -> list[Fault]:
        return [self._fault(v) for v in self._verdicts.checker.check(value, root)]

    def _fault(self, violation: Violation) -> Fault:
        shown = "" if violation.value is None else str(violation.value)
        return Fault(
            violation.message,
            self._requirement(violation),
            severity=violation.level,
            path=violation.path,
            value=shown,
        )

    def _requirement(self, violation: Violation) -> str:
        """The id of the requirement that a violation breaks; empty where none says exactly this."""
        key = violation.element, violation.constraint
        return self._ids.get((*key, violation.name)) or self._ids.get((*key, ""), "")

    @cached_property
    def _ids(self) -> dict[tuple[str, str, str], str]:
        """Element, constraint and name → requirement, of the standard and of those whose classes it uses."""
        found: dict[tuple[str, str, str], str] = {}
        own = self._subject.requirements
        others = [self._find(f"{name}@{self._version(name)}").requirements for name in sorted(own.used)]
        for listed in (own, *others):
            _enter(found, listed)
        return found

    def _version(self, name: str) -> str:
        return self._subject.standard.dependencies.get(name, "")


def _enter(found: dict[tuple[str, str, str], str], listed: Requirements) -> None:
    for requirement in listed.requirements:
        found.setdefault((requirement.element, requirement.constraint, requirement.name), requirement.id)
        found.setdefault((requirement.element, requirement.constraint, ""), requirement.id)


def unreadable(media: str, error: Unreadable) -> Fault:
    """The fault of a body that is no document at all."""
    return Fault(told("body-unreadable", media=media, reason=str(error)), line=error.line)


def _schema_fault(pointer: str, message: str, line: int = 0) -> Fault:
    return Fault(told("body-wrong", reason=message), path=pointer, line=line)


def decodable(media: str) -> bool:
    """Whether content of a media type can be read as a payload."""
    return is_json(media) or is_xml(media)
