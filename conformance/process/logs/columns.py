"""Under which names logs keep what is known of an event."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from conformance.process.logs.unreadable import Unreadable, quoted

COLUMNS: dict[str, tuple[str, ...]] = {
    "case": ("case", "case_id", "case id", "caseid", "case:concept:name", "fall", "vorgang", "fallnummer"),
    "activity": ("step", "activity", "concept:name", "schritt", "aktivität", "tätigkeit"),
    "time": ("time", "timestamp", "time:timestamp", "zeit", "zeitpunkt", "zeitstempel"),
    "participant": ("participant", "org:role", "beteiligter", "rolle", "org:resource", "resource"),
    "message": ("message", "nachricht"),
    "receiver": ("receiver", "to", "empfänger"),
    "sender": ("sender", "from", "absender"),
    "lifecycle": ("lifecycle:transition", "lifecycle"),
}
"""Field of an event → names under which it is looked for, in order."""
REQUIRED = ("case", "activity")
assert set(REQUIRED) <= set(COLUMNS)


class Mapping(msgspec.Struct, frozen=True):
    """Which name each field has; what is not stated here is looked for under the usual names.

    names: field → name. object_type: of OCEL: the type of the objects that are the cases. encoding, delimiter: of a
    table, empty to find out.
    """

    names: dict[str, str] = {}
    object_type: str = ""
    encoding: str = ""
    delimiter: str = ""

    def wanted(self, field: str) -> tuple[str, ...]:
        """The names under which a field may stand."""
        return (self.names[field],) if field in self.names else COLUMNS[field]


def places(header: Sequence[str], mapping: Mapping, line: int) -> dict[str, int]:
    """Field → number of its column; raises Unreadable for a column that is named and missing, or stands twice."""
    keys = [name.strip().casefold() for name in header]
    found: dict[str, int] = {}
    for field in COLUMNS:
        hit = next((n.casefold() for n in mapping.wanted(field) if n.casefold() in keys), None)
        if hit is not None and keys.count(hit) > 1:
            raise Unreadable(line, f"Spalte „{quoted(hit)}“ steht zweimal", f"column '{quoted(hit)}' stands twice")
        if hit is not None:
            found[field] = keys.index(hit)
        elif field in mapping.names or field in REQUIRED:
            wanted = mapping.wanted(field)
            there = quoted(", ".join(header))
            raise Unreadable(
                line,
                f"Spalte „{wanted[0]}“ ({field}) fehlt; es gibt {there}",
                f"column '{wanted[0]}' ({field}) is missing; there are {there}",
            )
    return found
