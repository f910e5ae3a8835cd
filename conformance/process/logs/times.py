"""Moments as logs write them: ISO 8601, and the German way that spreadsheets write."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from conformance.process.logs.unreadable import Unreadable, quoted

_GERMAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?[ T]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?: Uhr)?)?", re.ASCII)


class Clock:
    """Reads moments; those without a zone belong to `zone`, and without one they are no moments."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        """Take the zone of moments that name none."""
        self.zone = zone

    def moment(self, text: str, line: int) -> datetime:
        """The moment; raises Unreadable."""
        text = text.strip()
        try:
            found = _read(text)
        except ValueError:
            value = quoted(text)
            raise Unreadable(line, f"Zeit „{value}“ ist kein Zeitpunkt", f"time '{value}' is no moment") from None
        if found.tzinfo is not None:
            return found
        if self.zone is None:
            german = f"Zeit „{quoted(text)}“ nennt keine Zeitzone, und --zone auch nicht"
            raise Unreadable(line, german, f"time '{quoted(text)}' names no time zone, nor does --zone")
        return found.replace(tzinfo=self.zone)


def _read(text: str) -> datetime:
    match = _GERMAN.fullmatch(text)
    if match is None:
        return datetime.fromisoformat(text)
    day, month, year, hour, minute, second = (int(part or 0) for part in match.groups())
    return datetime(year, month, day, hour, minute, second)
