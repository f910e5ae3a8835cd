"""Durations of ISO 8601, counted on the calendar."""

from __future__ import annotations

import calendar
import re
from datetime import datetime, timedelta

_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", re.ASCII
)


def after(moment: datetime, duration: str) -> datetime:
    """The moment a duration later; the moment itself for what is no duration."""
    match = _DURATION.fullmatch(duration)
    if match is None:
        return moment
    years, months, weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    month = moment.month - 1 + months + 12 * years
    year, month = moment.year + month // 12, month % 12 + 1
    day = min(moment.day, calendar.monthrange(year, month)[1])
    span = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return moment.replace(year=year, month=month, day=day) + span
