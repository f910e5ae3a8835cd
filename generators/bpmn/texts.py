"""Documentation in the main language, and extension elements, in the order that the schema of BPMN demands."""

from __future__ import annotations

from lxml import etree

from generators.bpmn.extensions import element_by_node
from generators.bpmn.names import bpmn
from generators.model.node import Text
from generators.model.process import Participant
from generators.model.xml_text import xml_text
from generators.process_diagrams import said


def documented(element: etree._Element, text: Text, language: str) -> None:
    """Add the documentation, if there is any; the extension holds it in every language."""
    if said(text, language):
        etree.SubElement(element, bpmn("documentation")).text = xml_text(said(text, language))


def extended(element: etree._Element, extension: etree._Element) -> None:
    """Add an extension; documentation must stand before it, everything else behind."""
    place = element.find(bpmn("extensionElements"))
    if place is None:
        place = etree.SubElement(element, bpmn("extensionElements"))
    place.append(extension)


def described(
    element: etree._Element, participant: Participant, participants: tuple[Participant, ...], language: str
) -> None:
    """Documentation and extension of a participant, on its pool or its lane."""
    documented(element, participant.description, language)
    extended(element, element_by_node("participant", participant, position=participants.index(participant)))
