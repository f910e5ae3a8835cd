"""Elements without a title."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity, place_in_identity
from generators.checks.nodes import nodes
from generators.checks.subject import Flag, Subject
from generators.model.linkml.elements import common
from generators.model.node import Named
from generators.model.process import Step


def check(subject: Subject) -> Iterator[Flag]:
    """Each declared element, the schema itself and codes included, that has no title in any language.

    Of interfaces and processes, the standard and each part with an id; gateways only where they ask something.
    """
    if subject.standard.model is None:
        yield from _authored(subject)
        return
    for definition in subject.declarations:
        if not common(definition.schema, definition.data, subject.model.language).get("title"):
            yield Flag(definition.place, f"{definition.element} has no title", definition.path)


def _authored(subject: Subject) -> Iterator[Flag]:
    if not identity(subject).get("title"):
        yield Flag(place_in_identity(subject, "name"), "the standard has no title", subject.standard.name)
    for node in nodes(subject):
        if isinstance(node, Named) and not node.title and not (isinstance(node, Step) and _mute(node)):
            yield subject.flag(f"{subject.named(node)} has no title", node)


def _mute(step: Step) -> bool:
    """Whether a step is a gateway that only joins or splits."""
    return step.type in ("parallel", "event") or (step.type in ("exclusive", "inclusive") and not step.branches)
