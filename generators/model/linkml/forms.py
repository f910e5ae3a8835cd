"""The forms that values of LinkML's keys take: what fits, and how messages call what would."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

MOST = 2**31 - 1
"""The largest count: what every processor of XSD and JSON Schema can hold."""


PRESENCES = ("PRESENT", "ABSENT", "UNCOMMITTED")


def _scalar(value: Any) -> bool:
    return not isinstance(value, (dict, list))


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _count(value: Any) -> bool:
    return _whole(value) and 0 <= value <= MOST


def _limit(value: Any) -> bool:
    return value is False or _count(value)


def _bound(value: Any) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return _scalar(value) and not isinstance(value, bool)


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and _bound(value)


def _presence(value: Any) -> bool:
    return value in PRESENCES


def _texts(value: Any) -> bool:
    return _scalar(value) or (isinstance(value, list) and all(map(_scalar, value)))


def _mapping(value: Any) -> bool:
    return isinstance(value, dict)


def _mappings(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and all(isinstance(item, dict) for item in value))


def _collection(value: Any) -> bool:
    return isinstance(value, (dict, list))


def _anything(_: Any) -> bool:
    return True


_FORMS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "flag": (_flag, "true or false"),
    "whole": (_whole, "a whole number"),
    "count": (_count, f"a whole number from 0 to {MOST}"),
    "limit": (_limit, f"false or a whole number from 0 to {MOST}"),
    "bound": (_bound, "a number or a text"),
    "number": (_number, "a number"),
    "presence": (_presence, " or ".join([", ".join(PRESENCES[:-1]), PRESENCES[-1]])),
    "text": (_scalar, "a text"),
    "texts": (_texts, "a list of texts"),
    "name": (_scalar, "a name"),
    "names": (_texts, "a list of names"),
    "one": (_mapping, "a mapping"),
    "list": (_mappings, "a list of mappings"),
    "named": (_collection, "a mapping"),
    "pairs": (_mappings, "a mapping"),
    "any": (_anything, "anything"),
}


def fits(form: str, value: Any) -> bool:
    """Whether a value, other than null, has a form."""
    return _FORMS[form][0](value)


def expected(form: str) -> str:
    """What a value should be, in the words of a message."""
    return _FORMS[form][1]


def given(value: Any) -> str:
    """What a value is, in the words of a message."""
    return f"'{value}'" if _scalar(value) else "a list" if isinstance(value, list) else "a mapping"
