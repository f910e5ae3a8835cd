"""Patterns that no example shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.patterns import compiles, patterns
from generators.checks.samples import judged
from generators.checks.subject import Flag, Subject

# `.{1,55}` and the like: a limit of the length, which needs no example.
_LENGTH_ONLY = re.compile(r"^\^?(\.|\[\\s\\S\])([*+?]|\{\d*,?\d*\})\$?$")


def check(subject: Subject) -> Iterator[Flag]:
    """Each slot or type with a pattern of its own that no example matches; limits of the length are left out."""
    shown = {id(e.definition.data) for e in judged(subject) if not e.problem}
    for pattern in patterns(subject):
        definition = pattern.definition
        if definition.kind not in ("slot", "type") or _LENGTH_ONLY.match(pattern.text):
            continue
        if id(definition.data) not in shown and compiles(pattern.text):
            message = f"pattern of {definition.element} is matched by no example"
            yield Flag(pattern.place, message, definition.path)
