"""Reads OCEL 2.0 in JSON: events about objects; the objects of one type are the cases.

An event about several of them belongs to each; one about none belongs to no case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from conformance.process.logs.columns import COLUMNS, Mapping
from conformance.process.logs.event import DONE, Event, LogCase, Tally, in_order
from conformance.process.logs.times import Clock
from conformance.process.logs.unreadable import Unreadable, quoted

LARGEST = 1 << 29
"""Bytes of a document: it is read as a whole."""


class _Object(msgspec.Struct):
    id: str
    type: str


class _Related(msgspec.Struct):
    objectId: str


class _Attribute(msgspec.Struct):
    name: str
    value: Any = ""


class _Event(msgspec.Struct):
    type: str
    time: str = ""
    attributes: list[_Attribute] = []
    relationships: list[_Related] = []


class _Log(msgspec.Struct):
    events: list[msgspec.Raw]
    objects: list[_Object]


def cases_by_ocel(stream: BinaryIO, mapping: Mapping, clock: Clock, tally: Tally) -> Iterator[LogCase]:
    """The cases in order of their first event; raises Unreadable."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Unreadable(0, "Log ist größer als 512 MiB", "log is larger than 512 MiB")
    content = content.removeprefix(b"\xef\xbb\xbf")
    log = _decoded(content, _Log, 1)
    kind = _case_type(log, mapping)
    known = {o.id: o.type for o in log.objects}
    found: dict[str, list[Event]] = {}
    place, line = 0, 1
    for raw in log.events:
        begins = content.find(bytes(raw), place)
        line += content.count(b"\n", place, begins)
        place = begins
        stated = _decoded(bytes(raw), _Event, line)
        names = dict.fromkeys(r.objectId for r in stated.relationships if _type(known, r.objectId, line) == kind)
        event = _event(stated, mapping, clock, tally, line)
        if event is None:
            continue
        tally.unassigned += not names
        for name in names:
            found.setdefault(name, []).append(event)
    for number, (name, events) in enumerate(found.items(), 1):
        yield LogCase(name, in_order(events), number, events[0].line)


def _event(stated: _Event, mapping: Mapping, clock: Clock, tally: Tally, line: int) -> Event | None:
    """The event; None for one that says only that a step has begun or goes on."""
    values = {a.name: a.value if isinstance(a.value, str) else str(a.value) for a in stated.attributes}
    field = {f: next((values[n] for n in mapping.wanted(f) if n in values), "").strip() for f in COLUMNS}
    if field["lifecycle"].casefold() not in DONE:
        tally.unfinished += 1
        return None
    tally.events += 1
    return Event(
        activity=field["activity"] if "activity" in mapping.names else stated.type,
        time=clock.moment(stated.time, line) if stated.time else None,
        participant=field["participant"],
        message=field["message"],
        receiver=field["receiver"],
        sender=field["sender"],
        line=line,
        place=tally.events,
    )


def _type(known: dict[str, str], name: str, line: int) -> str:
    if name not in known:
        raise Unreadable(line, f"Objekt „{quoted(name)}“ fehlt", f"object '{quoted(name)}' is missing")
    return known[name]


def _case_type(log: _Log, mapping: Mapping) -> str:
    """The type of objects that are the cases: the one that was named, else the only one."""
    types = sorted({o.type for o in log.objects})
    if mapping.object_type:
        types = [t for t in types if t == mapping.object_type] or types
    if len(types) != 1 or (mapping.object_type and types[0] != mapping.object_type):
        there = quoted(", ".join(types)) or "–"
        wanted = f"„{mapping.object_type}“" if mapping.object_type else "der Fälle"
        english = f"'{mapping.object_type}'" if mapping.object_type else "of the cases"
        raise Unreadable(
            0,
            f"Objekttyp {wanted} (--object-type) ist nicht bestimmt; es gibt {there}",
            f"object type {english} (--object-type) is not determined; there are {there}",
        )
    return types[0]


def _decoded(content: bytes, kind: type[Any], line: int) -> Any:
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(
            line + _lines(content, str(error)), f"OCEL ist nicht lesbar: {error}", f"OCEL cannot be read: {error}"
        ) from error


def _lines(content: bytes, message: str) -> int:
    """Line breaks before the byte that a message of the parser names, all of them where the document is cut short."""
    if "truncated" in message:
        return content.count(b"\n")
    _, _, place = message.rpartition("(byte ")
    return content.count(b"\n", 0, int(place[:-1])) if place[:-1].isdigit() else 0
