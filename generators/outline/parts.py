"""Operations, events, participants and steps as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.interface import Operation
from generators.model.node import Named
from generators.model.nodes import Standard
from generators.model.process import Participant, Step
from generators.outline.standards import table


def parts_of(standard: Standard) -> dict[str, tuple[Named, ...]]:
    """The named parts of an interface or process, by what they are; empty for a data standard."""
    if standard.interface is not None:
        found = standard.interface
        return {"operations": found.operations, "events": found.events, "problems": found.problems}
    if standard.process is not None:
        return {"participants": standard.process.participants, "steps": standard.process.steps}
    return {}


def part_named(standard: Standard, name: str) -> Named | None:
    """The part of that id; None when there is none."""
    return next((part for parts in parts_of(standard).values() for part in parts if part.id == name), None)


def parts_lines(standard: Standard, language: str) -> Iterator[str]:
    """All parts of an interface or process in tables."""
    for heading, parts in parts_of(standard).items():
        if parts:
            yield ""
            yield f"{heading}:"
            yield from table([(f"  {part.id}", *_marks(part), _label(part, language)) for part in parts])


def part_lines(part: Named, language: str) -> Iterator[str]:
    """What a part is, where it stands, what it means, and everything short that it says besides."""
    yield f"{type(part).__name__.lower()} {part.id}  {part.span}"
    yield from (text for text in (_label(part, language), part.description.get(language, "")) if text)
    said = {field: getattr(part, field) for field in part.__struct_fields__ if field not in ("id", "span")}
    rows = [(f"  {field}", _short(value)) for field, value in said.items() if _short(value)]
    yield from ("", *table(rows)) if rows else ()


def _marks(part: Named) -> tuple[str, ...]:
    match part:
        case Operation():
            return part.method.upper(), part.path
        case Step():
            return part.type, part.participant
        case Participant():
            return (part.kind,)
        case _:
            return ()


def _label(part: Named, language: str) -> str:
    label = part.label(language)
    return "" if label == part.id else label


def _short(value: object) -> str:
    """A value that fits a line: a text, a number, a list of those; empty for what is nested and for what is not said."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return ", ".join(item for item in value if isinstance(item, str))
    return str(value) if isinstance(value, str | int) else ""
