"""Parts of interfaces and processes as plain text: operations, events, steps and whatever else has an id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generators.model.interface import Interface, Operation, Problem
from generators.model.node import Named, Node
from generators.model.nodes import Standard
from generators.model.process import Participant, Process, Step
from generators.outline.rows import table

# Said by the first lines of a part.
_HEADED = ("span", "id", "title", "description", "method", "path", "type")


def part_named(standard: Standard, name: str) -> Named | None:
    """The first part of an interface, scenario or process with an id; None when there is none."""
    for content in (standard.interface, standard.process, *standard.scenarios):
        for node in _below(content):
            if node.id == name:
                return node
    return None


def _below(value: Any) -> Iterator[Named]:
    if isinstance(value, tuple):
        for item in value:
            yield from _below(item)
    elif isinstance(value, Node):
        if isinstance(value, Named):
            yield value
        for field in msgspec.structs.fields(type(value)):
            yield from _below(getattr(value, field.name))


def parts_lines(standard: Standard, language: str) -> Iterator[str]:
    """The parts of an interface or process in tables, group by group."""
    groups: dict[str, list[Named]] = {}
    if standard.interface is not None:
        groups = _groups_of_interface(standard.interface)
    groups["scenarios"] = list(standard.scenarios)
    if standard.process is not None:
        groups |= _groups_of_process(standard.process)
    for group, parts in groups.items():
        if parts:
            yield ""
            yield f"{group}:"
            yield from table([(f"  {part.id}", *_kind(part), _title(part, language)) for part in parts])


def _groups_of_interface(interface: Interface) -> dict[str, list[Named]]:
    return {
        "roles": list(interface.roles),
        "operations": list(interface.operations),
        "events": list(interface.events),
        "problem types": list(interface.problems),
    }


def _groups_of_process(process: Process) -> dict[str, list[Named]]:
    return {
        "participants": list(process.participants),
        "steps": list(process.steps),
        "outcomes": list(process.outcomes),
        "errors": list(process.errors),
    }


def part_lines(part: Named, language: str) -> Iterator[str]:
    """Everything that is said about a part: title, definition, then its entries."""
    yield f"{' '.join([part.id, *_kind(part)])}  {part.span}"
    for text in (part.title, part.description):
        if text:
            yield text.get(language) or next(iter(text.values()))
    for name, value in _given(part):
        if name not in _HEADED:
            yield from _entry(name, value, language)


def _given(node: Node) -> Iterator[tuple[str, Any]]:
    """The entries of a node that an author has made: neither empty nor at their defaults."""
    for field in msgspec.structs.fields(type(node)):
        value = getattr(node, field.name)
        if value not in (None, "", (), {}) and value != field.default:
            yield field.name, value


def _entry(name: str, value: Any, language: str) -> Iterator[str]:
    if isinstance(value, tuple) and isinstance(value[0], Node):
        yield f"{name}:"
        yield from (f"  {_brief(item, language)}" for item in value)
    else:
        yield f"{name}: {_told(value, language)}"


def _brief(node: Node, language: str) -> str:
    """A node in one line: its entries in order of declaration, switches by their names."""
    told = []
    for name, value in _given(node):
        if isinstance(value, bool):
            told.append(name if value else f"not {name}")
        elif name != "span":
            told.append(_told(value, language))
    return "  ".join(told)


def _told(value: Any, language: str) -> str:
    if isinstance(value, Node):
        return _brief(value, language)
    if isinstance(value, tuple):
        return ", ".join(_told(item, language) for item in value)
    if isinstance(value, dict):
        if language in value and all(isinstance(item, str) for item in value.values()):
            return str(value[language])
        return ", ".join(f"{key}={_told(item, language)}" for key, item in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None else str(value)


def _kind(part: Named) -> tuple[str, ...]:
    match part:
        case Operation():
            return part.method.upper(), part.path
        case Problem():
            return (str(part.status),)
        case Participant():
            return (part.kind,)
        case Step():
            return part.type, part.participant
        case _:
            return ()


def _title(part: Named, language: str) -> str:
    return part.label(language) if part.label(language) != part.id else ""
