"""Durations (ISO 8601) in words."""

from __future__ import annotations

import re

DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?"
)
UNITS = {
    "de": ("Jahr", "Jahre", "Monat", "Monate", "Woche", "Wochen", "Tag", "Tage", "Stunde", "Stunden", "Minute",
           "Minuten", "Sekunde", "Sekunden"),
    "en": ("year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes",
           "second", "seconds"),
}  # fmt: skip
AND = {"de": "und", "en": "and"}


def lasting(duration: str, language: str) -> str:
    """`14 Tage` for P14D; a duration that cannot be read as it is."""
    found = DURATION.fullmatch(duration)
    units = UNITS[language]
    parts = [
        f"{count} {units[2 * place + (count != '1')]}"
        for place, count in enumerate(found.groups() if found else ())
        if count and count.strip("0.,")
    ]
    return f" {AND[language]} ".join(parts) or duration
