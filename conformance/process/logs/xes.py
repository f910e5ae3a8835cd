"""Reads XES (IEEE 1849-2016, and the drafts before it) from a stream, one trace at a time.

A document type is refused: XES has none, and entities are what it would be there for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from conformance.process.logs.columns import COLUMNS, Mapping
from conformance.process.logs.event import DONE, Event, LogCase, Tally, in_order
from conformance.process.logs.times import Clock
from conformance.process.logs.unreadable import Unreadable, quoted

CHUNK = 1 << 16
LONGEST = 4 << 20
"""Bytes of one tag or text; what is longer is no log."""
CASE = "concept:name"


def cases_by_xes(stream: BinaryIO, mapping: Mapping, clock: Clock, tally: Tally) -> Iterator[LogCase]:
    """The traces of a log; raises Unreadable."""
    reader = _Reader(mapping, clock, tally)
    while chunk := stream.read(CHUNK):
        reader.feed(chunk)
        yield from reader.taken()
    reader.feed(b"", last=True)
    yield from reader.taken()
    if not reader.is_log:
        raise Unreadable(1, "Wurzel ist kein log", "root is no log")


class _Reader:
    """Takes what expat meets; only attributes directly below a trace or an event count."""

    def __init__(self, mapping: Mapping, clock: Clock, tally: Tally) -> None:
        self.clock, self.tally = clock, tally
        self.wanted = {f: mapping.wanted(f) for f in COLUMNS}
        self.case_keys = (mapping.names["case"],) if "case" in mapping.names else (CASE,)
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.path: list[str] = []
        self.is_log = False
        self.trace: dict[str, str] = {}
        self.event: dict[str, str] = {}
        self.begun = self.line = self.number = self.fed = self.met = 0
        self.events: list[Event] = []
        self.done: list[LogCase] = []

    def feed(self, chunk: bytes, last: bool = False) -> None:
        self.fed += len(chunk)
        try:
            self.parser.Parse(chunk, last)
        except expat.ExpatError as error:
            told = expat.errors.messages.get(error.code, "") if isinstance(expat.errors.messages, dict) else ""
            raise Unreadable(
                error.lineno, f"XML ist nicht wohlgeformt: {told}", f"XML is not well-formed: {told}"
            ) from error
        except (ValueError, LookupError) as error:
            raise Unreadable(1, f"Zeichensatz ist unbekannt: {error}", f"encoding is unknown: {error}") from error
        if self.fed - self.met > LONGEST:
            line = self.parser.CurrentLineNumber
            raise Unreadable(line, "Element ist länger als 4 MiB", "element is longer than 4 MiB")

    def taken(self) -> list[LogCase]:
        """The traces that are complete since the last time."""
        found, self.done = self.done, []
        return found

    def _refuse(self, *_: object) -> None:
        line = self.parser.CurrentLineNumber
        raise Unreadable(line, "Log hat eine Dokumenttypdeklaration", "log has a document type declaration")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.met = self.parser.CurrentByteIndex
        tag = name.rpartition(" ")[2]
        depth = len(self.path)
        if depth == 0:
            self.is_log = tag == "log"
        inside = self.path[-1] if self.path else ""
        self.path.append(tag)
        if tag == "trace" and depth == 1:
            self.trace, self.events, self.begun = {}, [], self.parser.CurrentLineNumber
        elif tag == "event" and inside == "trace" and depth == 2:
            self.event, self.line = {}, self.parser.CurrentLineNumber
        elif "key" in attributes and inside in ("trace", "event") and depth == (2 if inside == "trace" else 3):
            kept = self.trace if inside == "trace" else self.event
            kept.setdefault(attributes["key"], attributes.get("value", ""))

    def _end(self, name: str) -> None:
        self.met = self.parser.CurrentByteIndex
        tag, depth = self.path.pop(), len(self.path)
        if tag == "event" and depth == 2 and self.path[-1] == "trace":
            self._take_event()
        elif tag == "trace" and depth == 1 and self.is_log:
            self.number += 1
            name = next((self.trace[k] for k in self.case_keys if self.trace.get(k)), f"#{self.number}")
            self.done.append(LogCase(name, in_order(self.events), self.number, self.begun))

    def _take_event(self) -> None:
        found = {f: self._value(f) for f in self.wanted}
        if found["lifecycle"].casefold() not in DONE:
            self.tally.unfinished += 1
            return
        if not found["activity"]:
            name = self.wanted["activity"][0] if len(self.wanted["activity"]) == 1 else CASE
            raise Unreadable(self.line, f"Ereignis hat kein „{quoted(name)}“", f"event has no '{quoted(name)}'")
        self.tally.events += 1
        self.events.append(
            Event(
                activity=found["activity"],
                time=self.clock.moment(found["time"], self.line) if found["time"] else None,
                participant=found["participant"],
                message=found["message"],
                receiver=found["receiver"],
                sender=found["sender"],
                line=self.line,
                place=self.tally.events,
            )
        )

    def _value(self, field: str) -> str:
        return next((self.event[key] for key in self.wanted[field] if key in self.event), "").strip()
