"""A code list as a Genericode 1.0 document (OASIS Code List Representation, Committee Specification 01)."""

from __future__ import annotations

from lxml import etree

from generators.genericode.lists import Column, Table
from generators.model.nodes import Text

GC = "http://docs.oasis-open.org/codelist/ns/genericode/1.0/"
XML = "http://www.w3.org/XML/1998/namespace"
XHTML = "http://www.w3.org/1999/xhtml"


def document_by_table(table: Table) -> bytes:
    """The document; its root alone is qualified, as the specification's schema demands."""
    root = etree.Element(f"{{{GC}}}CodeList", nsmap={"gc": GC})
    if table.description:
        annotation = etree.SubElement(root, "Annotation")
        for language, text in sorted(table.description.items()):
            description = etree.SubElement(annotation, "Description", {f"{{{XML}}}lang": language})
            paragraph = etree.SubElement(description, f"{{{XHTML}}}p", nsmap={"h": XHTML})
            paragraph.text = text
    _identification(etree.SubElement(root, "Identification"), table)
    columns = etree.SubElement(root, "ColumnSet")
    for column in table.columns:
        _column(columns, column)
    key = etree.SubElement(columns, "Key", {"Id": "codeKey"})
    etree.SubElement(key, "ShortName").text = "codeKey"
    etree.SubElement(key, "ColumnRef", {"Ref": "code"})
    codes = etree.SubElement(root, "SimpleCodeList")
    for row in table.rows:
        line = etree.SubElement(codes, "Row")
        for column, cell in zip(table.columns, row, strict=True):
            if cell or column.required:
                value = etree.SubElement(line, "Value", {"ColumnRef": column.name})
                etree.SubElement(value, "SimpleValue").text = cell
    etree.indent(root, "  ")
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def _identification(parent: etree._Element, table: Table) -> None:
    etree.SubElement(parent, "ShortName").text = "-".join(table.name.split())
    _long_names(parent, table.title)
    etree.SubElement(parent, "Version").text = table.version
    etree.SubElement(parent, "CanonicalUri").text = table.uri
    etree.SubElement(parent, "CanonicalVersionUri").text = table.version_uri
    if table.agency:
        agency = etree.SubElement(parent, "Agency")
        etree.SubElement(agency, "LongName").text = table.agency


def _column(parent: etree._Element, column: Column) -> None:
    use = "required" if column.required else "optional"
    element = etree.SubElement(parent, "Column", {"Id": column.name, "Use": use})
    etree.SubElement(element, "ShortName").text = column.name
    _long_names(element, column.title)
    data = etree.SubElement(element, "Data", {"Type": column.type})
    if column.language:
        data.set("Lang", column.language)


def _long_names(parent: etree._Element, title: Text) -> None:
    for language, text in sorted(title.items()):
        etree.SubElement(parent, "LongName", {f"{{{XML}}}lang": language}).text = text
