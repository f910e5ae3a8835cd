"""Slots as a class sees them: declaration, slot inheritance, `slot_usage` of ancestors, nearest last.

Source: LinkML specification, part 4 (derived schemas); SchemaView.induced_slot is the arbiter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generators.model.linkml.elements import common, words
from generators.model.linkml.expressions import Reader
from generators.model.linkml.names import key_by_name, xml_name_by_key
from generators.model.linkml.schema import Schema
from generators.model.linkml.values import Declared
from generators.model.nodes import Array, Slot, Unit

# Metaslots that a slot takes over from its own `is_a` and mixins (LinkML: `inherited: true`).
INHERITED = [
    "domain",
    "inherited",
    "readonly",
    "ifabsent",
    "list_elements_unique",
    "list_elements_ordered",
    "shared",
    "key",
    "identifier",
    "designates_type",
    "role",
    "relational_role",
    "range",
    "required",
    "recommended",
    "multivalued",
    "inlined",
    "inlined_as_list",
    "minimum_value",
    "maximum_value",
    "pattern",
    "structured_pattern",
    "value_presence",
    "equals_string",
    "equals_string_in",
    "equals_number",
    "equals_expression",
    "exact_cardinality",
    "minimum_cardinality",
    "maximum_cardinality",
    "array",
]
_TIGHTER: dict[str, Callable[[Any, Any], Any]] = {"maximum_value": min, "minimum_value": max}

Layer = tuple[Schema, dict[str, Any]]


def lineage(name: str, parents: Callable[[str], Iterable[str]]) -> list[str]:
    """The element and its ancestors, each once: what stands earlier counts more.

    Mixins come before `is_a` (LinkML specification, part 4, ApplySlotUsage), all parents before any grandparent
    of theirs (SchemaView, which departs from the specification's order of depth first here).
    """
    order, todo = {name: None}, [name]
    while todo:
        found = [p for p in parents(todo.pop()) if p not in order]
        order.update(dict.fromkeys(found))
        todo += found
    return list(order)


def parents_of(data: dict[str, Any]) -> list[str]:
    """Direct parents, mixins first."""
    found = list(words(data.get("mixins")))
    return [*found, str(data["is_a"])] if data.get("is_a") else found


def slot_definition(name: str, slots: Declared) -> Layer | None:
    """A top-level slot with what it inherits from its slot ancestors."""
    if name not in slots:
        return None
    schema, data = slots[name]
    merged = dict(data)
    ancestors = lineage(name, lambda n: parents_of(slots[n][1]) if n in slots else [])
    for ancestor in reversed(ancestors[1:]):
        if ancestor in slots:
            above = slots[ancestor][1]
            for key in INHERITED:
                if above.get(key) and not data.get(key):
                    merged[key] = above[key]
    return schema, merged


def merged_usages(base: dict[str, Any], usages: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """A definition refined by usages, farthest first; of bounds the tighter one counts."""
    merged = dict(base)
    for usage in usages:
        if "pattern" in usage or "structured_pattern" in usage:
            merged.pop("pattern", None)
            merged.pop("structured_pattern", None)
        for key, value in usage.items():
            known = merged.get(key)
            tighter = _TIGHTER.get(key)
            if tighter is not None and known is not None and value is not None:
                try:
                    merged[key] = tighter(known, value)
                except TypeError:
                    merged[key] = value
            elif known is None or value not in (None, [], {}, ""):
                merged[key] = value
    return merged


def slot_node(name: str, reader: Reader, data: dict[str, Any], **facts: Any) -> Slot:
    """The node of a slot from its merged definition; `facts` are fields that only the class knows."""
    schema = reader.schema
    fields: dict[str, Any] = {**common(schema, data, reader.language), **reader.constraints(data), **facts}
    if not fields.get("range"):
        fields["range"] = str(schema.data.get("default_range") or "string")
        fields["default_range"] = True
    key = str(data.get("alias") or "") or key_by_name(name)
    annotations = fields.get("annotations", {})
    identifier, is_key = bool(data.get("identifier")), bool(data.get("key"))
    if identifier or is_key:
        fields["required"] = True
    if fields.get("inlined_as_list"):
        fields["inlined"] = True
    return Slot(
        name=name,
        key=key,
        xml_name=str(annotations.get("xml_name") or xml_name_by_key(key)),
        xml_attribute=annotations.get("xml_form") == "attribute",
        uri=str(data.get("slot_uri") or ""),
        identifier=identifier,
        is_key=is_key,
        designates_type=bool(data.get("designates_type")),
        readonly=str(data.get("readonly") or ""),
        ifabsent=str(data["ifabsent"]) if data.get("ifabsent") is not None else "",
        unit=unit_of(data),
        array=array_of(data),
        list_elements_unique=bool(data.get("list_elements_unique")),
        list_elements_ordered=bool(data.get("list_elements_ordered")),
        subproperties=words(data.get("subproperty_of")),
        rank=data["rank"] if isinstance(data.get("rank"), int) else None,
        **fields,
    )


def unit_of(data: dict[str, Any]) -> Unit | None:
    """The unit of measure."""
    unit = data.get("unit")
    if not isinstance(unit, dict):
        return None
    return Unit(
        symbol=str(unit.get("symbol") or ""),
        ucum=str(unit.get("ucum_code") or ""),
        iec61360=str(unit.get("iec61360code") or ""),
        name=str(unit.get("descriptive_name") or ""),
    )


def array_of(data: dict[str, Any]) -> Array | None:
    """The shape of an array; exact numbers count as minimum and maximum."""
    array = data.get("array")
    if not isinstance(array, dict):
        return None
    exact = array.get("exact_number_dimensions")
    dimensions = array.get("dimensions")
    bounds = []
    for dimension in dimensions if isinstance(dimensions, list) else []:
        if isinstance(dimension, dict):
            count = dimension.get("exact_cardinality")
            low = count if count is not None else dimension.get("minimum_cardinality")
            high = count if count is not None else dimension.get("maximum_cardinality")
            bounds.append((low, None if isinstance(high, bool) else high))
    top = array.get("maximum_number_dimensions")
    return Array(
        minimum_dimensions=exact if exact is not None else array.get("minimum_number_dimensions"),
        maximum_dimensions=exact if exact is not None else (top if isinstance(top, int) and top > 0 else None),
        dimensions=tuple(bounds),
    )
