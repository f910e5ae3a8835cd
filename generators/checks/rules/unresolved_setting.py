"""Settings in patterns that are not declared."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.expressions import SETTING


def check(subject: Subject) -> Iterator[Flag]:
    """Each `{name}` in an interpolated pattern that `settings` of the same schema does not have."""
    for definition in subject.definitions:
        if definition.kind == "pattern" and definition.data.get("interpolated") is True:
            known = definition.schema.settings()
            for name in SETTING.findall(str(definition.data.get("syntax") or "")):
                if name not in known:
                    message = f"pattern of {definition.element} uses setting '{name}', which is not declared"
                    yield Flag(definition.span("syntax"), message, definition.path)
