"""A drawing: shapes with boxes, lines with corners, labels with lines of text. All numbers are pixels."""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[int, int]


class Box(NamedTuple):
    """A rectangle by its upper left corner and its size."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.y + self.height

    @property
    def middle(self) -> Point:
        """Its centre."""
        return self.x + self.width // 2, self.y + self.height // 2

    def moved(self, x: int, y: int) -> Box:
        """The same size, further right and down."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def grown(self, by: int) -> Box:
        """Wider by a margin on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: Box) -> bool:
        """Whether they share more than a border."""
        apart = self.right <= other.x or other.right <= self.x or self.bottom <= other.y or other.bottom <= self.y
        return not apart

    def contains(self, other: Box) -> bool:
        """Whether the other lies inside."""
        across = self.x <= other.x and other.right <= self.right
        return across and self.y <= other.y and other.bottom <= self.bottom


class Label(NamedTuple):
    """A text beside its shape or line; lines are centred in the box, from its top."""

    box: Box
    lines: tuple[str, ...]


class Shape(NamedTuple):
    """What stands for an element, a lane or a pool; `kind` is its BPMN name."""

    id: str
    kind: str
    box: Box
    text: tuple[str, ...] = ()
    label: Label | None = None


class Line(NamedTuple):
    """A flow from corner to corner; kind: sequence | message | association."""

    id: str
    kind: str
    points: tuple[Point, ...]
    label: Label | None = None


class Chart(NamedTuple):
    """Everything in its place; shapes from the outside to the inside."""

    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]
    width: int
    height: int
