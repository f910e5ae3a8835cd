"""Draws a process as SVG for a page: it takes the page's colours, runs no script, and says in words what it shows.

Ink is `currentColor`; what lies behind is `--bpmn-paper`, else the page's background, else the browser's.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generators.model.nodes import Standard
from generators.model.xml_text import xml_text
from generators.process_diagrams import symbols
from generators.process_diagrams.chart import Chart, Label, Line, Point, Shape
from generators.process_diagrams.collaboration import collaboration_by_process
from generators.process_diagrams.drawing import charted
from generators.process_diagrams.elements import Element, SequenceFlow
from generators.process_diagrams.sizes import LABEL_LINE, LABEL_TEXT, TASK_LINE, TASK_TEXT
from generators.process_diagrams.spoken import described, summary
from generators.process_diagrams.words import said

PAPER = f' style="fill:{symbols.PAPER}"'
INK = "var(--bpmn-ink,var(--md-default-fg-color,CanvasText))"
TITLES = {"de": "Prozessdiagramm", "en": "Process diagram"}


def drawn(standard: Standard, language: str) -> str:
    """The drawing in a language; raises ValueError for a standard that is no process."""
    if standard.process is None:
        raise ValueError(f"{standard.name} is no process standard")
    collaboration = collaboration_by_process(standard.process, standard.models)
    chart = charted(collaboration, language)
    elements = {e.id: e for e in collaboration.elements}
    identity = f"bpmn-{standard.name}-{language}"
    title = f"{TITLES.get(language, TITLES['en'])}: {said(standard.title, language) or standard.name}"
    words = "\n".join([summary(standard.process, language), *described(standard.process, language)])
    left, top = _corner(chart)
    width, height = chart.width - left, chart.height - top
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" width="{width}" '
        f'height="{height}" lang="{language}" role="img" aria-labelledby="{identity}-title" '
        f'aria-describedby="{identity}-desc" fill="none" stroke="currentColor" '
        f'font-family="Arial, Helvetica, sans-serif" style="color-scheme:light dark;color:{INK}">',
        f'<title id="{identity}-title">{_plain(title)}</title>',
        f'<desc id="{identity}-desc">{_plain(words)}</desc>',
        *(_shape(shape, elements.get(shape.id)) for shape in chart.shapes if shape.kind != "boundaryEvent"),
        *(_line(line, _default(collaboration.sequence, line)) for line in chart.lines),
        *(_shape(shape, elements.get(shape.id)) for shape in chart.shapes if shape.kind == "boundaryEvent"),
    ]
    return "\n".join([*lines, "</svg>", ""])


def _corner(chart: Chart) -> Point:
    """Where the drawing begins, with a small margin."""
    boxes = [shape.box for shape in chart.shapes]
    return min((b.x for b in boxes), default=0) - 4, min((b.y for b in boxes), default=0) - 4


def _plain(text: str) -> str:
    return escape(xml_text(text), quote=False)


def _default(sequence: tuple[SequenceFlow, ...], line: Line) -> bool:
    flow = next((f for f in sequence if f.id == line.id), None)
    return flow is not None and flow.branch is not None and flow.branch.otherwise and bool(flow.value)


def _shape(shape: Shape, element: Element | None) -> str:
    if shape.kind in ("pool", "lane", "blackBox"):
        return _frame(shape)
    if element is None:
        return ""
    if element.is_event:
        return _event(shape, element) + _label(shape.label)
    if element.is_gateway:
        return _gateway(shape) + _label(shape.label)
    if shape.kind == "dataObjectReference":
        return _data(shape) + _label(shape.label)
    return _activity(shape)


def _frame(shape: Shape) -> str:
    box = shape.box
    parts = [f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}"{PAPER}/>']
    if shape.kind == "blackBox":
        parts += _text(shape.text, *box.middle, TASK_TEXT, TASK_LINE)
    else:
        parts.append(f'<path d="M{box.x + 30} {box.y}v{box.height}"/>')
        x, y = box.x + 15, box.middle[1]
        sizes = (TASK_TEXT, TASK_LINE) if len(shape.text) == 1 else (LABEL_TEXT, LABEL_LINE)
        turned = "".join(_text(shape.text, x, y, *sizes))
        parts.append(f'<g transform="rotate(-90 {x} {y})">{turned}</g>')
    return "".join(parts)


def _event(shape: Shape, element: Element) -> str:
    x, y = shape.box.middle
    radius = shape.box.width // 2
    dashed = "" if element.interrupting else ' stroke-dasharray="4 3"'
    wide = ' stroke-width="3"' if element.kind == "endEvent" else ""
    rings = f'<circle cx="{x}" cy="{y}" r="{radius}"{wide}{dashed}{PAPER}/>'
    if element.kind in ("boundaryEvent", "intermediateCatchEvent"):
        rings += f'<circle cx="{x}" cy="{y}" r="{radius - 4}"{dashed}/>'
    return rings + symbols.trigger(element.trigger, x, y)


def _gateway(shape: Shape) -> str:
    x, y = shape.box.middle
    half = shape.box.width // 2
    frame = f'<path d="M{x} {y - half}l{half} {half}-{half} {half}-{half}-{half}z"{PAPER}/>'
    return frame + symbols.gateway(shape.kind, x, y)


def _data(shape: Shape) -> str:
    x, y, width, height = shape.box
    fold = 9
    page = f"M{x} {y}h{width - fold}l{fold} {fold}v{height - fold}h-{width}z"
    return f'<path d="{page}m{width - fold} 0v{fold}h{fold}"{PAPER}/>'


def _activity(shape: Shape) -> str:
    box = shape.box
    frame = f'<rect x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="10"{PAPER}/>'
    if shape.kind == "subProcess":
        return frame + "".join(_text(shape.text, box.middle[0], box.y + 14, TASK_TEXT, TASK_LINE))
    return "".join(
        [frame, symbols.task(shape.kind, box.x + 16, box.y + 14), *_text(shape.text, *box.middle, TASK_TEXT, TASK_LINE)]
    )


def _label(label: Label | None) -> str:
    if label is None:
        return ""
    return "".join(_text(label.lines, *label.box.middle, LABEL_TEXT, LABEL_LINE))


def _text(lines: tuple[str, ...], x: int, y: int, size: int, line: int) -> Iterator[str]:
    """Lines centred around a point."""
    first = y - (len(lines) - 1) * line / 2 + size * 0.35
    for number, text in enumerate(lines):
        place = f'x="{x}" y="{first + number * line:g}" font-size="{size}" text-anchor="middle"'
        yield f'<text {place} fill="currentColor" stroke="none">{_plain(text)}</text>'


def _line(line: Line, default: bool) -> str:
    style = {"sequence": "", "message": ' stroke-dasharray="8 5"', "association": ' stroke-dasharray="1 4"'}[line.kind]
    path = "L".join(f"{x} {y}" for x, y in line.points)
    parts = [f'<path d="M{path}"{style}/>']
    if line.kind == "message":
        x, y = line.points[0]
        parts.append(f'<circle cx="{x}" cy="{y}" r="4"{PAPER}/>')
    if line.kind != "association":
        parts.append(_head(line.points[-2], line.points[-1], open_=line.kind == "message"))
    if default:
        parts.append(_slash(line.points[0], line.points[1]))
    return "".join(parts) + _label(line.label)


def _direction(start: Point, end: Point) -> tuple[int, int]:
    return (end[0] > start[0]) - (end[0] < start[0]), (end[1] > start[1]) - (end[1] < start[1])


def _head(start: Point, end: Point, open_: bool) -> str:
    dx, dy = _direction(start, end)
    x, y = end
    head = f"M{x} {y}L{x - 9 * dx - 5 * dy} {y - 9 * dy - 5 * dx}L{x - 9 * dx + 5 * dy} {y - 9 * dy + 5 * dx}z"
    return f'<path d="{head}"{PAPER if open_ else symbols.INK}/>'


def _slash(start: Point, end: Point) -> str:
    """The mark of the way that is taken when no condition holds."""
    dx, dy = _direction(start, end)
    x, y = start[0] + 9 * dx, start[1] + 9 * dy
    return f'<path d="M{x - 3 * dx - 5 * dy} {y - 5 * dx - 3 * dy}L{x + 3 * dx + 5 * dy} {y + 5 * dx + 3 * dy}"/>'
