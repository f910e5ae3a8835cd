"""Traces as XES (IEEE 1849) and as CSV."""

from __future__ import annotations

import csv
import io

from lxml import etree

from generators.vectors.process.trace import Trace

XES = "http://www.xes-standard.org/"
EXTENSIONS = (("Concept", "concept"), ("Time", "time"), ("Lifecycle", "lifecycle"), ("Organizational", "org"))
COLUMNS = ("case", "step", "participant", "time", "message")


def xes(case: str, trace: Trace) -> bytes:
    """A log of one case; the participant is the event's `org:role`, the payload of a message its `message`."""
    log = etree.Element(f"{{{XES}}}log", nsmap={None: XES})  # type: ignore[dict-item]
    log.attrib.update({"xes.version": "1849-2016", "xes.features": ""})
    for name, prefix in EXTENSIONS:
        uri = f"{XES}{prefix}.xesext"
        etree.SubElement(log, f"{{{XES}}}extension", {"name": name, "prefix": prefix, "uri": uri})
    node = etree.SubElement(log, f"{{{XES}}}trace")
    _attribute(node, "string", "concept:name", case)
    for event in trace.events:
        inner = etree.SubElement(node, f"{{{XES}}}event")
        _attribute(inner, "string", "concept:name", event.step)
        _attribute(inner, "string", "org:role", event.participant)
        _attribute(inner, "date", "time:timestamp", event.time.isoformat())
        _attribute(inner, "string", "lifecycle:transition", "complete")
        if event.message:
            _attribute(inner, "string", "message", event.message)
    etree.indent(log, "  ")
    content: bytes = etree.tostring(log, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def csv_log(case: str, trace: Trace) -> bytes:
    """The same as a table with a header (RFC 4180)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in trace.events:
        writer.writerow((case, event.step, event.participant, event.time.isoformat(), event.message))
    return text.getvalue().encode()


def _attribute(parent: etree._Element, kind: str, key: str, value: str) -> None:
    etree.SubElement(parent, f"{{{XES}}}{kind}", {"key": key, "value": value})
