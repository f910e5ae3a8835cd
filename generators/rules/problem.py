"""What is wrong in an expression, and what is known at a place of it."""

from __future__ import annotations

from typing import NamedTuple

from generators.rules.types import STANDARD, Type


class Problem(NamedTuple):
    """What is wrong at an offset of an expression.

    kind: syntax | name | type | optional | undefined | nested | unreachable | untranslatable. meant: a known name that
    the unknown one may stand for, among `known`.
    """

    kind: str
    at: int
    message: str
    unknown: str = ""
    known: tuple[str, ...] = ()


class Scope(NamedTuple):
    """What is known at a place of an expression: variables, members that are surely there, comprehensions around."""

    variables: dict[str, Type]
    facts: frozenset[str] = frozenset()
    depth: int = 0

    def knowing(self, facts: frozenset[str]) -> Scope:
        """The scope where more members are surely there."""
        return self._replace(facts=self.facts | facts)


def scope_of(cls: str) -> Scope:
    """The scope of a rule about a class."""
    return Scope({"this": Type("object", cls), "standard": STANDARD})
