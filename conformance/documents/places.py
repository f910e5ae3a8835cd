"""Lines and columns of flaws."""

from __future__ import annotations

from contextlib import suppress
from xml.parsers import expat

from lxml import etree

from conformance.documents.flaw import Flaw
from conformance.documents.xpaths import Paths
from generators.codec.places import in_json
from generators.codec.problem import Problem


def placed_in_json(flaws: list[Flaw], content: bytes) -> list[Flaw]:
    """Flaws with line and column of their values in the text, or of what is around a value that is not there."""
    problems = in_json([Problem(flaw.pointer, "") for flaw in flaws], content.decode())
    return [flaw._replace(line=p.line, column=p.column) for flaw, p in zip(flaws, problems, strict=True)]


def placed_in_xml(flaws: list[Flaw], content: bytes, root: etree._Element) -> list[Flaw]:
    """Flaws with line and column of the start tags that their paths lead to."""
    starts = _starts(content)
    order = {element: number for number, element in enumerate(root.iter())}
    if len(order) != len(starts):
        return flaws
    found, paths = [], Paths(root)
    for flaw in flaws:
        element = paths.element(flaw.xpath)
        place = starts[order[element]] if element in order else (flaw.line, flaw.column)
        found.append(flaw._replace(line=place[0], column=place[1]))
    return found


def _starts(content: bytes) -> list[tuple[int, int]]:
    """Line and column of every start tag, in order; none where the encoding is known to libxml2 alone."""
    parser, found = expat.ParserCreate(), []
    parser.StartElementHandler = lambda name, attributes: found.append(
        (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
    )
    with suppress(expat.ExpatError, LookupError, ValueError):
        parser.Parse(content, True)
        return found
    return []
