"""Enums and types: codes with what they inherit, types down to their built-in base."""

from __future__ import annotations

from typing import Any

from generators.findings import Finding, Severity, Span
from generators.model.builtin import BUILTINS, base_by_declaration
from generators.model.linkml.code_lists import Unreadable, codes_of, table_of
from generators.model.linkml.elements import annotations_of, common, words
from generators.model.linkml.expressions import Reader
from generators.model.linkml.schema import Schema
from generators.model.nodes import Code, CodeList, Enum, Type

DYNAMIC = ("reachable_from", "matches", "concepts", "pv_formula")

Declared = dict[str, tuple[Schema, dict[str, Any]]]


def builtin_types() -> dict[str, Type]:
    """The types of `linkml:types`; they belong to no module."""
    return {name: Type(name=name, uri=b.uri, base=name, builtin=True) for name, b in BUILTINS.items()}


def resolved_types(declared: Declared, readers: dict[int, Reader], findings: list[Finding]) -> dict[str, Type]:
    """All types, built-in ones first; an unknown or cyclic `typeof` is a finding and counts as string."""
    types = builtin_types()
    for name, (schema, data) in declared.items():
        if name in BUILTINS:
            continue
        reader = readers[id(schema)]
        chain: list[str] = []
        parent, uri, base = str(data.get("typeof") or ""), str(data.get("uri") or ""), str(data.get("base") or "")
        current = parent
        while current and current not in chain and current != name:
            chain.append(current)
            if current in BUILTINS or current not in declared:
                break
            above = declared[current][1]
            uri, base = str(above.get("uri") or uri), str(above.get("base") or base)
            current = str(above.get("typeof") or "")
        place = schema.document.span(data, "typeof")
        if current and (current == name or (chain.count(current) and current not in BUILTINS and chain[-1] != current)):
            findings.append(
                Finding("cyclic-inheritance", Severity.ERROR, f"type '{name}' is derived from itself", place)
            )
        root = next((c for c in chain if c in BUILTINS), None) or base_by_declaration(uri, base)
        constraints = reader.constraints({k: v for k, v in data.items() if k != "range"})
        types[name] = Type(
            name=name,
            span=schema.document.span(schema.data.get("types"), name),
            typeof=parent,
            base=root,
            chain=tuple(chain),
            uri=str(data.get("uri") or ""),
            union_of=words(data.get("union_of")),
            **common(schema, data, reader.language),
            **constraints,
        )
    return types


def resolved_enums(declared: Declared, readers: dict[int, Reader], findings: list[Finding]) -> dict[str, Enum]:
    """All enums with inherited codes first; an unknown or cyclic `inherits` is a finding."""
    enums: dict[str, Enum] = {}
    for name, (schema, data) in declared.items():
        reader = readers[id(schema)]
        codes, dynamic = _all_codes(_lineage(name, declared, findings), declared, readers, findings)
        unlisted = not codes and not data.get("minus")
        enums[name] = Enum(
            name=name,
            span=schema.document.span(schema.data.get("enums"), name),
            uri=str(data.get("enum_uri") or ""),
            codes=codes,
            own_codes=tuple(schema.named(data, "permissible_values")),
            inherits=words(data.get("inherits")),
            open=unlisted or any(key != "minus" for key in dynamic) or _is_excerpt(schema, data),
            dynamic=dynamic,
            code_list=_code_list(schema, data),
            **common(schema, data, reader.language),
        )
    return enums


def _all_codes(
    lineage: list[str],
    declared: Declared,
    readers: dict[int, Reader],
    findings: list[Finding],
    within: tuple[str, ...] = (),
) -> tuple[dict[str, Code], tuple[str, ...]]:
    """The codes of enums that inherit from each other, and the keys whose codes no schema can list.

    Each takes away what its `minus` lists and then adds what its `include` does (LinkML: `enum_expression`).
    `within` names the enums that the codes are for; they cannot be made of themselves.
    """
    codes: dict[str, Code] = {}
    dynamic: list[str] = []
    for name in lineage:
        schema, data = declared[name]
        reader = readers[id(schema)]
        codes.update(_codes(schema, data, reader, findings))
        dynamic += [key for key in DYNAMIC if data.get(key)]
        for key in ("minus", "include"):
            for expression in data.get(key) or ():
                if not isinstance(expression, dict):
                    continue
                parents = [p for e in words(expression.get("inherits")) for p in _lineage(e, declared, findings)]
                if name in (*parents, *within):
                    place = schema.document.span(data, key)
                    message = f"enum '{name}' is made of itself"
                    findings.append(Finding("cyclic-inheritance", Severity.ERROR, message, place))
                    continue
                listed, unknown = _all_codes(parents, declared, readers, findings, (*within, name))
                listed |= _codes(schema, expression, reader, findings)
                if unknown or is_dynamic(expression):
                    dynamic.append(key)
                elif key == "minus":
                    codes = {code: node for code, node in codes.items() if code not in listed}
                else:
                    codes.update(listed)
    return codes, tuple(dict.fromkeys(dynamic))


def is_dynamic(expression: Any) -> bool:
    """Whether the codes that an enum includes or takes away come from more than a list."""
    return isinstance(expression, dict) and any(expression.get(k) for k in (*DYNAMIC, "minus", "include"))


def _lineage(name: str, declared: Declared, findings: list[Finding]) -> list[str]:
    """The enum after all that it inherits from."""
    order: list[str] = []
    if name not in declared:
        return order
    schema, data = declared[name]

    def visit(current: str, path: tuple[str, ...]) -> None:
        span = schema.document.span(data, "inherits")
        if current in path:
            findings.append(Finding("cyclic-inheritance", Severity.ERROR, f"enum '{name}' inherits from itself", span))
        elif current in declared and current not in order:
            for parent in words(declared[current][1].get("inherits")):
                visit(parent, (*path, current))
            order.append(current)

    visit(name, ())
    return order


def _codes(schema: Schema, data: dict[str, Any], reader: Reader, findings: list[Finding]) -> dict[str, Code]:
    values = schema.named(data, "permissible_values")
    found = {
        name: Code(
            name=name,
            span=schema.document.span(data.get("permissible_values"), name),
            uri=str(value.get("meaning") or ""),
            parent=str(value.get("is_a") or ""),
            **common(schema, value, reader.language),
        )
        for name, value in values.items()
    }
    file = annotations_of(schema, data).get("codelist_file")
    return {**found, **_codes_by_csv(schema, data, str(file), findings)} if file else found


def _codes_by_csv(schema: Schema, data: dict[str, Any], file: str, findings: list[Finding]) -> dict[str, Code]:
    place = schema.document.span(data.get("annotations"), "codelist_file")
    try:
        table = table_of(schema, file)
    except Unreadable as error:
        findings.append(Finding("unreadable-code-list", Severity.ERROR, str(error), place))
        return {}
    if "code" not in table.columns:
        message = f"code list file '{file}' has no column 'code'"
        findings.append(Finding("unreadable-code-list", Severity.ERROR, message, Span(table.file, 1, 1)))
    return {code.name: code for code in codes_of(schema, table)}


def _is_excerpt(schema: Schema, data: dict[str, Any]) -> bool:
    """Whether the codes given are some of the list only, so that its other codes are valid, too."""
    return annotations_of(schema, data).get("codelist_excerpt") is True


def _code_list(schema: Schema, data: dict[str, Any]) -> CodeList | None:
    annotations = annotations_of(schema, data)
    binding = str(annotations.get("codelist_binding") or "0")
    if not data.get("code_set") and binding == "0":
        return None
    return CodeList(
        uri=str(data.get("code_set") or ""),
        version=str(data.get("code_set_version") or ""),
        binding=int(binding) if binding in ("1", "2", "3", "4") else 0,
        agency=str(annotations.get("codelist_agency") or ""),
        valid_from=str(annotations.get("codelist_valid_from") or ""),
        file=str(annotations.get("codelist_file") or ""),
    )
