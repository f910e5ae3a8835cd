"""Operations and events whose ids are not lowerCamelCase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

LOWER_CAMEL_CASE = re.compile(r"[a-z][a-zA-Z0-9]*")


def check(subject: Subject) -> Iterator[Flag]:
    """Each id of an operation or event that does not begin with a lower-case letter."""
    interface = subject.interface
    for kind, found in (("operation", interface.operations), ("event", interface.events)):
        for node in found:
            if node.id and not LOWER_CAMEL_CASE.fullmatch(node.id):
                yield subject.flag(f"{kind} '{node.id}' is not in lowerCamelCase", node, "id")
