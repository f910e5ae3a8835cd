"""Slots that leave their range to LinkML's default."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

_SAYS = ("range", "range_expression", "enum_range", "any_of", "exactly_one_of", "all_of", "is_a", "mixins", "array")


def check(subject: Subject) -> Iterator[Flag]:
    """Each declared slot without a range in a schema that states no `default_range`."""
    for definition in subject.declarations:
        said = definition.schema.data.get("default_range") or any(definition.data.get(key) for key in _SAYS)
        if definition.kind == "slot" and not said:
            yield Flag(definition.place, f"{definition.element} has no range", definition.path)
