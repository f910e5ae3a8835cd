"""The process standards of this repository as BPMN: valid, sound, runnable on every branch, and the way back."""

from __future__ import annotations

import posixpath
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from generators.bpmn.document import document
from generators.bpmn_import import imported
from generators.model.nodes import Standard
from generators.soundness import soundness
from generators.workspace import Workspace
from tests.generators.bpmn.engine import Engine
from tests.generators.bpmn.test_bpmn import B, never_done, schema
from tests.generators.procedures import authored
from tests.generators.process_diagrams.test_layout import assert_in_order, drawing

ROOT = Path(__file__).parents[3]
NAMES = sorted(path.parent.name for path in (ROOT / "standards").glob("*/process.yaml"))


@cache
def standard(name: str) -> Standard:
    found, findings = Workspace(ROOT).read(name)
    assert found is not None and findings == []
    return found


def test_there_are_process_standards() -> None:
    assert NAMES


@pytest.mark.parametrize("name", NAMES)
def test_standard_is_sound_and_its_file_valid(name: str) -> None:
    process = standard(name).process
    assert process is not None
    assert [f.message for f in soundness(process)] == []
    assert [str(e.reason) for e in schema().iter_errors(document(standard(name)))] == []


@pytest.mark.parametrize("name", NAMES)
def test_standard_comes_back_from_its_file(name: str) -> None:
    text, findings = imported(document(standard(name)))
    assert findings == []
    assert authored(text) == standard(name).process


@pytest.mark.parametrize("name", NAMES)
def test_engine_reaches_the_end_on_every_branch(name: str) -> None:
    engine = Engine(document(standard(name)))
    for process in engine.processes:
        assert never_done(engine, process) == set()


@pytest.mark.parametrize("name", NAMES)
def test_schemas_of_payloads_are_where_the_file_says(name: str) -> None:
    whole = standard(name)
    root = etree.fromstring(document(whole))
    places = [element.get("location", "") for element in root.iter(f"{B}import")]
    folder = f"{name}/{whole.version}/bpmn"
    wanted = [f"{m.modules[n].location}/xsd/{n}.xsd" for n, m in whole.models.items()]
    found = [posixpath.normpath(posixpath.join(folder, place)) for place in places]
    assert found and set(found) <= set(wanted)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_drawing_is_in_order(name: str, language: str) -> None:
    process = standard(name).process
    assert process is not None
    assert_in_order(*drawing(process, language))
