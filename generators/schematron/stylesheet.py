"""The Schematron as a stylesheet of XSLT 2, which writes its report in the Schematron Validation Report Language.

Any XSLT 2 processor runs it, without an implementation of Schematron.
"""

from __future__ import annotations

from lxml import etree

from generators.model.xml_text import xml_text
from generators.schematron.assertion import Assertion, Pattern, Schema
from generators.schematron.functions import XSL, function_elements
from generators.schematron.paths import FUNCTIONS
from generators.schematron.texts import codes_as_sequence, in_main_language, labelled
from generators.schematron.xpath import codes_name

SVRL = "http://purl.oclc.org/dsdl/svrl"
XML = "http://www.w3.org/XML/1998/namespace"
XS = "http://www.w3.org/2001/XMLSchema"
LOCATION = (
    "string-join(for $e in ancestor-or-self::* return concat('/*:', local-name($e), "
    "'[namespace-uri()=''', namespace-uri($e), '''][', "
    "1 + count($e/preceding-sibling::*[node-name(.) eq node-name($e)]), ']'), '')"
)


def stylesheet_by_schema(schema: Schema) -> bytes:
    """The stylesheet as text."""
    spaces = {"xsl": XSL, "svrl": SVRL, "xs": XS, "f": FUNCTIONS, **schema.namespaces}
    root = etree.Element(f"{{{XSL}}}stylesheet", nsmap=spaces)
    root.set("version", "2.0")
    root.set("exclude-result-prefixes", "#all")
    _xsl(root, "output", method="xml", indent="yes")
    root.extend(function_elements(schema.functions))
    for name, codes in schema.codes.items():
        _xsl(root, "variable", name=codes_name(name), select=codes_as_sequence(codes))
    _add_report(root, schema)
    for pattern in schema.patterns:
        _add_pattern(root, schema, pattern)
        _xsl(root, "template", match="text() | @*", mode=pattern.id)
    etree.indent(root, "  ")
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def _add_report(root: etree._Element, schema: Schema) -> None:
    output = _svrl(_xsl(root, "template", match="/"), "schematron-output")
    output.set("title", xml_text(in_main_language(schema.title, schema.language)))
    output.set("schemaVersion", schema.version)
    for prefix, uri in schema.namespaces.items():
        _svrl(output, "ns-prefix-in-attribute-values", prefix=prefix, uri=uri)
    for pattern in schema.patterns:
        _svrl(output, "active-pattern", id=pattern.id, name=pattern.cls)
        _xsl(output, "apply-templates", select="/", mode=pattern.id)


def _add_pattern(root: etree._Element, schema: Schema, pattern: Pattern) -> None:
    template = _xsl(root, "template", match=" | ".join(pattern.contexts), mode=pattern.id, priority="1")
    _svrl(template, "fired-rule", context=_plain(" | ".join(pattern.contexts)))
    _xsl(template, "variable", name="this", select=".")
    for assertion in pattern.assertions:
        _add_assertion(template, schema, assertion)
    _xsl(template, "apply-templates", select="*", mode=pattern.id)


def _add_assertion(template: etree._Element, schema: Schema, assertion: Assertion) -> None:
    failed = _xsl(template, "if", test=f"not({assertion.test})")
    found = _svrl(failed, "failed-assert", id=assertion.id, role=assertion.level, test=_plain(assertion.test))
    _xsl(found, "attribute", name="location", select=LOCATION)
    main = in_main_language(assertion.message, schema.language)
    for language, text in sorted(assertion.message.items()):
        if text != main:
            node = _svrl(found, "diagnostic-reference", diagnostic=f"{assertion.id}.{language}")
            node.set(f"{{{XML}}}lang", language)
            node.text = xml_text(labelled(assertion, text))
    _svrl(found, "text").text = xml_text(labelled(assertion, main))


def _plain(text: str) -> str:
    """A text for an attribute of the result; braces would begin an expression."""
    return text.replace("{", "{{").replace("}", "}}")


def _xsl(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{XSL}}}{tag}", attributes)


def _svrl(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{SVRL}}}{tag}", attributes)
