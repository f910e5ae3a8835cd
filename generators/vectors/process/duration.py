"""Durations of ISO 8601: days and what is longer counted on the calendar, what is shorter as it elapses."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime, timedelta

_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", re.ASCII
)


def after(moment: datetime, duration: str) -> datetime:
    """The moment a duration later; the moment itself for what is no duration.

    In a zone with summer time a day has 23 to 25 hours, and an hour is one all the same.
    """
    match = _DURATION.fullmatch(duration)
    if match is None:
        return moment
    years, months, weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    month = moment.month - 1 + months + 12 * years
    year, month = moment.year + month // 12, month % 12 + 1
    day = min(moment.day, calendar.monthrange(year, month)[1])
    found = moment.replace(year=year, month=month, day=day) + timedelta(weeks=weeks, days=days)
    span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if found.tzinfo is None or not span:
        return found + span
    return (found.astimezone(UTC) + span).astimezone(found.tzinfo)
