"""What is still to be matched, as a Boolean combination: the states of the automaton in automaton.py.

Combinations are kept in one form (flat, without repetition, absorbed), so that equal ones meet again.
"""

from __future__ import annotations

from collections.abc import Iterable

from generators.model.pattern.nodes import Node


class Go(Node):
    """Match these items one after the other, then accept whatever follows."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Node, ...]) -> None:
        """Take at least one item."""
        super().__init__(0)
        self.items = items

    def parts(self) -> tuple[object, ...]:
        """Return the items."""
        return self.items


class Not(Node):
    """The rest of the string fails the term."""

    __slots__ = ("term",)

    def __init__(self, term: Node) -> None:
        """Take the term to deny."""
        super().__init__(0)
        self.term = term

    def parts(self) -> tuple[object, ...]:
        """Return the term."""
        return (self.term,)


class Combined(Node):
    """All terms hold, or any of them."""

    __slots__ = ("every", "terms")

    def __init__(self, every: bool, terms: frozenset[Node]) -> None:
        """Take the terms; without any, all hold and none does."""
        super().__init__(0)
        self.every = every
        self.terms = terms

    def parts(self) -> tuple[object, ...]:
        """Return kind and terms."""
        return self.every, self.terms


TRUE = Combined(True, frozenset())
FALSE = Combined(False, frozenset())


def negation(term: Node) -> Node:
    """Return the denial, never a double one."""
    if term in (TRUE, FALSE):
        return FALSE if term == TRUE else TRUE
    return term.term if isinstance(term, Not) else Not(term)


def both(terms: Iterable[Node]) -> Node:
    """Return the conjunction."""
    return _combination(True, terms)


def either(terms: Iterable[Node]) -> Node:
    """Return the disjunction."""
    return _combination(False, terms)


def _combination(every: bool, terms: Iterable[Node]) -> Node:
    neutral, decisive = (TRUE, FALSE) if every else (FALSE, TRUE)
    flat: set[Node] = set()
    for term in terms:
        if term == decisive:
            return decisive
        flat.update(term.terms if isinstance(term, Combined) and term.every == every else (term,))
    flat.discard(neutral)
    if any(negation(term) in flat for term in flat):
        return decisive
    absorbed = {term for term in flat if isinstance(term, Combined) and any(each in flat for each in term.terms)}
    kept = frozenset(flat - absorbed)
    return next(iter(kept)) if len(kept) == 1 else Combined(every, kept)
