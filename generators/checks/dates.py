"""Dates without quotes in example documents, where the standard wants a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.checks.documents import Example
from generators.checks.subject import Subject
from generators.findings import Span
from generators.model.nodes import Class, Slot
from generators.model.source import Document

CALENDAR = ("date", "datetime", "date_or_datetime", "time")


def unquoted_dates(subject: Subject, example: Example) -> Iterator[tuple[Span, str, Slot]]:
    """Place and text of each date in a YAML document that stands for a value of a slot that holds no dates."""
    document = example.document
    if document is None or not document.unquoted_dates or example.root not in subject.model.classes:
        return
    dates = {(span.line, text): span for span, text in document.unquoted_dates}
    for place, text, slot in _texts(subject, document, subject.model.classes[example.root], document.data):
        found = dates.get((place.line, text))
        if found is not None:
            yield found, text, slot


def _texts(subject: Subject, document: Document, cls: Class, value: Any) -> Iterator[tuple[Span, str, Slot]]:
    """Place and text of every value of a slot that admits texts and no dates."""
    if not isinstance(value, dict):
        return
    for slot in cls.slots.values():
        found = value.get(slot.key)
        wire = subject.wire.value(slot)
        items = found if isinstance(found, list) else list(found.values()) if wire.form == "dict" and found else [found]
        for index, item in enumerate(items):
            if isinstance(item, str) and not _dated(subject, slot):
                holder, key = (found, index) if isinstance(found, list) else (value, slot.key)
                yield document.span(holder, key), item, slot
            elif isinstance(item, dict):
                for alternative in wire.alternatives:
                    inner = subject.model.classes.get(alternative.name)
                    if inner is not None and alternative.kind == "object":
                        yield from _texts(subject, document, inner, item)


def _dated(subject: Subject, slot: Slot) -> bool:
    """Whether a slot may hold a date, or anything."""
    for alternative in subject.wire.value(slot).alternatives:
        found = subject.model.types.get(alternative.name)
        if alternative.kind == "any" or (found is not None and found.base in CALENDAR):
            return True
    return False
