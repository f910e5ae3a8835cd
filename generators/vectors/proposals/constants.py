"""Values other than the one that is fixed, and wrong check digits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.instances.breaks.change import Change
from generators.vectors.deviation import Deviation
from generators.vectors.proposals.subject import Subject


def deviations(subject: Subject) -> Iterator[Deviation]:
    """Another constant; the text with a digit exchanged."""
    if not subject.simple:
        return
    found = subject.member
    for expression in subject.expressions:
        fixed = (expression.equals_string, *expression.equals_string_in, expression.equals_number)
        if any(constant is not None for constant in fixed):
            for other in _others(subject, found):
                if subject.constraints(other):
                    texts = {"new": other, "old": found}
                    yield Deviation("anderer-festwert", Change(subject.member_place, other, ""), texts=texts)
                    break
        if expression.annotation("check_digit") and isinstance(found, str):
            yield from _check_digits(subject, found)


def _others(subject: Subject, found: Any) -> Iterator[Any]:
    """Values that are not the constant: other codes, else something near it."""
    if subject.enum is not None:
        yield from (code for code in subject.enum.codes if code != found)
    yield not found if isinstance(found, bool) else f"{found}x" if isinstance(found, str) else found + 1


def _check_digits(subject: Subject, text: str) -> Iterator[Deviation]:
    """Digits exchanged from the end, as far as nothing but the check digit is wrong then."""
    for place in reversed(range(len(text))):
        if not text[place].isdigit():
            continue
        other = f"{text[:place]}{(int(text[place]) + 1) % 10}{text[place + 1 :]}"
        if subject.constraints(other) == {"check_digit"}:
            yield Deviation("falsche-pruefziffer", Change(subject.member_place, other, ""), texts={"new": other})
            return
