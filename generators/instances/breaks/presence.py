"""Changes of what is there: a required value left out, an unknown one added, one that must be absent."""

from __future__ import annotations

from collections.abc import Iterator

from generators.instances.breaks.change import LEFT_OUT, Change, Site
from generators.instances.judge import Judge

UNKNOWN = "unbekannt"


def changes(judge: Judge, site: Site) -> Iterator[Change]:
    """Presence of one slot; of unknown keys once per object."""
    slot = site.slot
    if site.value is not LEFT_OUT and (slot.required or slot.value_presence == "PRESENT"):
        yield Change(site.place, LEFT_OUT, f"'{slot.key}' left out")
    if site.value is LEFT_OUT and slot.value_presence == "ABSENT":
        yield Change(site.place, UNKNOWN, f"'{slot.key}' given")
    if slot is next(iter(site.cls.slots.values())) and site.cls.extra_slots is None:
        yield Change((*site.path, UNKNOWN), UNKNOWN, f"unknown '{UNKNOWN}' added")
