"""Enums and types: codes with what they inherit, types down to their built-in base."""

from __future__ import annotations

import csv
import io
from typing import Any

from generators.findings import Finding, Severity
from generators.model.builtin import BUILTINS, base_by_declaration
from generators.model.linkml.elements import annotations_of, common, words
from generators.model.linkml.expressions import Reader
from generators.model.linkml.schema import Schema
from generators.model.nodes import Code, CodeList, Enum, Type

DYNAMIC = ("reachable_from", "matches", "concepts", "include", "minus", "pv_formula")

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
        elif chain and chain[-1] not in BUILTINS and chain[-1] not in declared:
            message = f"type '{name}' is derived from '{chain[-1]}', which is not declared"
            findings.append(Finding("unresolved-type", Severity.ERROR, message, place))
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
        codes: dict[str, Code] = {}
        for ancestor in _lineage(name, declared, findings):
            above_schema, above = declared[ancestor]
            codes.update(_codes(above_schema, above, readers[id(above_schema)], findings))
        reader = readers[id(schema)]
        dynamic = tuple(key for key in DYNAMIC if data.get(key))
        code_list = _code_list(schema, data)
        enums[name] = Enum(
            name=name,
            span=schema.document.span(schema.data.get("enums"), name),
            uri=str(data.get("enum_uri") or ""),
            codes=codes,
            own_codes=tuple(schema.named(data, "permissible_values")),
            inherits=words(data.get("inherits")),
            open=not codes,
            dynamic=dynamic,
            code_list=code_list,
            **common(schema, data, reader.language),
        )
    return enums


def _lineage(name: str, declared: Declared, findings: list[Finding]) -> list[str]:
    """The enum after all that it inherits from."""
    order: list[str] = []
    schema, data = declared[name]

    def visit(current: str, path: tuple[str, ...]) -> None:
        span = schema.document.span(data, "inherits")
        if current in path:
            findings.append(Finding("cyclic-inheritance", Severity.ERROR, f"enum '{name}' inherits from itself", span))
        elif current not in declared:
            message = f"enum '{name}' inherits from '{current}', which is not declared"
            findings.append(Finding("unresolved-enum", Severity.ERROR, message, span))
        elif current not in order:
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
    """Codes from a companion file with the columns code, title_<language>, valid_from, valid_until and parent."""
    path = schema.path.parent / file
    place = schema.document.span(data, "annotations")
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        message = f"code list file '{file}' cannot be read"
        findings.append(Finding("unreadable-code-list", Severity.ERROR, message, place))
        return {}
    found: dict[str, Code] = {}
    for row in csv.DictReader(io.StringIO(text)):
        code = (row.get("code") or "").strip()
        if not code:
            findings.append(Finding("unreadable-code-list", Severity.ERROR, f"'{file}' has a row without code", place))
            continue
        titles = {k[6:]: v for k, v in row.items() if isinstance(k, str) and k.startswith("title_") and v}
        found[code] = Code(
            name=code,
            module=schema.module,
            title=titles,
            parent=row.get("parent") or "",
            valid_from=row.get("valid_from") or "",
            valid_until=row.get("valid_until") or "",
        )
    return found


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
