"""The functions of rules: those of CEL that rules need, and those of the field; the same in Python and in XPath 2.

A function is undefined where its arguments do not make sense. In Python it raises Undefined then, in XPath it gives the
empty sequence. What begins with `f:` there is a function of `schematron/functions.xsl`.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from generators.checker.check_digits import check_digit_by_name
from generators.checker.matching import match_by_pattern
from generators.checker.quantities import moment_by_text
from generators.model.pattern import PatternError, Untranslatable, parse
from generators.rules.types import BOOLEAN, DATE, INSTANT, INTEGER, NUMBER, TEXT, Type
from generators.rules.undefined import Undefined, whole

DURATION = Type("duration")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+\-]\d\d:\d\d)", re.ASCII)
_DURATION = re.compile(r"-?(?=\d)(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d{1,9})?)s)?", re.ASCII)
_INTEGER = re.compile(r"[+\-]?[0-9]{1,19}", re.ASCII)
_NUMBER = re.compile(r"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]+)?", re.ASCII)


class Function(NamedTuple):
    """A function.

    parameters: kinds of types; `list` for a list of anything, `literal` for a constant text. xpath: the call with its
    arguments as `{0}` and so on. literal: says what is wrong with a constant, None if nothing is.
    """

    name: str
    parameters: tuple[str, ...]
    result: Type
    python: Callable[..., Any]
    xpath: str
    literal: Callable[[str], str | None] | None = None


def searching(expression: str) -> str:
    """A pattern that matches from the start where the given one is found anywhere, as CEL's `matches` means it."""
    return rf"[\s\S]*({expression})"


def day(text: str) -> date:
    """The day that a text names; raises Undefined."""
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Undefined(f"'{text}' is no date")


def _date(text: str) -> str:
    return day(text).isoformat()


def _day_of_moment(text: str) -> str:
    return day(text[:10]).isoformat()


def _instant(text: str) -> Decimal:
    found = moment_by_text(text) if _MOMENT.fullmatch(text) else None
    if found is None:
        raise Undefined(f"'{text}' is no point in time")
    return found


def seconds_by_duration(text: str) -> Decimal | None:
    """The seconds of a duration as CEL writes it, such as `36h` or `1h30m`; None for anything else."""
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    hours, minutes, seconds = (Decimal(part or 0) for part in match.groups())
    total = hours * 3600 + minutes * 60 + seconds
    return -total if text.startswith("-") else total


def _duration(text: str) -> Decimal:
    found = seconds_by_duration(text)
    if found is None:
        raise Undefined(f"'{text}' is no duration")
    return found


def _years(earlier: str, later: str) -> int:
    """Full years between two days (§ 188 (2) BGB); negative where the second is earlier."""
    first, second = day(earlier), day(later)
    if second < first:
        return -_years(later, earlier)
    return second.year - first.year - ((second.month, second.day) < (first.month, first.day))


def _months(earlier: str, later: str) -> int:
    first, second = day(earlier), day(later)
    if second < first:
        return -_months(later, earlier)
    return (second.year - first.year) * 12 + second.month - first.month - (second.day < first.day)


def _days(earlier: str, later: str) -> int:
    return (day(later) - day(earlier)).days


def _add_days(start: str, count: int) -> str:
    try:
        return (day(start) + timedelta(days=count)).isoformat()
    except OverflowError as error:
        raise Undefined("a date is beyond year 9999") from error


def _add_months(start: str, count: int) -> str:
    """The same day of another month, or its last one where it has no such day (§ 188 (3) BGB)."""
    first = day(start)
    year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        raise Undefined("a date is beyond year 9999")
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1])).isoformat()


def _weekday(text: str) -> int:
    return day(text).isoweekday()


def _matches(text: str, expression: str) -> bool:
    match = match_by_pattern(searching(expression))
    if match is None:
        raise Undefined(f"'{expression}' is no regular expression")
    return match(text)


def _check_digit(text: str, system: str) -> bool:
    valid = check_digit_by_name(system)
    if valid is None:
        raise Undefined(f"'{system}' is no system of check digits")
    return valid(text)


def _integer_of_text(text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise Undefined(f"'{text}' is no integer")
    return whole(int(text))


def _number_of_text(text: str) -> float:
    if not _NUMBER.fullmatch(text):
        raise Undefined(f"'{text}' is no number")
    return float(text)


def _distinct(values: list[Any]) -> bool:
    return len(set(values)) == len(values)


def _wrong_pattern(text: str) -> str | None:
    try:
        parse(searching(text))
    except (PatternError, Untranslatable) as error:
        return f"'{text}' is no regular expression: {error}"
    return None


def _wrong_system(text: str) -> str | None:
    return None if check_digit_by_name(text) else f"'{text}' is no system of check digits"


def _wrong_duration(text: str) -> str | None:
    return None if seconds_by_duration(text) is not None else f"'{text}' is no duration"


FUNCTIONS: tuple[Function, ...] = (
    Function("size", ("list",), INTEGER, len, "count({0})"),
    Function("size", ("text",), INTEGER, len, "string-length({0})"),
    Function("contains", ("text", "text"), BOOLEAN, str.__contains__, "contains({0}, {1})"),
    Function("startsWith", ("text", "text"), BOOLEAN, str.startswith, "starts-with({0}, {1})"),
    Function("endsWith", ("text", "text"), BOOLEAN, str.endswith, "ends-with({0}, {1})"),
    Function("matches", ("text", "literal"), BOOLEAN, _matches, "matches({0}, {1})", _wrong_pattern),
    Function("int", ("text",), INTEGER, _integer_of_text, "f:integer({0})"),
    Function("int", ("number",), INTEGER, lambda number: whole(int(number)), "f:truncated({0})"),
    Function("double", ("integer",), NUMBER, float, "xs:double({0})"),
    Function("double", ("text",), NUMBER, _number_of_text, "f:number({0})"),
    Function("string", ("integer",), TEXT, str, "string({0})"),
    Function("timestamp", ("moment",), INSTANT, _instant, "f:instant({0})"),
    Function("timestamp", ("text",), INSTANT, _instant, "f:instant({0})"),
    Function("duration", ("literal",), DURATION, _duration, "{0}", _wrong_duration),
    Function("date", ("moment",), DATE, _day_of_moment, "f:date(substring({0}, 1, 10))"),
    Function("date", ("text",), DATE, _date, "f:date({0})"),
    Function("date", ("date",), DATE, _date, "f:date({0})"),
    Function("yearsBetween", ("date", "date"), INTEGER, _years, "f:years-between({0}, {1})"),
    Function("monthsBetween", ("date", "date"), INTEGER, _months, "f:months-between({0}, {1})"),
    Function("daysBetween", ("date", "date"), INTEGER, _days, "f:days-between({0}, {1})"),
    Function("age", ("date", "date"), INTEGER, _years, "f:years-between({0}, {1})"),
    Function("addDays", ("date", "integer"), DATE, _add_days, "f:add-days({0}, {1})"),
    Function("addMonths", ("date", "integer"), DATE, _add_months, "f:add-months({0}, {1})"),
    Function("addYears", ("date", "integer"), DATE, lambda d, n: _add_months(d, 12 * n), "f:add-months({0}, 12 * {1})"),
    Function("weekday", ("date",), INTEGER, _weekday, "f:weekday({0})"),
    Function("checkDigit", ("text", "literal"), BOOLEAN, _check_digit, "f:check-digit({0}, {1})", _wrong_system),
    Function("distinct", ("list",), BOOLEAN, _distinct, "f:distinct({0})"),
)
NAMES = frozenset(function.name for function in FUNCTIONS)
METHODS = frozenset(("size", "contains", "startsWith", "endsWith", "matches"))
"""Functions that may also be written behind their first argument, as CEL has it."""
