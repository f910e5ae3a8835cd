"""A small model for rules, and a document of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generators.model.nodes import Standard
from generators.model.rules import BusinessRule
from generators.model.wire import Wire
from generators.rules import CompiledRule, Examined, examined_rule
from generators.workspace import read_bare

MODEL = Path(__file__).with_name("model.yaml")
FACTS = {"name": "muster", "version": "1.0.0"}
DOCUMENT: dict[str, Any] = {
    "kennung": "079",
    "einzug": "2027-02-28",
    "gemeldet": "2027-03-01T00:30:00+02:00",
    "erstellt": "2027-02-28T22:45:00Z",
    "anteil": 7,
    "betrag": 12,
    "vorlaeufig": False,
    "rolle": "eltern",
    "art": {"code": "x", "listURI": "urn:beispiel:arten", "listVersionID": "1"},
    "personen": [
        {"nummer": 1, "name": "Jörg", "geboren": "2008-02-29"},
        {"nummer": 2, "name": "Änne"},
        {"nummer": 3, "name": "Özge", "geboren": "2027-01-15", "vertreter": [1, 2]},
    ],
}


@cache
def standard() -> Standard:
    found = read_bare(MODEL)
    assert found.standard is not None
    assert found.findings == []
    return found.standard


def rule(demand: str, when: str = "", cls: str = "Meldung", level: str = "error") -> BusinessRule:
    message = {"de": "Falsch.", "en": "Wrong."}
    return BusinessRule(id="regel", class_name=cls, demand=demand, when=when, message=message, level=level)


def examined(demand: str, when: str = "", cls: str = "Meldung") -> Examined:
    data = standard().data
    return examined_rule(data, Wire(data), rule(demand, when, cls))


def verdict(demand: str, value: dict[str, Any] = DOCUMENT, when: str = "") -> tuple[str, str]:
    found = examined(demand, when)
    return CompiledRule(found.rule, lambda: found, FACTS).verdict(value)
