"""Finds a free place for the label of a flow, as near to its beginning as possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.process_diagrams.chart import Box, Label, Line, Point, Shape
from generators.process_diagrams.sizes import label_size

FRAMES = ("pool", "lane", "subProcess")
BORDER = 2
CLEAR = 14
"""Room that the mark of a default flow takes at its beginning."""


class Labels:
    """What is taken so far: shapes, borders, lines, and labels of both."""

    def __init__(self, shapes: dict[str, Shape]) -> None:
        """Start with the shapes and the labels beside them."""
        self.taken: list[Box] = []
        for shape in shapes.values():
            if shape.kind in FRAMES:
                self.taken += _borders(shape.box, 0 if shape.kind == "subProcess" else 30)
            else:
                self.taken.append(shape.box)
            if shape.label is not None:
                self.taken.append(shape.label.box)
        self.lines: list[tuple[str, Box]] = []

    def know(self, lines: Iterable[Line]) -> None:
        """Keep labels off these lines, too."""
        for line in lines:
            for start, end in _stretches(line):
                self.lines.append((line.id, _between(start, end).grown(1)))

    def beside(self, line: Line, text: tuple[str, ...]) -> Label:
        """The label at the first place that touches nothing, else where it touches least."""
        width, height = label_size(text)
        best: tuple[int, int, Box] | None = None
        for number, box in enumerate(_places(line, width, height)):
            count = sum(4 for taken in self.taken if box.overlaps(taken))
            count += sum(3 if name == line.id else 2 for name, taken in self.lines if box.overlaps(taken))
            if best is None or count < best[0]:
                best = count, number, box
            if count == 0:
                break
        found = best[2] if best is not None else Box(*line.points[0], width, height)
        self.taken.append(found)
        return Label(found, text)


def _places(line: Line, width: int, height: int) -> Iterator[Box]:
    """Places beside each stretch, from the beginning; those of messages start in the middle of upright stretches."""
    stretches = list(_stretches(line))
    if line.kind == "message":
        stretches.sort(key=lambda s: (s[0][0] != s[1][0], -abs(s[0][1] - s[1][1])))
    for (x1, y1), (x2, y2) in stretches:
        if y1 == y2:
            left, right = min(x1, x2), max(x1, x2)
            spots = range(left + CLEAR, right - width - 3, 8) if x1 < x2 else range(right - width - CLEAR, left + 3, -8)
            for x in spots:
                yield Box(x, y1 - height - 3, width, height)
                yield Box(x, y1 + 3, width, height)
        else:
            top, bottom = min(y1, y2), max(y1, y2)
            spots = range(top + CLEAR, bottom - height - 2, 6)
            spots = spots if y1 < y2 else range(bottom - height - CLEAR, top + 2, -6)
            order = (
                sorted(spots, key=lambda y: abs(y + height / 2 - (y1 + y2) / 2)) if line.kind == "message" else spots
            )
            for y in order:
                yield Box(x1 + 4, y, width, height)
                yield Box(x1 - 4 - width, y, width, height)
    for (x1, y1), (x2, y2) in stretches:
        x, y = (x1 + x2) // 2, (y1 + y2) // 2
        yield (
            Box(x - width // 2, y - height - 3, width, height)
            if y1 == y2
            else Box(x + 4, y - height // 2, width, height)
        )


def _stretches(line: Line) -> Iterator[tuple[Point, Point]]:
    yield from zip(line.points, line.points[1:], strict=False)


def _between(start: Point, end: Point) -> Box:
    x, y = min(start[0], end[0]), min(start[1], end[1])
    return Box(x, y, abs(start[0] - end[0]), abs(start[1] - end[1]))


def _borders(box: Box, header: int) -> list[Box]:
    return [
        Box(box.x, box.y - BORDER, box.width, 2 * BORDER),
        Box(box.x, box.bottom - BORDER, box.width, 2 * BORDER),
        Box(box.x - BORDER, box.y, 2 * BORDER + header, box.height),
        Box(box.right - BORDER, box.y, 2 * BORDER, box.height),
    ]
