"""Dates without quotes where a text is meant."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.dates import CALENDAR, unquoted_dates
from generators.checks.documents import documents
from generators.checks.subject import Flag, Subject
from generators.findings import Span
from generators.model.linkml.walk import Definition

_TEXTS = ("equals_string", "code_set_version")


def check(subject: Subject) -> Iterator[Flag]:
    """Each date that YAML reads where a text is wanted, in the model and in example documents.

    Our own reader keeps the text; other tools get a date, and some fail on it or print it anew.
    """
    yield from _in_model(subject)
    for example in documents(subject):
        for span, text, slot in unquoted_dates(subject, example):
            yield Flag(span, f"'{text}' in slot '{slot.name}' has no quotes, so YAML reads a date", slot.name)


def _in_model(subject: Subject) -> Iterator[Flag]:
    """Codes, fixed values, versions of lists, and examples of elements that hold no dates."""
    dated = {schema.path for schema in subject.sources if schema.document.unquoted_dates}
    if not dated:
        return
    dates: dict[tuple[str, int], list[tuple[Span, str]]] = {}
    for schema in subject.sources:
        for span, text in schema.document.unquoted_dates:
            dates.setdefault((span.file, span.line), []).append((span, text))
    meant: list[tuple[Definition, Span]] = []
    for definition in subject.definitions:
        if definition.schema.path in dated:
            meant += [(definition, definition.span(key)) for key in _TEXTS if key in definition.data]
            if definition.kind == "code":
                meant.append((definition, definition.place))
            if definition.kind == "example" and not _holds_dates(subject, definition):
                meant.append((definition, definition.span("value")))
    for definition, place in meant:
        for span, text in dates.get((place.file, place.line), ()):
            if span.column >= place.column:
                message = f"'{text}' in {definition.element} has no quotes, so YAML reads a date"
                yield Flag(span, message, definition.path)


def _holds_dates(subject: Subject, definition: Definition) -> bool:
    """Whether the element that an example belongs to has a range of dates or times."""
    model = subject.model
    owner, _, name = definition.path.rpartition(".")
    cls = model.classes.get(owner)
    slot = cls.slots.get(name) if cls else model.slots.get(name)
    found = model.types.get(slot.range if slot else name)
    return found is not None and found.base in CALENDAR
