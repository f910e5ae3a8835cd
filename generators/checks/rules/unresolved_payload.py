"""Payloads that are no class of a data standard among the dependencies."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.payloads import Payload, payloads
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each `standard:Class` whose standard is no dependency with a data model, or has no such class to send."""
    for payload in payloads(subject):
        message = _wrong(subject, payload)
        if message:
            yield subject.flag(message, payload.node, payload.key)


def _wrong(subject: Subject, payload: Payload) -> str:
    standard = subject.standard
    if payload.standard not in standard.dependencies:
        return f"'{payload.reference}' is of no standard among the dependencies"
    model = standard.models.get(payload.standard)
    if model is None:
        return f"'{payload.reference}' is of a standard without a data model"
    cls = model.classes.get(payload.name)
    if cls is None:
        return f"'{payload.reference}' is no class{similar_to(payload.name, model.classes)}"
    return "" if cls.instantiable else f"'{payload.reference}' is abstract, so that no document can be one"
