"""Places boxes in columns: a box stands one column right of the nearest box that leads to it."""

from __future__ import annotations

from typing import NamedTuple

from generators.diagrams.boxes import Box

COLUMN_GAP, BOX_GAP, MARGIN = 64, 18, 4
RISE = 40
"""How far a column may reach above the ones at its left: the first box is in sight on a narrow screen, too."""


class Placed(NamedTuple):
    """A box with the pixels of its upper left corner and the width of its column."""

    box: Box
    x: int
    y: int
    width: int


class Arrow(NamedTuple):
    """A curve from the right side of one box to the left side of another."""

    start: tuple[int, int]
    end: tuple[int, int]


class Drawing(NamedTuple):
    """Everything in its place; width and height in pixels."""

    placed: list[Placed]
    arrows: list[Arrow]
    width: int
    height: int


def arranged(boxes: list[Box], latest: bool = False) -> Drawing:
    """Boxes in columns; those that nothing leads to stand in the first one.

    A box stands one column right of the first box that leads to it, or, with `latest`, of the last one, unless
    they form a cycle. The same boxes give the same drawing. An arrow is drawn from one column to the next only:
    rows that lead elsewhere name their target in their text.
    """
    columns = _latest_columns(boxes) if latest else _columns(boxes)
    placed: dict[str, Placed] = {}
    x = MARGIN
    for column in columns:
        wanted = [(_wish(box, placed), number, box) for number, box in enumerate(column)]
        tops = _spread([(wish, box) for wish, _, box in sorted(wanted, key=lambda w: w[:2])])
        if placed:
            tops = _lowered(tops, min(p.y for p in placed.values()) - RISE)
        width = max(box.width for box in column)
        placed.update({box.key: Placed(box, x, top, width) for box, top in tops})
        x += width + COLUMN_GAP
    shift = MARGIN - min((p.y for p in placed.values()), default=0)
    settled = {key: p._replace(y=p.y + shift) for key, p in placed.items()}
    height = max((p.y + p.box.height for p in settled.values()), default=0) + MARGIN
    return Drawing(list(settled.values()), list(_arrows(settled, columns)), x - COLUMN_GAP + MARGIN, height)


def _columns(boxes: list[Box]) -> list[list[Box]]:
    by_key = {box.key: box for box in boxes}
    targets = {row.target for box in boxes for row in box.rows if row.target != box.key}
    first = [box for box in boxes if box.key not in targets] or boxes[:1]
    seen = {box.key for box in first}
    columns = [first] if first else []
    while columns:
        found: list[Box] = []
        for box in columns[-1]:
            for row in box.rows:
                if row.target in by_key and row.target not in seen:
                    seen.add(row.target)
                    found.append(by_key[row.target])
        if not found:
            break
        columns.append(found)
    # A cycle that nothing leads to has no first box: all of it stands at the left.
    lost = [box for box in boxes if box.key not in seen]
    return [[*columns[0], *lost], *columns[1:]] if columns else []


def _latest_columns(boxes: list[Box]) -> list[list[Box]]:
    level = {box.key: 0 for box in boxes}
    for _ in boxes:
        for box in boxes:
            for row in box.rows:
                if row.target in level:
                    level[row.target] = max(level[row.target], level[box.key] + 1)
    if max(level.values(), default=0) >= len(boxes):
        return _columns(boxes)
    last = max(level.values(), default=-1)
    return [[box for box in boxes if level[box.key] == number] for number in range(last + 1)]


def _wish(box: Box, placed: dict[str, Placed]) -> int:
    """The top at which a box faces the rows that lead to it."""
    rows = [
        source.y + source.box.row_middle(place)
        for source in placed.values()
        for place, row in enumerate(source.box.rows)
        if row.target == box.key
    ]
    return round(sum(rows) / len(rows)) - box.head // 2 if rows else 0


def _spread(wished: list[tuple[int, Box]]) -> list[tuple[Box, int]]:
    """Tops without overlap, in the order given, as near to the wishes as pushing down and centring allows."""
    tops: list[int] = []
    floor: int | None = None
    for wish, box in wished:
        top = wish if floor is None else max(wish, floor)
        tops.append(top)
        floor = top + box.height + BOX_GAP
    excess = round(sum(top - wish for top, (wish, _) in zip(tops, wished, strict=True)) / max(len(tops), 1))
    return [(box, top - excess) for top, (_, box) in zip(tops, wished, strict=True)]


def _lowered(tops: list[tuple[Box, int]], highest: int) -> list[tuple[Box, int]]:
    """The column moved down as a whole, so that nothing stands above `highest`."""
    shift = max(0, highest - min(top for _, top in tops))
    return [(box, top + shift) for box, top in tops]


def _arrows(placed: dict[str, Placed], columns: list[list[Box]]) -> list[Arrow]:
    level = {box.key: number for number, column in enumerate(columns) for box in column}
    arrows = []
    for source in placed.values():
        for place, row in enumerate(source.box.rows):
            target = placed.get(row.target)
            if target is not None and level[row.target] == level[source.box.key] + 1:
                start = (source.x + source.width, source.y + source.box.row_middle(place))
                arrows.append(Arrow(start, (target.x, target.y + target.box.head // 2)))
    return arrows
