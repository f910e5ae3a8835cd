"""Namespaces of BPMN files, and the extension's own.

The extension `fabrik` (prefix) carries what BPMN has no place for. In the `extensionElements` of an element stands one
element named for what it describes: `fabrik:process` (collaboration), `fabrik:participant` (participant, lane),
`fabrik:step` (flow node), `fabrik:branch` (sequence flow out of a gateway), `fabrik:deadline` and `fabrik:catch`
(boundary event), `fabrik:error` (error), `fabrik:message` (message, message flow), `fabrik:merge` (gateway that no
author wrote), `fabrik:whole` (lane for what the pool does as a whole).
Its attributes and children are the keys of `process.yaml` in lower camel case: plain values as attributes (`id` as
`key`), texts as one child per language with the attribute `lang`, lists as repeated children. `position` is the place
in the file.
"""

from __future__ import annotations

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DI = "http://www.omg.org/spec/DD/20100524/DI"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
FABRIK = "https://standardfabrik.example/bpmn/"
CEL = "https://cel.dev/"

NAMESPACES = {"bpmn": BPMN, "bpmndi": BPMNDI, "dc": DC, "di": DI, "xsi": XSI, "fabrik": FABRIK}
EXPORTER = "Standardfabrik"


def bpmn(name: str) -> str:
    """A name of BPMN as lxml takes it."""
    return f"{{{BPMN}}}{name}"


def fabrik(name: str) -> str:
    """A name of the extension as lxml takes it."""
    return f"{{{FABRIK}}}{name}"
