"""Reads tables as spreadsheets and data bases write them (RFC 4180): one event per line, in any order."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from conformance.process.logs.columns import Mapping, places
from conformance.process.logs.event import DONE, Event, LogCase, Tally, in_order
from conformance.process.logs.opening import CHUNK, opened
from conformance.process.logs.times import Clock
from conformance.process.logs.unreadable import Unreadable

LONGEST = 1 << 20
"""Characters of one line; what is longer is no table."""
DELIMITERS = ";,\t|"


def encoding_of(path: Path) -> str:
    """UTF-8 or UTF-16 where the bytes are that, else Windows-1252, as German spreadsheets write."""
    with opened(path) as stream:
        chunk = stream.read(CHUNK)
        if chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = stream.read(CHUNK)
            decoder.decode(b"", True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def cases_by_table(stream: BinaryIO, encoding: str, mapping: Mapping, clock: Clock, tally: Tally) -> Iterator[LogCase]:
    """The cases in order of their first line; raises Unreadable."""
    try:
        text = io.TextIOWrapper(stream, encoding, newline="")
    except LookupError as error:
        raise Unreadable(0, f"Zeichensatz „{encoding}“ ist unbekannt", f"encoding '{encoding}' is unknown") from error
    rows = _Rows(text, mapping.delimiter)
    found: dict[str, list[Event]] = {}
    for case, event in _events(rows, mapping, clock, tally):
        found.setdefault(case, []).append(event)
    for number, (name, events) in enumerate(found.items(), 1):
        yield LogCase(name, in_order(events), number, events[0].line)


def _events(rows: _Rows, mapping: Mapping, clock: Clock, tally: Tally) -> Iterator[tuple[str, Event]]:
    header = next(rows, None)
    if header is None:
        raise Unreadable(1, "Tabelle hat keine Kopfzeile", "table has no header")
    column = places(header, mapping, rows.line)
    case, activity, time = column["case"], column["activity"], column.get("time")
    others = [(field, column[field]) for field in ("participant", "message", "receiver", "sender") if field in column]
    cycle = column.get("lifecycle")
    for row in rows:
        line = rows.line
        if len(row) != len(header):
            raise Unreadable(
                line,
                f"Zeile hat {len(row)} Spalten statt {len(header)}",
                f"line has {len(row)} columns instead of {len(header)}",
            )
        if cycle is not None and row[cycle].strip().casefold() not in DONE:
            tally.unfinished += 1
            continue
        name, step = row[case].strip(), row[activity].strip()
        if not name or not step:
            field = header[activity if name else case]
            raise Unreadable(line, f"Spalte „{field}“ ist leer", f"column '{field}' is empty")
        moment = clock.moment(row[time], line) if time is not None and row[time].strip() else None
        tally.events += 1
        stated = {field: row[place].strip() for field, place in others}
        yield name, Event(step, moment, line=line, place=tally.events, **stated)


class _Rows:
    """The rows that are not empty; `line`: where the present one begins, from 1."""

    def __init__(self, text: TextIO, delimiter: str) -> None:
        self.line = 1
        self._text, self._count = text, 0
        first = self._whole_line()
        if first.lower().startswith("sep=") and len(first.strip()) == 5:
            delimiter, first = delimiter or first[4], self._whole_line()
        self._pending = [first] if first else []
        delimiter = delimiter or max(DELIMITERS, key=first.count)
        try:
            self._rows = csv.reader(self._lines(), delimiter=delimiter, strict=True)
        except TypeError as error:
            raise Unreadable(0, "Trennzeichen ist nicht ein Zeichen", "delimiter is not one character") from error

    def __iter__(self) -> Iterator[list[str]]:
        return self

    def __next__(self) -> list[str]:
        while True:
            self.line = self._count + 1
            try:
                row = next(self._rows)
            except csv.Error as error:
                raise Unreadable(self.line, f"Tabelle ist beschädigt: {error}", f"table is damaged: {error}") from error
            if any(row):
                return row

    def _lines(self) -> Iterator[str]:
        while line := self._pending.pop() if self._pending else self._whole_line():
            self._count += 1
            yield line

    def _whole_line(self) -> str:
        try:
            line = self._text.readline(LONGEST + 1)
        except UnicodeError as error:
            number = self._count + 1
            raise Unreadable(number, f"Zeichensatz passt nicht: {error}", f"encoding does not fit: {error}") from error
        if len(line) > LONGEST:
            raise Unreadable(self._count + 1, "Zeile ist länger als 1 MiB", "line is longer than 1 MiB")
        if "\x00" in line:
            raise Unreadable(self._count + 1, "Zeile enthält das Zeichen NUL", "line contains the character NUL")
        return line
