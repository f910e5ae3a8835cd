"""The definitions of a BPMN file: global elements, the collaboration, a process per pool, the diagram."""

from __future__ import annotations

from lxml import etree

from generators.bpmn.diagram import diagram
from generators.bpmn.extensions import element_by_node
from generators.bpmn.names import CEL, EXPORTER, bpmn, fabrik
from generators.bpmn.payloads import Payloads
from generators.bpmn.pool import PoolWriter
from generators.bpmn.texts import described, documented, extended
from generators.model.nodes import Standard
from generators.model.process import Participant, ProcessError
from generators.model.xml_text import xml_text
from generators.process_diagrams import (
    Identifiers,
    charted,
    collaboration_by_process,
    main_language,
    said,
)


def document(standard: Standard) -> bytes:
    """The file; raises ValueError for a standard that is no process.

    Conditions are formal expressions in the common part of CEL, Python and JavaScript: a decision is the variable
    `decision_<gateway>`, equal to the id of the step that is chosen; for inclusive gateways a list of such ids.
    Durations are expressions as well, and therefore stand in quotation marks.
    """
    if standard.process is None:
        raise ValueError(f"{standard.name} is no process standard")
    return _Writer(standard).content()


class _Writer:
    def __init__(self, standard: Standard) -> None:
        assert standard.process is not None
        self.standard, self.process = standard, standard.process
        self.language = main_language(standard)
        self.names = Identifiers()
        self.collaboration = collaboration_by_process(self.process, standard.models, self.names)
        self.identity = self.names.unique("Collaboration")
        self.payloads = Payloads(self.process, standard.models, self.language, self.names)
        self.errors = {e: self.names.unique(f"Error_{e}") for e in self._error_ids()}

    def content(self) -> bytes:
        """The file, indented, in UTF-8."""
        root = etree.Element(bpmn("definitions"), nsmap=self.payloads.namespaces)
        root.set("id", self.names.unique("Definitions"))
        root.set("name", xml_text(said(self.standard.title, self.language) or self.standard.name))
        root.set("targetNamespace", self.standard.base or f"urn:standard:{self.standard.name}")
        root.set("expressionLanguage", CEL)
        root.set("exporter", EXPORTER)
        root.extend(self.payloads.imports())
        root.extend(self.payloads.elements())
        root.extend(self._errors())
        root.append(self._collaboration())
        for pool in self.collaboration.pools:
            if pool.process:
                writer = PoolWriter(
                    self.process, self.collaboration, self.payloads, self.errors, self.language, self.names
                )
                root.append(writer.element(pool))
        root.append(diagram(self.identity, charted(self.collaboration, self.language), self.names))
        etree.indent(root, "  ")
        content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
        return content + b"\n"

    def _error_ids(self) -> list[str]:
        thrown = [s.error for s in self.process.steps if s.error]
        caught = [c.error for s in self.process.steps for c in s.catches]
        return list(dict.fromkeys([*(e.id for e in self.process.errors), *thrown, *caught]))

    def _errors(self) -> list[etree._Element]:
        found = []
        for position, (name, identity) in enumerate(self.errors.items()):
            error = next((e for e in self.process.errors if e.id == name), None)
            label = said(error.title, self.language) if error is not None else ""
            attributes = {"id": identity, "name": xml_text(label or name)}
            attributes["errorCode"] = xml_text(error.code if error is not None and error.code else name)
            element = etree.Element(bpmn("error"), attributes)
            if error is not None:
                documented(element, error.description, self.language)
                extended(element, element_by_node("error", error, position=position))
            else:
                extended(element, element_by_node("error", ProcessError(id=name)))
            found.append(element)
        return found

    def _collaboration(self) -> etree._Element:
        element = etree.Element(bpmn("collaboration"), {"id": self.identity})
        documented(element, self.standard.description, self.language)
        extension = element_by_node("process", self.process, leave_out=("participants", "steps", "errors"))
        extension.set("lang", self.language)
        extended(element, extension)
        for pool in self.collaboration.pools:
            attributes = {
                "id": pool.id,
                "name": xml_text(said(pool.participant.title, self.language) or pool.participant.id),
            }
            if pool.process:
                attributes["processRef"] = pool.process
            child = etree.SubElement(element, bpmn("participant"), attributes)
            described(child, pool.participant, self.process.participants, self.language)
            if pool.black_box:
                self._black_box_lanes(child, pool.participant)
        for flow in self.collaboration.messages:
            attributes = {"id": flow.id, "name": xml_text(said(flow.name, self.language))}
            attributes |= {"sourceRef": flow.source, "targetRef": flow.target}
            child = etree.SubElement(element, bpmn("messageFlow"), attributes)
            extended(child, etree.Element(fabrik("message"), {"payload": xml_text(flow.payload)}))
        return element

    def _black_box_lanes(self, element: etree._Element, participant: Participant) -> None:
        """Parts of a black box have no lanes to stand on."""
        extension = element.find(bpmn("extensionElements"))
        for position, part in enumerate(self.process.participants):
            if part.within == participant.id and extension is not None:
                extension.append(element_by_node("participant", part, position=position))
