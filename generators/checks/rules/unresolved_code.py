"""Parents of codes that are no codes of the list."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each code whose parent the enum does not have, in the schema and in CSV files."""
    for enum in subject.own(subject.model.enums):
        for code in enum.codes.values():
            if code.parent and code.parent not in enum.codes and code.module in subject.modules:
                message = f"code '{code.name}' of enum '{enum.name}' is below '{code.parent}', which is not declared"
                yield Flag(code.span, message, f"{enum.name}.{code.name}")
