"""BPMN files are valid under OMG's schema, run to an end in an engine on every branch, and are the same every time."""

from __future__ import annotations

import random
from functools import cache, partial
from pathlib import Path

import pytest
import SpiffWorkflow
import xmlschema
from hypothesis import given, settings
from lxml import etree

from generators.bpmn import emit
from generators.bpmn.document import document
from generators.model.nodes import Class, DataModel, Module, Standard
from generators.model.process import Process
from tests.generators.bpmn.engine import Engine
from tests.generators.procedures import evidence_retrieval, residence_registration, standard
from tests.generators.random_processes import processes
from tests.generators.soundness.test_soundness import FAULTY, SOUND

PROCEDURES = {"residence registration": residence_registration(), "evidence retrieval": evidence_retrieval()}
SCHEMAS = Path(SpiffWorkflow.__file__).parent / "bpmn" / "parser" / "schema"
B = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
MOST_RUNS = 400
"""Random runs of a pool; far fewer take every branch of the processes here."""

# Engines differ in what a pool with several starts does; SpiffWorkflow begins all of them.
NOT_RUN = ("two ways to begin",)


@cache
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(SCHEMAS / "BPMN20.xsd"))


@pytest.mark.parametrize("name", PROCEDURES)
def test_valid_under_the_schema_of_omg(name: str) -> None:
    assert [str(e.reason) for e in schema().iter_errors(document(PROCEDURES[name]))] == []


@pytest.mark.parametrize("name", [*SOUND, *FAULTY])
def test_small_processes_are_valid_too_even_faulty_ones(name: str) -> None:
    content = SOUND[name] if name in SOUND else FAULTY[name][0]
    assert [str(e.reason) for e in schema().iter_errors(document(standard(content)))] == []


@given(processes())
@settings(max_examples=8, deadline=None, derandomize=True)
def test_any_process_is_valid_and_the_same_twice(content: Process) -> None:
    written = document(standard(content))
    assert [str(e.reason) for e in schema().iter_errors(written)] == []
    assert written == document(standard(content))


@pytest.mark.parametrize("name", [*PROCEDURES, *(n for n in SOUND if n not in (*PROCEDURES, *NOT_RUN))])
def test_engine_reaches_the_end_on_every_branch(name: str) -> None:
    whole = PROCEDURES[name] if name in PROCEDURES else standard(SOUND[name])
    engine = Engine(document(whole))
    for process in engine.processes:
        assert never_done(engine, process) == set()


def cast(dice: random.Random, _: str, options: list[str]) -> str:
    """A task that is ready more often than what may interrupt it, so that deadlines do not always pass."""
    ready = " " not in options[0]
    return options[0] if ready and dice.random() < 0.5 else dice.choice(options)


def never_done(engine: Engine, process: str) -> set[str]:
    """Flow nodes of a pool that no run did; every run must reach the end."""
    left = engine.flows(process)
    for seed in range(MOST_RUNS):
        left -= engine.run(process, partial(cast, random.Random(seed)))
        if not left:
            break
    return left


def test_ids_are_unique_and_references_resolve() -> None:
    for whole in PROCEDURES.values():
        root = etree.fromstring(document(whole))
        ids = [e.get("id") for e in root.iter() if e.get("id")]
        assert len(ids) == len(set(ids))
        for flow in root.iter(f"{B}sequenceFlow", f"{B}messageFlow", f"{B}association"):
            assert {flow.get("sourceRef"), flow.get("targetRef")} <= set(ids)
        drawn = {e.get("bpmnElement") for e in root.iter() if e.get("bpmnElement")}
        kinds = ("Task", "Event", "Gateway", "sequenceFlow", "messageFlow", "participant", "lane")
        shown = [e for e in root.iter() if str(e.tag).startswith(B) and str(e.tag).endswith(kinds)]
        assert {e.get("id") for e in shown} <= drawn


def test_payload_refers_to_the_element_of_its_schema() -> None:
    module = Module(name="nachweis", namespace="https://standards.example/nachweis/1", prefix="nw", location="nachweis")
    model = DataModel(
        name="nachweis",
        module="nachweis",
        modules={"nachweis": module},
        classes={"Abruf": Class(name="Abruf", title={"de": "Abruf eines Nachweises", "en": "Retrieval"})},
    )
    whole = evidence_retrieval()
    root = etree.fromstring(
        document(
            Standard(
                name=whole.name, kind="process", title=whole.title, process=whole.process, models={"nachweis": model}
            )
        )
    )
    item = next(i for i in root.iter(f"{B}itemDefinition") if i.get("id") == "Item_nachweis_Abruf")
    prefix, _, name = (item.get("structureRef") or "").partition(":")
    assert (root.nsmap[prefix], name) == (module.namespace, "Abruf")
    message = next(m for m in root.iter(f"{B}message") if m.get("itemRef") == item.get("id"))
    assert message.get("name") == "Abruf eines Nachweises"
    data = next(d for d in root.iter(f"{B}dataObject") if d.get("itemSubjectRef") == item.get("id"))
    assert data.get("name") == message.get("name")
    assert root.find(f"{B}import").get("namespace") == module.namespace  # type: ignore[union-attr]


def test_target_writes_the_process_and_a_drawing_per_language() -> None:
    paths = [a.path for a in emit(PROCEDURES["evidence retrieval"])]
    stem = "bpmn/nachweisabruf-prozess"
    assert paths == [f"{stem}.bpmn", f"{stem}.de.svg", f"{stem}.en.svg"]


def test_other_kinds_of_standards_have_no_process() -> None:
    assert list(emit(Standard(name="basis"))) == []
