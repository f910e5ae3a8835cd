"""Writing a tree in a dialect with groups, anchors and lookaround; the author's structure stays."""

from __future__ import annotations

from generators.model.pattern import spelling
from generators.model.pattern.nodes import (
    Alternation,
    Atomic,
    Backreference,
    Boundary,
    Category,
    Characters,
    End,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
    Start,
)
from generators.model.pattern.quantifier import quantifier

_WORD = "[A-Za-z0-9_]"
_BOUNDARIES = {
    False: f"(?:(?<={_WORD})(?!{_WORD})|(?<!{_WORD})(?={_WORD}))",
    True: f"(?:(?<={_WORD})(?={_WORD})|(?<!{_WORD})(?!{_WORD}))",
}


class Writer:
    """What ECMA-262 and Python write alike; the dialects override where they differ."""

    start = "^"
    end = "$"

    def category(self, category: Category) -> str:
        """Write a category for use inside brackets."""
        return repr(category)

    def boundary(self, node: Boundary) -> str:
        """Write a word boundary of ASCII letters, digits and underscore."""
        return _BOUNDARIES[node.negated]

    def backreference(self, node: Backreference) -> str:
        """Write a backreference by number."""
        return f"\\{node.number}"

    def atomic(self, node: Atomic) -> str:
        """Write an atomic group."""
        return f"(?>{self.write(node.body)})"

    def manner(self, node: Repeat) -> str:
        """Write what follows a quantifier."""
        return "+" if node.possessive else ""

    def write(self, node: Node) -> str:
        """Write any node, as it stands alone."""
        match node:
            case Characters():
                return spelling.characters(node, self.category)
            case Sequence():
                return self._sequence(node)
            case Alternation():
                return "|".join(map(self.write, node.branches))
            case Repeat():
                return self._operand(node.body) + quantifier(node.minimum, node.maximum) + self.manner(node)
            case Group():
                return f"({self.write(node.body)})"
            case Atomic():
                return self.atomic(node)
            case Look():
                kind = ("<" if node.behind else "") + ("!" if node.negated else "=")
                return f"(?{kind}{self.write(node.body)})"
            case Start():
                return self.start
            case End():
                return self.end
            case Boundary():
                return self.boundary(node)
            case _:
                assert isinstance(node, Backreference)
                return self.backreference(node)

    def _sequence(self, node: Sequence) -> str:
        text = ""
        for place, item in enumerate(node.items):
            written = f"(?:{self.write(item)})" if isinstance(item, Alternation) else self.write(item)
            before = node.items[place - 1] if place else None
            if isinstance(before, Backreference) and written[:1].isdigit():
                written = f"(?:{written})"
            text += written
        return text

    def _operand(self, body: Node) -> str:
        """Write what a quantifier applies to."""
        written = self.write(body)
        return written if isinstance(body, (Characters, Group, Backreference, Atomic)) else f"(?:{written})"
