"""What a step of a scenario expects of an answer or event, beyond what every answer has to keep to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from conformance.api.message import Answer
from conformance.api.words import told
from conformance.report import Fault
from conformance.report.sentences import plain
from generators.arazzo.request import full_media
from generators.model.exchange import problem_type
from generators.model.interface import Interface
from generators.model.node import Text
from generators.model.nodes import Standard
from generators.model.pointer import MISSING, found_at
from generators.model.scenario import Expectation

_LONGEST = 200


def unexpected(
    standard: Standard, interface: Interface, expect: Expectation, answer: Answer, value: Any
) -> Iterator[Fault]:
    """Faults of an answer whose body has a value; after another status the rest says nothing."""
    problem, statuses = interface.problem(expect.problem), expected_statuses(interface, expect)
    if statuses and answer.status not in statuses:
        yield _other_status(standard, answer, value, statuses, expect.problem)
        return
    if problem is not None:
        yield from _problem(problem_type(standard, problem), value)
    yield from other_values(expect, answer, value)


def expected_statuses(interface: Interface, expect: Expectation) -> tuple[int, ...]:
    """The statuses that a step allows: those that it names, else that of its problem; none for any."""
    problem = interface.problem(expect.problem)
    return expect.status or ((problem.status,) if problem else ())


def other_values(expect: Expectation, message: Answer, value: Any) -> Iterator[Fault]:
    """Faults of the media type, the headers and the values of an answer, or of an event."""
    media = full_media(expect.media)
    if media and message.media != media:
        yield Fault(
            told("media-other", found=message.media or "–", wanted=media), value=message.media, expected=plain(media)
        )
    for name, pattern in expect.headers.items():
        yield from _header(name, pattern, message.header(name))
    for pointer, wanted in expect.values.items():
        yield from _at(pointer, wanted, found_at(value, pointer))


def shown(value: Any) -> str:
    """A value as JSON, cut where it is long; texts as they are."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _other_status(standard: Standard, answer: Answer, value: Any, statuses: tuple[int, ...], problem: str) -> Fault:
    named = value.get("type") if isinstance(value, dict) else None
    found = f"{answer.status} ({named})" if isinstance(named, str) else str(answer.status)
    wanted = ", ".join(map(str, statuses)) + (f" ({problem})" if problem else "")
    return Fault(told("status-other", found=found, wanted=wanted), value=str(answer.status), expected=plain(wanted))


def _problem(wanted: str, value: Any) -> Iterator[Fault]:
    named = value.get("type", "about:blank") if isinstance(value, dict) else None
    if named is None:
        yield Fault(told("problem-missing"), path="/type", expected=plain(wanted))
    elif named != wanted:
        text = told("problem-other", found=shown(named), wanted=wanted)
        yield Fault(text, path="/type", value=shown(named), expected=plain(wanted))


def _header(name: str, pattern: str, found: str | None) -> Iterator[Fault]:
    wanted: Text = told("matching", pattern=pattern) if pattern else told("present")
    if found is None:
        yield Fault(told("header-missing", name=name), path=name, expected=wanted)
    elif pattern and re.fullmatch(pattern, found) is None:
        yield Fault(
            told("header-other", name=name, found=found, wanted=pattern), path=name, value=found, expected=wanted
        )


def _at(pointer: str, wanted: Any, found: Any) -> Iterator[Fault]:
    if wanted is None:
        if found is not MISSING:
            text = told("value-needless", pointer=pointer, found=shown(found))
            yield Fault(text, path=pointer, value=shown(found), expected=told("absent"))
    elif found is MISSING:
        yield Fault(told("value-missing", pointer=pointer), path=pointer, expected=plain(shown(wanted)))
    elif not same(wanted, found):
        text = told("value-other", pointer=pointer, found=shown(found), wanted=shown(wanted))
        yield Fault(text, path=pointer, value=shown(found), expected=plain(shown(wanted)))


def same(wanted: Any, found: Any) -> bool:
    """Equality of JSON values: numbers by value, and truth values are no numbers."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return wanted.keys() == found.keys() and all(same(wanted[key], found[key]) for key in wanted)
    if isinstance(wanted, list) and isinstance(found, list):
        return len(wanted) == len(found) and all(map(same, wanted, found))
    if isinstance(wanted, bool) or isinstance(found, bool):
        return wanted is found
    if isinstance(wanted, (int, float, Decimal)) and isinstance(found, (int, float, Decimal)):
        return Decimal(str(wanted)) == Decimal(str(found))
    return type(wanted) is type(found) and bool(wanted == found)
