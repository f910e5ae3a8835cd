"""From the bytes of a BPMN file to a process and its text."""

from __future__ import annotations

from pathlib import Path

import msgspec
from lxml import etree

from generators.bpmn.extensions import node_by_element
from generators.bpmn_import.edits import with_edits
from generators.bpmn_import.messages import Messages
from generators.bpmn_import.names import Names
from generators.bpmn_import.nodes import Nodes
from generators.bpmn_import.order import in_order
from generators.bpmn_import.participants import Participants
from generators.bpmn_import.reading import Notes, children, definitions, extension, foreign_extensions
from generators.bpmn_import.repairing import repair
from generators.bpmn_import.steps import Steps
from generators.bpmn_import.yaml_text import yaml_by_process
from generators.findings import Finding, sorted_by_place
from generators.model.process import Process, ProcessError

CONSIDERED = ("collaboration", "process", "message", "itemDefinition", "error", "import")


def imported(source: Path | bytes, file: str = "", language: str = "de") -> tuple[str, list[Finding]]:
    """The text of `process.yaml`, and what was left out or changed; the text is empty when there is no process.

    file: name of the file in findings, by default that of the path. language: of names in files of other tools.
    Raises OSError when the path cannot be read.
    """
    content = source.read_bytes() if isinstance(source, Path) else source
    process, findings = process_by_bpmn(content, file or (source.name if isinstance(source, Path) else ""), language)
    return (yaml_by_process(process) if process is not None else ""), findings


def process_by_bpmn(content: bytes, file: str = "", language: str = "de") -> tuple[Process | None, list[Finding]]:
    """As `imported`, as a node; None when there is no process."""
    notes = Notes(file)
    root = definitions(content, notes)
    if root is None:
        return None, notes.found
    process = _process(root, language, notes)
    if not process.steps:
        notes.refuse("file holds no process with a step", 1)
        return None, sorted_by_place(notes.found)
    return process, sorted_by_place(notes.found)


def _process(root: etree._Element, language: str, notes: Notes) -> Process:
    frame = next((e for c in children(root, "collaboration") if (e := extension(c, "process")) is not None), None)
    language = (frame.get("lang") if frame is not None else "") or language
    kept = node_by_element(Process, frame) if frame is not None else Process()
    found = Participants(root, language, notes).read()
    nodes = Nodes(notes)
    for process in children(root, "process"):
        nodes.read(process, found.by_process.get(process.get("id") or "", ""))
    nodes.connect()
    repair(nodes, notes)
    messages = Messages(root, nodes, found, notes)
    errors = _errors(root, language)
    steps = Steps(nodes, found, messages, {name: error for name, (_, error) in errors.items()}, language, notes)
    _rest(root, notes)
    result = msgspec.structs.replace(
        kept,
        participants=in_order(found.participants),
        steps=in_order(steps.all()),
        errors=in_order([entry for entry in errors.values() if entry[0] != UNDECLARED]),
    )
    return with_edits(result, root, steps.ids, language)


UNDECLARED = "-"
"""Position of an error that steps name and the process does not declare."""


def _errors(root: etree._Element, language: str) -> dict[str, tuple[str, ProcessError]]:
    """Id of the global element → position and error."""
    names = Names()
    found: dict[str, tuple[str, ProcessError]] = {}
    for element in children(root, "error"):
        told = extension(element, "error")
        if told is not None and told.get("key"):
            position = told.get("position")
            found[element.get("id") or ""] = (
                UNDECLARED if position is None else position,
                node_by_element(ProcessError, told),
            )
            names.take(told.get("key") or "")
            continue
        name, code = element.get("name") or "", element.get("errorCode") or ""
        free = names.free(name, code, element.get("id") or "", otherwise="fehler")
        title = {language: name} if name else {}
        found[element.get("id") or ""] = ("", ProcessError(id=free, code=code, title=title))
    return found


def _rest(root: etree._Element, notes: Notes) -> None:
    """Tell what stands beside processes and messages."""
    for element in children(root):
        if element.tag.rpartition("}")[2] not in CONSIDERED:
            notes.change(element, "is left out")
    for process in children(root, "process", "collaboration"):
        if foreign_extensions(process):
            notes.change(process, "carries extensions of a tool, which are left out")
    for collaboration in children(root, "collaboration"):
        for element in children(collaboration):
            if element.tag.rpartition("}")[2] not in (
                "participant",
                "messageFlow",
                "documentation",
                "extensionElements",
            ):
                notes.change(element, "is left out")
