"""Authored files are LinkML data: our own schema target and LinkML's validator judge them alike.

LinkML differs in two points: it does not look at the keys of mappings, and takes an entry without value for absent.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from linkml.validator import Validator
from linkml.validator.cli import cli
from linkml.validator.plugins import JsonschemaValidationPlugin

from generators.metamodel import violations
from generators.metamodel.compiled import FOLDER
from generators.model.source import parse_yaml

STANDARDS = Path(__file__).parents[3] / "standards"
MUSTER = Path(__file__).parents[1] / "interfaces" / "muster" / "standards"
CLASSES = {
    "standard": "Standard",
    "interface": "Interface",
    "process": "Process",
    "scenario": "Scenario",
    "environment": "Environment",
}
GOOD = {
    "standard": sorted(MUSTER.glob("*/standard.yaml")),
    "interface": [MUSTER / "antragsannahme" / "interface.yaml"],
    "process": [MUSTER / "antragsverfahren" / "process.yaml"],
    "scenario": sorted(MUSTER.glob("*/scenarios/*.yaml")),
    "environment": sorted(STANDARDS.glob("*/environment.yaml")),
}
INTERFACE = "base_path: /a/v1\n"
OPERATION = f"{INTERFACE}operations:\n  - {{id: a, method: get, path: /a, "
PROCESS = "participants: [{id: a, kind: citizen}]\nsteps:\n  - {id: s, participant: a, "
SCENARIO = "id: a\nsteps:\n  - {id: b, operation: c, "

BAD = [
    ("interface", "operations: []\n"),
    ("interface", "base_path: a/v1\n"),
    ("interface", INTERFACE + "base: x\n"),
    ("interface", INTERFACE + "operations: {a: {method: get, path: /a}}\n"),
    ("interface", INTERFACE + "operations: [{method: get, path: /a}]\n"),
    ("interface", INTERFACE + "operations: [{id: a, method: get}]\n"),
    ("interface", INTERFACE + "operations: [{id: a-b, method: get, path: /a}]\n"),
    ("interface", INTERFACE + "operations: [{id: a, method: GET, path: /a}]\n"),
    ("interface", INTERFACE + "operations: [text]\n"),
    ("interface", INTERFACE + "operations: [{id: a, method: get, path: '/a?b'}]\n"),
    ("interface", OPERATION + "responses: [{status: 700}]}\n"),
    ("interface", OPERATION + "responses: [{status: ok}]}\n"),
    ("interface", OPERATION + "responses: [{body: {payload: 'a:B'}}]}\n"),
    ("interface", OPERATION + "request: {payload: Antrag}}\n"),
    ("interface", OPERATION + "request: {payload: 'a:B', media: json}}\n"),
    ("interface", OPERATION + "request: {payload: 'a:B', media: ['not a type']}}\n"),
    ("interface", OPERATION + "parameters: [{place: query}]}\n"),
    ("interface", OPERATION + "parameters: [{name: a, place: cookie}]}\n"),
    ("interface", OPERATION + "parameters: [{name: a, minimum: low}]}\n"),
    ("interface", OPERATION + "parameters: [{name: a, required: 'yes please'}]}\n"),
    ("interface", OPERATION + "paging: {default: 0}}\n"),
    ("interface", OPERATION + "paging: 50}\n"),
    ("interface", OPERATION + "deprecation: {since: soon}}\n"),
    ("interface", OPERATION + "requirements: [{id: A-1}]}\n"),
    ("interface", OPERATION + "requirements: [{id: A-1, level: must, text: {de: x}}]}\n"),
    ("interface", INTERFACE + "problems: {a: {title: {de: x}}}\n"),
    ("interface", INTERFACE + "problems: {a: {status: 999}}\n"),
    ("interface", INTERFACE + "problems: [a]\n"),
    ("interface", INTERFACE + "security: {a: {kind: password}}\n"),
    ("interface", INTERFACE + "security: {a: {kind: mutual-tls, scopes: [x]}}\n"),
    ("interface", INTERFACE + "events: [{id: a, delivery: pigeon}]\n"),
    ("interface", INTERFACE + "events: [{id: a, address: x}]\n"),
    ("process", "steps: [{id: a, type: task, participant: b}]\n"),
    ("process", "participants: [{id: a}]\nsteps: [{id: s, type: task, participant: a}]\n"),
    ("process", "participants: [{id: a, kind: dog}]\nsteps: [{id: s, type: task, participant: a}]\n"),
    ("process", PROCESS + "type: wait}\n"),
    ("process", PROCESS + "next: t}\n"),
    ("process", PROCESS + "type: task, next: [t]}\n"),
    ("process", PROCESS + "type: task, next: A B}\n"),
    ("process", PROCESS + "type: timer, duration: 14 days}\n"),
    ("process", PROCESS + "type: timer, duration: P}\n"),
    ("process", PROCESS + "type: timer, duration: PT}\n"),
    ("process", PROCESS + "type: timer, duration: P1W2D}\n"),
    ("process", PROCESS + "type: timer, duration: P1H}\n"),
    ("process", PROCESS + "type: task, deadline: P14D}\n"),
    ("process", PROCESS + "type: task, deadline: {to: t}}\n"),
    ("process", PROCESS + "type: exclusive, branches: [{when: {de: x}}]}\n"),
    ("process", PROCESS + "type: exclusive, branches: [{to: t, otherwise: always}]}\n"),
    ("process", PROCESS + "type: task, catches: [{to: t}]}\n"),
    ("process", PROCESS + "type: send, message: Antrag}\n"),
    ("scenario", "id: a\n"),
    ("scenario", "id: A b\nsteps: []\n"),
    ("scenario", "id: a\ncase: so-so\nsteps: []\n"),
    ("scenario", "id: a\nsteps: {b: {operation: c}}\n"),
    ("scenario", SCENARIO + "access: maybe}\n"),
    ("scenario", SCENARIO + "within: soon}\n"),
    ("scenario", SCENARIO + "within: -1}\n"),
    ("scenario", SCENARIO + "raw: 5}\n"),
    ("scenario", SCENARIO + "expect: {status: 200}}\n"),
    ("scenario", SCENARIO + "expect: {status: [99]}}\n"),
    ("scenario", SCENARIO + "expect: {headers: {Location: [a]}}}\n"),
    ("scenario", SCENARIO + "captures: [{pointer: /a}]}\n"),
    ("scenario", SCENARIO + "captures: [{name: a, pointer: a}]}\n"),
    ("scenario", SCENARIO + "repeat: {most: 0}}\n"),
    ("scenario", SCENARIO + "requirements: ['A 1']}\n"),
    ("environment", "resources: {}\n"),
    ("environment", "causes: {invalid: A b}\n"),
    ("environment", "collections: {a: {records: [{example: b}]}}\n"),
    ("environment", "collections: {a: {transitions: [{after: 1, effects: []}]}}\n"),
    ("environment", "collections: {a: {transitions: [{when: 'true', after: soon, effects: []}]}}\n"),
    ("environment", "operations: [{id: a}]\n"),
    ("environment", "operations: {a: {refusals: [{when: 'true'}]}}\n"),
    ("environment", "operations: {a: {effects: [{remove: maybe}]}}\n"),
    ("environment", "operations: {a: {answers: [{status: 700}]}}\n"),
    ("environment", "operations: {a: {answers: [{values: [1]}]}}\n"),
]
TOLERATED_BY_LINKML = [
    ("environment", "collections: {A-b: {}}\n"),
    ("environment", "causes: {broken: a-b}\n"),
    ("interface", INTERFACE + "problems: {A b: {status: 400}}\n"),
    ("scenario", SCENARIO + "payload: {a: 1}}\n"),
    ("scenario", SCENARIO + "expect: }\n"),
    ("interface", OPERATION + "request: }\n"),
]


@cache
def validator(name: str) -> Validator:
    return Validator(str(FOLDER / f"{name}.yaml"), validation_plugins=[JsonschemaValidationPlugin(closed=True)])


def by_linkml(name: str, data: Any) -> list[str]:
    return [result.message for result in validator(name).validate(data, CLASSES[name]).results]


def by_us(name: str, text: str) -> list[str]:
    document, findings = parse_yaml(text.encode(), f"{name}.yaml")
    assert findings == []
    return [f"{f.span}: {f.message}" for f in violations(document, name)]


@pytest.mark.parametrize(("name", "path"), [(n, p) for n, paths in GOOD.items() for p in paths], ids=str)
def test_good_files_are_accepted_by_both(name: str, path: Path) -> None:
    text = path.read_text("utf-8")
    assert by_us(name, text) == []
    assert by_linkml(name, yaml.safe_load(text)) == []


@pytest.mark.parametrize(("name", "text"), BAD)
def test_bad_files_are_refused_by_both(name: str, text: str) -> None:
    found = by_us(name, text)
    assert found
    assert all(line.startswith(f"{name}.yaml:") for line in found)
    assert by_linkml(name, yaml.safe_load(text))


@pytest.mark.parametrize(("name", "text"), TOLERATED_BY_LINKML)
def test_we_are_stricter_in_two_points(name: str, text: str) -> None:
    assert by_us(name, text)
    assert by_linkml(name, yaml.safe_load(text)) == []


@pytest.mark.parametrize(("bad", "code"), [("", 0), ("nonsense: 1\n", 1)])
def test_the_command_linkml_validate_says_the_same(bad: str, code: int, tmp_path: Path) -> None:
    text = GOOD["interface"][0].read_text("utf-8") + bad
    file = tmp_path / "interface.yaml"
    file.write_text(text, "utf-8")
    ended = CliRunner().invoke(cli, ["-s", str(FOLDER / "interface.yaml"), "-C", "Interface", str(file)])
    assert ended.exit_code == code, ended.output
    assert bool(by_us("interface", text)) == bool(code)
