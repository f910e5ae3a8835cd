"""Strings that a pattern accepts, and strings next to them that it rejects: readable, short, deterministic."""

from __future__ import annotations

from functools import lru_cache

from generators.model.pattern.characters import XML, Ranges, intersection, ranges_by_characters
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import (
    Alternation,
    Atomic,
    Backreference,
    Characters,
    Group,
    Node,
    Repeat,
    Sequence,
)
from generators.model.pattern.parser import parse
from generators.model.pattern.python import python_by_pattern

_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_KINDS = (_UPPER, _UPPER.lower(), "1234567890", "-", "_", ".", "/", ":", "@", " ")
_ATTEMPTS = 12
_USUAL_COUNT = 3
_MULTIPLIER = 6364136223846793005
_INCREMENT = 1442695040888963407


@lru_cache(maxsize=1024)
def sample(pattern: str, seed: int = 0) -> str:
    """Return a string that the pattern accepts; other seeds mostly give other strings.

    Raises PatternError, and Untranslatable where no accepted string was found, or none exists.
    """
    tree, matcher = parse(pattern), python_by_pattern(pattern)
    for attempt in range(_ATTEMPTS):
        text = _Writer(seed + attempt * 7919).text(tree)
        if matcher.match(text):
            return text
    found = _shortest(tree, accepted=True)
    if found is None or not matcher.match(found):
        raise Untranslatable("pattern that never matches", 0)
    return found


@lru_cache(maxsize=1024)
def counterexample(pattern: str, seed: int = 0) -> str | None:
    """Return a string that the pattern rejects, if possible one character from an accepted one.

    None where there is none, or none is found. Raises PatternError.
    """
    tree, matcher = parse(pattern), python_by_pattern(pattern)
    try:
        accepted = sample(pattern, seed)
    except Untranslatable:
        accepted = ""
    for text in _neighbours(accepted, seed):
        if not matcher.match(text):
            return text
    try:
        found = _shortest(tree, accepted=False)
    except Untranslatable:
        return None
    return None if found is None or matcher.match(found) else found


def _neighbours(text: str, seed: int) -> list[str]:
    """Return texts with one character exchanged, then one fewer and one more, the end of the text first."""
    exchanged = []
    for place in reversed(range(len(text))):
        kinds = "X1" if not text[place].isalpha() else "1x"
        exchanged += [text[:place] + other + text[place + 1 :] for other in kinds if other != text[place]]
    turn = seed % len(exchanged) if exchanged else 0
    return [*exchanged[turn:], *exchanged[:turn], text[:-1], text + "1", text + "X", text[1:], text + "-", ""]


def _shortest(tree: Node, accepted: bool) -> str | None:
    """Return a shortest string that is accepted, or rejected, of characters that XML admits."""
    from generators.model.pattern.automaton import Derivation

    automaton = Derivation(tree).automaton()
    choice = [_preferred(intersection(ranges, XML), 0) for ranges in automaton.letters]
    texts = {0: ""}
    for state in (queue := [0]):
        if automaton.accepting[state] == accepted:
            return texts[state]
        for letter, to in enumerate(automaton.moves[state]):
            if to not in texts and choice[letter]:
                texts[to] = texts[state] + choice[letter]
                queue.append(to)
    return None


def _preferred(ranges: Ranges, turn: int, kinds: tuple[str, ...] = _KINDS) -> str:
    """Return a character of a set, counting on through a kind of letters or digits; empty for an empty set."""
    for kind in kinds:
        inside = [letter for letter in kind if any(low <= ord(letter) <= high for low, high in ranges)]
        if inside:
            return next((letter for letter in kind[turn % len(kind) :] if letter in inside), inside[0])
    visible = intersection(ranges, ((0x21, 0x7E),)) or intersection(ranges, ((0xC0, 0x10FFFF),)) or ranges
    return chr(visible[0][0]) if visible else ""


class _Writer:
    """Writes one string along a tree, without regard to assertions."""

    def __init__(self, seed: int) -> None:
        """Seed 0 takes the first branches and counts letters and digits upwards."""
        self.seed = seed
        self.state = seed
        self.written = ""
        self.turns: dict[str, int] = {}
        self.captured: dict[int, str] = {}

    def text(self, tree: Node) -> str:
        """Return the whole string."""
        self._append(tree)
        return self.written

    def _number(self, count: int) -> int:
        """Return a number below count: 0 for seed 0, else the next of a fixed sequence."""
        if not self.seed or count < 2:
            return 0
        self.state = (self.state * _MULTIPLIER + _INCREMENT) % 2**64
        return (self.state >> 33) % count

    def _append(self, node: Node) -> None:
        match node:
            case Characters():
                self.written += self._character(intersection(ranges_by_characters(node), XML))
            case Sequence():
                for item in node.items:
                    self._append(item)
            case Alternation():
                self._append(node.branches[self._number(len(node.branches))])
            case Repeat():
                for _ in range(self._count(node)):
                    self._append(node.body)
            case Group():
                start = len(self.written)
                self._append(node.body)
                self.captured[node.number] = self.written[start:]
            case Atomic():
                self._append(node.body)
            case Backreference():
                self.written += self.captured.get(node.number, "")
            case _:
                pass

    def _count(self, node: Repeat) -> int:
        """Return how often to repeat: few times, and a single character often enough to show it repeats."""
        usual = _USUAL_COUNT if isinstance(node.body, Characters) and node.maximum != 1 else 0
        low = max(node.minimum, usual)
        count = low + self._number(3)
        return count if node.maximum is None else min(count, node.maximum)

    def _character(self, ranges: Ranges) -> str:
        """Continue a word in lower case, and count on where a kind was used before."""
        inside_word = self.written[-1:].isalpha()
        kinds = (_KINDS[1], _KINDS[0], *_KINDS[2:]) if inside_word else _KINDS
        kind = next((k for k in kinds if _preferred(ranges, 0, (k,)) in k and _preferred(ranges, 0, (k,))), "")
        name = kind.lower()
        turn = self.turns.get(name, self._number(len(kind) or 1))
        character = _preferred(ranges, turn, (kind,) if kind else ())
        self.turns[name] = kind.find(character) + 1 if kind else 0
        return character
