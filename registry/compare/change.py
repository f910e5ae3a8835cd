"""A difference between two versions as the walk meets it: a fact, not yet judged."""

from __future__ import annotations

from typing import Any

import msgspec

from generators.findings import Span
from generators.model.node import NOWHERE, Node
from registry.compare.effect import Compatibility, Direction

ADDED, REMOVED, RENAMED = "added", "removed", "renamed"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One difference.

    element: kind of what changed (class, slot, code, step …). aspect: `added`, `removed`, `renamed`, or what about the
    element changed. path: the element, as `Class.slot`. old, new: the two values; of an added or removed element the
    element itself. before, after: the element, or where it is missing what holds it; where it stands is the place of
    the finding. facts: what a rule has to know beyond that. xml, json: what the change does to values where that takes
    both models. All three are computed by the walk.
    """

    element: str
    aspect: str
    path: str
    old: Any = None
    new: Any = None
    before: Node | None = None
    after: Node | None = None
    direction: Direction = Direction.MESSAGE
    facts: frozenset[str] = frozenset()
    xml: Compatibility | None = None
    json: Compatibility | None = None

    @property
    def old_place(self) -> Span:
        """Where the old version says it."""
        return self.before.span if self.before is not None else NOWHERE

    @property
    def new_place(self) -> Span:
        """Where the new version says it."""
        return self.after.span if self.after is not None else NOWHERE

    def exchanged(self, nothing: str) -> str:
        """The new value and the old one, in the words of messages; `nothing` stands for a missing one."""
        return f"'{self.new or nothing}', no longer '{self.old or nothing}'"

    @property
    def subject(self) -> str:
        """The element as messages begin with it."""
        return f"{self.element} '{self.path}'"


def first_few(names: tuple[str, ...], most: int = 3) -> str:
    """Names as messages list them, the first ones of many."""
    shown = ", ".join(f"'{name}'" for name in names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
