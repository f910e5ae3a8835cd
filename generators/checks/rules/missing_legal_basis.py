"""Personal data without a legal basis."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity, place_in_identity
from generators.checks.profile import annotations_given
from generators.checks.subject import Flag, Subject
from generators.model.linkml.walk import Definition


def check(subject: Subject) -> Iterator[Flag]:
    """Each slot or class marked as personal data by `data_category` that states no legal basis.

    A legal basis of the class counts for its slots, one of the range's type or class for the slot.
    Of interfaces and processes, a standard that states none.
    """
    if subject.standard.model is None:
        if not identity(subject).get("legal_basis"):
            message = "the standard has no legal basis"
            yield Flag(place_in_identity(subject, "name"), message, subject.standard.name)
        return
    with_basis = {d.path for d in subject.definitions if d.kind == "class" and _has(d, "legal_basis")}
    for definition in subject.definitions:
        if definition.kind not in ("class", "slot") or not _has(definition, "data_category"):
            continue
        if not (_has(definition, "legal_basis") or definition.owner in with_basis or _by_range(subject, definition)):
            place = next(given.place for given in annotations_given(definition) if given.tag == "data_category")
            yield Flag(place, f"{definition.element} holds personal data and has no legal basis", definition.path)


def _has(definition: Definition, tag: str) -> bool:
    return any(given.tag == tag for given in annotations_given(definition))


def _by_range(subject: Subject, definition: Definition) -> bool:
    name = str(definition.data.get("range") or "")
    found = subject.model.types.get(name) or subject.model.classes.get(name)
    return found is not None and bool(found.annotation("legal_basis"))
