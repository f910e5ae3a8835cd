"""What is missing, and what is there but unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generators.instances.breaks.change import LEFT_OUT, Change
from generators.instances.heights import demanded
from generators.vectors.deviation import Deviation
from generators.vectors.obligation import ORDER
from generators.vectors.places import in_order
from generators.vectors.proposals.subject import Subject
from generators.vectors.xml_text import UNKNOWN, attribute, child, content, doubled, swapped


def deviations(subject: Subject) -> Iterator[Deviation]:
    """Required values left out; single values given twice."""
    if demanded(subject.slot):
        yield Deviation("fehlt", Change(subject.place, LEFT_OUT, ""))
    if subject.value.form == "single" and not subject.slot.designates_type:
        twice = Change(subject.place, [subject.found, subject.found], "")
        yield Deviation("mehrfach", twice, doubled, in_xml=not subject.attribute)


def of_class(subject: Subject) -> Iterator[Deviation]:
    """What is wrong with an object as a whole: unknown members, another order, a text in its place."""
    element = subject.cls.name
    path = subject.shown.path
    if subject.cls.extra_slots is None:
        yield Deviation("unbekannte-angabe", Change((*path, UNKNOWN), UNKNOWN, ""), child, element=element)
        bare = attribute(UNKNOWN, UNKNOWN)
        yield Deviation("unbekanntes-attribut", None, bare, element=element, keyword="extra_slots")
    yield Deviation("falsche-reihenfolge", None, swapped, element=element, keyword=ORDER)
    yield Deviation("keine-angaben", Change(path, "Text", ""), content("Text"), element=element)


def forbidden(subject: Subject, values: Iterable[Any]) -> Iterator[Deviation]:
    """A value of a slot that must have none, put into an object."""
    around = subject.shown.site.object
    for value in values:
        members = value if isinstance(value, list) else [value]
        if subject.value.form == "list":
            given = in_order(subject.cls, {**around, subject.slot.key: members})
            yield Deviation("verboten", Change(subject.shown.path, given, ""))
            alone = in_order(subject.cls, {**around, subject.slot.key: members[0]})
            yield Deviation("keine-liste", Change(subject.shown.path, alone, ""), in_xml=False)
        else:
            given = in_order(subject.cls, {**around, subject.slot.key: value})
            yield Deviation("verboten", Change(subject.shown.path, given, ""))
