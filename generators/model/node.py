"""What all nodes of the resolved model share."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec

from generators.findings import Span

Text = dict[str, str]
"""A text in several languages: language tag (BCP 47) → text."""

NOWHERE = Span("")


@cache
def _content(kind: type[Node]) -> Callable[[Node], Any]:
    """What reads everything but the place of a node at once; a loop over the fields takes four times as long."""
    fields = [field for field in kind.__struct_fields__ if field != "span"]
    return attrgetter(*fields) if fields else lambda _: ()


class Node(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, eq=False):
    """Base of all nodes: equality compares everything but the place in the source."""

    span: Span = NOWHERE

    def __eq__(self, other: object) -> bool:
        """Equal when every field but `span` is equal."""
        if self is other:
            return True
        if type(self) is not type(other):
            return NotImplemented
        content = _content(type(self))
        return bool(content(self) == content(other))

    def __ne__(self, other: object) -> bool:
        """The opposite of equality; a struct without `eq` would compare identities here."""
        return not self == other

    __hash__ = None  # type: ignore[assignment]


class Named(Node, frozen=True, kw_only=True):
    """A part of an authored file with an id of its own and texts about it."""

    id: str
    title: Text = {}
    description: Text = {}

    def label(self, language: str) -> str:
        """The title in a language, in any language, or else the id."""
        return self.title.get(language) or next(iter(self.title.values()), "") or self.id


class Requirement(Node, frozen=True, kw_only=True):
    """A statement that an implementation can be measured by (RFC 2119 levels).

    id: minted once and never used again. level: MUST | SHOULD | MAY. observable: it can be tested from outside;
    otherwise `evidence` says what an auditor looks at.
    """

    id: str
    level: str = "MUST"
    text: Text = {}
    observable: bool = True
    evidence: Text = {}
    legal_basis: tuple[str, ...] = ()
