"""A complete deterministic automaton over letters, and the smallest one of the same language."""

from __future__ import annotations

from generators.model.pattern.characters import Ranges


class Automaton:
    """States by number, 0 first: where each letter leads, and whether a string may end there."""

    def __init__(self, letters: tuple[Ranges, ...], moves: list[list[int]], accepting: list[bool]) -> None:
        """Take one row of moves per state, one move per letter."""
        self.letters = letters
        self.moves = moves
        self.accepting = accepting

    def minimal(self) -> Automaton:
        """Merge states that no string tells apart (Moore's refinement), numbered in order of first meeting."""
        blocks = [int(accepts) for accepts in self.accepting]
        count = 0
        while True:
            signatures: dict[tuple[int, ...], int] = {}
            refined = [
                signatures.setdefault((blocks[state], *(blocks[to] for to in row)), len(signatures))
                for state, row in enumerate(self.moves)
            ]
            if len(signatures) == count:
                break
            blocks, count = refined, len(signatures)
        members = {block: state for state, block in reversed(list(enumerate(blocks)))}
        moves = [[blocks[to] for to in self.moves[members[block]]] for block in range(count)]
        return Automaton(self.letters, moves, [self.accepting[members[block]] for block in range(count)])

    def living(self) -> frozenset[int]:
        """Return the states from which some string is still accepted."""
        alive = {state for state, accepts in enumerate(self.accepting) if accepts}
        while True:
            more = {s for s, row in enumerate(self.moves) if s not in alive and not alive.isdisjoint(row)}
            if not more:
                return frozenset(alive)
            alive |= more
