"""Codes that cease to be valid before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

_DATE = re.compile(r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")


def check(subject: Subject) -> Iterator[Flag]:
    """Each code of a CSV file with a validity that is no date, or that ends before it begins."""
    for enum in subject.own(subject.model.enums):
        for code in enum.codes.values():
            path = f"{enum.name}.{code.name}"
            if code.module not in subject.modules:
                continue
            wrong = [day for day in (code.valid_from, code.valid_until) if day and not _DATE.match(day)]
            if wrong:
                yield Flag(code.span, f"validity '{wrong[0]}' of code '{code.name}' is no date", path)
            elif code.valid_from and code.valid_until and code.valid_until < code.valid_from:
                message = f"code '{code.name}' is valid until '{code.valid_until}', before '{code.valid_from}'"
                yield Flag(code.span, message, path)
