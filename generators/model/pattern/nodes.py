"""The syntax tree of a pattern: immutable nodes, equal by structure, each knowing its position.

Plain slotted classes, because importing `dataclasses` costs more than this whole package may.
"""

from __future__ import annotations

from collections.abc import Iterator


class Node:
    """A part of a pattern; position (characters from 0) takes no part in equality."""

    __slots__ = ("_hash", "position")

    def __init__(self, position: int) -> None:
        """Remember where in the pattern the node begins."""
        self.position = position
        self._hash = 0

    def parts(self) -> tuple[object, ...]:
        """Return what distinguishes this node from others of its class."""
        return ()

    def children(self) -> tuple[Node, ...]:
        """Return the nodes directly below, in reading order."""
        return tuple(part for part in self.parts() if isinstance(part, Node))

    def __eq__(self, other: object) -> bool:
        """Compare by class and parts."""
        if self is other:
            return True
        if type(self) is not type(other) or hash(self) != hash(other):
            return False
        return isinstance(other, Node) and self.parts() == other.parts()

    def __hash__(self) -> int:
        """Hash once; the automaton looks the same nodes up again and again."""
        if not self._hash:
            self._hash = hash((type(self).__name__, self.parts())) or 1
        return self._hash

    def __repr__(self) -> str:
        """Show the structure without positions."""
        return f"{type(self).__name__}({', '.join(map(repr, self.parts()))})"


class Category:
    """A Unicode general category, `\\p{Lu}`, or its complement, `\\P{Lu}`."""

    __slots__ = ("name", "negated")

    def __init__(self, name: str, negated: bool) -> None:
        """Take the short name of UAX 44, such as `Lu` or `L`."""
        self.name = name
        self.negated = negated

    def __eq__(self, other: object) -> bool:
        """Compare by value."""
        return isinstance(other, Category) and (self.name, self.negated) == (other.name, other.negated)

    def __hash__(self) -> int:
        """Hash by value."""
        return hash((self.name, self.negated))

    def __repr__(self) -> str:
        """Show the escape."""
        return f"\\{'P' if self.negated else 'p'}{{{self.name}}}"


Item = tuple[int, int] | Category


class Characters(Node):
    """One character out of a set: items in the author's order, or everything but them."""

    __slots__ = ("items", "negated")

    def __init__(self, items: tuple[Item, ...], negated: bool = False, position: int = 0) -> None:
        """Take inclusive code point ranges and categories."""
        super().__init__(position)
        self.items = items
        self.negated = negated

    def parts(self) -> tuple[object, ...]:
        """Return items and sign."""
        return self.items, self.negated

    @property
    def literal(self) -> int | None:
        """The code point, where the set holds exactly one."""
        if self.negated or len(self.items) != 1 or isinstance(self.items[0], Category):
            return None
        low, high = self.items[0]
        return low if low == high else None


class Sequence(Node):
    """Items one after the other; without items it matches the empty string."""

    __slots__ = ("items",)

    def __init__(self, items: tuple[Node, ...], position: int = 0) -> None:
        """Take the items in reading order."""
        super().__init__(position)
        self.items = items

    def parts(self) -> tuple[object, ...]:
        """Return the items."""
        return self.items


class Alternation(Node):
    """One of several branches."""

    __slots__ = ("branches",)

    def __init__(self, branches: tuple[Node, ...], position: int = 0) -> None:
        """Take the branches in reading order."""
        super().__init__(position)
        self.branches = branches

    def parts(self) -> tuple[object, ...]:
        """Return the branches."""
        return self.branches


class Repeat(Node):
    """The body from minimum to maximum times; no maximum means without end."""

    __slots__ = ("body", "lazy", "maximum", "minimum", "possessive")

    def __init__(
        self,
        body: Node,
        minimum: int,
        maximum: int | None,
        lazy: bool = False,
        possessive: bool = False,
        position: int = 0,
    ) -> None:
        """Laziness matters inside an atomic group alone; possessive repetition gives nothing back."""
        super().__init__(position)
        self.body = body
        self.minimum = minimum
        self.maximum = maximum
        self.lazy = lazy
        self.possessive = possessive

    def parts(self) -> tuple[object, ...]:
        """Return body, bounds and manner."""
        return self.body, self.minimum, self.maximum, self.lazy, self.possessive


class Group(Node):
    """A capturing group; names are resolved to numbers by the parser."""

    __slots__ = ("body", "number")

    def __init__(self, body: Node, number: int, position: int = 0) -> None:
        """Take the number by opening parenthesis, from 1."""
        super().__init__(position)
        self.body = body
        self.number = number

    def parts(self) -> tuple[object, ...]:
        """Return body and number."""
        return self.body, self.number


class Atomic(Node):
    """A group `(?>…)` that never gives back what it matched."""

    __slots__ = ("body",)

    def __init__(self, body: Node, position: int = 0) -> None:
        """Take the content."""
        super().__init__(position)
        self.body = body

    def parts(self) -> tuple[object, ...]:
        """Return the body."""
        return (self.body,)


class Look(Node):
    """A lookahead or lookbehind, positive or negative."""

    __slots__ = ("behind", "body", "negated")

    def __init__(self, body: Node, behind: bool, negated: bool, position: int = 0) -> None:
        """Take the content; a lookbehind's content has one fixed width."""
        super().__init__(position)
        self.body = body
        self.behind = behind
        self.negated = negated

    def parts(self) -> tuple[object, ...]:
        """Return body, direction and sign."""
        return self.body, self.behind, self.negated


class Start(Node):
    """The start of the string."""

    __slots__ = ()


class End(Node):
    """The end of the string, and never the place before a final line feed."""

    __slots__ = ()


class Boundary(Node):
    """A word boundary, or the absence of one."""

    __slots__ = ("negated",)

    def __init__(self, negated: bool, position: int = 0) -> None:
        """Take the sign: `\\B` is the negated boundary."""
        super().__init__(position)
        self.negated = negated

    def parts(self) -> tuple[object, ...]:
        """Return the sign."""
        return (self.negated,)


class Backreference(Node):
    """The text that a group matched, once more."""

    __slots__ = ("ignore_case", "number")

    def __init__(self, number: int, ignore_case: bool, position: int = 0) -> None:
        """Take the number of a group that closes before this place."""
        super().__init__(position)
        self.number = number
        self.ignore_case = ignore_case

    def parts(self) -> tuple[object, ...]:
        """Return number and case."""
        return self.number, self.ignore_case


def walk(node: Node) -> Iterator[Node]:
    """Yield the node and everything below it, parents first, in reading order."""
    yield node
    for child in node.children():
        yield from walk(child)
