"""Regular expressions as LinkML authors write them: Python's `re`, and ECMA-262 where Python has no word for it.

Where the two read one text differently, Python decides, because LinkML's truth is `re.match`:
`{,3}` is a repetition, `[]a]` holds a bracket, `\\Z` is the end. LinkML itself names no dialect.
"""

from __future__ import annotations

import re

from generators.model.pattern.bounds import bounds
from generators.model.pattern.characters import HIGHEST, LINE_END
from generators.model.pattern.errors import PatternError
from generators.model.pattern.escapes import code_point_by_escape, items_by_escape, unknown_escape
from generators.model.pattern.nodes import (
    Alternation,
    Atomic,
    Backreference,
    Boundary,
    Characters,
    End,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
    Start,
)
from generators.model.pattern.sets import characters_by_code, parse_set

DEEPEST = 50
"""Groups inside each other; beyond it the text is an accident or an attack."""

HIGHEST_COUNT = 0xFFFFFFFE
"""Python's limit of a repetition."""

_COUNT = re.compile(r"\{(?:(\d+)|(\d*),(\d*))\}")
_FLAGS = re.compile(r"\(\?([A-Za-z]*)(?:-([A-Za-z]+))?([:)])")
_NAME = re.compile(r"\(\?P?<([^\W\d]\w*)>")
_NUMBER = re.compile(r"[1-9]\d?")
_NAMED_REFERENCE = re.compile(r"\(\?P=([^\W\d]\w*)\)|\\k<([^\W\d]\w*)>")
_KNOWN_FLAGS = frozenset("aisux")
_ASSERTIONS = (Start, End, Boundary, Look)
_LOOKS = {"(?=": (False, False), "(?!": (False, True), "(?<=": (True, False), "(?<!": (True, True)}


class Parser:
    """One pass over one pattern."""

    def __init__(self, text: str) -> None:
        """Start in front of the first character, without flags."""
        self.text = text
        self.index = 0
        self.flags: frozenset[str] = frozenset()
        self.depth = 0
        self.groups = 0
        self.closed: set[int] = set()
        self.names: dict[str, int] = {}

    def pattern(self) -> Node:
        """Return the whole pattern's tree."""
        tree = self._alternation()
        if self.index < len(self.text):
            raise PatternError(self.index, "parenthesis ')' closes no group")
        return tree

    def _alternation(self) -> Node:
        start = self.index
        branches = [self._sequence()]
        while self.text[self.index : self.index + 1] == "|":
            self.index += 1
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Alternation(tuple(branches), start)

    def _sequence(self) -> Node:
        start = self.index
        items: list[Node] = []
        while True:
            self._skip_ignored()
            if self.index >= len(self.text) or self.text[self.index] in "|)":
                break
            item = self._atom()
            item = item and self._repeated(item)
            if item is not None and item != Sequence(()):
                items.append(item)
        return items[0] if len(items) == 1 else Sequence(tuple(items), start)

    def _skip_ignored(self) -> None:
        """Pass over comments, and over white space where the flag `x` asks for it."""
        while True:
            if self.text.startswith("(?#", self.index):
                end = self.text.find(")", self.index)
                if end < 0:
                    raise PatternError(self.index, "comment is not closed")
                self.index = end + 1
            elif "x" in self.flags and self.text[self.index : self.index + 1].isspace():
                self.index += 1
            elif "x" in self.flags and self.text[self.index : self.index + 1] == "#":
                end = self.text.find("\n", self.index)
                self.index = len(self.text) if end < 0 else end + 1
            else:
                return

    def _atom(self) -> Node | None:
        start, character = self.index, self.text[self.index]
        ignore_case = "i" in self.flags
        if character == "(":
            return self._group()
        if character == "[":
            node, self.index = parse_set(self.text, start, ignore_case)
            return node
        if character == "\\":
            return self._escape()
        if character in "*+?" or (character == "{" and self._count()):
            raise PatternError(start, f"quantifier '{character}' follows nothing")
        self.index += 1
        if character == "^":
            return Start(start)
        if character == "$":
            return End(start)
        if character == ".":
            everything = "s" in self.flags
            return Characters(((0, HIGHEST),) if everything else LINE_END, not everything, start)
        if 0xD800 <= ord(character) <= 0xDFFF:
            raise PatternError(start, "character is half a surrogate pair")
        return characters_by_code(ord(character), ignore_case, start)

    def _count(self) -> tuple[int, int | None, int] | None:
        """Return bounds and end of a `{…}` at the index; None where the brace is a character."""
        found = _COUNT.match(self.text, self.index)
        if not found:
            return None
        exact, low, high = found.groups()
        minimum = int(exact or low or 0)
        maximum = int(exact or high) if exact or high else None
        return minimum, maximum, found.end()

    def _repeated(self, item: Node) -> Node:
        """Apply the quantifier behind an item, if there is one; an assertion holds once or not at all."""
        self._skip_ignored()
        start = self.index
        symbol = self.text[start : start + 1]
        counted = self._count() if symbol == "{" else None
        if counted:
            minimum, maximum, self.index = counted
        elif symbol and symbol in "*+?":
            minimum, maximum = int(symbol == "+"), 1 if symbol == "?" else None
            self.index += 1
        else:
            return item
        quantifier = self.text[start : self.index]
        if isinstance(item, _ASSERTIONS) and self.text[start - 1] != ")":
            raise PatternError(start, f"quantifier '{quantifier}' follows an anchor")
        if max(minimum, maximum or 0) > HIGHEST_COUNT:
            raise PatternError(start, f"quantifier '{quantifier}' is above {HIGHEST_COUNT}")
        if maximum is not None and maximum < minimum:
            raise PatternError(start, f"quantifier '{quantifier}' runs backwards")
        manner = self.text[self.index : self.index + 1]
        lazy, possessive = manner == "?", manner == "+"
        self.index += lazy or possessive
        self._skip_ignored()
        following = self.text[self.index : self.index + 1]
        if following and (following in "*+?" or (following == "{" and self._count())):
            raise PatternError(self.index, f"quantifier '{following}' follows a quantifier")
        if isinstance(item, _ASSERTIONS) or item == Sequence(()):
            return item if minimum else Sequence((), start)
        return Repeat(item, minimum, maximum, lazy, possessive, start)

    def _escape(self) -> Node:
        start = self.index
        named = _NAMED_REFERENCE.match(self.text, start)
        if named:
            self.index = named.end()
            return self._reference(self.names.get(named[2], 0), named[2], start)
        literal = code_point_by_escape(self.text, start, in_class=False)
        if literal:
            code, self.index = literal
            return characters_by_code(code, "i" in self.flags, start)
        number = _NUMBER.match(self.text, start + 1)
        if number:
            self.index = number.end()
            return self._reference(int(number[0]), number[0], start)
        letter = self.text[start + 1]
        anchors = {"A": Start(start), "Z": End(start), "z": End(start)}
        anchors |= {"b": Boundary(False, start), "B": Boundary(True, start)}
        if letter in anchors:
            self.index += 2
            return anchors[letter]
        escape = items_by_escape(self.text, start, "i" in self.flags)
        if not escape:
            raise unknown_escape(self.text, start)
        items, negated, self.index = escape
        return Characters(items, negated, start)

    def _reference(self, number: int, name: str, start: int) -> Node:
        if number not in self.closed:
            raise PatternError(start, f"backreference '{name}' names no group that closes before it")
        return Backreference(number, "i" in self.flags, start)

    def _group(self) -> Node | None:
        """Read a group of any kind; None for flags that apply to the rest of the pattern."""
        start = self.index
        look = next((kind for kind in _LOOKS if self.text.startswith(kind, start)), "")
        if look:
            return self._look(look, start)
        named_reference = _NAMED_REFERENCE.match(self.text, start)
        if named_reference:
            self.index = named_reference.end()
            return self._reference(self.names.get(named_reference[1], 0), named_reference[1], start)
        if self.text.startswith("(?>", start):
            self.index += 3
            return Atomic(self._content(start), start)
        flags = _FLAGS.match(self.text, start)
        if flags:
            return self._flagged(flags, start)
        name = _NAME.match(self.text, start)
        if not name and self.text.startswith(("(?", "(*"), start):
            raise PatternError(start, f"group '{self.text[start : start + 3]}' is of no known kind")
        self.index = name.end() if name else start + 1
        self.groups += 1
        number = self.groups
        if name and self.names.setdefault(name[1], number) != number:
            raise PatternError(start, f"group name '{name[1]}' is used twice")
        group = Group(self._content(start), number, start)
        self.closed.add(number)
        return group

    def _look(self, kind: str, start: int) -> Node:
        behind, negated = _LOOKS[kind]
        self.index += len(kind)
        body = self._content(start)
        if behind:
            shortest, longest = bounds(body)
            if shortest != longest:
                raise PatternError(start, "lookbehind has no fixed width")
        return Look(body, behind, negated, start)

    def _flagged(self, found: re.Match[str], start: int) -> Node | None:
        added, removed = frozenset(found[1]), frozenset(found[2] or "")
        unknown = sorted((added | removed) - _KNOWN_FLAGS)
        if unknown:
            raise PatternError(start, f"flag '{unknown[0]}' is not supported")
        self.index = found.end()
        if found[3] == ")":
            if not added or removed:
                raise PatternError(start, f"group '{found[0]}' sets no flag")
            if self.depth or re.sub(r"\(\?[A-Za-z]+\)|\(\?#[^)]*\)|\s+", "", self.text[:start]):
                raise PatternError(start, f"flags '{found[0]}' stand behind the start")
            self.flags |= added
            return None
        outer, self.flags = self.flags, (self.flags | added) - removed
        body = self._content(start)
        self.flags = outer
        return body

    def _content(self, start: int) -> Node:
        """Read up to the closing parenthesis, and over it."""
        if self.depth >= DEEPEST:
            raise PatternError(start, f"groups are nested deeper than {DEEPEST}")
        self.depth += 1
        body = self._alternation()
        self.depth -= 1
        if self.text[self.index : self.index + 1] != ")":
            raise PatternError(start, "group is not closed")
        self.index += 1
        return body


def parse(pattern: str) -> Node:
    """Return the syntax tree of a pattern; raises PatternError with position and reason."""
    return Parser(pattern).pattern()
