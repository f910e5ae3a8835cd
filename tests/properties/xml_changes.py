"""An XML document changed in one place, as software of others may write it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from lxml import etree

XSI = "http://www.w3.org/2001/XMLSchema-instance"
TEXTS = (
    "",
    " ",
    "0",
    "true",
    "1",
    " true ",
    "+1",
    "01",
    "1.50",
    "1e3",
    "INF",
    "2027-05-01",
    "x\ty",
    "\u00a0",
    "\U0001f600",
)

Change = Callable[[etree._Element, Random], None]


def changed_xml(content: bytes, random: Random) -> bytes:
    """The document with one element, attribute or text changed."""
    document = etree.fromstring(content)
    element = random.choice([e for e in document.iter() if isinstance(e.tag, str)])
    random.choice(CHANGES)(element, random)
    return etree.tostring(document, encoding="UTF-8", xml_declaration=True)


def _left_out(element: etree._Element, random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _doubled(element: etree._Element, random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.insert(parent.index(element), etree.fromstring(etree.tostring(element, with_tail=False)))


def _moved(element: etree._Element, random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        parent.insert(random.randrange(len(parent) + 1), element)


def _another_text(element: etree._Element, random: Random) -> None:
    element.text = random.choice(TEXTS)


def _blanks_around(element: etree._Element, random: Random) -> None:
    element.text = f"\n  {element.text or ''}\t"


def _attribute(element: etree._Element, random: Random) -> None:
    name, text = random.choice(
        [("unknown", "x"), (f"{{{XSI}}}nil", "true"), (f"{{{XSI}}}type", "unknown"), ("listURI", "")]
    )
    element.set(name, text)


def _attribute_text(element: etree._Element, random: Random) -> None:
    names = [str(name) for name in element.attrib if not str(name).startswith(f"{{{XSI}}}")]
    if names:
        element.set(random.choice(names), random.choice(TEXTS))


def _no_attributes(element: etree._Element, random: Random) -> None:
    element.attrib.clear()


def _unknown_child(element: etree._Element, random: Random) -> None:
    etree.SubElement(element, random.choice(["unknown", "{urn:unknown}unknown", str(element.tag)]))


def _comment(element: etree._Element, random: Random) -> None:
    element.insert(0, random.choice([etree.Comment("x"), etree.ProcessingInstruction("x", "y")]))


CHANGES: tuple[Change, ...] = (
    _left_out,
    _doubled,
    _moved,
    _another_text,
    _another_text,
    _blanks_around,
    _attribute,
    _attribute_text,
    _no_attributes,
    _unknown_child,
    _comment,
)
