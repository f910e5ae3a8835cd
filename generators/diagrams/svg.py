"""Draws an arrangement as SVG for a page: classes instead of colours, links on titles, a title and a description."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generators.diagrams.boxes import PADDING, ROW_HEIGHT
from generators.diagrams.layout import Arrow, Drawing, Placed

HEAD = 8
"""Length of an arrow head in pixels."""


def drawn(drawing: Drawing, identity: str, title: str, description: str) -> str:
    """The SVG on one line per shape; `identity` keeps its ids apart from others on the page."""
    lines = [
        f'<svg viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}" '
        f'role="group" aria-labelledby="{identity}-title" aria-describedby="{identity}-desc">',
        f'<title id="{identity}-title">{escape(title)}</title>',
        f'<desc id="{identity}-desc">{escape(description)}</desc>',
        *(_arrow(arrow) for arrow in drawing.arrows),
    ]
    for placed in drawing.placed:
        lines += _box(placed)
    return "\n".join([*lines, "</svg>"])


def _arrow(arrow: Arrow) -> str:
    (x1, y1), (x2, y2) = arrow
    middle = (x1 + x2) // 2
    end = x2 - HEAD + 1
    curve = f"M{x1} {y1}C{middle} {y1} {middle} {y2} {end} {y2}"
    head = f"M{x2} {y2}l-{HEAD} -4v8z"
    return f'<path class="d-line" d="{curve}"/><path class="d-arrow" d="{head}"/>'


def _box(placed: Placed) -> Iterator[str]:
    box, x, y, width = placed
    yield f'<rect class="d-{box.kind}" x="{x}" y="{y}" width="{width}" height="{box.height}" rx="5"/>'
    if box.stereotype:
        yield f'<text class="d-muted" x="{x + PADDING}" y="{y + 18}">{escape(box.stereotype)}</text>'
    title = f'<text class="d-title" x="{x + PADDING}" y="{y + box.head - 11}">{escape(box.title)}</text>'
    yield f'<a href="{escape(box.address)}">{title}</a>' if box.address else title
    if box.rows:
        yield f'<path class="d-rule" d="M{x} {y + box.head}h{width}"/>'
    for place in range(len(box.rows)):
        yield from _row(placed, place)


def _row(placed: Placed, place: int) -> Iterator[str]:
    box, x, y, width = placed
    row = box.rows[place]
    base = y + box.row_middle(place) + ROW_HEIGHT // 2 - 6
    style = "d-muted" if row.muted else "d-text"
    yield f'<text class="{style}" x="{x + PADDING}" y="{base}">{escape(row.text)}</text>'
    if row.remark:
        right = x + width - PADDING
        yield f'<text class="d-muted" x="{right}" y="{base}" text-anchor="end">{escape(row.remark)}</text>'
