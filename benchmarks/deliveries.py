"""A standard for deliveries, and records of it, as many as wanted: sixty simple elements with patterns and dates.

Used by the benchmark of `fabrik check` and by its tests, so that both speak of the same records.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generators.builder.run import build_standards
from generators.workspace import Registry, Workspace
from registry.appending import appended
from registry.store import MANIFEST, Entry, Manifest, Store, commit
from registry.store.manifest import Compiler, File

NAME, VERSION = "lieferung", "1.0.0"
SPACE = "https://standardfabrik.example/ns/lieferung/1"
TARGETS = ("xsd", "json_schema", "requirements", "rules", "model_json")
RANGES = ("Zeile", "string", "integer")
"""What the elements of a group hold in turn: a text with a pattern, any text, a number."""
GROUPS = ("adresse", "betrieb", "bescheid")
_REGISTRY = """\
publisher: {name: Standardfabrik, uri: "https://standardfabrik.example/"}
base_uri: https://standardfabrik.example/
languages: [de, en]
main_language: de
"""
_STANDARD = f"""\
name: {NAME}
kind: data
purpose: content
version: {VERSION}
status: draft
title: {{de: Lieferung, en: Delivery}}
description: {{de: Sätze zum Messen., en: Records to measure with.}}
license: CC0-1.0
roots: [Lieferung, Satz]
"""
_RULES = """\
rules:
  - id: ende-nach-beginn
    class: Satz
    title: {de: Ende nach Beginn, en: End after beginning}
    when: has(this.ende)
    assert: this.ende >= this.beginn
    message: {de: Das Ende liegt vor dem Beginn., en: The end is before the beginning.}
  - id: betrag-aus-teilen
    class: Satz
    title: {de: Betrag aus Teilen, en: Amount of parts}
    assert: this.summe == this.teil0 + this.teil1 + this.teil2
    message: {de: Die Summe ist nicht die der Teile., en: The sum is not that of the parts.}
"""


def model() -> str:
    """The LinkML file of the standard."""
    lines = [
        f"id: https://standardfabrik.example/standards/{NAME}",
        f"name: {NAME}",
        "prefixes: {linkml: https://w3id.org/linkml/}",
        "imports: [linkml:types]",
        "default_range: string",
        "enums:",
        "  Art: {permissible_values: {a: {}, b: {}, c: {}}}",
        "types:",
        "  Kennung: {typeof: string, pattern: '^[A-Z]{2}[0-9]{6}$'}",
        "  Zeile: {typeof: string, pattern: '^[^\\n\\r]{1,100}$'}",
        "classes:",
        "  Lieferung:",
        "    attributes:",
        "      absender: {range: Zeile, required: true}",
        "      satz: {range: Satz, multivalued: true, inlined_as_list: true, required: true}",
        "      anzahl: {range: integer}",
        "  Satz:",
        "    attributes:",
        "      nummer: {range: Kennung, key: true, required: true}",
        "      art: {range: Art, required: true}",
        "      beginn: {range: date, required: true}",
        "      ende: {range: date}",
        "      summe: {range: integer, required: true, minimum_value: 0}",
        *(f"      teil{number}: {{range: integer, required: true}}" for number in range(3)),
        *(f"      {group}: {{range: {group.capitalize()}, required: true}}" for group in GROUPS),
    ]
    for group in GROUPS:
        lines += [f"  {group.capitalize()}:", "    attributes:"]
        lines += [f"      {group}{number}: {{range: {RANGES[number % 3]}, required: true}}" for number in range(15)]
        lines += [f"      {group}Tag: {{range: date, required: true}}", f"      {group}Gilt: {{range: boolean}}"]
    return "\n".join(lines) + "\n"


def registry_at(folder: Path) -> Path:
    """Build the standard below a folder and publish it there; the folder of the registry."""
    root, place = folder / "workspace", folder / "releases"
    standard = root / "standards" / NAME
    standard.mkdir(parents=True)
    (root / "registry").mkdir()
    (root / "registry" / "registry.yaml").write_text(_REGISTRY, "utf-8")
    for file, text in (("standard.yaml", _STANDARD), ("model.yaml", model()), ("rules.yaml", _RULES)):
        (standard / file).write_text(text, "utf-8")
    artifacts = root / "build" / "artifacts"
    (outcome,) = build_standards(Workspace(root), [NAME], artifacts, TARGETS)
    if outcome.failed:
        raise ValueError([finding.message for finding in outcome.record.findings])
    files = {path: (artifacts / outcome.record.location / path).read_bytes() for path in outcome.record.outputs}
    listed = {path: File.of(content) for path, content in files.items()}
    manifest = Manifest(NAME, VERSION, "data", "draft", Compiler("0.0.0", "0" * 64), "", {}, listed)
    placed = {f"{NAME}/{VERSION}/{path}": content for path, content in files.items()}
    entry = Entry(0, "2027-01-01", "release", NAME, VERSION, "", manifest.digest)
    store = Store(place)
    log = appended(store, Registry(base_uri="https://standardfabrik.example/"), [entry], None)
    commit(store, {**placed, f"{NAME}/{VERSION}/{MANIFEST}": manifest.content, **log})
    return place


def records(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Valid records; the same seed gives the same ones."""
    draw = random.Random(seed)
    words = [f"Straße {number} {'abcdefgh'[number % 8] * (number % 11 + 1)}" for number in range(64)]
    for number in range(count):
        parts = [draw.randrange(1000) for _ in range(3)]
        record: dict[str, Any] = {
            "nummer": f"AB{number:06}",
            "art": draw.choice("abc"),
            "beginn": f"20{draw.randrange(10, 27)}-0{draw.randrange(1, 10)}-{draw.randrange(10, 29)}",
            "summe": sum(parts),
            **{f"teil{index}": part for index, part in enumerate(parts)},
        }
        for group in GROUPS:
            record[group] = {
                f"{group}{index}": draw.randrange(10_000) if RANGES[index % 3] == "integer" else draw.choice(words)
                for index in range(15)
            }
            record[group] |= {f"{group}Tag": "2027-05-01", f"{group}Gilt": True}
        yield record


def lines_of(found: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Records as lines of JSON."""
    return (json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for record in found)


def xml_of(record: dict[str, Any]) -> bytes:
    """A record as element, indented."""
    lines: list[str] = []

    def write(members: dict[str, Any], indent: str) -> None:
        for key, value in members.items():
            if isinstance(value, dict):
                lines.append(f"{indent}<l:{key}>")
                write(value, f"{indent}  ")
                lines.append(f"{indent}</l:{key}>")
            else:
                text = ("true" if value else "false") if isinstance(value, bool) else value
                lines.append(f"{indent}<l:{key}>{text}</l:{key}>")

    order = ("nummer", "art", "beginn", "ende", "summe", "teil0", "teil1", "teil2", *GROUPS)
    write({key: record[key] for key in order if key in record}, "    ")
    return ("  <l:satz>\n" + "\n".join(lines) + "\n  </l:satz>\n").encode()


def envelope() -> tuple[bytes, bytes]:
    """What stands before and behind the records in XML."""
    start = f'<?xml version="1.0" encoding="UTF-8"?>\n<l:Lieferung xmlns:l="{SPACE}">\n  <l:absender>Amt</l:absender>\n'
    return start.encode(), b"</l:Lieferung>\n"


def write_lines(path: Path, count: int) -> Path:
    """A file of records as lines; packed where its name says so."""
    with gzip.open(path, "wb", 1) if path.suffix == ".gz" else path.open("wb") as file:
        file.writelines(lines_of(records(count)))
    return path


def write_xml(path: Path, count: int) -> Path:
    """A file of records in their envelope."""
    head, tail = envelope()
    with path.open("wb") as file:
        file.write(head)
        file.writelines(map(xml_of, records(count)))
        file.write(tail)
    return path
