"""Settings in patterns that are not declared, or that contain themselves."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.expressions import SETTING


def check(subject: Subject) -> Iterator[Flag]:
    """Each `{name}` in an interpolated pattern that `settings` of the same schema does not have, or cannot fill in."""
    for definition in subject.definitions:
        if definition.kind == "pattern" and definition.data.get("interpolated") is True:
            known = definition.schema.settings()
            for name in SETTING.findall(str(definition.data.get("syntax") or "")):
                if name not in known:
                    message = f"pattern of {definition.element} uses setting '{name}', which is not declared"
                    yield Flag(definition.span("syntax"), message, definition.path)
                elif _contains(name, name, known, set()):
                    message = f"pattern of {definition.element} uses setting '{name}', which contains itself"
                    yield Flag(definition.span("syntax"), message, definition.path)


def _contains(name: str, wanted: str, settings: dict[str, str], seen: set[str]) -> bool:
    """Whether a setting uses another one, over any number of steps."""
    seen.add(name)
    used = SETTING.findall(settings.get(name, ""))
    return wanted in used or any(_contains(n, wanted, settings, seen) for n in used if n not in seen)
