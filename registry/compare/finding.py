"""A judged change: what a report shows of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import msgspec

from generators.findings import Span
from generators.model.node import Text
from registry.compare.change import Change
from registry.compare.effect import ENCODINGS, Compatibility, Direction, Effect, Level
from registry.compare.rule import Flag, Rule

LONGEST = 200


class Witness(msgspec.Struct, frozen=True):
    """An instance of a class that one version accepts and the other rejects; `valid_in` is `old` or `new`."""

    root: str
    value: Any
    valid_in: str
    rejected_by: tuple[str, ...]


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A change with what follows from it.

    level: how severe it is, by its author's classification where only that tells. review: the author has yet to say.
    old, new: the values as text. reasons: why the change is accepted, by language; nothing while it is not.
    """

    rule: str
    level: Level
    review: bool
    message: str
    path: str
    old: str
    new: str
    old_place: Span
    new_place: Span
    effect: Effect
    direction: Direction
    fingerprint: str
    reasons: Text = {}
    witness: Witness | None = None

    @property
    def place(self) -> Span:
        """Where to look: in the new version, or in the old one where the new one has nothing."""
        return self.new_place if self.new_place.file else self.old_place

    @property
    def reason(self) -> str:
        """Why the change is accepted, in the language that comes first."""
        return next(iter(self.reasons.values()), "")

    def compatibility(self, encodings: tuple[str, ...] = ENCODINGS) -> Compatibility:
        """The worst over what is published."""
        return self.effect.compatibility(encodings)


def judged(rule: Rule, flag: Flag, change: Change, encodings: tuple[str, ...]) -> Judged:
    """The finding of a rule about a change."""
    old, new = text_of(change.old), text_of(change.new)
    basis = "\0".join((rule.id, change.path, old, new))
    return Judged(
        rule=rule.id,
        level=flag.effect.level(change.direction, encodings),
        review=flag.effect.review,
        message=f"{change.subject} {flag.said}",
        path=change.path,
        old=old,
        new=new,
        old_place=change.old_place,
        new_place=change.new_place,
        effect=flag.effect,
        direction=change.direction,
        fingerprint=hashlib.sha256(basis.encode()).hexdigest()[:16],
    )


def text_of(value: Any) -> str:
    """A value as reports show it; nodes by name, long ones cut."""
    if value is None:
        return ""
    named = getattr(value, "name", None) or getattr(value, "id", None)
    if named is not None:
        return str(named)
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, (str, int, float)):
        value = msgspec.json.encode(_placeless(msgspec.to_builtins(value))).decode()
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _placeless(value: Any) -> Any:
    """Plain data without the places of nodes, which say nothing about what they mean."""
    if isinstance(value, dict):
        return {key: _placeless(item) for key, item in value.items() if key != "span"}
    return [_placeless(item) for item in value] if isinstance(value, (list, tuple)) else value


def worst_first(findings: Iterable[Judged]) -> list[Judged]:
    """Findings by level, then by place."""
    return sorted(findings, key=lambda f: (-f.level, -f.review, f.place.file, f.place.line, f.rule, f.path, f.old))
