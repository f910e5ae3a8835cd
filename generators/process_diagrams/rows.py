"""Which row of its lane an element stands in: a way straight on keeps its row, other ways take the nearest free one.

Ways are laid from the right to the left, so that what is nested lies inside, and a loop runs back above its way.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from generators.process_diagrams.columns import Edge

REACH = 12
"""How far from its wish a row is looked for."""


class Way(NamedTuple):
    """A stretch of a row that is taken: by elements, by a flow that runs past, or by a loop back."""

    keys: tuple[str, ...]
    start: int
    end: int
    wish: int
    backward: bool = False


class Rows:
    """The rows of the elements of one pool or subprocess."""

    def __init__(
        self,
        keys: list[str],
        column: dict[str, int],
        lane: dict[str, str],
        sequence: list[Edge],
        loops: list[Edge],
        hanging: set[tuple[str, str]],
    ) -> None:
        """Lay out at once; `hanging` are flows that leave through a boundary event and never go straight on."""
        self.column, self.lane = column, lane
        self.row: dict[str, int] = {}
        self.taken: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
        self.out: dict[str, list[str]] = defaultdict(list)
        self.hanging = hanging
        for edge in sequence:
            self.out[edge.source].append(edge.target)
        entered = {e.target for e in sequence}
        for key in sorted(keys, key=lambda k: (k in entered, column[k])):
            if key not in self.row:
                self._lay(key, 0, None)
        for loop in sorted(loops, key=lambda e: column[e.source] - column[e.target]):
            self._loop(loop)

    def rows(self) -> dict[str, dict[str, int]]:
        """Lane → key → row from 0, without empty rows above."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for key, row in self.row.items():
            lane = self.lane[key]
            found[lane][key] = row - min(self.taken[lane])
        return found

    def heights(self) -> dict[str, int]:
        """Lane → number of rows."""
        return {lane: max(rows) - min(rows) + 1 for lane, rows in self.taken.items() if rows}

    def _lay(self, first: str, wish: int, source: str | None) -> None:
        keys = self._chain(first)
        self._take(keys, wish, source)
        for key in reversed(keys):
            for target in self.out[key]:
                if target not in self.row:
                    same = self.lane[target] == self.lane[key]
                    self._lay(target, self.row[key] + 1 if same else 0, key)

    def _chain(self, first: str) -> list[str]:
        keys = [first]
        while True:
            last = keys[-1]
            straight = next((t for t in self.out[last] if (last, t) not in self.hanging), None)
            if straight is None or straight in self.row or straight in keys or self.lane[straight] != self.lane[last]:
                return keys
            keys.append(straight)

    def _take(self, keys: list[str], wish: int, source: str | None) -> None:
        lane = self.lane[keys[0]]
        beside = source is not None and self.lane[source] == lane
        start = self.column[source] if source is not None and beside else self.column[keys[0]]
        ends = [self.column[t] for t in self.out[keys[-1]] if t in self.row and self.lane[t] == lane]
        end = max([self.column[keys[-1]], *ends])
        nodes = {self.column[key]: key for key in keys}
        stretch = range(start if not beside else start + 1, end + 1)
        base = self.row[source] if source is not None and beside else wish
        joints = [c for c in (start, end) if c not in nodes]
        row = self._free(lane, stretch, base, wish, joints)
        for column in stretch:
            self.taken[lane][row][column] = nodes.get(column, "")
        for key in keys:
            self.row[key] = row

    def _loop(self, loop: Edge) -> None:
        lane = self.lane[loop.source]
        if lane != self.lane[loop.target]:
            return
        base = self.row[loop.target]
        columns = range(self.column[loop.target], self.column[loop.source] + 1)
        if len(columns) < 2:
            return
        row = self._free(lane, columns, base, base - 1, [columns[0], columns[-1]])
        for column in columns:
            self.taken[lane][row][column] = ""

    def _free(self, lane: str, columns: range, base: int, wish: int, joints: list[int]) -> int:
        taken = self.taken[lane]
        rows = sorted(range(base - REACH, base + REACH + 1), key=lambda r: (abs(r - wish), r < wish))
        free = [r for r in rows if not any(c in taken.get(r, {}) for c in columns)]
        return min(free or [max(taken, default=0) + 1], key=lambda r: self._cost(taken, r, base, wish, joints))

    def _cost(
        self, taken: dict[int, dict[int, str]], row: int, base: int, wish: int, joints: list[int]
    ) -> tuple[int, int]:
        """What lies between the row and the one it comes from counts, then the distance."""
        between = range(min(row, base) + 1, max(row, base))
        passed = sum(3 if taken.get(r, {}).get(c) else 1 for r in between for c in joints if c in taken.get(r, {}))
        turned = (row < base) != (wish < base)
        return (abs(row - wish) + 2 * passed + turned, abs(row - wish))
