"""Puts every shape into its place: columns that all pools share, rows in lanes, lanes in pools, pool below pool.

A subprocess is laid out like a pool of its own and then stands as one large shape in its column.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from generators.process_diagrams.chart import Box, Label, Shape
from generators.process_diagrams.columns import Edge, backward, columns
from generators.process_diagrams.elements import Collaboration, Element
from generators.process_diagrams.pools import pool_order
from generators.process_diagrams.rows import Rows
from generators.process_diagrams.sizes import (
    BOUNDARY,
    DATA_HEIGHT,
    DATA_WIDTH,
    EVENT,
    GATEWAY,
    LABEL_TEXT,
    LABEL_WIDTH,
    TASK_TEXT,
    label_at,
    label_lines,
    label_size,
    task_height,
    task_width,
    wrapped,
)
from generators.process_diagrams.words import said

TRACK = 12
GAP, ROW_GAP, POOL_GAP = 60, 48, 72
HEADER, MARGIN, PADDING = 30, 20, 18
BLACK_BOX = 60
DATA = "dataObjectReference"
TASKS = ("task", "userTask", "serviceTask", "manualTask", "sendTask", "receiveTask")


class Extent(NamedTuple):
    """How far an element and what belongs to it reach from the centre of the element."""

    side: int
    above: int
    below: int


class Placed:
    """The result: shapes by id in drawing order, and the lines of the grid that flows may follow."""

    def __init__(self) -> None:
        """Nothing is placed yet."""
        self.shapes: dict[str, Shape] = {}
        self.xs: set[int] = set()
        self.ys: set[int] = set()
        self.order: list[str] = []

    def add(self, other: Placed, x: int, y: int) -> None:
        """Everything of another result, moved."""
        for name, shape in other.shapes.items():
            label = shape.label and Label(shape.label.box.moved(x, y), shape.label.lines)
            self.shapes[name] = shape._replace(box=shape.box.moved(x, y), label=label)
        self.xs |= {v + x for v in other.xs}
        self.ys |= {v + y for v in other.ys}


class Placing:
    """The places of one collaboration in one language."""

    def __init__(self, collaboration: Collaboration, language: str) -> None:
        """Measure everything."""
        self.collaboration, self.language = collaboration, language
        self.by_id = {e.id: e for e in collaboration.elements}
        self.task_width = task_width(
            [said(e.name, language) for e in collaboration.elements if e.kind in TASKS],
            [said(e.name, language) for e in collaboration.elements if e.kind == DATA],
        )
        self.data = {a.target: self.by_id[a.source] for a in collaboration.associations}
        self.hosted: dict[str, list[Element]] = defaultdict(list)
        for element in collaboration.elements:
            if element.host:
                self.hosted[element.host].append(element)
        self.order = pool_order(collaboration)
        self.inner: dict[str, Placed] = {}
        self.sizes: dict[str, tuple[int, int]] = {}
        for element in sorted(collaboration.elements, key=self._depth, reverse=True):
            self.sizes[element.id] = self._size(element)

    def placed(self) -> Placed:
        """Everything from the upper left corner of the first pool."""
        result = Placed()
        drawn = [p for p in self.collaboration.pools if not p.black_box]
        tops = {p.id: self._top(p.participant.id, "") for p in drawn}
        keys = [e.id for elements in tops.values() for e in elements]
        sequence, loops, hanging = self._edges(keys)
        column = columns(keys, sequence, self._message_edges(set(keys)))
        headers = 2 * HEADER if any(p.lanes for p in drawn) else HEADER
        centres, right = self._across(column, MARGIN + headers + PADDING, result)
        top = MARGIN
        pools = {p.id: p for p in self.collaboration.pools}
        for name in self.order:
            pool = pools[name]
            if pool.black_box:
                text = wrapped(said(pool.participant.title, self.language) or pool.participant.id, 400, TASK_TEXT)
                result.shapes[name] = Shape(name, "blackBox", Box(MARGIN, top, right - MARGIN, BLACK_BOX), text)
                top += BLACK_BOX
            else:
                mine = [e.id for e in tops[name]]
                own = set(mine)
                rows = Rows(
                    mine,
                    column,
                    {e.id: e.lane for e in tops[name]},
                    [e for e in sequence if {e.source, e.target} <= own],
                    [e for e in loops if {e.source, e.target} <= own],
                    hanging,
                )
                order = [lane.id for lane in pool.lanes] or [""]
                bottom = self._down(rows, order, column, centres, top, result)
                text = (said(pool.participant.title, self.language) or pool.participant.id,)
                self._frames(pool.id, text, top, [*bottom], right, result)
                top = bottom[-1]
            result.ys |= {top + TRACK * n for n in range(1, POOL_GAP // TRACK)}
            top += POOL_GAP
        result.shapes = dict(sorted(result.shapes.items(), key=lambda item: _layer(item[1].kind)))
        return result

    def _frames(self, pool: str, text: tuple[str, ...], top: int, ends: list[int], right: int, result: Placed) -> None:
        found = next(p for p in self.collaboration.pools if p.id == pool)
        result.shapes[pool] = Shape(pool, "pool", Box(MARGIN, top, right - MARGIN, ends[-1] - top), text)
        for lane, start, end in zip(found.lanes, [top, *ends], ends, strict=False):
            participant = lane.participant or found.participant
            name = (said(participant.title, self.language) or participant.id,)
            box = Box(MARGIN + HEADER, start, right - MARGIN - HEADER, end - start)
            result.shapes[lane.id] = Shape(lane.id, "lane", box, name)

    def _depth(self, element: Element) -> int:
        depth = 0
        while element.parent in self.by_id and depth < len(self.by_id):
            element, depth = self.by_id[element.parent], depth + 1
        return depth

    def _top(self, pool: str, parent: str) -> list[Element]:
        inside = self.collaboration.inside(pool, parent)
        return [e for e in inside if not e.host and e.kind != DATA]

    def _outer(self, name: str, keys: set[str]) -> str:
        """The element of a scope that an element is, sits on or lies in."""
        seen = 0
        while name not in keys and name in self.by_id and seen <= len(self.by_id):
            element, seen = self.by_id[name], seen + 1
            name = element.host or element.parent
        return name if name in keys else ""

    def _edges(self, keys: list[str]) -> tuple[list[Edge], list[Edge], set[tuple[str, str]]]:
        """Sequence flows of a scope forwards and backwards, and those that leave through boundary events."""
        own = set(keys)
        edges: list[Edge] = []
        hanging: set[tuple[str, str]] = set()
        for flow in self.collaboration.sequence:
            source = self.by_id[flow.source].host or flow.source
            if source in own and flow.target in own and source != flow.target:
                edges.append(Edge(source, flow.target))
                if source != flow.source:
                    hanging.add((source, flow.target))
        back = backward(keys, edges)
        return [e for e in edges if e not in back], sorted(back), hanging

    def _message_edges(self, keys: set[str]) -> list[Edge]:
        found = []
        for flow in self.collaboration.messages:
            source, target = self._outer(flow.source, keys), self._outer(flow.target, keys)
            if source and target:
                found.append(Edge(source, target, 0))
        return found

    def _size(self, element: Element) -> tuple[int, int]:
        if element.is_event:
            return (BOUNDARY, BOUNDARY) if element.host else (EVENT, EVENT)
        if element.is_gateway:
            return GATEWAY, GATEWAY
        if element.kind == DATA:
            return DATA_WIDTH, DATA_HEIGHT
        if element.kind == "subProcess":
            return self._subprocess(element)
        return self.task_width, task_height(said(element.name, self.language), self.task_width)

    def _subprocess(self, element: Element) -> tuple[int, int]:
        inside = self._top(element.pool, element.id)
        if not inside:
            return self.task_width, 80
        result = Placed()
        keys = [e.id for e in inside]
        sequence, loops, hanging = self._edges(keys)
        column = columns(keys, sequence)
        centres, right = self._across(column, PADDING, result)
        rows = Rows(keys, column, dict.fromkeys(keys, ""), sequence, loops, hanging)
        ends = self._down(rows, [""], column, centres, 24, result)
        self.inner[element.id] = result
        return right, ends[-1]

    def _extent(self, element: Element) -> Extent:
        width, height = self.sizes[element.id]
        above = below = height // 2
        side = width // 2
        lines = label_lines(said(element.name, self.language))
        if element.is_event:
            if self._faces(element) < 0:
                above += label_size(lines)[1] + 4
            else:
                below += label_size(lines)[1] + 4
            side = max(side, label_size(lines)[0] // 2)
        elif element.is_gateway and lines:
            above += label_size(lines)[1]
            side = max(side, label_size(lines)[0] - GAP // 2)
        if element.id in self.data:
            if self._faces(element) > 0:
                below += DATA_HEIGHT + 16
            else:
                above += DATA_HEIGHT + 16
        if self.hosted[element.id]:
            names = [label_size(label_lines(said(b.name, self.language)))[1] for b in self.hosted[element.id]]
            below = max(below, height // 2 + BOUNDARY // 2 + max(names) + 4)
        return Extent(side, above, below)

    def _faces(self, element: Element) -> int:
        """More than 0 when most messages of an element go to pools above its own, less when to pools below."""
        pools = {p.participant.id: p.id for p in self.collaboration.pools}
        here = self.order.index(pools[element.pool])
        balance = 0
        for flow in self.collaboration.messages:
            if element.id in (flow.source, flow.target):
                other = flow.target if flow.source == element.id else flow.source
                name = other if other in self.order else pools[self.by_id[other].pool]
                balance += 1 if self.order.index(name) < here else -1
        return balance

    def _across(self, column: dict[str, int], left: int, result: Placed) -> tuple[dict[int, int], int]:
        """Centres of columns, and where the last one ends; wider gaps behind gateways hold the labels of their ways."""
        spoken: dict[int, int] = defaultdict(int)
        for flow in self.collaboration.sequence:
            if flow.source in column and flow.name:
                lines = label_lines(said(flow.name, self.language))
                spoken[column[flow.source]] = max(spoken[column[flow.source]], label_size(lines)[0])
        for key, place in column.items():
            for boundary in self.hosted[key]:
                lines = label_lines(said(boundary.name, self.language))
                spoken[place] = max(spoken[place], min(label_size(lines)[0], LABEL_WIDTH) - 20)
        sides: dict[int, int] = defaultdict(lambda: EVENT // 2)
        for key, place in column.items():
            sides[place] = max(sides[place], self._extent(self.by_id[key]).side)
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
    ) -> list[int]:
        """Put the elements of a scope into their rows; returns where each lane ends."""
        ends = []
        heights, places = rows.heights(), rows.rows()
        y = top
        for lane in lanes:
            y += PADDING
            result.ys |= {y - PADDING // 2}
            members = places.get(lane, {})
            for row in range(heights.get(lane, 1)):
                extents = {key: self._extent(self.by_id[key]) for key, place in members.items() if place == row}
                # A row without elements only carries flows past others.
                gap = ROW_GAP if extents else 2 * TRACK
                above = max((e.above for e in extents.values()), default=0)
                below = max((e.below for e in extents.values()), default=0)
                centre = y + above
                result.ys.add(centre)
                for key in extents:
                    self._put(self.by_id[key], centres[column[key]], centre, result)
                y = centre + below
                result.ys |= {y + n for n in range(TRACK, gap, TRACK)}
                y += gap
            y += PADDING - gap + 2 * TRACK
            ends.append(y)
        return ends

    def _put(self, element: Element, x: int, y: int, result: Placed) -> None:
        width, height = self.sizes[element.id]
        box = Box(x - width // 2, y - height // 2, width, height)
        text = said(element.name, self.language)
        if element.is_event or element.is_gateway:
            lines = label_lines(text)
            wide, high = label_size(lines)
            if element.is_gateway:
                label = label_at(lines, x - 8 - wide, box.y - high)
            elif self._faces(element) < 0:
                label = label_at(lines, x - wide // 2, box.y - 4 - high)
            else:
                label = label_at(lines, x - wide // 2, box.bottom + 4)
            result.shapes[element.id] = Shape(element.id, element.kind, box, (), label)
        else:
            result.shapes[element.id] = Shape(element.id, element.kind, box, wrapped(text, width - 14, TASK_TEXT))
        if element.id in self.inner:
            result.add(self.inner[element.id], box.x, box.y)
        if element.id in self.data:
            self._put_data(self.data[element.id], element, box, result)
        self._put_boundaries(element, box, result)

    def _put_data(self, data: Element, element: Element, box: Box, result: Placed) -> None:
        lines = wrapped(said(data.name, self.language), box.width - DATA_WIDTH - 8, LABEL_TEXT)
        wide, high = label_size(lines)
        if self._faces(element) > 0:
            place = Box(box.x + 6, box.bottom + 16, DATA_WIDTH, DATA_HEIGHT)
            label = label_at(lines, place.right + 4, place.y + (DATA_HEIGHT - high) // 2)
        else:
            place = Box(box.right - 6 - DATA_WIDTH, box.y - 16 - DATA_HEIGHT, DATA_WIDTH, DATA_HEIGHT)
            label = label_at(lines, place.x - 4 - wide, place.y + (DATA_HEIGHT - high) // 2)
        result.shapes[data.id] = Shape(data.id, data.kind, place, (), label)

    def _put_boundaries(self, element: Element, box: Box, result: Placed) -> None:
        for number, boundary in enumerate(self.hosted[element.id]):
            x = box.right - 26 - number * (BOUNDARY + 24)
            place = Box(x - BOUNDARY // 2, box.bottom - BOUNDARY // 2, BOUNDARY, BOUNDARY)
            lines = label_lines(said(boundary.name, self.language))
            label = label_at(lines, place.right + 2, box.bottom + 6)
            if number:
                label = label_at(lines, place.x - label_size(lines)[0] - 2, box.bottom + 6)
            result.shapes[boundary.id] = Shape(boundary.id, boundary.kind, place, (), label)
            result.xs.add(x)


def _layer(kind: str) -> int:
    order = ("pool", "blackBox", "lane", "subProcess")
    return order.index(kind) if kind in order else len(order) + (kind == "boundaryEvent")
