"""Bound code lists that do not say which list they are."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each enum that lacks what its binding fixes: identifier (bindings 1 to 3), version and codes (1 and 2)."""
    for enum in subject.own(subject.model.enums):
        bound = enum.code_list
        if bound is None or not bound.binding:
            continue
        lacking = []
        if bound.binding <= 3 and not bound.uri:
            lacking.append("identifier ('code_set')")
        if bound.binding <= 2 and not bound.version:
            lacking.append("version ('code_set_version')")
        if bound.binding == 1 and enum.open:
            lacking.append("codes")
        for part in lacking:
            yield Flag(enum.span, f"enum '{enum.name}' has binding {bound.binding} and no {part}", enum.name)
