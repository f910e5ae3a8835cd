"""Puts every shape into its place: columns that all pools share, rows in lanes, lanes in pools, pool below pool.

A subprocess is laid out like a pool of its own and then stands as one large shape in its column.
"""

from __future__ import annotations

from collections import defaultdict

from generators.process_diagrams.cells import GAP, Cells, Placed
from generators.process_diagrams.chart import Box, Shape
from generators.process_diagrams.columns import columns
from generators.process_diagrams.elements import Collaboration, Element, Lane, Pool
from generators.process_diagrams.rows import Rows
from generators.process_diagrams.scopes import Scopes
from generators.process_diagrams.sizes import (
    EVENT,
    LABEL_WIDTH,
    TASK_TEXT,
    header_lines,
    label_lines,
    label_size,
    least_height,
    wrapped,
)
from generators.process_diagrams.words import said

TRACK = 12
"""Distance between lines of the grid."""

ROW_GAP, POOL_GAP = 48, 72
HEADER, MARGIN, PADDING = 30, 20, 18
BLACK_BOX = 60
SUBPROCESS_HEADER = 24


class Placing:
    """The places of one collaboration in one language."""

    def __init__(self, collaboration: Collaboration, language: str) -> None:
        """Lay out subprocesses, inner ones first."""
        self.collaboration, self.language = collaboration, language
        self.scopes, self.cells = Scopes(collaboration), Cells(collaboration, language)
        for element in sorted(collaboration.elements, key=self.scopes.depth, reverse=True):
            if element.kind == "subProcess":
                self._subprocess(element)

    def placed(self) -> Placed:
        """Everything from the upper left corner of the first pool."""
        result = Placed()
        pools = {p.id: p for p in self.collaboration.pools}
        drawn = [p for p in pools.values() if not p.black_box]
        keys = [e.id for p in drawn for e in self.scopes.elements(p.participant.id, "")]
        flows = self.scopes.flows(keys)
        column = columns(keys, flows.sequence, self.scopes.messages(set(keys)))
        headers = 2 * HEADER if any(p.lanes for p in drawn) else HEADER
        centres, right = self._across(column, MARGIN + headers + PADDING, result)
        top = MARGIN
        for name in self.cells.order:
            pool = pools[name]
            if pool.black_box:
                text = wrapped(self._name(pool), 400, TASK_TEXT)
                result.shapes[name] = Shape(name, "blackBox", Box(MARGIN, top, right - MARGIN, BLACK_BOX), text)
                top += BLACK_BOX
            else:
                mine = self.scopes.elements(pool.participant.id, "")
                inner = flows.among([e.id for e in mine])
                rows = Rows([e.id for e in mine], column, {e.id: e.lane for e in mine}, *inner)
                lanes = [lane.id for lane in pool.lanes] or [""]
                ends = self._down(rows, lanes, column, centres, top, result, self._least(pool))
                self._frames(pool, top, ends, right, result)
                top = ends[-1]
            result.ys |= {top + TRACK * n for n in range(1, POOL_GAP // TRACK)}
            top += POOL_GAP
        result.shapes = dict(sorted(result.shapes.items(), key=lambda item: _layer(item[1].kind)))
        return result

    def _name(self, pool: Pool) -> str:
        return said(pool.participant.title, self.language) or pool.participant.id

    def _frames(self, pool: Pool, top: int, ends: list[int], right: int, result: Placed) -> None:
        box = Box(MARGIN, top, right - MARGIN, ends[-1] - top)
        result.shapes[pool.id] = Shape(pool.id, "pool", box, header_lines(self._name(pool), box.height))
        for lane, start, end in zip(pool.lanes, [top, *ends], ends, strict=False):
            box = Box(MARGIN + HEADER, start, right - MARGIN - HEADER, end - start)
            result.shapes[lane.id] = Shape(lane.id, "lane", box, header_lines(self._lane_name(pool, lane), box.height))

    def _lane_name(self, pool: Pool, lane: Lane) -> str:
        participant = lane.participant or pool.participant
        return said(participant.title, self.language) or participant.id

    def _least(self, pool: Pool) -> list[int]:
        """The least height of each lane, so that its name and that of the pool fit into their headers."""
        whole = least_height(self._name(pool))
        least = [least_height(self._lane_name(pool, lane)) for lane in pool.lanes]
        return [*least[:-1], max(least[-1], whole - sum(least[:-1]))] if least else [whole]

    def _subprocess(self, element: Element) -> None:
        inside = self.scopes.elements(element.pool, element.id)
        if not inside:
            return
        result = Placed()
        keys = [e.id for e in inside]
        flows = self.scopes.flows(keys)
        column = columns(keys, flows.sequence)
        centres, right = self._across(column, PADDING, result)
        rows = Rows(keys, column, dict.fromkeys(keys, ""), *flows)
        ends = self._down(rows, [""], column, centres, SUBPROCESS_HEADER, result, [0])
        self.cells.inner[element.id] = result
        self.cells.sizes[element.id] = right, ends[-1]

    def _across(self, column: dict[str, int], left: int, result: Placed) -> tuple[dict[int, int], int]:
        """Centres of columns, and where the last one ends; wider gaps behind gateways hold the labels of their ways."""
        spoken: dict[int, int] = defaultdict(int)
        for flow in self.collaboration.sequence:
            if flow.source in column and flow.name:
                lines = label_lines(said(flow.name, self.language))
                spoken[column[flow.source]] = max(spoken[column[flow.source]], label_size(lines)[0])
        for key, place in column.items():
            for boundary in self.cells.hosted[key]:
                lines = label_lines(said(boundary.name, self.language))
                spoken[place] = max(spoken[place], min(label_size(lines)[0], LABEL_WIDTH) - 20)
        sides: dict[int, int] = defaultdict(lambda: EVENT // 2)
        for key, place in column.items():
            sides[place] = max(sides[place], self.cells.extent(self.cells.by_id[key]).side)
        centres: dict[int, int] = {}
        x = left
        for place in range(max(column.values(), default=-1) + 1):
            centres[place] = x + sides[place]
            result.xs.add(centres[place])
            x += 2 * sides[place]
            gap = max(GAP, spoken[place] + 2 * TRACK)
            result.xs |= {x + n for n in range(TRACK, gap - TRACK, TRACK)}
            x += gap
        return centres, x - (GAP - TRACK if column else 0)

    def _down(
        self,
        rows: Rows,
        lanes: list[str],
        column: dict[str, int],
        centres: dict[int, int],
        top: int,
        result: Placed,
        least: list[int],
    ) -> list[int]:
        """Put the elements of a scope into their rows; returns where each lane, of a least height, ends."""
        ends = []
        heights, places = rows.heights(), rows.rows()
        y = top
        for lane, height in zip(lanes, least, strict=True):
            start = y
            y += PADDING
            result.ys |= {y - PADDING // 2}
            members = places.get(lane, {})
            for row in range(heights.get(lane, 1)):
                there = [self.cells.by_id[key] for key, place in members.items() if place == row]
                extents = [self.cells.extent(element) for element in there]
                # A row without elements only carries flows past others.
                gap = ROW_GAP if there else 2 * TRACK
                above = max((e.above for e in extents), default=0)
                below = max((e.below for e in extents), default=0)
                centre = y + above
                result.ys.add(centre)
                for element in there:
                    self.cells.put(element, centres[column[element.id]], centre, result)
                y = centre + below
                result.ys |= {y + n for n in range(TRACK, gap, TRACK)}
                y += gap
            y = max(y + PADDING - gap + 2 * TRACK, start + height)
            ends.append(y)
        return ends


def _layer(kind: str) -> int:
    order = ("pool", "blackBox", "lane", "subProcess")
    return order.index(kind) if kind in order else len(order) + (kind == "boundaryEvent")
