"""Numbers and moments that can be compared exactly."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

Number = int | Decimal

_MOMENT = re.compile(
    r"(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?(Z|[+\-]\d\d:\d\d)?", re.ASCII
)
_SECONDS_A_DAY = 86_400


def number_of(value: Any) -> Number | None:
    """A JSON number as what it says in decimal; None for everything else, also for what is not finite."""
    if type(value) is int:
        return value
    if type(value) is float:
        value = Decimal(repr(value))
    if isinstance(value, Decimal) and value.is_finite():
        return value
    return None


def number_by_text(text: str) -> Number | None:
    """The number that a text stands for; None when it is none."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def moment_by_text(text: str) -> Decimal | None:
    """Seconds since the day before year 1 of a date, time or date-time (UTC without zone); None when it is none.

    Source: order of xs:dateTime, XML Schema Part 2, 3.2.7.4; what lacks a zone is taken as UTC.
    """
    match = _MOMENT.fullmatch(text)
    if match is None or not (match[1] or match[4]):
        return None
    try:
        days = date(int(match[1]), int(match[2]), int(match[3])).toordinal() if match[1] else 0
    except ValueError:
        return None
    seconds = days * _SECONDS_A_DAY
    if match[4]:
        seconds += int(match[4]) * 3600 + int(match[5]) * 60 + int(match[6])
    zone = match[8] or "Z"
    if zone != "Z":
        offset = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
        seconds -= offset if zone[0] == "+" else -offset
    return seconds + Decimal(f"0.{match[7] or 0}")


def text_of(value: Any) -> str:
    """A simple value as text, as a pattern sees it: numbers in digits without trailing zeros, as XML writes them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    number = number_of(value)
    if number is None:
        return str(value)
    text = f"{Decimal(number):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def canonical(value: Any) -> Any:
    """A hashable stand-in for a JSON value: equal exactly where JSON values are (RFC 8259; 1 equals 1.0)."""
    if isinstance(value, dict):
        return frozenset((key, canonical(member)) for key, member in value.items())
    if isinstance(value, list):
        return ("list", *(canonical(member) for member in value))
    if isinstance(value, bool):
        return ("true" if value else "false",)
    number = number_of(value)
    return value if number is None else ("number", number)
