"""Codes: unknown ones, the first and the last, and what belongs to a code element."""

from __future__ import annotations

from collections.abc import Iterator

from generators.instances.breaks.change import LEFT_OUT, Change
from generators.model.nodes import Enum
from generators.vectors.deviation import Deviation
from generators.vectors.proposals.subject import Subject
from generators.vectors.xml_text import UNKNOWN, attribute, child, doubled, inside, left_out

UNKNOWN_CODE = "unbekannter-code"
OTHER_LIST = "urn:example:andere-liste"
OTHER_VERSION = "0"
PARTS = {"code": ("Der Code", "The code"), "name": ("Der Name", "The name")}


def deviations(subject: Subject) -> Iterator[Deviation]:
    """What enums forbid, and their first and last codes."""
    enum = subject.enum
    if enum is None:
        return
    place = subject.member_place
    bare = not isinstance(subject.member, dict)
    code_place = place if bare else (*place, "code")
    texts = {"list": (enum.label("de"), enum.label("en"))}
    if not enum.open:
        yield Deviation("unbekannter-code", Change(code_place, UNKNOWN_CODE, ""), texts={**texts, "new": UNKNOWN_CODE})
    codes = list(enum.codes)
    for name, code in (("erster-code", codes[0]), ("letzter-code", codes[-1])) if codes else ():
        value = code if bare else {k: code if k == "code" else v for k, v in subject.member.items() if k != "name"}
        yield Deviation(name, Change(place, value, ""), valid=True, texts={**texts, "new": code})
    if bare and enum.code_list is not None and enum.code_list.binding > 1:
        yield Deviation("code-leer", Change(place, "", ""))
    if bare and subject.is_code_element:
        yield from _fixed_list(subject)
    elif not bare:
        yield from _object(subject, enum)


def _fixed_list(subject: Subject) -> Iterator[Deviation]:
    """What only XML writes of a code whose list the schema fixes."""
    said = {"element": f"{subject.cls.name}.{subject.slot.name}", "keyword": "range"}
    for name, key, other in (
        ("andere-liste", "listURI", OTHER_LIST),
        ("andere-listenversion", "listVersionID", OTHER_VERSION),
    ):
        yield Deviation(name, None, attribute(key, other), texts={"new": other}, **said)  # type: ignore[arg-type]
    yield Deviation("code-fehlt", None, inside(left_out), **said)  # type: ignore[arg-type]
    yield Deviation("code-mehrfach", None, inside(doubled), **said)  # type: ignore[arg-type]
    yield Deviation("code-mit-unbekannter-angabe", None, child, **said)  # type: ignore[arg-type]
    bare = attribute(UNKNOWN, UNKNOWN)
    yield Deviation("code-mit-unbekanntem-attribut", None, bare, **said)  # type: ignore[arg-type]


def _object(subject: Subject, enum: Enum) -> Iterator[Deviation]:
    """What a code object with its list must be."""
    place = subject.member_place
    said = {"element": f"{subject.cls.name}.{subject.slot.name}", "keyword": "range"}
    if enum.code_list is None:
        return
    yield Deviation("code-fehlt", Change((*place, "code"), LEFT_OUT, ""))
    yield Deviation("code-leer", Change((*place, "code"), "", ""))
    yield Deviation("ohne-listenversion", Change((*place, "listVersionID"), LEFT_OUT, ""))
    yield Deviation("listenversion-leer", Change((*place, "listVersionID"), "", ""))
    if enum.code_list.binding == 4:
        yield Deviation("ohne-codeliste", Change((*place, "listURI"), LEFT_OUT, ""))
    else:
        yield Deviation("andere-liste", Change((*place, "listURI"), OTHER_LIST, ""), texts={"new": OTHER_LIST})
    if enum.code_list.binding == 4:
        yield Deviation("codeliste-leer", Change((*place, "listURI"), "", ""))
    for number, key in enumerate(k for k in ("code", "name") if k in subject.member):
        parts = {"part": PARTS[key]}
        yield Deviation("code-kein-text", Change((*place, key), 7, ""), inside(child, number), texts=parts)
        name = "code-mehrfach" if key == "code" else "code-name-mehrfach"
        yield Deviation(name, None, inside(doubled, number), **said)  # type: ignore[arg-type]
    for key in ("listURI", "listVersionID"):
        parts = {"part": (f"Das Attribut {key}", f"The attribute {key}")}
        yield Deviation("code-kein-text", Change((*place, key), 7, ""), in_xml=False, texts=parts)
    yield Deviation("codename-mehrzeilig", Change((*place, "name"), "zwei\nZeilen", ""), in_xml=False)
    yield Deviation("steuerzeichen", Change((*place, "name"), "Name\x07", ""), in_xml=False)
    unknown = Change((*place, UNKNOWN), UNKNOWN, "")
    yield Deviation("code-mit-unbekannter-angabe", unknown, child)
    bare = attribute(UNKNOWN, UNKNOWN)
    yield Deviation("code-mit-unbekanntem-attribut", None, bare, **said)  # type: ignore[arg-type]
