"""The drawing as BPMN Diagram Interchange: bounds of shapes, way points of flows, bounds of labels."""

from __future__ import annotations

from lxml import etree

from generators.bpmn.names import BPMNDI, DC, DI
from generators.process_diagrams import Identifiers
from generators.process_diagrams.chart import Box, Chart, Label, Line, Shape
from generators.process_diagrams.sizes import LABEL_WIDTH


def diagram(collaboration: str, chart: Chart, names: Identifiers) -> etree._Element:
    """`bpmndi:BPMNDiagram` of the collaboration of an id."""
    element = etree.Element(f"{{{BPMNDI}}}BPMNDiagram", {"id": names.unique("Diagram")})
    plane = etree.SubElement(
        element, f"{{{BPMNDI}}}BPMNPlane", {"id": names.unique("Plane"), "bpmnElement": collaboration}
    )
    for shape in chart.shapes:
        _shape(plane, shape, names)
    for line in chart.lines:
        _edge(plane, line, names)
    return element


def _shape(plane: etree._Element, shape: Shape, names: Identifiers) -> None:
    attributes = {"id": names.unique(f"{shape.id}_di"), "bpmnElement": shape.id}
    if shape.kind in ("pool", "blackBox", "lane"):
        attributes["isHorizontal"] = "true"
    if shape.kind == "subProcess":
        attributes["isExpanded"] = "true"
    if shape.kind == "exclusiveGateway":
        attributes["isMarkerVisible"] = "true"
    element = etree.SubElement(plane, f"{{{BPMNDI}}}BPMNShape", attributes)
    _bounds(element, shape.box)
    _label(element, shape.label)


def _edge(plane: etree._Element, line: Line, names: Identifiers) -> None:
    attributes = {"id": names.unique(f"{line.id}_di"), "bpmnElement": line.id}
    element = etree.SubElement(plane, f"{{{BPMNDI}}}BPMNEdge", attributes)
    for x, y in line.points:
        etree.SubElement(element, f"{{{DI}}}waypoint", {"x": str(x), "y": str(y)})
    _label(element, line.label)


def _label(parent: etree._Element, label: Label | None) -> None:
    if label is not None:
        # Viewers wrap at this width at least and centre the text in it.
        aside = max(LABEL_WIDTH - label.box.width, 0)
        box = Box(label.box.x - aside // 2, label.box.y, label.box.width + aside, label.box.height)
        _bounds(etree.SubElement(parent, f"{{{BPMNDI}}}BPMNLabel"), box)


def _bounds(parent: etree._Element, box: Box) -> None:
    numbers = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    etree.SubElement(parent, f"{{{DC}}}Bounds", {key: str(value) for key, value in numbers.items()})
