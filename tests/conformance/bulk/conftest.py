"""A published standard for deliveries, and deliveries with known faults."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.deliveries import NAME, envelope, records, registry_at, xml_of
from conformance.bulk.delivery import Wanted
from conformance.library import Library

Record = dict[str, Any]
FAULTS: dict[int, tuple[str, Callable[[Record], object]]] = {
    3: ("Satz.art/permissible_values", lambda r: r.update(art="z")),
    4: ("Satz.nummer/pattern", lambda r: r.update(nummer="AB1")),
    9: ("Adresse.adresse7/required", lambda r: r["adresse"].pop("adresse7")),
    10: ("rule/betrag-aus-teilen", lambda r: r.update(summe=r["summe"] + 1)),
    17: ("rule/ende-nach-beginn", lambda r: r.update(ende="1999-12-31")),
    18: ("Satz.beginn/range", lambda r: r.update(beginn="gestern")),
    29: ("Satz.summe/minimum_value", lambda r: r.update(summe=-1, teil0=-1, teil1=0, teil2=0)),
    39: ("Betrieb/extra_slots", lambda r: r["betrieb"].update(fremd="x")),
}
"""Record, counted from 0 → requirement that it violates, and how."""
COUNT = 40
EXPECTED = sorted((number + 1, f"{NAME}:{requirement}") for number, (requirement, _) in FAULTS.items())


def faulty() -> list[Record]:
    """Records of which some have a fault."""
    found = list(records(COUNT))
    for number, (_, change) in FAULTS.items():
        change(found[number])
    return found


def as_lines(found: list[Record]) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in found)


def as_array(found: list[Record]) -> bytes:
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def as_xml(found: list[Record]) -> bytes:
    head, tail = envelope()
    return head + b"".join(map(xml_of, found)) + tail


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return registry_at(tmp_path_factory.mktemp("delivery"))


@pytest.fixture(scope="session")
def wanted(registry: Path) -> Wanted:
    subject = Library(registry, registry).subject(NAME)
    return Wanted(registry, registry, subject, "Satz", "2027-05-01", False)
