"""XML to begin with: safely read, and small questions about elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from generators.bpmn.names import BPMN, FABRIK, bpmn, fabrik
from generators.findings import Finding, Severity, Span

UNREADABLE, LEFT_OUT, CHANGED = "unreadable-bpmn", "left-out-of-import", "changed-by-import"
"""What findings of an import are called; no rules for standards, so they are told together."""


class Notes:
    """Findings about one file, and what they are about."""

    def __init__(self, file: str) -> None:
        """Nothing is found yet in `file`."""
        self.file = file
        self.found: list[Finding] = []

    def refuse(self, message: str, line: int = 0) -> None:
        """The file cannot be read, or holds no process."""
        self.found.append(Finding(UNREADABLE, Severity.ERROR, message, self._span(line)))

    def leave_out(self, element: etree._Element, message: str) -> None:
        """Something stays behind that changes what the process says."""
        self._note(Severity.WARNING, element, message)

    def change(self, element: etree._Element, message: str) -> None:
        """Something is said in another way, or concerns the drawing or a tool only."""
        self._note(Severity.HINT, element, message)

    def _note(self, severity: Severity, element: etree._Element, message: str) -> None:
        told = f"{named(element)} {message}"
        rule = LEFT_OUT if severity is Severity.WARNING else CHANGED
        self.found.append(Finding(rule, severity, told, self._span(cast(int, element.sourceline) or 0)))

    def _span(self, line: int) -> Span:
        return Span(self.file, line, 1 if line else 0)


def definitions(content: bytes, notes: Notes) -> etree._Element | None:
    """The root of a BPMN file; None, and a finding, for anything else. Nothing outside the file is ever read."""
    safe: dict[str, Any] = {
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "huge_tree": False,
        "remove_comments": True,
        "remove_pis": True,
    }
    try:
        root = etree.fromstring(content, etree.XMLParser(**safe))
    except etree.XMLSyntaxError as error:
        notes.refuse(f"file is not XML: {error.msg}", int(error.lineno or 0))
        return None
    except ValueError as error:
        notes.refuse(f"file is not XML: {error}")
        return None
    if cast(Any, root.getroottree().docinfo).doctype:
        notes.refuse("file declares a document type, which BPMN has none of", 1)
        return None
    if root.tag != bpmn("definitions"):
        notes.refuse(f"file is no BPMN 2.0: its root is '{root.tag}'", cast(int, root.sourceline) or 1)
        return None
    return root


def kind(element: etree._Element) -> str:
    """The local name of an element of BPMN; empty for other elements."""
    tag = element.tag
    return tag.removeprefix(f"{{{BPMN}}}") if isinstance(tag, str) and tag.startswith(f"{{{BPMN}}}") else ""


def children(element: etree._Element, *kinds: str) -> Iterator[etree._Element]:
    """The children of some kinds, or all those of BPMN."""
    for child in element:
        if kind(child) and (not kinds or kind(child) in kinds):
            yield child


def extension(element: etree._Element, name: str) -> etree._Element | None:
    """The factory's own extension element of a name."""
    found: etree._Element | None = element.find(f"{bpmn('extensionElements')}/{fabrik(name)}")
    return found


def foreign_extensions(element: etree._Element) -> bool:
    """Whether an element carries extensions of other makers."""
    attributes = any(
        name.startswith("{") and not name.startswith((f"{{{FABRIK}}}", f"{{{BPMN}}}"))
        for name in map(str, element.attrib)
    )
    holder = element.find(bpmn("extensionElements"))
    inner = holder is not None and any(not str(child.tag).startswith(f"{{{FABRIK}}}") for child in holder)
    return attributes or inner


def named(element: etree._Element) -> str:
    """An element in messages."""
    local = str(element.tag).rpartition("}")[2]
    name = " ".join((element.get("name") or element.get("id") or "").split())
    return f"{local} '{name}'" if name else local


def duration_of(timer: etree._Element) -> str:
    """How long a timer waits (ISO 8601), which some tools write as a literal of an expression language."""
    return text_of(timer, "timeDuration").removeprefix("=").strip().strip("\"'").strip()


def text_of(element: etree._Element, name: str) -> str:
    """The text of the first child of a kind, without white space around."""
    found = element.find(bpmn(name))
    return "".join(map(str, found.itertext())).strip() if found is not None else ""
