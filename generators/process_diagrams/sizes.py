"""How much room texts and shapes need; texts are measured for DejaVu Sans, the widest font that viewers use."""

from __future__ import annotations

from itertools import count

from generators.diagrams.boxes import text_width
from generators.process_diagrams.chart import Box, Label

EVENT, GATEWAY, BOUNDARY = 36, 50, 36
DATA_WIDTH, DATA_HEIGHT = 30, 40
TASK_HEIGHT, TASK_WIDTH, WIDEST_TASK = 80, 110, 170
LABEL_WIDTH = 90
"""Width at which viewers of BPMN wrap labels beside shapes."""

WIDEST_LABEL = 180
TASK_TEXT, LABEL_TEXT = 12, 11
TASK_LINE, LABEL_LINE = 15, 14
HEADER_LINES, HEADER_GAP = 2, 12
"""How many lines a header of a pool or lane has, and how much of its height its name leaves."""
_DEJAVU = 1.26


def width_of(text: str, size: int) -> float:
    """Width of a text in pixels."""
    return text_width(text, size) * _DEJAVU


def wrapped(text: str, width: int, size: int) -> tuple[str, ...]:
    """The text in lines; a word that is too long for a line is broken."""
    lines: list[str] = []
    for word in text.split():
        if lines and width_of(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
            continue
        while width_of(word, size) > width and len(word) > 2:
            fitting = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or width_of(word[:n] + "-", size) <= width)
            lines.append(f"{word[:fitting]}-")
            word = word[fitting:]
        lines.append(word)
    return tuple(lines)


def header_lines(text: str, height: int) -> tuple[str, ...]:
    """The lines of a name that runs up the header of a pool or lane of a height."""
    return wrapped(text, height - HEADER_GAP, TASK_TEXT)


def least_height(text: str) -> int:
    """The least height, in steps, of a pool or lane whose header holds its name; two lines fit into that."""
    step = TASK_LINE
    return next(height for height in count(4 * step, step) if len(header_lines(text, height)) <= HEADER_LINES)


def label_lines(text: str) -> tuple[str, ...]:
    """The lines of a label beside a shape."""
    words = [width_of(word, LABEL_TEXT) for word in text.split()]
    return wrapped(text, max([LABEL_WIDTH, *(min(round(w) + 1, WIDEST_LABEL) for w in words)]), LABEL_TEXT)


def label_size(lines: tuple[str, ...]) -> tuple[int, int]:
    """Width and height of a label."""
    return max((round(width_of(line, LABEL_TEXT)) + 4 for line in lines), default=0), len(lines) * LABEL_LINE


def label_at(lines: tuple[str, ...], x: int, y: int) -> Label | None:
    """A label whose upper left corner is given; None without text."""
    width, height = label_size(lines)
    return Label(Box(x, y, width, height), lines) if lines else None


def task_width(names: list[str], payloads: list[str]) -> int:
    """One width for all tasks of a diagram: no word is broken, few names need more than three lines.

    A data object and the name of its payload stand side by side within that width.
    """
    longest = max((width_of(word, TASK_TEXT) + 15 for name in names for word in name.split()), default=0)
    beside = max(
        (width_of(word, LABEL_TEXT) + DATA_WIDTH + 10 for name in payloads for word in name.split()), default=0
    )
    width = min(max(TASK_WIDTH, round(max(longest, beside) + 9) // 10 * 10), WIDEST_TASK)
    while width < WIDEST_TASK and any(len(wrapped(name, width - 14, TASK_TEXT)) > 3 for name in names):
        width += 10
    return width


def task_height(name: str, width: int) -> int:
    """The height of a task that holds its name below its sign: two lines fit beside it."""
    lines = len(wrapped(name, width - 14, TASK_TEXT))
    return TASK_HEIGHT if lines < 3 else lines * TASK_LINE + 55
