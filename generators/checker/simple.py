"""Simple values: built-in types, types with what they are derived from, enums and codes of lists."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from generators.checker.context import Check, Context, combined, every
from generators.checker.facets import boolean_facets, check_digit, facets
from generators.checker.matching import match_by_pattern
from generators.checker.quantities import number_of
from generators.checker.violation import Place, Run
from generators.model.builtin import BUILTINS
from generators.model.nodes import Code, Enum, Type
from generators.model.xml_text import is_xml_text

CODE = re.compile(r"[^ \t\n\r]+( [^ \t\n\r]+)*\Z")
LINE = re.compile(r"[^\t\n\r]*\Z")
CODE_MEMBERS = ("code", "name", "listURI", "listVersionID")
CALENDAR = ("date", "datetime", "date_or_datetime")


def simple(ctx: Context, name: str, element: str) -> Check:
    """The check of a type or plain enum."""
    enum = ctx.model.enums.get(name)
    return enumerated(ctx, enum, element) if enum is not None else typed(ctx, ctx.model.types[name], element)


def typed(ctx: Context, found: Type, element: str) -> Check:
    """The check of a type: its built-in type or union, and the facets of everything it is derived from."""
    chain = [ctx.model.types[n] for n in (*reversed(found.chain), found.name) if n in ctx.model.types]
    unions = [step for step in chain if step.union_of]
    checks: list[Check] = []
    for step in unions:
        checks.append(combined("any_of", [simple(ctx, n, element) for n in step.union_of if _known(ctx, n)], element))
    if not unions:
        checks.append(builtin(found.base, found.name, element))
    for step in chain:
        if not step.builtin:
            checks += facets(ctx, step, (found.base,), element)
            checks += boolean_facets(ctx, step, (found.base,), element)
            checks += check_digit(ctx, step, element)
    return every(checks)


def _known(ctx: Context, name: str) -> bool:
    return name in ctx.model.types or name in ctx.model.enums


def builtin(base: str, name: str, element: str) -> Check:
    """The check of a built-in type (LinkML: schema `types`), with XML's characters for texts."""
    kind = BUILTINS[base].json
    if kind == "string":
        return _texts(base, name, element)

    def boolean(value: Any, place: Place, run: Run) -> None:
        if type(value) is not bool:
            run.fail(place, "range", element, value, name)

    def number(value: Any, place: Place, run: Run) -> None:
        found = number_of(value)
        if found is None or (kind == "integer" and found % 1 != 0):
            run.fail(place, "range", element, value, name)

    return boolean if kind == "boolean" else number


def _texts(base: str, name: str, element: str) -> Check:
    pattern = BUILTINS[base].pattern
    match = match_by_pattern(pattern) if pattern else None
    dated = base in CALENDAR

    def check(value: Any, place: Place, run: Run) -> None:
        if type(value) is not str or (match is not None and not match(value)) or (dated and not _is_day(value[:10])):
            run.fail(place, "range", element, value, name)
        elif not is_xml_text(value):
            run.fail(place, "xml_characters", element, value)

    return check


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def anything(element: str) -> Check:
    """The check of `linkml:Any`: every JSON value whose texts are within XML's characters."""

    def check(value: Any, place: Place, run: Run) -> None:
        if isinstance(value, str):
            if not is_xml_text(value):
                run.fail(place, "xml_characters", element, value)
        elif isinstance(value, dict):
            for key, member in value.items():
                check(str(key), (place, key), run)
                check(member, (place, key), run)
        elif isinstance(value, list):
            for index, member in enumerate(value):
                check(member, (place, index), run)
        elif value is not None and type(value) is not bool and number_of(value) is None:
            run.fail(place, "range", element, value, "linkml:Any")

    return check


def enumerated(ctx: Context, enum: Enum, element: str) -> Check:
    """The check of an enum whose value is a bare code; one that does not know all codes admits any other text."""
    codes = None if enum.open or not enum.codes else enum.codes
    listed = enum.code_list is not None and enum.code_list.binding > 1
    if enum.dynamic:
        ctx.gap(enum.name, ", ".join(enum.dynamic))
    on = ctx.on

    def check(value: Any, place: Place, run: Run) -> None:
        if type(value) is not str:
            run.fail(place, "range", element, value, enum.name)
        elif codes is None:
            if not is_xml_text(value):
                run.fail(place, "xml_characters", element, value)
            elif listed and not CODE.match(value):
                run.fail(place, "permissible_values", element, value, enum.name)
            elif on and value in enum.codes and not _valid(enum.codes[value], on):
                run.fail(place, "valid_until", element, value, on)
        elif value not in codes:
            run.fail(place, "permissible_values", element, value, enum.name)
        elif on and not _valid(codes[value], on):
            run.fail(place, "valid_until", element, value, on)

    return check


def _valid(code: Code, on: str) -> bool:
    return (not code.valid_from or code.valid_from <= on) and (not code.valid_until or on <= code.valid_until)


def coded(ctx: Context, enum: Enum, element: str) -> Check:
    """The check of an XÖV code (bindings 3 and 4): an object that says which list, and which version of it.

    Codes are compared with the model's list where the value names that list in that version; other versions are
    not known here.
    """
    listing = enum.code_list
    assert listing is not None
    inside = enumerated(ctx, enum, element)
    required = ("code", "listVersionID") if listing.binding == 3 else ("code", "listURI", "listVersionID")
    text = _texts("string", enum.name, element)

    def check(value: Any, place: Place, run: Run) -> None:
        if type(value) is not dict:
            run.fail(place, "range", element, value, enum.name)
            return
        for key, member in value.items():
            if key in CODE_MEMBERS:
                text(member, (place, key), run)
                if key != "code" and isinstance(member, str) and not (LINE if key == "name" else CODE).match(member):
                    run.fail((place, key), "range", element, member, "token")
            else:
                run.fail((place, key), "extra_slots", element, key, enum.name)
        for key in required:
            if key not in value:
                run.fail(place, "required", element, None, key, key)
        uri, code = value.get("listURI", listing.uri), value.get("code")
        if listing.binding == 3 and uri != listing.uri:
            run.fail((place, "listURI"), "equals_string", element, uri, listing.uri, "listURI")
        if not isinstance(code, str):
            return
        if uri == listing.uri and value.get("listVersionID") == listing.version:
            inside(code, (place, "code"), run)
        elif not CODE.match(code):
            run.fail((place, "code"), "permissible_values", element, code, enum.name)

    return check
