"""The small signs of BPMN: kinds of tasks, triggers of events, kinds of gateways; each as SVG around a point."""

from __future__ import annotations


def envelope(x: int, y: int, width: int, filled: bool = False) -> str:
    """An envelope around a point; a filled one is sent, an empty one received."""
    height = width * 2 // 3
    left, top, half, drop = x - width // 2, y - height // 2, width / 2, height / 2
    frame = f'<path d="M{left} {top}h{width}v{height}h-{width}z"{INK if filled else ""}/>'
    flap = f'<path d="M{left} {top}l{half:g} {drop:g} {half:g}-{drop:g}"{PAPER_STROKE if filled else ""}/>'
    return frame + flap


INK = ' fill="currentColor"'
PAPER = "var(--bpmn-paper,var(--md-default-bg-color,Canvas))"
PAPER_STROKE = f' style="stroke:{PAPER}"'


def trigger(kind: str, x: int, y: int) -> str:
    """The sign of what sets an event off."""
    if kind == "message":
        return envelope(x, y, 16)
    if kind == "timer":
        return f'<circle cx="{x}" cy="{y}" r="9"/><path d="M{x} {y - 6}v6h4"/>'
    if kind == "error":
        return f'<path d="M{x - 8} {y + 7}l4-13 6 7 5-9-4 15-6-8z"/>'
    if kind == "terminate":
        return f'<circle cx="{x}" cy="{y}" r="10"{INK}/>'
    return ""


def gateway(kind: str, x: int, y: int) -> str:
    """The sign of a kind of gateway."""
    if kind == "exclusiveGateway":
        return f'<path stroke-width="3" d="M{x - 7} {y - 8}l14 16m0-16l-14 16"/>'
    if kind == "parallelGateway":
        return f'<path stroke-width="3" d="M{x - 10} {y}h20m-10-10v20"/>'
    if kind == "inclusiveGateway":
        return f'<circle stroke-width="3" cx="{x}" cy="{y}" r="10"/>'
    pentagon = f'<path d="M{x} {y - 6}l6 4-2 7h-8l-2-7z"/>'
    return f'<circle cx="{x}" cy="{y}" r="13"/><circle cx="{x}" cy="{y}" r="10"/>{pentagon}'


def task(kind: str, x: int, y: int) -> str:
    """The sign of a kind of task."""
    if kind in ("sendTask", "receiveTask"):
        return envelope(x, y, 18, filled=kind == "sendTask")
    if kind == "userTask":
        return f'<circle cx="{x}" cy="{y - 4}" r="4"/><path d="M{x - 7} {y + 7}q0-7 7-7t7 7z"/>'
    if kind == "serviceTask":
        teeth = "".join(f'<path d="M{x} {y - 5}v-3" transform="rotate({turn} {x} {y})"/>' for turn in range(0, 360, 45))
        return f'<circle cx="{x}" cy="{y}" r="5"/><circle cx="{x}" cy="{y}" r="2"/>{teeth}'
    if kind == "manualTask":
        return f'<path d="M{x - 8} {y - 1}l5-5h3l-2 3h9v2h-5 5v2h-5 4v2h-4 3v2h-10l-3-2z"/>'
    return ""
