"""Values near a value of a document: what other slots of the same kind hold, earlier and later, less and more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from generators.instances.breaks.change import LEFT_OUT, Site, sites
from generators.instances.judge import Judge

DAYS = (1, -1, 40, -40, 8000, -8000, 30000, -30000)
NUMBERS = (1, -1, 1000)
TEMPORAL = ("date", "datetime")


def near(judge: Judge, document: Any, root: str, site: Site) -> Iterator[Any]:
    """Values that may be right by themselves and wrong beside the others."""
    found, base = site.value, _base(judge, site)
    for other in sites(judge, document, root):
        if other.value is LEFT_OUT or other.place == site.place or isinstance(found, (dict, list)):
            continue
        if other.slot.range == site.slot.range:
            yield other.value
        elif base in TEMPORAL and _base(judge, other) == base and isinstance(other.value, str):
            yield from (moved for days in (1, -1) if (moved := _moved(other.value, base, days)))
    if isinstance(found, dict) and "code" in found:
        yield from _codes(judge, site, found)
    yield from _simple(judge, site, found)


def _base(judge: Judge, site: Site) -> str:
    """The built-in type of a slot's value; empty where it is none."""
    known = judge.model.types.get(site.slot.range)
    return known.base if known is not None else ""


def _simple(judge: Judge, site: Site, found: Any) -> Iterator[Any]:
    if isinstance(found, bool):
        yield not found
    elif isinstance(found, (int, float)):
        yield from (found + step for step in NUMBERS)
    elif isinstance(found, str):
        base = _base(judge, site)
        for days in DAYS if base in TEMPORAL else ():
            moved = _moved(found, base, days)
            if moved:
                yield moved
        if base == "string" and found:
            yield f"{found[:-1]}{'1' if found[-1] != '1' else '2'}"
            yield f"{found}a"


def _moved(text: str, base: str, days: int) -> str:
    try:
        if base == "date":
            return (date.fromisoformat(text) + timedelta(days)).isoformat()
        return (datetime.fromisoformat(text) + timedelta(days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _codes(judge: Judge, site: Site, found: dict[str, Any]) -> Iterator[Any]:
    """The same code object with another code, without the name of the former one."""
    enum = judge.model.enums.get(site.slot.range)
    codes = list(enum.codes) if enum is not None and enum.codes else []
    bare = {key: value for key, value in found.items() if key != "name"}
    yield from ({**bare, "code": code} for code in codes[:3] if code != found["code"])
    text = str(found["code"])
    yield {**bare, "code": f"{text[:-1]}{'9' if not text.endswith('9') else '8'}"}
