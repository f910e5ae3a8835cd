"""The cell of an element: its shape, its label, and what sits on it or beside it."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from generators.process_diagrams.chart import Box, Label, Shape
from generators.process_diagrams.elements import Collaboration, Element
from generators.process_diagrams.pools import pool_order
from generators.process_diagrams.sizes import (
    BOUNDARY,
    DATA_HEIGHT,
    DATA_WIDTH,
    EVENT,
    GATEWAY,
    LABEL_TEXT,
    TASK_TEXT,
    label_at,
    label_lines,
    label_size,
    task_height,
    task_width,
    wrapped,
)
from generators.process_diagrams.words import said

GAP = 60
"""Least distance between columns; the label of a gateway may reach into half of it."""

BESIDE = 16
"""Distance between a task and its data object."""

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

    def add(self, other: Placed, x: int, y: int) -> None:
        """Everything of another result, moved."""
        for name, shape in other.shapes.items():
            label = shape.label and Label(shape.label.box.moved(x, y), shape.label.lines)
            self.shapes[name] = shape._replace(box=shape.box.moved(x, y), label=label)
        self.xs |= {v + x for v in other.xs}
        self.ys |= {v + y for v in other.ys}


class Cells:
    """Measures elements and puts them into place."""

    def __init__(self, collaboration: Collaboration, language: str) -> None:
        """Measure everything but subprocesses, whose sizes and contents are told later (`inner`)."""
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
        self.sizes = {element.id: self._size(element) for element in collaboration.elements}

    def _size(self, element: Element) -> tuple[int, int]:
        if element.is_event:
            return (BOUNDARY, BOUNDARY) if element.host else (EVENT, EVENT)
        if element.is_gateway:
            return GATEWAY, GATEWAY
        if element.kind == DATA:
            return DATA_WIDTH, DATA_HEIGHT
        return self.task_width, task_height(said(element.name, self.language), self.task_width)

    def extent(self, element: Element) -> Extent:
        """The room that a cell needs."""
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
                below += DATA_HEIGHT + BESIDE
            else:
                above += DATA_HEIGHT + BESIDE
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

    def put(self, element: Element, x: int, y: int, result: Placed) -> None:
        """Add the shapes of a cell around a centre."""
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
            place = Box(box.x + 6, box.bottom + BESIDE, DATA_WIDTH, DATA_HEIGHT)
            label = label_at(lines, place.right + 4, place.y + (DATA_HEIGHT - high) // 2)
        else:
            place = Box(box.right - 6 - DATA_WIDTH, box.y - BESIDE - DATA_HEIGHT, DATA_WIDTH, DATA_HEIGHT)
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
