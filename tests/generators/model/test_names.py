"""Names in XML are names for libxml2, and German ones keep their umlauts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generators.model.linkml.names import upper_camel, xml_name_by_key

XS = "http://www.w3.org/2001/XMLSchema"


@pytest.mark.parametrize(
    ("name", "camel", "xml"),
    [
        ("Größe", "Größe", "Größe"),
        ("anlage 3", "Anlage3", "anlage_3"),
        ("snake_case", "SnakeCase", "snake_case"),
        ("3 mal", "_3Mal", "_3_mal"),
        ("m²", "M", "m_"),
        ("București", "BucureTi", "Bucure_ti"),
        ("Ελλάδα", "Ελλάδα", "Ελλάδα"),
        ("-a", "_-a", "_-a"),
        ("🙂", "_", "_"),
    ],
)
def test_names(name: str, camel: str, xml: str) -> None:
    assert (upper_camel(name), xml_name_by_key(name)) == (camel, xml)


@given(st.text(min_size=1))
def test_every_name_is_one_for_libxml2(name: str) -> None:
    schema = etree.Element(f"{{{XS}}}schema", nsmap={"xs": XS})
    etree.SubElement(schema, f"{{{XS}}}element", name=xml_name_by_key(name))
    etree.SubElement(schema, f"{{{XS}}}complexType", name=upper_camel(name))
    etree.XMLSchema(etree.fromstring(etree.tostring(schema)))
