"""Codes that YAML reads as something else than their author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

_SCALAR = re.compile(r"(?:- +)?(?:text: +)?([^\s:,}\]#]*)")


def check(subject: Subject) -> Iterator[Flag]:
    """Each code without quotes that turns into another text, such as `NO` into `False` and `01` into `1`."""
    for definition in subject.definitions:
        values = definition.data.get("permissible_values") if definition.kind in ("enum", "enum expression") else None
        items = list(values) if isinstance(values, (dict, list)) else []
        for index, item in enumerate(items):
            key = index if isinstance(values, list) else item
            code = item.get("text") if isinstance(item, dict) else item
            if isinstance(code, (bool, int, float)) or code is None:
                place = definition.schema.document.span(values, key)
                match = _SCALAR.match(subject.text_at(definition.schema, place))
                authored = match[1] if match else ""
                if match and authored != str(code):
                    message = f"code '{authored}' of {definition.element} has no quotes, so YAML reads '{code}'"
                    yield Flag(place, message, definition.path)
