"""Messages and the types of what they carry, as global elements of a BPMN file."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generators.bpmn.names import NAMESPACES, bpmn, fabrik
from generators.model.nodes import DataModel
from generators.model.process import Process
from generators.process_diagrams import Identifiers, payload_name, said


class Payload(NamedTuple):
    """A payload `standard:Class` with the ids of its message and of its item definition."""

    payload: str
    message: str
    item: str
    name: str
    reference: str


class Payloads:
    """All payloads of a process in order of appearance, and the namespaces that their classes live in."""

    def __init__(self, process: Process, models: dict[str, DataModel], language: str, names: Identifiers) -> None:
        """Collect them; `names` hands out ids."""
        self.namespaces = dict(NAMESPACES)
        self.prefixes: dict[str, str] = {}
        self.models = models
        self.by_payload: dict[str, Payload] = {}
        spoken: set[str] = set()
        for message in dict.fromkeys(s.message for s in process.steps if s.message):
            name = said(payload_name(message, models), language) or message
            name = f"{name} ({message})" if name in spoken else name
            spoken.add(name)
            stem = message.replace(":", "_")
            self.by_payload[message] = Payload(
                message, names.unique(f"Message_{stem}"), names.unique(f"Item_{stem}"), name, self._reference(message)
            )

    def imports(self) -> list[etree._Element]:
        """Where the schemas of the namespaces are, from the folder `<standard>/<version>/bpmn` of the artifacts."""
        found = []
        for standard in self.prefixes:
            module = self.models[standard].modules[self.models[standard].module]
            place = {
                "importType": "http://www.w3.org/2001/XMLSchema",
                "location": f"../../../{module.location}/xsd/{module.name}.xsd"
                if module.location
                else module.namespace,
                "namespace": module.namespace,
            }
            found.append(etree.Element(bpmn("import"), place))
        return found

    def elements(self) -> list[etree._Element]:
        """Item definitions, then messages."""
        items, messages = [], []
        for payload in self.by_payload.values():
            item = {"id": payload.item, "itemKind": "Information"}
            if payload.reference:
                item["structureRef"] = payload.reference
            items.append(etree.Element(bpmn("itemDefinition"), item))
            message = etree.Element(
                bpmn("message"), {"id": payload.message, "name": payload.name, "itemRef": payload.item}
            )
            extension = etree.SubElement(message, bpmn("extensionElements"))
            etree.SubElement(extension, fabrik("message"), {"payload": payload.payload})
            messages.append(message)
        return items + messages

    def _reference(self, message: str) -> str:
        """The QName of the class's element in XML; empty where the model is not at hand."""
        standard, _, name = message.rpartition(":")
        model = self.models.get(standard)
        found = model.classes.get(name) if model is not None else None
        if model is None or found is None or not model.modules[model.module].namespace:
            return ""
        prefix = self.prefixes.get(standard)
        if prefix is None:
            prefix = Identifiers(self.namespaces).unique(standard)
            self.prefixes[standard] = prefix
            self.namespaces[prefix] = model.modules[model.module].namespace
        return f"{prefix}:{name}"
