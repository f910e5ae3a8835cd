"""The tables of metaslots know what LinkML's own metamodel knows, and nothing else."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from linkml_runtime.utils.schemaview import SchemaView

from generators.model.linkml.metaslots import METASLOTS

CLASS_BY_KIND = {
    "schema": "schema_definition",
    "class": "class_definition",
    "slot": "slot_definition",
    "type": "type_definition",
    "enum": "enum_definition",
    "code": "permissible_value",
    "subset": "subset_definition",
    "prefix": "prefix",
    "setting": "setting",
    "structured alias": "structured_alias",
    "alternative description": "alt_description",
    "local name": "local_name",
    "unit": "UnitOfMeasure",
    "reachability query": "reachability_query",
    "match query": "match_query",
    "slot expression": "anonymous_slot_expression",
    "type expression": "anonymous_type_expression",
    "enum expression": "anonymous_enum_expression",
    "class expression": "anonymous_class_expression",
    "range expression": "anonymous_class_expression",
    "rule": "class_rule",
    "unique key": "unique_key",
    "array": "array_expression",
    "dimension": "dimension_expression",
    "pattern": "pattern_expression",
    "extra slots": "extra_slots_expression",
    "example": "example",
    "condition": "slot_definition",
}


@pytest.fixture(scope="module")
def metamodel() -> SchemaView:
    spec = find_spec("linkml_runtime")
    assert spec is not None and spec.origin is not None
    return SchemaView(str(Path(spec.origin).parent / "linkml_model" / "model" / "schema" / "meta.yaml"))


def test_every_kind_is_compared() -> None:
    assert set(CLASS_BY_KIND) == set(METASLOTS)


@pytest.mark.parametrize("kind", sorted(METASLOTS))
def test_keys_are_those_of_linkml(kind: str, metamodel: SchemaView) -> None:
    names = metamodel.class_slots(CLASS_BY_KIND[kind])
    theirs = {(metamodel.get_slot(n).alias or n).replace(" ", "_") for n in names}
    assert set(METASLOTS[kind]) == theirs
