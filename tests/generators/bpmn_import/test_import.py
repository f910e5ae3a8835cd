"""BPMN files come back as processes: own ones without loss, foreign ones as far as the metamodel reaches."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from generators.bpmn.document import document
from generators.bpmn_import import imported
from generators.findings import Severity
from generators.model.node import Requirement
from generators.model.process import Process, StepRequirement
from generators.soundness import soundness
from tests.generators.procedures import authored, evidence_retrieval, residence_registration, standard, step
from tests.generators.procedures import process as small
from tests.generators.random_processes import processes
from tests.generators.soundness.test_soundness import SOUND

PROCEDURES = {"residence registration": residence_registration(), "evidence retrieval": evidence_retrieval()}
HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:x">'
B = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"


def bpmn(content: str) -> bytes:
    return f"{HEAD}{content}</definitions>".encode()


def flow(name: str, source: str, target: str, inner: str = "", **more: str) -> str:
    attributes = "".join(f' {key}="{value}"' for key, value in more.items())
    return f'<sequenceFlow id="{name}" sourceRef="{source}" targetRef="{target}"{attributes}>{inner}</sequenceFlow>'


def chain(*elements: str) -> bytes:
    """A process whose elements follow each other between a start and an end; each has the id that it names first."""
    ids = ["s", *(re.search(r'id="([^"]*)"', e).group(1) for e in elements), "e"]  # type: ignore[union-attr]
    flows = "".join(flow(f"f{n}", a, b) for n, (a, b) in enumerate(pairwise(ids)))
    return bpmn(f'<process id="p"><startEvent id="s"/>{"".join(elements)}<endEvent id="e"/>{flows}</process>')


def assert_round_trip(content: Process) -> None:
    text, findings = imported(document(standard(content)))
    assert [(f.rule, f.message) for f in findings] == []
    assert authored(text) == content


@pytest.mark.parametrize("name", PROCEDURES)
def test_procedures_come_back_as_they_were(name: str) -> None:
    content = PROCEDURES[name].process
    assert content is not None
    assert_round_trip(content)


@pytest.mark.parametrize("name", SOUND)
def test_small_processes_come_back_as_they_were(name: str) -> None:
    assert_round_trip(SOUND[name])


@given(processes())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_process_comes_back_as_it_was(content: Process) -> None:
    assert_round_trip(content)


def test_requirements_come_back_with_every_field() -> None:
    needed = Requirement(
        id="WA-1", level="SHOULD", text={"de": "Zeile\n  zwei", "en": "x"}, observable=False, evidence={"de": "Akte"}
    )
    of_step = StepRequirement(id="WA-2", level="SHOULD", text={"de": "Rechtzeitig"}, violated_by="late")
    content = small(
        step("s", "start", following="x"),
        step("x", "task", following="e", requirements=(of_step,), operation="a:b", activity="Prüfen"),
        step("e", "end"),
        requirements=(needed,),
    )
    assert_round_trip(content)


def test_what_an_editor_changed_counts() -> None:
    root = etree.fromstring(document(PROCEDURES["evidence retrieval"]))
    for element in root.iter(f"{B}serviceTask"):
        if element.get("id") == "suchen":
            element.set("name", "Im Register nachsehen")
    end = next(e for e in root.iter(f"{B}endEvent") if e.get("id") == "geliefert")
    end.tag = f"{B}task"
    text, findings = imported(etree.tostring(root))
    found = authored(text)
    assert found.step("suchen").title == {"de": "Im Register nachsehen", "en": "Look evidence up"}  # type: ignore[union-attr]
    assert found.step("geliefert").type == "task"  # type: ignore[union-attr]
    assert [f.message for f in findings] == ["task 'Geliefert' has no way out: an end follows it"]
    assert soundness(found) == []


MODELER = """<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Definitions_1"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
  targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" modeler:executionPlatform="Camunda Cloud">
  <bpmn:collaboration id="C_1">
    <bpmn:participant id="P_1" name="Bürgeramt" processRef="Process_1"/>
    <bpmn:participant id="P_2" name="Person"/>
    <bpmn:messageFlow id="M_1" sourceRef="P_2" targetRef="Start_1"/>
    <bpmn:messageFlow id="M_2" sourceRef="Send_1" targetRef="P_2"/>
    <bpmn:textAnnotation id="T_1"><bpmn:text>Hinweis</bpmn:text></bpmn:textAnnotation>
  </bpmn:collaboration>
  <bpmn:process id="Process_1" isExecutable="true">
    <bpmn:startEvent id="Start_1" name="Antrag eingegangen">
      <bpmn:outgoing>F_1</bpmn:outgoing>
      <bpmn:messageEventDefinition id="ME_1" messageRef="Message_1"/>
    </bpmn:startEvent>
    <bpmn:userTask id="Activity_0xy" name="Antrag prüfen">
      <bpmn:documentation>Vollständigkeit  und
        Zuständigkeit</bpmn:documentation>
      <bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements>
      <bpmn:incoming>F_1</bpmn:incoming>
      <bpmn:outgoing>F_2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:exclusiveGateway id="G_1" name="In Ordnung?" default="F_4"/>
    <bpmn:sendTask id="Send_1" name="Bescheid senden" messageRef="Message_2"/>
    <bpmn:endEvent id="End_1" name="Erledigt"/>
    <bpmn:endEvent id="End_2" name="Abgelehnt"><bpmn:terminateEventDefinition id="T_2"/></bpmn:endEvent>
    <bpmn:boundaryEvent id="B_1" name="14 Tage" attachedToRef="Activity_0xy" cancelActivity="false">
      <bpmn:timerEventDefinition id="TE_1"><bpmn:timeDuration>P14D</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:task id="Activity_9" name="Erinnern"/>
    <bpmn:sequenceFlow id="F_1" sourceRef="Start_1" targetRef="Activity_0xy"/>
    <bpmn:sequenceFlow id="F_2" sourceRef="Activity_0xy" targetRef="G_1"/>
    <bpmn:sequenceFlow id="F_3" name="ja" sourceRef="G_1" targetRef="Send_1"/>
    <bpmn:sequenceFlow id="F_4" sourceRef="G_1" targetRef="End_2"/>
    <bpmn:sequenceFlow id="F_5" sourceRef="Send_1" targetRef="End_1"/>
    <bpmn:sequenceFlow id="F_6" sourceRef="B_1" targetRef="Activity_9"/>
    <bpmn:sequenceFlow id="F_7" sourceRef="Activity_9" targetRef="End_1"/>
  </bpmn:process>
  <bpmn:message id="Message_1" name="Antrag"/>
  <bpmn:message id="Message_2" name="Bescheid"/>
</bpmn:definitions>
"""


def test_file_of_a_modeller_becomes_a_process() -> None:
    text, findings = imported(MODELER.encode(), "amt.bpmn")
    found = authored(text)
    assert [(p.id, p.title["de"]) for p in found.participants] == [("buergeramt", "Bürgeramt"), ("person", "Person")]
    start, check, decision = (found.step(n) for n in ("antrag-eingegangen", "antrag-pruefen", "in-ordnung"))
    assert start is not None and check is not None and decision is not None
    assert (start.type, start.sender, start.next) == ("start", "person", "antrag-pruefen")
    assert check.description == {"de": "Vollständigkeit und Zuständigkeit"}
    assert check.deadline is not None
    assert (check.deadline.duration, check.deadline.to, check.deadline.interrupting) == ("P14D", "erinnern", False)
    assert [(b.to, b.when, b.otherwise) for b in decision.branches] == [
        ("bescheid-senden", {"de": "ja"}, False),
        ("abgelehnt", {}, True),
    ]
    assert found.step("abgelehnt").terminate  # type: ignore[union-attr]
    assert found.step("bescheid-senden").to == "person"  # type: ignore[union-attr]
    told = {(f.rule, f.message): f.span for f in findings}
    line = MODELER[: MODELER.index("<bpmn:message id")].count("\n") + 1
    open_ = "message 'Antrag' does not name a class of a data standard: the message stays open"
    assert told["left-out-of-import", open_].line == line
    assert ("changed-by-import", "textAnnotation 'T_1' is left out") in told
    assert ("changed-by-import", "userTask 'Antrag prüfen' carries extensions of a tool, which are left out") in told
    assert soundness(found) == []


TIMER = "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"

# What is in the file → content, id of a step, its type, words of a finding (empty: there is none about it).
FOREIGN: dict[str, tuple[bytes, str, str, str]] = {
    "a call activity": (chain('<callActivity id="a" name="Rufen" calledElement="x"/>'), "rufen", "task", "type 'task'"),
    "a script task": (chain('<scriptTask id="a"><script>1</script></scriptTask>'), "a", "service", "script"),
    "a business rule": (chain('<businessRuleTask id="a"/>'), "a", "service", "type 'service'"),
    "a transaction": (chain('<transaction id="a"/>'), "a", "subprocess", "type 'subprocess'"),
    "an ad hoc subprocess": (
        chain('<adHocSubProcess id="a"><task id="b"/></adHocSubProcess>'),
        "b",
        "task",
        "without a start",
    ),
    "a complex gateway": (chain('<complexGateway id="a"/>'), "a", "inclusive", "type 'inclusive'"),
    "a signal": (
        chain('<intermediateThrowEvent id="a"><signalEventDefinition/></intermediateThrowEvent>'),
        "a",
        "task",
        "signalEventDefinition",
    ),
    "a condition waited for": (
        chain('<intermediateCatchEvent id="a"><conditionalEventDefinition/></intermediateCatchEvent>'),
        "a",
        "task",
        "no such event",
    ),
    "an event without trigger": (chain('<intermediateThrowEvent id="a"/>'), "a", "task", "no such event"),
    "a timer": (chain(f'<intermediateCatchEvent id="a">{TIMER}</intermediateCatchEvent>'), "a", "timer", ""),
    "a timer at a date": (
        chain(
            '<intermediateCatchEvent id="a"><timerEventDefinition><timeDate>2027-01-01</timeDate>'
            "</timerEventDefinition></intermediateCatchEvent>"
        ),
        "a",
        "timer",
        "stays open",
    ),
    "a loop of a task": (chain('<task id="a"><standardLoopCharacteristics/></task>'), "a", "task", "standardLoop"),
    "many instances": (
        chain('<task id="a"><multiInstanceLoopCharacteristics/></task>'),
        "a",
        "task",
        "multiInstanceLoopCharacteristics of task 'a' is left out",
    ),
    "a message without class": (chain('<sendTask id="a" messageRef="none"/>'), "a", "send", "stays open"),
    "an end that sends": (
        bpmn(
            '<process id="p"><startEvent id="s"/><endEvent id="a" name="Melden"><messageEventDefinition/></endEvent>'
            f"{flow('f', 's', 'a')}</process>"
        ),
        "melden-end",
        "end",
        "a send and an end",
    ),
    "links": (
        bpmn(
            '<process id="p"><startEvent id="s"/><endEvent id="e"/>'
            '<intermediateThrowEvent id="l1"><linkEventDefinition name="A"/></intermediateThrowEvent>'
            '<intermediateCatchEvent id="l2"><linkEventDefinition name="A"/></intermediateCatchEvent><task id="a"/>'
            f"{flow('f1', 's', 'l1')}{flow('f2', 'l2', 'a')}{flow('f3', 'a', 'e')}</process>"
        ),
        "a",
        "task",
        "where the link arrives",
    ),
    "data, stores and notes": (
        bpmn(
            '<process id="p"><startEvent id="s"/><task id="a"/><endEvent id="e"/><dataObject id="o"/>'
            '<dataObjectReference id="r" dataObjectRef="o"/><dataStoreReference id="st"/>'
            '<textAnnotation id="t"><text>x</text></textAnnotation>'
            f"{flow('f1', 's', 'a')}{flow('f2', 'a', 'e')}</process>"
        ),
        "a",
        "task",
        "dataStoreReference 'st' is left out",
    ),
    "an event subprocess": (
        bpmn(
            '<process id="p"><startEvent id="s"/><task id="a"/><endEvent id="e"/>'
            '<subProcess id="es" triggeredByEvent="true"><startEvent id="x"/></subProcess>'
            f"{flow('f1', 's', 'a')}{flow('f2', 'a', 'e')}</process>"
        ),
        "a",
        "task",
        "with everything inside",
    ),
    "no start and no end": (bpmn('<process id="p"><task id="a"/></process>'), "a-start", "start", "without a start"),
    "two ways out of a task": (
        bpmn(
            '<process id="p"><startEvent id="s"/><task id="a"/><endEvent id="e1"/><endEvent id="e2"/>'
            f"{flow('f', 's', 'a')}{flow('g', 'a', 'e1')}{flow('h', 'a', 'e2')}</process>"
        ),
        "a-split",
        "parallel",
        "2 ways out",
    ),
    "conditions on the ways out of a task": (
        bpmn(
            '<process id="p"><startEvent id="s"/><task id="a"/><endEvent id="e1"/><endEvent id="e2"/>'
            f"{flow('f', 's', 'a')}{flow('g', 'a', 'e1', '<conditionExpression>x</conditionExpression>')}"
            f"{flow('h', 'a', 'e2')}</process>"
        ),
        "a-split",
        "inclusive",
        "inclusiveGateway",
    ),
    "several processes without collaboration": (
        bpmn(
            f'<process id="p" name="Eins"><startEvent id="s"/><endEvent id="e"/>{flow("f", "s", "e")}</process>'
            f'<process id="q" name="Zwei"><startEvent id="t"/><endEvent id="u"/>{flow("g", "t", "u")}</process>'
        ),
        "u",
        "end",
        "'authority' is assumed",
    ),
    "lanes in lanes": (
        bpmn(
            '<process id="p"><laneSet><lane id="l" name="Außen"><childLaneSet><lane id="m" name="Innen">'
            "<flowNodeRef>s</flowNodeRef></lane></childLaneSet></lane></laneSet>"
            f'<startEvent id="s"/><endEvent id="e"/>{flow("f", "s", "e")}</process>'
        ),
        "s",
        "start",
        "its inner lanes stand in its place",
    ),
    "a boundary event for a message": (
        bpmn(
            '<process id="p"><startEvent id="s"/><task id="a"/><endEvent id="e"/>'
            '<boundaryEvent id="b" attachedToRef="a"><messageEventDefinition/></boundaryEvent>'
            f"{flow('f1', 's', 'a')}{flow('f2', 'a', 'e')}{flow('f3', 'b', 'e')}</process>"
        ),
        "a",
        "task",
        "boundaryEvent 'b' is left out",
    ),
    "flows from nowhere": (
        bpmn(
            f'<process id="p"><startEvent id="s"/><endEvent id="e"/>{flow("f", "s", "e")}{flow("g", "s", "x")}'
            f"{flow('h', '', '')}</process>"
        ),
        "s",
        "start",
        "leads from or to nothing",
    ),
    "one id twice": (
        bpmn(f'<process id="p"><startEvent id="s"/><task id="s"/><endEvent id="e"/>{flow("f", "s", "e")}</process>'),
        "s",
        "start",
        "of another element",
    ),
    "no ids at all": (bpmn("<process><startEvent/><task/><endEvent/></process>"), "node-at-1", "start", ""),
    "a loop that skips itself": (
        bpmn(
            '<process id="p" xmlns:fabrik="https://standardfabrik.example/bpmn/"><startEvent id="s"/>'
            '<exclusiveGateway id="g"><extensionElements><fabrik:merge/></extensionElements></exclusiveGateway>'
            f'<endEvent id="e"/>{flow("f", "s", "g")}{flow("h", "g", "g")}</process>'
        ),
        "s",
        "start",
        "",
    ),
    "extensions of ours that say nothing": (
        bpmn(
            '<process id="p" xmlns:fabrik="https://standardfabrik.example/bpmn/"><startEvent id="s">'
            '<extensionElements><fabrik:step position="x" optional="7"><fabrik:deadline/></fabrik:step>'
            f'</extensionElements></startEvent><endEvent id="e"/>{flow("f", "s", "e")}</process>'
        ),
        "s",
        "start",
        "",
    ),
    "only what BPMN calls a choreography": (
        bpmn(
            '<choreography id="c"/><process id="p"><startEvent id="s"/><endEvent id="e"/>'
            f"{flow('f', 's', 'e')}</process>"
        ),
        "s",
        "start",
        "choreography 'c' is left out",
    ),
}


def test_nothing_is_told_twice() -> None:
    _, findings = imported(
        chain('<intermediateCatchEvent id="a"><signalEventDefinition id="t"/></intermediateCatchEvent>')
    )
    assert len([f for f in findings if "signalEventDefinition" in f.message]) == 1


def test_process_without_a_pool_gives_its_name_to_the_participant() -> None:
    text, _ = imported(chain('<task id="a"/>').replace(b'<process id="p"', b'<process id="p" name="Antrag"'))
    assert [(p.id, p.title) for p in authored(text).participants] == [("antrag", {"de": "Antrag"})]


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_file_is_taken_as_far_as_possible(name: str) -> None:
    content, wanted, kind, words = FOREIGN[name]
    text, findings = imported(content, "fremd.bpmn")
    found = authored(text).step(wanted)
    assert found is not None, text
    assert found.type == kind
    told = [f.message for f in findings]
    assert not words or any(words in message for message in told), told
    assert all(f.span.file == "fremd.bpmn" and f.severity < Severity.ERROR for f in findings)
    assert any(f.span.line for f in findings) or not findings


DEEP = "<task>" * 100_000
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

# What is in the file → content, words of the finding.
REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "not XML"),
    "text": (b"Guten Tag", "not XML"),
    "bytes": (bytes(range(256)), "not XML"),
    "an image": (b"\x89PNG\r\n\x1a\n\x00\x00", "not XML"),
    "half a file": (MODELER.encode()[:1500], "not XML"),
    "a wrong encoding": (b'<?xml version="1.0" encoding="klingon"?><a/>', "not XML"),
    "Latin 1 that says it is UTF-8": (f"{HEAD}<process name='Prüfen'/></definitions>".encode("latin-1"), "not XML"),
    "other XML": (b"<html><body/></html>", "no BPMN 2.0"),
    "BPMN without its namespace": (b"<definitions><process/></definitions>", "no BPMN 2.0"),
    "BPMN 1 (XPDL)": (b'<Package xmlns="http://www.wfmc.org/2008/XPDL2.1"/>', "no BPMN 2.0"),
    "an empty file of BPMN": (bpmn(""), "no process"),
    "a process without steps": (bpmn('<process id="p"/>'), "no process"),
    "black boxes alone": (bpmn('<collaboration><participant id="a"/></collaboration>'), "no process"),
    "entities that unfold": (LAUGHS.encode() + bpmn('<process name="&b;"/>'), "document type"),
    "a file from outside": (
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        + bpmn("<process><documentation>&a;</documentation></process>"),
        "document type",
    ),
    "a hundred thousand levels": (bpmn(f"<process>{DEEP}</process>"), "not XML"),
    "UTF-16 cut off": (MODELER.encode("utf-16")[:501], "not XML"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_process_is_refused_with_one_finding(name: str) -> None:
    content, words = REFUSED[name]
    text, findings = imported(content, "fremd.bpmn")
    assert text == ""
    assert [f.rule for f in findings if f.severity is Severity.ERROR] == ["unreadable-bpmn"]
    assert any(words in f.message for f in findings), findings


@pytest.mark.parametrize("cut", range(0, len(MODELER.rstrip()), 97))
def test_file_cut_anywhere_gives_findings(cut: int) -> None:
    text, findings = imported(MODELER.encode()[:cut])
    assert text == "" and findings


@pytest.mark.parametrize(
    "name", ["processRef", "sourceRef", "targetRef", "attachedToRef", "default", "messageRef", "id"]
)
def test_every_attribute_may_be_missing_or_point_to_nothing(name: str) -> None:
    for broken in (re.sub(rf' {name}="[^"]*"', "", MODELER), re.sub(rf' {name}="[^"]*"', f' {name}="nichts"', MODELER)):
        text, findings = imported(broken.encode())
        assert findings
        if text:
            authored(text)


def test_a_path_is_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "leer.bpmn"
    path.write_bytes(b"")
    assert str(imported(path)[1][0].span) == "leer.bpmn:1:1" or imported(path)[1][0].span.file == "leer.bpmn"
    with pytest.raises(OSError, match="fehlt"):
        imported(tmp_path / "fehlt.bpmn")
