"""A slot whose values are nested, keyed or wrapped differently."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, SAME, Effect
from registry.compare.rule import Flag

ON = (("slot", "nesting"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    xml, json = (SAME if encoding in change.facts else NEITHER for encoding in ("same in xml", "same in json"))
    return Flag(f"holds its values as {change.new}, no longer as {change.old}", Effect(xml=xml, json=json))
