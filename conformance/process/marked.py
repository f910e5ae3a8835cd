"""The diagram of a process with the deviations of a log marked at its steps.

Each family of deviations has a shape and a letter besides its colour, and how often it occurs stands in the mark. What
belongs to no step, such as unknown ones, stands below the diagram with everything else, in words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape

from conformance.process.kinds import KINDS
from conformance.process.logs.unreadable import quoted
from generators.model.nodes import Standard
from generators.model.xml_text import xml_text
from generators.process_diagrams import charted, collaboration_by_process, drawn, said
from generators.process_diagrams.chart import Chart, Shape
from generators.process_diagrams.elements import Collaboration

COLOURS = {"order": "#b3261e", "message": "#6a1b9a", "participant": "#0b57d0", "time": "#7a4b00"}
"""Family → colour of its mark; white on it reaches WCAG 2.1 AA."""
LETTERS = {
    "de": {"order": "R", "message": "N", "participant": "B", "time": "F"},
    "en": {"order": "O", "message": "M", "participant": "P", "time": "D"},
}
FAMILIES = {
    "de": {"order": "Reihenfolge", "message": "Nachrichten", "participant": "Beteiligte", "time": "Fristen"},
    "en": {"order": "Order", "message": "Messages", "participant": "Participants", "time": "Deadlines"},
}
WORDS = {
    "de": {
        "title": "Abweichungen",
        "none": "Keine Abweichungen",
        "elsewhere": "kein Schritt des Prozesses",
        "more": "weitere",
    },
    "en": {"title": "Deviations", "none": "No deviations", "elsewhere": "no step of the process", "more": "more"},
}
assert set(COLOURS) == {kind.family for kind in KINDS.values()}
RIM = "#d93025"
HEIGHT, LINE, COLUMN = 20, 22, 620
MOST_ELSEWHERE = 10
_FRAME = re.compile(r'viewBox="(-?\d+) (-?\d+) (\d+) (\d+)" width="(\d+)" height="(\d+)"')

Marks = Mapping[str, Counter[str]]
"""Step, or what a log takes for one → kind of deviation → how many."""


def marked(standard: Standard, language: str, marks: Marks) -> str:
    """The diagram as SVG; raises ValueError for a standard that is no process."""
    plain = drawn(standard, language)
    assert standard.process is not None
    collaboration = collaboration_by_process(standard.process, standard.models)
    shapes = _shapes(collaboration, charted(collaboration, language))
    titles = {step.id: said(step.title, language) or step.id for step in standard.process.steps}
    lines = list(_lines(titles, marks, language))
    frame = _FRAME.search(plain)
    assert frame is not None
    left, top, width, height = (int(number) for number in frame.groups()[:4])
    columns = max(1, width // COLUMN)
    rows = -(-len(lines) // columns)
    added = (rows + 2) * LINE
    head = f'viewBox="{left} {top} {width} {height + added}" width="{width}" height="{height + added}"'
    drawing = plain[: frame.start()] + head + plain[frame.end() :]
    spoken = "\n".join(f"{title}: {text}" for _, title, text in lines) or WORDS[language]["none"]
    drawing = drawing.replace("</desc>", f"\n\n{_plain(WORDS[language]['title'])}\n{_plain(spoken)}</desc>", 1)
    parts = [
        *_marks(shapes, titles, marks, language),
        *_legend(lines, left + 8, top + height + LINE, rows, language),
    ]
    return drawing.removesuffix("</svg>\n") + "\n".join([*parts, "</svg>", ""])


def _shapes(collaboration: Collaboration, chart: Chart) -> dict[str, Shape]:
    """Step → the shape that stands for it."""
    shapes = {shape.id: shape for shape in chart.shapes}
    return {
        e.step.id: shapes[e.id]
        for e in collaboration.elements
        if e.id in shapes and not e.merges and not e.host and e.kind != "dataObjectReference"
    }


def _families(kinds: Counter[str]) -> dict[str, int]:
    """Family → how many deviations, in the order of their colours."""
    found = {family: sum(n for kind, n in kinds.items() if KINDS[kind].family == family) for family in COLOURS}
    return {family: count for family, count in found.items() if count}


def _marks(shapes: Mapping[str, Shape], titles: Mapping[str, str], marks: Marks, language: str) -> Iterator[str]:
    for step in titles:
        if step not in marks or step not in shapes:
            continue
        shape = shapes[step]
        told = "; ".join(_told(kind, count, language) for kind, count in _sorted(marks[step]))
        rim = shape.box.grown(4)
        yield f"<g><title>{_plain(f'{titles[step]}: {told}')}</title>"
        yield (
            f'<rect x="{rim.x}" y="{rim.y}" width="{rim.width}" height="{rim.height}" rx="8" '
            f'stroke="{RIM}" stroke-width="3" stroke-dasharray="7 3"/>'
        )
        yield from _badges(shape, _families(marks[step]), language)
        yield "</g>"


def _badges(shape: Shape, families: Mapping[str, int], language: str) -> Iterator[str]:
    """Marks in a row at the rim of a shape, on the side where its label is not."""
    labels = {family: f"{LETTERS[language][family]} {_short(count)}" for family, count in families.items()}
    widths = {family: 20 + 7 * len(label) for family, label in labels.items()}
    below = shape.label is not None and shape.label.box.y < shape.box.y
    x = shape.box.middle[0] - (sum(widths.values()) + 3 * len(widths)) // 2
    y = shape.box.bottom - 2 if below else shape.box.y - (12 if shape.label is None else HEIGHT - 2)
    for family, label in labels.items():
        yield _badge(family, x, y, widths[family], label)
        x += widths[family] + 3


def _badge(family: str, x: int, y: int, width: int, label: str) -> str:
    """A mark of the shape of its family: a box, a pill, a cut box or a hexagon."""
    style = f'fill="{COLOURS[family]}" stroke="#fff" stroke-width="1.5"'
    middle, bottom, right = y + HEIGHT // 2, y + HEIGHT, x + width
    box = f'<rect x="{x}" y="{y}" width="{width}" height="{HEIGHT}"'
    notched = f"M{x} {y}H{right}L{right - 6} {middle}L{right} {bottom}H{x}L{x + 6} {middle}z"
    pointed = f"M{x + 6} {y}H{right - 6}L{right} {middle}L{right - 6} {bottom}H{x + 6}L{x} {middle}z"
    shape = {
        "order": f"{box} {style}/>",
        "message": f'{box} rx="{HEIGHT // 2}" {style}/>',
        "participant": f'<path d="{notched}" {style}/>',
        "time": f'<path d="{pointed}" {style}/>',
    }[family]
    text = f'<text x="{x + width / 2:g}" y="{y + 14}" font-size="12" font-weight="bold" text-anchor="middle" '
    return f'{shape}{text}fill="#fff" stroke="none">{label}</text>'


def _short(count: int) -> str:
    """A number in little room: 12, 3k, 1M."""
    if count >= 1_000_000:
        return f"{count // 1_000_000}M"
    return f"{count // 1000}k" if count >= 10_000 else str(count)


def _sorted(kinds: Counter[str]) -> list[tuple[str, int]]:
    return [(kind, kinds[kind]) for kind in KINDS if kinds[kind]]


def _lines(titles: Mapping[str, str], marks: Marks, language: str) -> Iterator[tuple[str, str, str]]:
    """Family, step and what is wrong there, in order of the process, then what is no step of it."""
    for step, title in titles.items():
        for kind, count in _sorted(marks.get(step, Counter())):
            yield KINDS[kind].family, title, _told(kind, count, language)
    others = sorted(name for name in marks if name not in titles)
    for name in others[:MOST_ELSEWHERE]:
        for kind, count in _sorted(marks[name]):
            told = (
                f"{WORDS[language]['elsewhere']}: {count} ✗" if kind == "unknown-step" else KINDS[kind].title[language]
            )
            yield KINDS[kind].family, quoted(name) or "–", told
    if len(others) > MOST_ELSEWHERE:
        count = sum(sum(marks[name].values()) for name in others[MOST_ELSEWHERE:])
        yield "order", f"{len(others) - MOST_ELSEWHERE} {WORDS[language]['more']}", f"{count}×"


def _told(kind: str, count: int, language: str) -> str:
    return f"{KINDS[kind].label[language]} {count}×"


def _legend(lines: list[tuple[str, str, str]], x: int, y: int, rows: int, language: str) -> Iterator[str]:
    words = WORDS[language]
    style = 'font-size="14" font-weight="bold" fill="currentColor" stroke="none"'
    yield f'<text x="{x}" y="{y}" {style}>{words["title" if lines else "none"]}</text>'
    for number, (family, title, text) in enumerate(lines):
        column, row = divmod(number, max(rows, 1))
        left, top = x + column * COLUMN, y + (row + 1) * LINE
        yield _badge(family, left, top - 15, 24, LETTERS[language][family])
        name = escape(FAMILIES[language][family])
        told = f'<tspan font-weight="bold">{_plain(_cut(title, 40))}</tspan> {_plain(_cut(text, 60))}'
        style = 'font-size="12" fill="currentColor" stroke="none"'
        yield f'<text x="{left + 32}" y="{top}" {style}><title>{name}</title>{told}</text>'


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _plain(text: str) -> str:
    return escape(xml_text(text), quote=False)
