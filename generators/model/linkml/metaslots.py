"""The keys that LinkML knows in each kind of definition, what their values look like, and what they refer to.

Source: LinkML metamodel 1.9 and later (`meta.yaml`); a test compares the tables with it.
"""

from __future__ import annotations

from typing import NamedTuple


class Metaslot(NamedTuple):
    """A key of a definition.

    form: as in `forms`; one, list and named hold definitions of `kind`, name and names those of elements of `kind`.
    supported: whether the compiler does with it what LinkML says, or may leave it to readers as documentation.
    """

    form: str
    kind: str = ""
    supported: bool = True


def _table(*specifications: str) -> dict[str, Metaslot]:
    """Metaslots by key, from lines `[unsupported] form [kind]: keys`; `-` in a kind stands for a space."""
    found: dict[str, Metaslot] = {}
    for line in filter(str.strip, "\n".join(specifications).splitlines()):
        head, _, keys = line.strip().partition(": ")
        words = head.split()
        supported = words[:1] != ["unsupported"]
        form, *kind = words if supported else words[1:]
        found.update((key, Metaslot(form, "".join(kind).replace("-", " "), supported)) for key in keys.split())
    return found


_COMMON = """
    text: title description deprecated source in_language status from_schema imported_from created_by created_on
    text: last_updated_on modified_by deprecated_element_has_exact_replacement
    text: deprecated_element_has_possible_replacement
    texts: aliases mappings exact_mappings close_mappings related_mappings narrow_mappings broad_mappings
    texts: todos notes comments see_also keywords contributors categories
    list structured-alias: structured_aliases
    named alternative-description: alt_descriptions
    pairs: annotations extensions
    whole: rank
    names subset: in_subset
    list example: examples"""
_ELEMENT = f"""{_COMMON}
    text: name definition_uri conforms_to
    texts: id_prefixes implements instantiates
    named local-name: local_names
    flag: id_prefixes_are_closed"""
_DEFINITION = f"""{_ELEMENT}
    flag: abstract mixin
    unsupported any: values_from
    unsupported text: string_serialization"""
_VALUE = """
    bound: minimum_value maximum_value
    number: equals_number
    text: equals_string pattern implicit_prefix
    texts: equals_string_in
    one unit: unit
    one pattern: structured_pattern"""
_SLOT_EXPRESSION = f"""{_VALUE}
    name range: range
    one range-expression: range_expression
    unsupported one enum-expression: enum_range
    unsupported any: bindings
    flag: required recommended multivalued inlined inlined_as_list
    presence: value_presence
    text: equals_expression
    count: minimum_cardinality maximum_cardinality exact_cardinality
    one slot-expression: has_member all_members
    one array: array
    list slot-expression: any_of all_of exactly_one_of none_of"""
_CLASS_EXPRESSION = """
    list class-expression: any_of all_of exactly_one_of none_of"""
_RANGE_EXPRESSION = """
    list range-expression: any_of all_of exactly_one_of none_of"""
_ENUM_EXPRESSION = """
    text: code_set code_set_tag code_set_version
    names enum: inherits
    named code: permissible_values
    text: pv_formula
    list enum-expression: include minus
    one reachability-query: reachable_from
    one match-query: matches
    texts: concepts"""
_TYPE_EXPRESSION = f"""{_VALUE}
    list type-expression: any_of all_of exactly_one_of none_of"""

METASLOTS: dict[str, dict[str, Metaslot]] = {
    "schema": _table(
        _ELEMENT,
        """text: id version license default_prefix metamodel_version source_file source_file_date generation_date
        named prefix: prefixes
        named setting: settings
        texts: emit_prefixes default_curi_maps
        any: imports
        whole: source_file_size
        flag: slot_names_unique
        name range: default_range
        named class: classes
        named slot: slots
        named type: types
        named enum: enums
        named subset: subsets
        unsupported any: bindings""",
    ),
    "class": _table(
        _DEFINITION,
        _CLASS_EXPRESSION,
        """name class: is_a
        names class: mixins union_of disjoint_with
        unsupported names class: apply_to
        names slot: slots
        names own-slot: defining_slots
        named slot: slot_usage attributes
        text: class_uri subclass_of
        unsupported text: alias
        named condition: slot_conditions
        flag: tree_root slot_names_unique represents_relationship children_are_mutually_disjoint
        named unique-key: unique_keys
        list rule: rules
        list class-expression: classification_rules
        one extra-slots: extra_slots""",
    ),
    "slot": _table(
        _DEFINITION,
        _SLOT_EXPRESSION,
        """name slot: is_a inverse
        names slot: mixins disjoint_with transitive_form_of reflexive_transitive_form_of
        names slot: subproperty_of
        unsupported names slot: apply_to union_of
        name class: domain
        texts: domain_of slot_group
        any: type_mappings
        text: owner role ifabsent singular_name slot_uri readonly alias usage_slot_name relational_role
        flag: inherited list_elements_unique list_elements_ordered shared key identifier designates_type symmetric
        flag: asymmetric reflexive irreflexive locally_reflexive transitive is_class_field is_usage_slot
        flag: is_grouping_slot children_are_mutually_disjoint
        unsupported any: path_rule""",
    ),
    "type": _table(
        _ELEMENT,
        _TYPE_EXPRESSION,
        """name type: typeof
        names type: union_of
        text: base uri repr""",
    ),
    "enum": _table(
        _DEFINITION,
        _ENUM_EXPRESSION,
        """text: enum_uri
        unsupported name enum: is_a
        unsupported names enum: mixins apply_to""",
    ),
    "code": _table(
        _COMMON,
        """text: text meaning
        name code: is_a
        names code: mixins
        one unit: unit
        texts: implements instantiates""",
    ),
    "subset": _table(_ELEMENT),
    "prefix": _table("text: prefix_prefix prefix_reference"),
    "setting": _table("text: setting_key setting_value"),
    "structured alias": _table(
        _COMMON,
        """text: literal_form predicate
        texts: contexts""",
    ),
    "alternative description": _table("text: source description"),
    "local name": _table("text: local_name_source local_name_value"),
    "unit": _table(
        """text: symbol abbreviation descriptive_name ucum_code derivation has_quantity_kind iec61360code
        texts: exact_mappings"""
    ),
    "reachability query": _table(
        """text: source_ontology
        texts: source_nodes relationship_types
        flag: is_direct include_self traverse_up"""
    ),
    "match query": _table("text: identifier_pattern source_ontology"),
    "slot expression": _table(_COMMON, _SLOT_EXPRESSION),
    "type expression": _table(_TYPE_EXPRESSION),
    "enum expression": _table(_ENUM_EXPRESSION),
    "class expression": _table(
        _COMMON,
        _CLASS_EXPRESSION,
        """name class: is_a
        named condition: slot_conditions""",
    ),
    "range expression": _table(
        _COMMON,
        _RANGE_EXPRESSION,
        """name range: is_a
        named condition: slot_conditions""",
    ),
    "rule": _table(
        _COMMON,
        """one class-expression: preconditions postconditions elseconditions
        flag: bidirectional open_world deactivated""",
    ),
    "unique key": _table(
        _COMMON,
        """text: unique_key_name
        names own-slot: unique_key_slots
        flag: consider_nulls_inequal""",
    ),
    "array": _table(
        _COMMON,
        """count: exact_number_dimensions minimum_number_dimensions
        limit: maximum_number_dimensions
        list dimension: dimensions""",
    ),
    "dimension": _table(
        _COMMON,
        """text: alias
        limit: maximum_cardinality
        count: minimum_cardinality exact_cardinality""",
    ),
    "pattern": _table(
        _COMMON,
        """text: syntax
        flag: interpolated partial_match""",
    ),
    "extra slots": _table(
        """flag: allowed
        one slot-expression: range_expression""",
    ),
    "example": _table(
        """any: value object
        text: description"""
    ),
}
METASLOTS["condition"] = METASLOTS["slot"]
