"""Interface and process standards are read whole: nodes with places, models, examples; and survive `model.json`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from generators.model import interface, process, scenario
from generators.model.dump import model_json_by_standard, standard_by_model_json
from generators.model.nodes import Standard
from generators.workspace import Workspace

MUSTER = Path(__file__).parent / "muster"


def read(name: str) -> Standard:
    standard, findings = Workspace(MUSTER).read(name)
    assert findings == []
    assert standard is not None
    return standard


@pytest.mark.parametrize("name", ["antrag", "antragsannahme", "antragsverfahren"])
def test_model_json_gives_the_same_standard(name: str) -> None:
    standard = read(name)
    content = model_json_by_standard(standard)
    again = standard_by_model_json(content)
    assert again == standard
    assert model_json_by_standard(again) == content


def test_samples_fill_every_field() -> None:
    nodes = [read("antragsannahme").interface, read("antragsverfahren").process, *read("antragsannahme").scenarios]
    filled = {pair for node in nodes for pair in filled_fields(node)}
    kinds = [
        kind
        for module in (interface, process, scenario)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__module__ == module.__name__
    ]
    missing = {(kind.__name__, field) for kind in kinds for field in kind.__struct_fields__} - filled
    assert missing == {("Body", "required")}, "`required: false` of a body is the only field left at its default"


def filled_fields(node: Any) -> set[tuple[str, str]]:
    if isinstance(node, tuple):
        return {pair for item in node for pair in filled_fields(item)}
    if not isinstance(node, msgspec.Struct):
        return set()
    found = set()
    for field in msgspec.structs.fields(type(node)):
        value = getattr(node, field.name)
        if field.required or value != field.default:
            found.add((type(node).__name__, field.name))
        found |= filled_fields(value) if field.name != "span" else set()
    return found


def test_examples_and_models_come_from_dependencies() -> None:
    standard = read("antragsannahme")
    assert set(standard.models) == {"antrag"}
    assert {(e.standard, e.name, e.root) for e in standard.examples} == {
        ("antrag", "parkausweis", "Antrag"),
        ("antrag", "bewilligung", "Bescheid"),
        ("antrag", "in-arbeit", "Stand"),
        ("antrag", "zwei-antraege", "Antragsliste"),
    }
    by_name = {e.name: e.value for e in standard.examples}
    assert by_name["in-arbeit"] == {"aktenzeichen": "AB-1234", "erledigt": False}
    assert standard.base == "https://standardfabrik.example/standards/antragsannahme/1.0.0/"


def test_every_part_knows_its_place() -> None:
    workspace = Workspace(MUSTER)
    main, rejected, *_ = workspace.authored("antragsannahme")
    lines = (MUSTER / "standards/antragsannahme/interface.yaml").read_text("utf-8").splitlines()
    node: Any = main.node
    operation = node.operation("antragStellen")
    assert main.path(operation.responses[0].headers[1]) == "operations.antragStellen.responses[0].headers.Retry-After"
    span = main.span(operation, "problems", 1)
    assert lines[span.line - 1][span.column - 1 :].startswith("ungueltiger-antrag")
    assert main.span(operation, "nirgends") == operation.span
    assert lines[operation.span.line - 1] == "  - id: antragStellen"
    assert rejected.span(rejected.node, "case").line == 2


def test_mappings_in_files_are_nodes_in_order() -> None:
    standard = read("antragsannahme")
    assert standard.interface is not None
    assert [p.id for p in standard.interface.problems] == [
        "keine-berechtigung",
        "ungueltiger-antrag",
        "unbekannter-antrag",
        "ueberlastet",
    ]
    assert [s.id for s in standard.interface.security[0].scopes] == ["antrag.stellen", "antrag.lesen"]
    accepted = standard.scenarios[1].steps
    assert accepted[0].payload["/eingang"] is None
    assert accepted[1].expect.values == {"/erledigt": True, "/hinweis": None}
