"""The process of one pool: lanes, flow nodes, sequence flows, data objects and their associations."""

from __future__ import annotations

import re

from lxml import etree

from generators.bpmn.extensions import element_by_node
from generators.bpmn.names import XSI, bpmn, fabrik
from generators.bpmn.payloads import Payloads
from generators.bpmn.texts import described, documented, extended
from generators.model.process import Process
from generators.model.xml_text import xml_text
from generators.process_diagrams import Collaboration, Element, Identifiers, Pool, SequenceFlow, said

NATIVE = ("type", "next", "branches", "within", "participant", "deadline", "catches")
"""Fields of a step that BPMN says itself."""


class PoolWriter:
    """Writes the process of a pool."""

    def __init__(
        self,
        process: Process,
        collaboration: Collaboration,
        payloads: Payloads,
        errors: dict[str, str],
        language: str,
        names: Identifiers,
    ) -> None:
        """`errors`: error → id of its global element."""
        self.process, self.collaboration, self.payloads = process, collaboration, payloads
        self.errors, self.language, self.names = errors, language, names
        self.by_id = {e.id: e for e in collaboration.elements}
        self.positions = {step.id: position for position, step in enumerate(process.steps)}

    def element(self, pool: Pool) -> etree._Element:
        """`bpmn:process`, executable."""
        name = said(pool.participant.title, self.language) or pool.participant.id
        process = etree.Element(bpmn("process"), {"id": pool.process, "name": xml_text(name), "isExecutable": "true"})
        self._lanes(process, pool)
        self._contents(process, pool.participant.id, "")
        return process

    def _lanes(self, process: etree._Element, pool: Pool) -> None:
        if not pool.lanes:
            return
        lanes = etree.SubElement(process, bpmn("laneSet"), {"id": self.names.unique(f"LaneSet_{pool.participant.id}")})
        for lane in pool.lanes:
            participant = lane.participant or pool.participant
            name = xml_text(said(participant.title, self.language) or participant.id)
            element = etree.SubElement(lanes, bpmn("lane"), {"id": lane.id, "name": name})
            if lane.participant is not None:
                described(element, lane.participant, self.process.participants, self.language)
            else:
                extended(element, etree.Element(fabrik("whole")))
            for node in self.collaboration.inside(pool.participant.id):
                if node.lane == lane.id and node.kind != "dataObjectReference":
                    etree.SubElement(element, bpmn("flowNodeRef")).text = node.id

    def _contents(self, parent: etree._Element, pool: str, scope: str) -> None:
        inside = self.collaboration.inside(pool, scope)
        flows = [f for f in self.collaboration.sequence if self.by_id[f.source] in inside]
        data = [e for e in inside if e.kind == "dataObjectReference"]
        for element in inside:
            if element.kind != "dataObjectReference":
                parent.append(self._node(element, flows))
        for flow in flows:
            parent.append(self._flow(flow))
        objects: dict[str, str] = {}
        for element in data:
            if element.step.message not in objects:
                objects[element.step.message] = self._data_object(parent, element)
            reference = {"id": element.id, "name": xml_text(said(element.name, self.language))}
            reference["dataObjectRef"] = objects[element.step.message]
            etree.SubElement(parent, bpmn("dataObjectReference"), reference)
        own = {e.id for e in data}
        for link in self.collaboration.associations:
            if link.source in own:
                attributes = {"id": link.id, "sourceRef": link.source, "targetRef": link.target}
                etree.SubElement(parent, bpmn("association"), {**attributes, "associationDirection": "One"})

    def _data_object(self, parent: etree._Element, element: Element) -> str:
        payload = self.payloads.by_payload[element.step.message]
        name = self.names.unique(f"DataObject_{element.step.message.replace(':', '_')}")
        attributes = {"id": name, "name": xml_text(payload.name), "itemSubjectRef": payload.item}
        etree.SubElement(parent, bpmn("dataObject"), attributes)
        return name

    def _node(self, element: Element, flows: list[SequenceFlow]) -> etree._Element:
        node = etree.Element(bpmn(element.kind), {"id": element.id})
        name = said(element.name, self.language)
        if name:
            node.set("name", xml_text(name))
        if element.host:
            node.set("attachedToRef", element.host)
            node.set("cancelActivity", "true" if element.interrupting else "false")
        self._describe(node, element)
        outgoing = [f for f in flows if f.source == element.id]
        for flow in (f for f in flows if f.target == element.id):
            etree.SubElement(node, bpmn("incoming")).text = flow.id
        for flow in outgoing:
            etree.SubElement(node, bpmn("outgoing")).text = flow.id
        default = next((f for f in outgoing if f.branch is not None and f.branch.otherwise and f.value), None)
        if default is not None:
            node.set("default", default.id)
        if element.kind in ("sendTask", "receiveTask") and element.step.message:
            node.set("messageRef", self.payloads.by_payload[element.step.message].message)
        if element.kind == "subProcess":
            self._contents(node, element.pool, element.id)
        self._trigger(node, element)
        return node

    def _describe(self, node: etree._Element, element: Element) -> None:
        step = element.step
        if element.merges:
            extended(node, etree.Element(fabrik("merge"), {"step": step.id}))
        elif not element.host:
            documented(node, step.description, self.language)
            native = set(NATIVE)
            if step.within:
                native.discard("participant")
            if step.deadline is not None and not step.deadline.to:
                native.discard("deadline")
            extended(node, element_by_node("step", step, native, self.positions[step.id]))
        elif element.trigger == "timer" and step.deadline is not None:
            extended(node, element_by_node("deadline", step.deadline, ("to", "duration", "interrupting")))
        else:
            catch = next(c for c in step.catches if c.error == element.error)
            extended(node, element_by_node("catch", catch, ("to",)))

    def _trigger(self, node: etree._Element, element: Element) -> None:
        if not element.trigger:
            return
        identity = {"id": self.names.unique(f"{element.trigger.capitalize()}_{element.id}")}
        if element.trigger == "message" and element.step.message:
            identity["messageRef"] = self.payloads.by_payload[element.step.message].message
        if element.trigger == "error":
            identity["errorRef"] = self.errors[element.error]
        definition = etree.SubElement(node, bpmn(f"{element.trigger}EventDefinition"), identity)
        if element.trigger == "timer":
            deadline = element.step.deadline
            duration = deadline.duration if element.host and deadline is not None else element.step.duration
            expression = etree.SubElement(
                definition, bpmn("timeDuration"), {f"{{{XSI}}}type": "bpmn:tFormalExpression"}
            )
            expression.text = f'"{xml_text(duration)}"'

    def _flow(self, flow: SequenceFlow) -> etree._Element:
        element = etree.Element(
            bpmn("sequenceFlow"), {"id": flow.id, "sourceRef": flow.source, "targetRef": flow.target}
        )
        name = said(flow.name, self.language)
        if name:
            element.set("name", xml_text(name))
        if flow.branch is not None:
            extended(element, element_by_node("branch", flow.branch, ("to",)))
            if flow.value and not flow.branch.otherwise:
                gateway = self.by_id[flow.source]
                formal = {f"{{{XSI}}}type": "bpmn:tFormalExpression"}
                condition = etree.SubElement(element, bpmn("conditionExpression"), formal)
                variable = f"decision_{re.sub('[^0-9A-Za-z_]', '_', gateway.step.id)}"
                inclusive = gateway.kind == "inclusiveGateway"
                condition.text = f'"{flow.value}" in {variable}' if inclusive else f'{variable} == "{flow.value}"'
        return element
