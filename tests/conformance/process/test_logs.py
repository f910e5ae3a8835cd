"""Logs are read as their formats say, and whatever is not a log is an error with its line."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from conformance.process.logs import Clock, EventLog, LogCase, Mapping, Unreadable

NOON = datetime(2027, 6, 1, 12, 0, tzinfo=UTC)
EVENT = """<event>
<string key="concept:name" value="pruefen"><string key="concept:name" value="nested"/></string>
<string key="org:role" value="amt"/><date key="time:timestamp" value="2027-06-01T14:00:00.000+02:00"/>
</event>"""
XES = f'<log xmlns="http://www.xes-standard.org/"><trace><string key="concept:name" value="f1"/>\n{EVENT}</trace></log>'
TABLE = "case,step,time,participant\nf1,pruefen,2027-06-01T12:00:00Z,amt\n"
OCEL = {
    "objectTypes": [],
    "eventTypes": [],
    "objects": [{"id": "f1", "type": "Antrag"}, {"id": "p1", "type": "Person"}],
    "events": [
        {
            "id": "e1",
            "type": "pruefen",
            "time": "2027-06-01T12:00:00Z",
            "attributes": [{"name": "participant", "value": "amt"}],
            "relationships": [{"objectId": "f1", "qualifier": ""}, {"objectId": "p1", "qualifier": ""}],
        }
    ],
}


def read(content: str | bytes, folder: Path, zone: str = "", mapping: Mapping | None = None) -> list[LogCase]:
    file = folder / "log"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    log = EventLog(file, mapping or Mapping(), Clock(ZoneInfo(zone) if zone else None))
    return list(log.cases())


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("kind", ["xes", "csv", "ocel"])
def test_every_format_tells_the_same(kind: str, packed: bool, tmp_path: Path) -> None:
    written = {"xes": XES, "csv": TABLE, "ocel": json.dumps(OCEL)}[kind].encode()
    mapping = Mapping(object_type="Antrag") if kind == "ocel" else Mapping()
    (case,) = read(gzip.compress(written) if packed else written, tmp_path, mapping=mapping)
    (event,) = case.events
    assert (case.name, event.activity, event.time, event.participant) == ("f1", "pruefen", NOON, "amt")
    assert event.line == {"xes": 2, "csv": 2, "ocel": 1}[kind]


def test_tables_are_read_as_spreadsheets_write_them(tmp_path: Path) -> None:
    written = (
        'sep=;\r\nVorgang;Tätigkeit;Zeitpunkt;Beteiligter\r\n"a ""1""";"prüfen;\r\nganz";01.06.2027 14:00;Amt\r\n\r\n'
    )
    for encoding in ("cp1252", "utf-8", "utf-8-sig", "utf-16"):
        (case,) = read(written.encode(encoding), tmp_path, "Europe/Berlin")
        assert (case.name, case.events[0].activity, case.events[0].time) == ('a "1"', "prüfen;\r\nganz", NOON)


def test_columns_are_named_by_whoever_knows_them(tmp_path: Path) -> None:
    written = "id\twas\twann\nf1\tpruefen\t2027-06-01 12:00:00+00:00\n"
    mapping = Mapping({"case": "ID", "activity": "was", "time": "wann"})
    ((case),) = read(written, tmp_path, mapping=mapping)
    assert (case.name, case.events[0].activity, case.events[0].time) == ("f1", "pruefen", NOON)
    with pytest.raises(Unreadable, match=r"column 'who' \(participant\) is missing; there are id, was, wann"):
        read(written, tmp_path, mapping=Mapping({**mapping.names, "participant": "who"}))


def test_events_are_put_in_order_of_time_and_those_of_a_moment_stay_as_they_stand(tmp_path: Path) -> None:
    rows = ["f1,c,2027-06-01T12:00:01Z", "f2,x,2027-06-01T12:00:00Z", "f1,b,2027-06-01T14:00:00+02:00"]
    written = "\n".join(["case,step,time", *rows, "f1,a,2027-06-01T12:00:00Z"])
    first, second = read(written, tmp_path)
    assert ([e.activity for e in first.events], [e.place for e in first.events]) == (["b", "a", "c"], [3, 4, 1])
    assert (first.name, second.name, first.line, second.line) == ("f1", "f2", 2, 3)


def test_what_is_not_complete_does_not_count(tmp_path: Path) -> None:
    started = EVENT.replace("</event>", '<string key="lifecycle:transition" value="start"/></event>')
    file = tmp_path / "log"
    file.write_text(XES.replace(EVENT, started + EVENT), "utf-8")
    log = EventLog(file, Mapping(), Clock())
    (case,) = log.cases()
    assert (len(case.events), log.tally.events, log.tally.unfinished) == (1, 1, 1)


def test_an_event_about_several_cases_belongs_to_each_and_one_about_none_to_none(tmp_path: Path) -> None:
    several = json.loads(json.dumps(OCEL))
    several["objects"].append({"id": "f2", "type": "Antrag"})
    several["events"][0]["relationships"].append({"objectId": "f2", "qualifier": ""})
    several["events"].append({"id": "e2", "type": "x", "relationships": [{"objectId": "p1"}]})
    file = tmp_path / "log"
    file.write_text(json.dumps(several, indent=1), "utf-8")
    log = EventLog(file, Mapping(object_type="Antrag"), Clock())
    assert [(c.name, len(c.events)) for c in log.cases()] == [("f1", 1), ("f2", 1)]
    assert log.tally.unassigned == 1
    with pytest.raises(Unreadable, match="there are Antrag, Person"):
        list(EventLog(file, Mapping(), Clock()).cases())


BOMB = '<!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
BROKEN: list[tuple[str, str | bytes, int, str]] = [
    ("nothing", "", 0, "file is empty"),
    ("blanks", " \n\n", 0, "file is empty"),
    ("entities", f"{BOMB}\n{XES}", 1, "document type declaration"),
    ("external entities", f'\n<!DOCTYPE log SYSTEM "http://localhost/x.dtd">{XES}', 2, "document type declaration"),
    ("cut short", XES[:-5], 5, "not well-formed"),
    ("something else", "\n<html/>", 1, "root is no log"),
    ("long attribute", XES.replace("f1", "f" * 9_000_000), 1, "longer than 4 MiB"),
    ("long text", XES.replace("<trace>", "\n" + "f" * 9_000_000 + "<trace>"), 2, "longer than 4 MiB"),
    ("NUL in XML", XES.replace("f1", "f\x00"), 1, "not well-formed"),
    ("no UTF-8", XES.encode().replace(b"f1", b"f\xff"), 1, "not well-formed"),
    ("strange encoding", f'<?xml version="1.0" encoding="klingon"?>{XES}', 1, "encoding is unknown"),
    ("no activity", XES.replace('key="concept:name" value="pruefen"', 'key="x" value="y"'), 2, "has no 'concept:name'"),
    ("no time", XES.replace("2027-06-01T14:00:00.000+02:00", "gestern"), 2, "time 'gestern' is no moment"),
    ("no zone", XES.replace("+02:00", ""), 2, "names no time zone"),
    ("no header", "f1,pruefen\n", 1, r"column 'case' \(case\) is missing"),
    ("column twice", "case,step,case\n", 1, "column 'case' stands twice"),
    ("short line", TABLE + "f1,x\n", 3, "line has 2 columns instead of 4"),
    ("long line", TABLE + "f1,x,,,\n", 3, "line has 5 columns instead of 4"),
    ("empty case", TABLE + ",x,,\n", 3, "column 'case' is empty"),
    ("empty step", TABLE + "f1,,,\n", 3, "column 'step' is empty"),
    ("open quote", TABLE + '"f1,x,,\n', 3, "table is damaged"),
    ("NUL in a table", TABLE + "f1,\x00,,\n", 3, "character NUL"),
    ("endless line", TABLE + "f" * 2_000_000, 3, "longer than 1 MiB"),
    ("huge cell", TABLE + "f" * 200_000 + ",x,,\n", 3, "table is damaged"),
    ("no text", b"case,step\n\x81\x8d\xff,x\n", 1, "encoding does not fit"),
    ("cut gzip", gzip.compress(TABLE.encode())[:30], 0, "gzip is damaged"),
    ("wrong sum", gzip.compress(TABLE.encode())[:-6] + b"\x00" * 6, 0, "gzip is damaged"),
    ("after gzip", gzip.compress(TABLE.encode()) + b"rest", 0, "gzip is damaged"),
    ("cut JSON", json.dumps(OCEL, indent=1)[:-2], 36, "truncated"),
    ("deep JSON", '{"events":' + "[" * 100_000, 1, "OCEL cannot be read"),
    ("no events", '{\n"objects": []}', 1, "missing required field `events`"),
    ("event without type", json.dumps(OCEL, indent=1).replace('"type": "pruefen",', ""), 15, "required field `type`"),
    ("unknown object", json.dumps(OCEL).replace('"id": "p1"', '"id": "p2"'), 1, "object 'p1' is missing"),
    ("lone surrogate", json.dumps(OCEL).replace("p1", "\\ud800"), 1, "OCEL cannot be read"),
]


@pytest.mark.parametrize(("content", "line", "message"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_what_is_no_log_is_an_error_with_its_line(
    content: str | bytes, line: int, message: str, tmp_path: Path
) -> None:
    with pytest.raises(Unreadable, match=message) as error:
        read(content, tmp_path, mapping=Mapping(object_type="Antrag"))
    assert error.value.line == line
    assert error.value.message["de"] != error.value.message["en"]


def test_a_bomb_is_noticed_before_it_goes_off(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="longer than 1 MiB"):
        read(gzip.compress(b"case,step\n" + b"a" * 50_000_000, 1), tmp_path)


@pytest.mark.parametrize(
    ("text", "hour"),
    [("2027-06-01T12:00Z", 12), ("2027-06-01 14:00:00", 12), ("01.06.2027, 14:00", 12), ("1.6.2027 14:00:00 Uhr", 12)],
)
def test_moments_without_a_zone_belong_to_the_one_that_is_named(text: str, hour: int) -> None:
    assert Clock(ZoneInfo("Europe/Berlin")).moment(text, 1).astimezone(UTC) == NOON.replace(hour=hour)
