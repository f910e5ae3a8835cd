"""The smallest and the largest value, and those beyond."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from generators.instances.breaks.change import Change
from generators.vectors.deviation import Deviation
from generators.vectors.proposals.subject import Subject

TEMPORAL = ("date", "datetime", "date_or_datetime")


def deviations(subject: Subject) -> Iterator[Deviation]:
    """Values at the bounds of the slot and its types, and just outside."""
    if not subject.simple:
        return
    for expression in subject.expressions:
        for bound, step, at_bound, beyond in (
            (expression.minimum_value, -1, "kleinster-wert", "zu-klein"),
            (expression.maximum_value, 1, "groesster-wert", "zu-gross"),
        ):
            if bound is None:
                continue
            inner, outer = _stepped(subject, bound, 0), _stepped(subject, bound, step)
            if inner is not None:
                yield Deviation(at_bound, _at(subject, inner), valid=True, texts={"new": inner})
            if outer is not None:
                yield Deviation(beyond, _at(subject, outer), texts={"new": outer, "limit": bound})


def _at(subject: Subject, value: Any) -> Change:
    return Change(subject.member_place, value, "")


def _stepped(subject: Subject, bound: Any, step: int) -> Any:
    """The bound, or what is a day or one beyond it; None where that is no value of the type."""
    try:
        if subject.base == "date":
            return (date.fromisoformat(str(bound)) + timedelta(step)).isoformat()
        if subject.base in TEMPORAL:
            moment = datetime.fromisoformat(str(bound).replace("Z", "+00:00"))
            return (moment + timedelta(days=step)).isoformat() if moment.tzinfo else None
        number = Decimal(str(bound)) + step
    except (InvalidOperation, ValueError, OverflowError):
        return None
    return int(number) if number == int(number) else float(number)
