"""Names and documentation that an editor changed after the factory wrote them: the visible text counts."""

from __future__ import annotations

import msgspec
from lxml import etree

from generators.bpmn_import.reading import children, extension, kind, text_of
from generators.model.node import Text
from generators.model.process import Process, Step
from generators.process_diagrams import collaboration_by_process, said


def with_edits(process: Process, root: etree._Element, ids: dict[str, str], language: str) -> Process:
    """The process with titles and descriptions as the file shows them; `ids`: element → step."""
    written = {
        e.step.id: said(e.name, language) for e in collaboration_by_process(process, {}).elements if _own(e.kind, e)
    }
    shown = {ids[name]: element for element in _described(root) if (name := element.get("id") or "") in ids}
    steps = tuple(_edited(step, shown.get(step.id), written.get(step.id, ""), language) for step in process.steps)
    return msgspec.structs.replace(process, steps=steps)


def _own(name: str, element: object) -> bool:
    merges, host = getattr(element, "merges", False), getattr(element, "host", "")
    return not merges and not host and name != "dataObjectReference"


def _described(root: etree._Element) -> list[etree._Element]:
    """Flow nodes with an extension of the factory."""
    found: list[etree._Element] = []
    open_ = list(children(root, "process"))
    while open_:
        for element in children(open_.pop()):
            if extension(element, "step") is not None:
                found.append(element)
            if kind(element) in ("subProcess", "transaction", "adHocSubProcess"):
                open_.append(element)
    return found


def _edited(step: Step, element: etree._Element | None, written: str, language: str) -> Step:
    if element is None:
        return step
    name, documentation = element.get("name") or "", text_of(element, "documentation")
    if name.split() != written.split():
        step = msgspec.structs.replace(step, title=_with(step.title, language, name))
    if documentation.split() != said(step.description, language).split():
        step = msgspec.structs.replace(step, description=_with(step.description, language, documentation))
    return step


def _with(text: Text, language: str, value: str) -> Text:
    rest = {key: kept for key, kept in text.items() if key != language}
    return {language: value, **rest} if value else rest
