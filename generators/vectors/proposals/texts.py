"""Texts: the shortest and the longest, one character beyond, and characters that do not belong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.checker.matching import match_by_pattern
from generators.instances.breaks.change import Change
from generators.instances.check_digits import completed
from generators.model.builtin import BUILTINS
from generators.model.pattern import PatternError, Untranslatable, counterexample, intersect_length, sample
from generators.vectors.deviation import Deviation
from generators.vectors.proposals.subject import Subject

WRONG = ("#", "!", "1", "x", "X", "_", "ß", "☺", " ")
"""Characters that come to be where they do not belong, those that are most often wrong first."""
LONGEST = 3000
SEEDS = 12
CONTROL = "\x07"


def deviations(subject: Subject) -> Iterator[Deviation]:
    """What patterns forbid, each pattern by itself, and the texts at their limits."""
    if not subject.simple or (subject.base and BUILTINS[subject.base].json != "string"):
        return
    found = subject.member
    if not isinstance(found, str):
        return
    patterns = list(dict.fromkeys(e.pattern for e in subject.expressions if e.pattern))
    for pattern in patterns:
        others = [p for p in patterns if p != pattern]
        yield from _lengths(subject, pattern)
        yield from _forms(subject, pattern, others)
    if subject.base == "string":
        yield Deviation("steuerzeichen", _at(subject, found + CONTROL), in_xml=False)


def _at(subject: Subject, value: Any) -> Change:
    return Change(subject.member_place, value, "")


def _lengths(subject: Subject, pattern: str) -> Iterator[Deviation]:
    low, high = _limits(pattern)
    shortest = stretched(subject, low) if 0 < low <= LONGEST else None
    if shortest is not None:
        if low != high:
            yield Deviation("kuerzester-wert", _at(subject, shortest), valid=True, texts={"limit": low})
        name, short = ("leer", "") if low == 1 else ("zu-kurz", shortest[:-1])
        yield Deviation(name, _at(subject, short), texts={"count": low - 1, "limit": low})
    longest = stretched(subject, high) if high is not None and high <= LONGEST else None
    if longest is not None and high is not None:
        if low != high:
            yield Deviation("laengster-wert", _at(subject, longest), valid=True, texts={"limit": high})
        for more in (longest[-1], longest[0], "a", "0"):
            if _violates(longest + more, [pattern], subject):
                yield Deviation("zu-lang", _at(subject, longest + more), texts={"count": high + 1, "limit": high})
                break


def _limits(pattern: str) -> tuple[int, int | None]:
    try:
        return intersect_length(pattern)
    except PatternError:
        return 0, None


def stretched(subject: Subject, length: int) -> str | None:
    """A text of a length that the slot takes: the value it has, repeated or cut, else a sample of its patterns."""
    text = subject.member
    repeated = f"{text} " * (length // (len(text) + 1) + 1)
    plain = text * (length // max(len(text), 1) + 1)
    tail = text[:length] + (text[-1:] or "a") * (length - len(text))
    patterns = list(dict.fromkeys(e.pattern for e in subject.expressions if e.pattern))
    padded = f"{repeated[: length - 1].rstrip()}{'n' * length}"
    for candidate in (repeated[:length], padded[:length], plain[:length], tail):
        if len(candidate) == length and subject.accepts(candidate):
            return candidate
    for pattern in patterns:
        for seed in range(SEEDS):
            try:
                candidate = sample(pattern, seed)
            except (PatternError, Untranslatable):
                break
            candidate = _completed(candidate, subject)
            if len(candidate) == length and subject.accepts(candidate):
                return candidate
    return None


def _completed(text: str, subject: Subject) -> str:
    for expression in subject.expressions:
        if expression.annotation("check_digit"):
            text = completed(text, expression) or text
    return text


def _forms(subject: Subject, pattern: str, others: list[str]) -> Iterator[Deviation]:
    """A text that only this pattern forbids: the value with a wrong character, else a counterexample."""
    text = subject.member
    middle = len(text) // 2
    spoiled = [f"{text[:-1]}{c}" for c in WRONG] + [f"{text[:middle]}{c}{text[middle + 1 :]}" for c in WRONG]
    spoiled += [f"{text}{c}" for c in WRONG]
    for other in spoiled:
        if other != text and _violates(other, [pattern], subject) and not _violates(other, others, subject):
            yield Deviation("falsches-zeichen", _at(subject, other), texts={"new": other})
            return
    for seed in range(SEEDS):
        try:
            found = counterexample(pattern, seed)
        except PatternError:
            return
        if found and _violates(found, [pattern], subject) and not _violates(found, others, subject):
            yield Deviation("falsche-form", _at(subject, found), texts={"new": found})
            return


def _violates(text: str, patterns: list[str], subject: Subject) -> bool:
    """Whether a text of the slot's type matches not all of the patterns, and is wrong in nothing else."""
    matches = (match_by_pattern(p) for p in patterns)
    if all(match is None or match(text) for match in matches):
        return False
    return subject.constraints(text) <= {"pattern"}
