"""Enums that admit every text."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each enum without codes that neither names a code list nor is defined by a query."""
    for enum in subject.own(subject.model.enums):
        if enum.open and not enum.dynamic and enum.code_list is None:
            yield Flag(enum.span, f"enum '{enum.name}' has no codes and names no code list", enum.name)
