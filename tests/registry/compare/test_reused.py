"""A name that was given up comes back with the meaning it had, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generators.model.nodes import Standard
from registry.compare.reused import reused_names
from tests.registry.compare.versions import read

MODEL = """\
classes:
  Person:
    tree_root: true
    description: Ein Mensch.
    attributes:
      name: {{range: string}}
      farbe: {{range: Farbe}}
{slot}
enums:
  Farbe:
    permissible_values:
      gelb: {{title: Gelb}}
{code}
"""
INTERFACE = """\
base_path: /v1
operations:
  - {{id: ping, method: get, path: /ping, responses: [{{status: 200}}]}}
{more}
"""
AGE = "      alter: {range: integer, description: In Jahren.}"
SLOTS = [
    (AGE, []),
    ("      alter: {range: integer, title: Alter, description: In Jahren.}", []),
    ("      alter: {range: string, description: In Jahren.}", ["Person.alter"]),
    ("      alter: {range: integer, description: In Tagen.}", ["Person.alter"]),
]
CODE = "      rot: {title: Rot, description: Die Farbe., meaning: 'https://example.org/rot'}"
CODES = [(CODE, []), (CODE.replace("org/rot", "org/pleite"), ["Farbe.rot"])]
STATE = "  - {id: stand, method: get, path: /stand, responses: [{status: 200}]}"
OPERATIONS = [(STATE, []), (STATE.replace("method: get", "method: post"), ["stand"])]


def version(root: Path, number: str, file: str, text: str) -> Standard:
    return replace(read({file: text}, root / number), version=number)


@pytest.mark.parametrize(("again", "expected"), SLOTS)
def test_slots(tmp_path: Path, again: str, expected: list[str]) -> None:
    texts = [MODEL.format(slot=slot, code="") for slot in (AGE, "", again)]
    check(tmp_path, "model.yaml", texts, expected)


@pytest.mark.parametrize(("again", "expected"), CODES)
def test_codes(tmp_path: Path, again: str, expected: list[str]) -> None:
    texts = [MODEL.format(slot="", code=code) for code in (CODE, "", again)]
    check(tmp_path, "model.yaml", texts, expected)


@pytest.mark.parametrize(("again", "expected"), OPERATIONS)
def test_operations(tmp_path: Path, again: str, expected: list[str]) -> None:
    texts = [INTERFACE.format(more=more) for more in (STATE, "", again)]
    check(tmp_path, "interface.yaml", texts, expected)


def check(root: Path, file: str, texts: list[str], expected: list[str]) -> None:
    first, second, new = (version(root, f"{n}.0.0", file, text) for n, text in enumerate(texts, 1))
    found = list(reused_names([first, second], new))
    assert [finding.path for finding in found] == expected
    assert all(f.span.file.endswith(file) and f.span.line > 1 and "version 1.0.0" in f.message for f in found)
    assert list(reused_names([first], new)) == [], "what the last version has was not given up"
    assert list(reused_names([], new)) == []


def test_the_last_meaning_counts(tmp_path: Path) -> None:
    texts = [MODEL.format(slot=slot, code="") for slot in (AGE, "", AGE.replace("integer", "string"), "", AGE)]
    *published, new = (version(tmp_path, f"{n}.0.0", "model.yaml", text) for n, text in enumerate(texts, 1))
    assert [f.message.partition(" and ")[0] for f in reused_names(published, new)] == [
        "'Person.alter' was given up after version 3.0.0"
    ]
