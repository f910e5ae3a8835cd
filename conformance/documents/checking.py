"""Documents, each as one test of a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from conformance.documents.detection import Detection
from conformance.documents.flaw import Flaw, Unjudged, said
from conformance.documents.judge import Judge
from conformance.documents.naming import Naming
from conformance.documents.reading import Unread, encoding_of, has_strange_texts, json_of
from conformance.documents.sources import Source
from conformance.library import Library, Subject, Unsound
from conformance.report import Case, Fault, Verdict
from generators.model.node import Text

if TYPE_CHECKING:
    from lxml import etree

LARGEST = 16 << 20
"""Bytes of a document that is read as a whole."""
MOST_FAULTS = 1000


class Checking:
    """Checks documents against a standard, or each against the one that it names."""

    def __init__(
        self, library: Library, subject: Subject | None, root: str, on: str, schema_only: bool = False
    ) -> None:
        """Check against `subject`, else the standards of `library`; as class `root`; codes as of a day."""
        self.library, self.root, self.on, self.schema_only = library, root, on, schema_only
        self._subject = subject
        self._detection = Detection(library)
        self._judges: dict[str, Judge] = {}
        self._namings: dict[str, Naming] = {}
        self._frames: dict[str, Judge] = {}
        self.used: dict[str, Subject] = {}
        self.days: set[str] = set()

    def case(self, source: Source) -> Case:
        """The test of one document. Whatever keeps it from being carried out is its reason, never silence."""
        try:
            content = source.content(LARGEST)
            if len(content) > LARGEST:
                raise Unjudged(said("too_large", LARGEST >> 20))
            return self.checked(content, source.name)
        except OSError as error:
            return _undone(source.name, said("unreadable", source.name, error.strerror))
        except Unread as error:
            return _unread(source.name, error.flaw)
        except Unjudged as error:
            return _undone(source.name, error.reason)
        except (Unsound, ImportError) as error:
            return _undone(source.name, said("unsound", error, error))

    def checked(self, content: bytes, name: str) -> Case:
        """The test of a document's bytes; raises Unjudged and Unsound where it cannot be carried out."""
        try:
            encoding = encoding_of(content)
            check = self._xml if encoding == "xml" else self._json
            root, day, faults = check(content, name)
        except Unread as error:
            return _unread(name, error.flaw)
        wrong = any(fault.severity == "error" for fault in faults)
        told = {"de": f"{root}; Codes vom {day}", "en": f"{root}; codes as of {day}"}
        violated = tuple(sorted({fault.requirement for fault in faults if fault.requirement}))
        verdict = Verdict.FAILED if wrong else Verdict.PASSED
        return Case(name, verdict, told, violated if wrong else (), tuple(_sorted(faults)[:MOST_FAULTS]))

    def _json(self, content: bytes, name: str) -> tuple[str, str, list[Fault]]:
        value, twice = json_of(content)
        judge = self.judge(self._subject or self._detection.of_json(value))
        if self.root and self.root not in judge.model.classes:
            judge = self._framed(judge)
        root, flaws = judge.json(value, self.root, has_strange_texts(content))
        flaws = [*twice, *flaws]
        if flaws:
            from conformance.documents.places import placed_in_json

            flaws = placed_in_json(flaws, content)
        return root, judge.day, self._named(judge, flaws, name, "json")

    def _xml(self, content: bytes, name: str) -> tuple[str, str, list[Fault]]:
        element = _parsed(content)
        judge = self.judge(self._subject or self._detection.of_xml(str(element.tag), dict(cast(Any, element.attrib))))
        if str(element.tag) not in judge.codec.layouts.root_by_tag:
            judge = self._framed(judge)
        root, flaws = judge.xml(element, self.root)
        if flaws:
            from conformance.documents.places import placed_in_xml

            flaws = placed_in_xml(flaws, content, element)
        return root, judge.day, self._named(judge, flaws, name, "xml")

    def judge(self, subject: Subject) -> Judge:
        """What judges documents of a version, made once; raises Unjudged and Unsound."""
        found = self._judges.get(subject.id)
        if found is None:
            found = self._judges[subject.id] = Judge(subject, self.library, self.on, self.schema_only)
            self.used[subject.id] = subject
            self.days.add(found.day)
        return found

    def _framed(self, judge: Judge) -> Judge:
        """What judges the documents of the test frame of a standard, where it has one."""
        if not any(path.startswith("vectors/") for path in judge.subject.paths()):
            return judge
        if judge.subject.id not in self._frames:
            from conformance.documents.frame import FrameJudge
            from conformance.library import Vectors

            framed = bool(Vectors(judge.subject).manifest.frame)
            self._frames[judge.subject.id] = FrameJudge(judge) if framed else judge
        return self._frames[judge.subject.id]

    def _named(self, judge: Judge, flaws: Iterable[Flaw], name: str, encoding: str) -> list[Fault]:
        naming = Naming(judge)
        return [naming.fault(flaw, name, encoding) for flaw in flaws]


def _parsed(content: bytes) -> etree._Element:
    from generators.codec.reading import xml_document
    from generators.codec.unreadable import Unreadable

    try:
        return xml_document(content)
    except Unreadable as error:
        raise Unread(Flaw(said("not_xml", error), line=error.line, column=error.column)) from error


def _sorted(faults: list[Fault]) -> list[Fault]:
    """Errors before warnings, each in order of their places."""
    return sorted(faults, key=lambda fault: (fault.severity != "error", fault.line, fault.column))


def _unread(name: str, flaw: Flaw) -> Case:
    return Case(name, Verdict.FAILED, faults=(Fault(flaw.message, file=name, line=flaw.line, column=flaw.column),))


def _undone(name: str, reason: Text) -> Case:
    return Case(name, Verdict.ERROR, reason=reason)
