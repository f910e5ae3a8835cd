"""Documents that an implementation reads and writes again, in the same encoding or the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from conformance.data.answer import Question
from conformance.data.commands import filled, reason
from conformance.data.desk import Desk
from conformance.data.process import MOST, ran, words
from conformance.data.words import told
from conformance.report import Case, Fault, Verdict
from conformance.report.identities import ROUND_TRIP
from generators.codec import Codec, Unreadable, json_document, xml_document
from generators.model.node import Text
from generators.model.nodes import Standard
from generators.vectors.entry import Entry
from generators.vectors.frame import framed


class Wrong(Exception):
    """What was written is not what was read; `fault` says how."""

    def __init__(self, message: Text, path: str = "", value: str = "", expected: Text | None = None) -> None:
        """Say it."""
        super().__init__(message["en"])
        self.fault = Fault(message, path=path, value=value, expected=expected or {})


class RoundTrip:
    """Runs `CMD {file} {to}`, which writes the document to standard output, and compares by the model."""

    def __init__(self, command: str, standard: Standard, desk: Desk, seconds: float) -> None:
        """Prepare a command line; raises NotStartable."""
        self._command, self._standard, self._desk, self._seconds = words(command), standard, desk, seconds

    def case(self, entry: Entry, content: bytes, to: str) -> Case:
        """The case of one valid document and one encoding to write; raises NotStartable."""
        title = told("round-trip", source=entry.encoding, target=to, says=entry.description)
        file = str(self._desk.put(Question("", content, entry.encoding, entry.root)))
        command = filled(self._command, file=file, to=to, encoding=entry.encoding, root=entry.root)
        found = ran(command, self._seconds)
        case = Case(identity(entry, to), Verdict.PASSED, title, entry.requirements)
        evidence = (*self._desk.evidence("stdout", found.out), *self._desk.evidence("stderr", found.error))
        if found.code is None or found.code < 0:
            why = reason(found, self._seconds, "code")
            return Case(case.id, Verdict.ERROR, title, case.requirements, evidence=evidence, reason=why)
        try:
            if found.code:
                raise Wrong(told("writing-failed", code=found.code))
            if found.cut:
                raise Wrong(told("too-long", most=MOST))
            self._compare(entry, content, found.out, to)
        except Wrong as error:
            return Case(case.id, Verdict.FAILED, title, case.requirements, (error.fault,), evidence)
        return case

    @cached_property
    def _codec(self) -> Codec:
        return Codec(framed(self._standard).data)

    def _compare(self, entry: Entry, content: bytes, written: bytes, to: str) -> None:
        before = self._value(content, entry.encoding, entry.root)
        after = self._value(written, to, entry.root)
        for path, old, new in differences(before, after):
            raise Wrong(told("changed"), path, _shown(new), {"de": _shown(old), "en": _shown(old)})

    def _value(self, content: bytes, encoding: str, root: str) -> Any:
        """The JSON-shaped value of a document; raises Wrong."""
        try:
            if encoding == "json":
                return json_document(content)
            found = self._codec.decode(xml_document(content))
        except Unreadable as error:
            raise Wrong(told("unreadable", reason=f"{error.line}:{error.column}: {error}")) from error
        if found.problems:
            first = found.problems[0]
            german = {"de": first.german or first.message, "en": first.message}
            raise Wrong(told("lost", reason=german), first.pointer)
        if found.root != root:
            raise Wrong(told("other-root", found=found.root))
        return found.value


def identity(entry: Entry, to: str) -> str:
    """The id of a round trip."""
    return f"{ROUND_TRIP}{entry.file}/{to}"


ABSENT = object()


def differences(before: Any, after: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Places (JSON pointer) where two values differ by the model, with both; `ABSENT` for what is not there."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            token = str(key).replace("~", "~0").replace("/", "~1")
            yield from differences(before.get(key, ABSENT), after.get(key, ABSENT), f"{path}/{token}")
    elif isinstance(before, list) and isinstance(after, list):
        for index in range(max(len(before), len(after))):
            one, other = (values[index] if index < len(values) else ABSENT for values in (before, after))
            yield from differences(one, other, f"{path}/{index}")
    elif not _same(before, after):
        yield path, before, after


def _same(one: Any, other: Any) -> bool:
    """Whether two simple values are one: numbers by value, points in time by instant, all else as written."""
    if _number(one) and _number(other):
        return Decimal(str(one)) == Decimal(str(other))
    if isinstance(one, str) and isinstance(other, str):
        return one == other or (_instant(one) is not None and _instant(one) == _instant(other))
    return type(one) is type(other) and bool(one == other)


def _number(value: Any) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _instant(text: str) -> datetime | None:
    """The point in time that a text of the form date, `T`, time, zone names."""
    if len(text) < 20 or text[10] != "T":
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def _shown(value: Any) -> str:
    return "–" if value is ABSENT else str(value)[:200]
