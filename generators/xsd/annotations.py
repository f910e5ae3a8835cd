"""Annotations: titles and governance in `xs:appinfo`, definitions in `xs:documentation`, per language.

The children of `xs:appinfo` have the names that published XÖV schemas give them – `standard`, `versionStandard`,
`codeliste`, `versionCodeliste`, `rechtsgrundlage` – and stand, as there, in no namespace. What those schemas have no
name for is added in the same manner: `nachricht`, `veraltet`, `ersetztDurch`, `gueltigAb`, `gueltigBis`.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from generators.model.nodes import Class, Code, Element, Enum, Module, Standard, Text
from generators.model.xml_text import xml_text
from generators.xsd.context import XML, xs

Entry = tuple[str, Text | str]
"""Name of an element and its text, in languages or in none."""


def annotate(parent: etree._Element, element: Element, more: Iterable[etree._Element] = ()) -> None:
    """Append what an element says about itself; `more` goes into its `xs:appinfo`."""
    facts: list[Entry] = [("title", element.title)]
    facts += [("rechtsgrundlage", citation) for citation in element.annotation("legal_basis")]
    facts += [("veraltet", element.deprecated), ("ersetztDurch", element.successor)]
    if isinstance(element, Code):
        facts += [("gueltigAb", element.valid_from), ("gueltigBis", element.valid_until)]
    _annotate(parent, [*_elements(facts), *more], element.description)


def annotate_message(parent: etree._Element, cls: Class) -> None:
    """Append to the global element of a document what its class says, and who sends it to whom.

    The main language comes without `xml:lang`; `sender_en` is told as English.
    """
    message = cls.annotations.get("message")
    found = message if isinstance(message, dict) else {}
    facts: list[Entry] = [
        (name, {told[len(key) + 1 :]: str(text) for told, text in found.items() if told.partition("_")[0] == key})
        for name, key in (("name", "name"), ("nummer", "number"), ("autor", "sender"), ("leser", "receiver"))
    ]
    annotate(parent, cls, _group("nachricht", facts))


def annotate_code_list(parent: etree._Element, enum: Enum) -> None:
    """Append to a code type what it says, and which list it takes its codes from."""
    known = enum.code_list
    more: list[etree._Element] = []
    if known is not None:
        facts: list[Entry] = [("nameLang", enum.title), ("nameTechnisch", enum.name), ("kennung", known.uri)]
        facts += [("beschreibung", enum.description), ("herausgebernameLang", known.agency)]
        version: list[Entry] = [("version", known.version), ("gueltigAb", known.valid_from)]
        more = [*_group("codeliste", facts), *_group("versionCodeliste", version)]
    annotate(parent, enum, more)


def annotate_schema(parent: etree._Element, module: Module, standard: Standard | None) -> None:
    """Append what a standard says about itself; of a schema that belongs to none, its titles."""
    if standard is None:
        _annotate(parent, _elements([("title", module.title)]), module.description)
        return
    publisher = standard.publisher
    facts: list[Entry] = [("nameLang", standard.title), ("nameTechnisch", standard.name), ("kennung", module.id)]
    facts += [("beschreibung", standard.description)]
    if publisher is not None:
        facts += [("herausgebernameLang", publisher.name), ("externeWebsite", publisher.uri)]
        facts += [("kontakt", publisher.contact)]
    facts += [("rechtsgrundlage", basis.citation) for basis in standard.legal_basis]
    version: list[Entry] = [("version", standard.version), ("status", standard.status)]
    version += [("gueltigAb", standard.valid_from), ("uebergangsfristBis", standard.transition_until)]
    version += [("lizenz", standard.license), ("bezugsort", module.base)]
    _annotate(parent, [*_group("standard", facts), *_group("versionStandard", version)], standard.description)


def _annotate(parent: etree._Element, appinfo: list[etree._Element], description: Text) -> None:
    """An annotation stands before all else in its parent; an empty one is none."""
    if not appinfo and not description:
        return
    annotation = xs(parent, "annotation")
    if appinfo:
        xs(annotation, "appinfo").extend(appinfo)
    for language, text in sorted(description.items()):
        _say(xs(annotation, "documentation"), language, text)


def _group(name: str, facts: list[Entry]) -> list[etree._Element]:
    """Facts below one element; nothing without facts."""
    children = _elements(facts)
    if not children:
        return []
    group = etree.Element(name)
    group.extend(children)
    return [group]


def _elements(facts: list[Entry]) -> list[etree._Element]:
    found = []
    for name, text in facts:
        for language, words in sorted(({"": text} if isinstance(text, str) else text).items()):
            if words:
                found.append(etree.Element(name))
                _say(found[-1], language, words)
    return found


def _say(element: etree._Element, language: str, text: str) -> None:
    if language:
        element.set(f"{{{XML}}}lang", language)
    element.text = xml_text(text)
