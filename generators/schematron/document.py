"""A Schematron by ISO/IEC 19757-3 with the query language of XSLT 2."""

from __future__ import annotations

from lxml import etree

from generators.model.nodes import Text
from generators.model.xml_text import xml_text
from generators.schematron.assertion import Assertion, Pattern, Schema
from generators.schematron.functions import XSL, function_elements
from generators.schematron.paths import FUNCTIONS
from generators.schematron.texts import codes_as_sequence, in_main_language, labelled
from generators.schematron.xpath import codes_name

SCH = "http://purl.oclc.org/dsdl/schematron"
XML = "http://www.w3.org/XML/1998/namespace"
XS = "http://www.w3.org/2001/XMLSchema"


def schematron_by_schema(schema: Schema) -> bytes:
    """The Schematron as text; messages in the main language stand in the assertions, others in diagnostics."""
    spaces = {"sch": SCH, "xsl": XSL, "xs": XS} if schema.functions else {"sch": SCH, "xs": XS}
    root = etree.Element(f"{{{SCH}}}schema", nsmap=spaces)
    root.set("queryBinding", "xslt2")
    root.set("schemaVersion", schema.version)
    root.set(f"{{{XML}}}lang", schema.language)
    _sch(root, "title").text = xml_text(in_main_language(schema.title, schema.language))
    for prefix, uri in {**schema.namespaces, "xs": XS, **({"f": FUNCTIONS} if schema.functions else {})}.items():
        _sch(root, "ns", prefix=prefix, uri=uri)
    root.extend(function_elements(schema.functions))
    for name, codes in schema.codes.items():
        _sch(root, "let", name=codes_name(name), value=codes_as_sequence(codes))
    for pattern in schema.patterns:
        _add_pattern(root, schema, pattern)
    _add_diagnostics(root, schema)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["sch", "xs"])
    etree.indent(root, "  ")
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def _add_pattern(root: etree._Element, schema: Schema, pattern: Pattern) -> None:
    node = _sch(root, "pattern", id=pattern.id)
    _sch(node, "title").text = xml_text(in_main_language(pattern.title, schema.language) or pattern.cls)
    rule = _sch(node, "rule", context=" | ".join(pattern.contexts))
    _sch(rule, "let", name="this", value=".")
    for assertion in pattern.assertions:
        found = _sch(rule, "assert", id=assertion.id, role=assertion.level, test=assertion.test)
        others = [diagnostic for diagnostic, _, _ in _others(schema, assertion)]
        if others:
            found.set("diagnostics", " ".join(others))
        found.text = xml_text(labelled(assertion, in_main_language(assertion.message, schema.language)))


def _add_diagnostics(root: etree._Element, schema: Schema) -> None:
    found = [d for pattern in schema.patterns for a in pattern.assertions for d in _others(schema, a)]
    if found:
        diagnostics = _sch(root, "diagnostics")
        for name, language, text in found:
            node = _sch(diagnostics, "diagnostic", id=name)
            node.set(f"{{{XML}}}lang", language)
            node.text = xml_text(text)


def _others(schema: Schema, assertion: Assertion) -> list[tuple[str, str, str]]:
    """Id, language and text of the messages that do not stand in the assertion itself."""
    texts: Text = assertion.message
    main = in_main_language(texts, schema.language)
    return [
        (f"{assertion.id}.{language}", language, labelled(assertion, text))
        for language, text in sorted(texts.items())
        if text != main
    ]


def _sch(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{SCH}}}{tag}", attributes)
