"""Values of another kind: a number for a text, a text for a number, one for many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.instances.breaks.change import Change
from generators.model.builtin import BUILTINS
from generators.vectors.deviation import Deviation
from generators.vectors.proposals.subject import Subject
from generators.vectors.xml_text import child, content

WRITTEN: dict[str, tuple[tuple[str, str], ...]] = {
    "date": (("kein-datum", "01.05.2027"), ("kein-kalendertag", "2027-02-29"), ("datum-mit-zeitzone", "2027-05-01Z")),
    "datetime": (
        ("kein-datum", "01.05.2027 09:30"),
        ("kein-kalendertag", "2027-02-29T09:30:00+01:00"),
        ("ohne-zeitzone", "2027-05-01T09:30:00"),
    ),
    "time": (("keine-uhrzeit", "9 Uhr 30"),),
    "uri": (("keine-adresse", "keine Adresse"),),
    "uriorcurie": (("keine-adresse", "keine Adresse"),),
}
"""Built-in type → texts that are none of it."""
LEAP_DAYS = {"date": "2024-02-29", "datetime": "2024-02-29T09:30:00+01:00"}


def deviations(subject: Subject) -> Iterator[Deviation]:
    """Values of other kinds, each once."""
    if subject.listed:
        yield Deviation("keine-liste", Change(subject.place, subject.member, ""), in_xml=False)
        yield Deviation("leere-liste", Change(subject.place, [], ""), in_xml=False)
    alternative = subject.alternative
    if alternative is None or subject.slot.designates_type:
        return
    if alternative.kind in ("object", "code"):
        yield _changed(subject, "text-statt-angaben", "Text", "Text")
    elif subject.enum is not None and subject.is_code_element:
        yield _changed(subject, "kein-text", 7, None)
    elif alternative.kind in ("simple", "reference"):
        yield from _simple(subject)


def _simple(subject: Subject) -> Iterator[Deviation]:
    kind = BUILTINS[subject.base].json if subject.base else "string"
    if kind == "string":
        edit = None if subject.attribute else child
        yield Deviation("kein-text", Change(subject.member_place, 7, ""), edit, not subject.attribute)
    elif kind == "boolean":
        yield _changed(subject, "kein-wahrheitswert", "ja", "ja")
    else:
        yield _changed(subject, "keine-zahl", "drei", "drei")
        if kind == "integer":
            yield _changed(subject, "keine-ganze-zahl", 1.5, "1.5")
    for name, text in WRITTEN.get(subject.base, ()):
        yield Deviation(name, Change(subject.member_place, text, ""), texts={"new": text})
    if subject.base in ("uri", "uriorcurie") and isinstance(subject.member, str):
        text = f"{subject.member}/{{kennung}}"
        yield Deviation("adresse-mit-platzhalter", Change(subject.member_place, text, ""), texts={"new": text})
    if subject.base in LEAP_DAYS:
        yield Deviation("schalttag", Change(subject.member_place, LEAP_DAYS[subject.base], ""), valid=True)


def _changed(subject: Subject, name: str, value: Any, text: str | None) -> Deviation:
    """Another value at the first member; `text` is what XML holds instead, None for an unknown element."""
    edit = child if text is None else content(text)
    return Deviation(name, Change(subject.member_place, value, ""), edit, texts={"new": value})
