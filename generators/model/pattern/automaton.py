r"""A deterministic automaton for patterns with lookaround and word boundaries.

Brzozowski's derivatives, taken on what is left to match: after each character a Boolean combination of
remainders must hold for the rest of the string, so a lookahead is one more remainder beside the main one, and
`$` is a remainder that admits nothing. What lies behind is known as it goes by: whether anything does, whether
it ended in a word character, and for each lookbehind which of its beginnings are under way.
"""

from __future__ import annotations

from functools import cached_property

from generators.model.pattern.alphabet import Alphabet
from generators.model.pattern.anchors import unsupported
from generators.model.pattern.bounds import nullable
from generators.model.pattern.characters import WORD
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import (
    Alternation,
    Boundary,
    Characters,
    End,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
    Start,
    walk,
)
from generators.model.pattern.states import Automaton
from generators.model.pattern.terms import FALSE, TRUE, Combined, Go, Not, both, either, negation

MOST_NODES = 400
MOST_STATES = 600
MOST_COUNTED_ASSERTIONS = 20

_WORD = Characters(WORD)


class _Progress(Node):
    """Stands behind the body of an endless repetition: fails unless a character was consumed since."""


class _Complete(Node):
    """The end of a lookbehind: holds if the text consumed so far ends here."""


_PROGRESS = _Progress(0)
_COMPLETE = _Complete(0)

State = tuple[Node, bool, bool, tuple[Node, ...]]
"""What must hold, whether nothing and whether a word character went by, and the lookbehinds under way."""

Items = tuple[Node, ...]


class Derivation:
    """The automaton of one tree, built state by state."""

    def __init__(self, tree: Node) -> None:
        """Refuse what is not regular or too large; raises Untranslatable."""
        nodes = list(walk(tree))
        for node in nodes:
            _refuse(node)
        if len(nodes) > MOST_NODES:
            raise Untranslatable("lookaround in a long pattern", 0)
        self.tree = tree
        self.nodes = nodes
        self.behinds = tuple(dict.fromkeys(n for n in nodes if isinstance(n, Look) and n.behind))
        self.bounded = any(isinstance(node, Boundary) for node in nodes)
        sets = [node for node in nodes if isinstance(node, Characters)]
        self.alphabet = Alphabet([*sets, *([_WORD] if self.bounded else [])])

    @cached_property
    def first(self) -> State:
        """The state in front of the first character."""
        return Go((self.tree,)), True, False, tuple(Go((look.body, _COMPLETE)) for look in self.behinds)

    def automaton(self) -> Automaton:
        """Return all states that can be reached; raises Untranslatable where there are too many."""
        numbers: dict[State, int] = {self.first: 0}
        queue = [self.first]
        moves: list[list[int]] = []
        accepting: list[bool] = []
        for state in queue:
            accepting.append(self.accepts(state))
            row = []
            for letter in range(len(self.alphabet.letters)):
                following = self.after(state, letter)
                if following not in numbers:
                    if len(queue) >= MOST_STATES:
                        raise Untranslatable("lookaround with too many states", self._place())
                    numbers[following] = len(queue)
                    queue.append(following)
                row.append(numbers[following])
            moves.append(row)
        return Automaton(self.alphabet.letters, moves, accepting)

    def _place(self) -> int:
        return min(node.position for node in self.nodes if isinstance(node, (Look, Boundary)))

    def after(self, state: State, letter: int) -> State:
        """Return the state behind one more character."""
        term, _, _, behinds = state
        following = self._step(term, letter, state)
        if following in (TRUE, FALSE):
            return following, False, False, ()
        under_way = tuple(
            either([self._step(behind, letter, state), Go((look.body, _COMPLETE))])
            for look, behind in zip(self.behinds, behinds, strict=True)
        )
        return following, False, self._is_word(letter), under_way

    def _is_word(self, letter: int) -> bool:
        return self.bounded and letter in self.alphabet.members(_WORD)

    def accepts(self, state: State) -> bool:
        """Tell whether the string may end in a state."""
        return self._ends(state[0], state)

    def _step(self, term: Node, letter: int, state: State) -> Node:
        match term:
            case Go():
                return self._items(term.items, letter, state)
            case Not():
                return negation(self._step(term.term, letter, state))
            case _:
                assert isinstance(term, Combined)
                steps = [self._step(each, letter, state) for each in term.terms]
                return both(steps) if term.every else either(steps)

    def _items(self, items: Items, letter: int, state: State) -> Node:
        """Consume one character with the first item that can."""
        if not items:
            return TRUE
        head, rest = items[0], items[1:]
        match head:
            case Characters():
                if letter not in self.alphabet.members(head):
                    return FALSE
                remaining = tuple(item for item in rest if item is not _PROGRESS)
                return Go(remaining) if remaining else TRUE
            case Sequence():
                return self._items(head.items + rest, letter, state)
            case Alternation():
                return either(self._items((branch, *rest), letter, state) for branch in head.branches)
            case Group():
                return self._items((head.body, *rest), letter, state)
            case Repeat():
                return self._repeat(head, rest, letter, state)
            case Look(behind=False):
                seen = self._items((head.body,), letter, state)
                return both([negation(seen) if head.negated else seen, self._items(rest, letter, state)])
            case End() | _Progress() | _Complete():
                return FALSE
            case _:
                holds = self._behind(head, self._is_word(letter), state)
                return self._items(rest, letter, state) if holds else FALSE

    def _repeat(self, head: Repeat, rest: Items, letter: int, state: State) -> Node:
        if head.maximum == 0:
            return self._items(rest, letter, state)
        maximum = None if head.maximum is None else head.maximum - 1
        again = Repeat(head.body, max(0, head.minimum - 1), maximum)
        if head.minimum:
            return self._items((head.body, again, *rest), letter, state)
        more = self._items((head.body, _PROGRESS, again, *rest), letter, state)
        return either([self._items(rest, letter, state), more])

    def _behind(self, head: Node, word_follows: bool, state: State) -> bool:
        """Decide what depends on the text that went by, and on the next character's kind alone."""
        match head:
            case Start():
                return state[1]
            case Boundary():
                return (state[2] != word_follows) != head.negated
            case _:
                assert isinstance(head, Look)
                return self._ends(state[3][self.behinds.index(head)], state) != head.negated

    def _ends(self, term: Node, state: State) -> bool:
        match term:
            case Go():
                return self._items_end(term.items, state)
            case Not():
                return not self._ends(term.term, state)
            case _:
                assert isinstance(term, Combined)
                ends = (self._ends(each, state) for each in term.terms)
                return all(ends) if term.every else any(ends)

    def _items_end(self, items: Items, state: State) -> bool:
        """Tell whether the items match at the end of the string."""
        if not items:
            return True
        head, rest = items[0], items[1:]
        match head:
            case Characters() | _Progress():
                return False
            case Sequence():
                return self._items_end(head.items + rest, state)
            case Alternation():
                return any(self._items_end((branch, *rest), state) for branch in head.branches)
            case Group():
                return self._items_end((head.body, *rest), state)
            case Repeat():
                if head.minimum == 0:
                    return self._items_end(rest, state)
                return self._items_end((head.body,) * min(head.minimum, MOST_COUNTED_ASSERTIONS) + rest, state)
            case Look(behind=False):
                return self._items_end((head.body,), state) != head.negated and self._items_end(rest, state)
            case End() | _Complete():
                return self._items_end(rest, state)
            case _:
                return self._behind(head, False, state) and self._items_end(rest, state)


def _refuse(node: Node) -> None:
    reason = unsupported(node)
    if reason and not isinstance(node, (Look, Boundary)):
        raise reason
    if isinstance(node, Look) and node.behind:
        for inner in walk(node.body):
            if isinstance(inner, (Start, End, Look, Boundary)):
                raise Untranslatable("assertion in a lookbehind", inner.position)
    if isinstance(node, Repeat) and nullable(node.body) and node.minimum > MOST_COUNTED_ASSERTIONS:
        raise Untranslatable("counted repetition of what may be empty, beside lookaround", node.position)


def accepts_nothing(tree: Node) -> bool:
    """Tell whether no string at all is accepted by matching from the start; needs no expression, which may be huge.

    Raises Untranslatable for what is not regular.
    """
    return 0 not in Derivation(tree).automaton().living()


def language_by_automaton(tree: Node) -> Node | None:
    """Return all strings a tree accepts by matching from the start, or None if there are none.

    Raises Untranslatable for what is not regular, or whose expression would be too long to read.
    """
    from generators.model.pattern.equations import language_of

    derivation = Derivation(tree)
    whole = language_of(derivation.automaton().minimal())
    if whole is not None and sum(1 for _ in walk(whole)) > MOST_NODES:
        raise Untranslatable("lookaround whose expansion is long", derivation._place())
    return whole
