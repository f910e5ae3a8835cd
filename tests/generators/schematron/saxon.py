"""The stylesheet of a Schematron in SaxonC, an engine that shares nothing with ours."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from lxml import etree

from generators.artifact import Artifact
from generators.model.nodes import Standard
from generators.schematron import emit

SVRL = "{http://purl.oclc.org/dsdl/svrl}"


class Failed(NamedTuple):
    """A failed assertion: its id, its severity, where, and its messages by language."""

    id: str
    role: str
    location: str
    texts: dict[str, str]


class Saxon:
    """Runs the stylesheet of one standard."""

    def __init__(self, standard: Standard) -> None:
        saxonche = pytest.importorskip("saxonche")
        self.processor: Any = saxonche.PySaxonProcessor(license=False)
        content = next(a.content for a in emit(standard) if isinstance(a, Artifact) and a.path.endswith(".xsl"))
        compiler = self.processor.new_xslt30_processor()
        self._run = compiler.compile_stylesheet(stylesheet_text=content.decode())
        self.language = standard.data.language

    def report(self, xml: bytes) -> etree._Element:
        """The report about a document in the Schematron Validation Report Language."""
        document = self.processor.parse_xml(xml_text=xml.decode())
        return etree.fromstring(self._run.transform_to_string(xdm_node=document).encode())

    def failed(self, xml: bytes) -> list[Failed]:
        """The assertions that a document fails."""
        found = []
        for each in self.report(xml).iterfind(f"{SVRL}failed-assert"):
            texts = {self.language: str(each.findtext(f"{SVRL}text"))}
            for other in each.iterfind(f"{SVRL}diagnostic-reference"):
                texts[str(other.get("{http://www.w3.org/XML/1998/namespace}lang"))] = str(other.text)
            found.append(Failed(str(each.get("id")), str(each.get("role")), str(each.get("location")), texts))
        return found
