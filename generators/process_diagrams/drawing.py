"""The chart of a collaboration in one language: shapes placed, flows led between them, labels beside both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generators.process_diagrams.chart import Box, Chart, Line, Point, Shape
from generators.process_diagrams.elements import Collaboration, Element, MessageFlow, SequenceFlow
from generators.process_diagrams.labels import Labels
from generators.process_diagrams.placing import MARGIN, Placing
from generators.process_diagrams.routing import Port, Route, Router
from generators.process_diagrams.sizes import label_lines
from generators.process_diagrams.words import said

FRAMES = ("pool", "lane", "blackBox")
BESIDE = 20
"""Distance between message flows at one side of a shape."""


def charted(collaboration: Collaboration, language: str) -> Chart:
    """The chart; the same collaboration and language give the same chart."""
    return _Drawing(collaboration, language).chart()


class _Drawing:
    def __init__(self, collaboration: Collaboration, language: str) -> None:
        self.collaboration, self.language = collaboration, language
        self.by_id = {e.id: e for e in collaboration.elements}
        self.pools = {p.participant.id: p for p in collaboration.pools}
        self.speaking = {name for flow in collaboration.messages for name in (flow.source, flow.target)}
        placed = Placing(collaboration, language).placed()
        self.shapes = placed.shapes
        self.offsets: dict[tuple[str, int], int] = defaultdict(int)
        self.messages = [(flow, *self._message_ports(flow)) for flow in collaboration.messages]
        xs = placed.xs | {p.x for _, starts, ends in self.messages for p in (*starts, *ends) if p.x not in placed.xs}
        frames = [s.box for s in self.shapes.values() if s.kind == "pool"]
        self.router = Router(xs, placed.ys, self._obstacles(), [(b.y, b.bottom) for b in frames])
        self.width = max((s.box.right for s in self.shapes.values()), default=0) + MARGIN
        self.height = max((s.box.bottom for s in self.shapes.values()), default=0) + MARGIN
        self.labels = Labels(self.shapes)

    def chart(self) -> Chart:
        """Sequence flows first, short ones before long ones: message flows give way to them."""
        led: dict[str, Line] = {}
        for flow in sorted(self.collaboration.sequence, key=self._length):
            points = self.router.led(self._sequence_route(flow)) or self._straight(flow.source, flow.target)
            led[flow.id] = Line(flow.id, "sequence", points)
        for message, starts, ends in self.messages:
            key = (message.source, message.target)
            whole = Box(0, 0, self.width, self.height)
            route = Route(key, starts, ends, whole, self._around(*key), message=True)
            points = self.router.led(route) or self._straight(*key)
            led[message.id] = Line(message.id, "message", points)
        for link in self.collaboration.associations:
            led[link.id] = Line(link.id, "association", self._association(link.source, link.target))
        self.labels.know(led.values())
        for name, text in self._named():
            led[name] = led[name]._replace(label=self.labels.beside(led[name], text))
        return Chart(tuple(self.shapes.values()), tuple(led.values()), self.width, self.height)

    def _named(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Flows with the lines of their labels."""
        flows: list[SequenceFlow | MessageFlow] = [*self.collaboration.sequence, *self.collaboration.messages]
        for flow in flows:
            lines = label_lines(said(flow.name, self.language))
            if lines:
                yield flow.id, lines

    def _obstacles(self) -> dict[str, Box]:
        found = {}
        for shape in self.shapes.values():
            if shape.kind not in FRAMES:
                found[shape.id] = shape.box
            if shape.label is not None:
                found[f"{shape.id} label"] = shape.label.box
        return found

    def _length(self, flow: SequenceFlow) -> int:
        (x1, y1), (x2, y2) = self.shapes[flow.source].box.middle, self.shapes[flow.target].box.middle
        return abs(x1 - x2) + 3 * abs(y1 - y2)

    def _around(self, *names: str) -> frozenset[str]:
        """The subprocesses that contain one of the elements: flows may cross their border."""
        found = set()
        for name in names:
            element = self.by_id.get(name)
            while element is not None and element.parent and element.parent not in found:
                found.add(element.parent)
                element = self.by_id.get(element.parent)
        return frozenset(found)

    def _sequence_route(self, flow: SequenceFlow) -> Route:
        source, target = self.by_id[flow.source], self.by_id[flow.target]
        frame = source.parent or self.pools[source.pool].id
        backward = self.shapes[target.id].box.x < self.shapes[source.id].box.x
        return Route(
            (flow.source, flow.target),
            self._ways_out(source, backward),
            self._ways_in(target, backward),
            self.shapes[frame].box,
            self._around(source.id),
        )

    def _ways_out(self, element: Element, backward: bool) -> list[Port]:
        top, right, bottom, _ = _ports(self.shapes[element.id])
        if element.host:
            return [bottom]
        if element.is_gateway:
            aside = 0 if backward else 5
            return [right._replace(cost=80 if backward else 0), top._replace(cost=aside), bottom._replace(cost=aside)]
        if not backward or element.id in self.speaking:
            return [right]
        return [right, top._replace(cost=150), bottom._replace(cost=150)]

    def _ways_in(self, element: Element, backward: bool) -> list[Port]:
        top, _, bottom, left = _ports(self.shapes[element.id])
        if element.is_gateway:
            aside = 0 if backward else 5
            return [left, top._replace(cost=aside), bottom._replace(cost=aside)]
        if element.id in self.speaking:
            return [left]
        return [left, top._replace(cost=120), bottom._replace(cost=120)]

    def _message_ports(self, flow: MessageFlow) -> tuple[list[Port], list[Port]]:
        return self._message_end(flow.source, flow.target), self._message_end(flow.target, flow.source)

    def _message_end(self, name: str, other: str) -> list[Port]:
        """The side of an element that faces the other pool, or every place on the border of a pool."""
        down = self._frame(name).y < self._frame(other).y
        if name not in self.by_id:
            box = self.shapes[name].box
            y = box.bottom if down else box.y
            spots = sorted({s.box.middle[0] for s in self.shapes.values() if s.kind not in FRAMES})
            beside = [x + d for x in spots for d in (0, -BESIDE, BESIDE)]
            return [Port(x, y, 0, 1 if down else -1, 2 * (n % 3)) for n, x in enumerate(beside)]
        box = self.shapes[name].box
        count = self.offsets[name, down]
        self.offsets[name, down] += 1
        offset = (count + 1) // 2 * BESIDE * (1 if count % 2 else -1) if box.width > 50 else 0
        x = box.middle[0] + offset
        near = Port(x, box.bottom, 0, 1) if down else Port(x, box.y, 0, -1)
        far = Port(x, box.y, 0, -1, 200) if down else Port(x, box.bottom, 0, 1, 200)
        return [near, far]

    def _frame(self, name: str) -> Box:
        element = self.by_id.get(name)
        return self.shapes[self.pools[element.pool].id if element is not None else name].box

    def _association(self, source: str, target: str) -> tuple[Point, ...]:
        data, activity = self.shapes[source].box, self.shapes[target].box
        x = data.middle[0]
        return ((x, data.bottom), (x, activity.y)) if data.y < activity.y else ((x, data.y), (x, activity.bottom))

    def _straight(self, source: str, target: str) -> tuple[Point, ...]:
        """A line through everything, for flows that find no way."""
        return self.shapes[source].box.middle, self.shapes[target].box.middle


def _ports(shape: Shape) -> tuple[Port, Port, Port, Port]:
    box = shape.box
    x, y = box.middle
    return Port(x, box.y, 0, -1), Port(box.right, y, 1, 0), Port(x, box.bottom, 0, 1), Port(box.x, y, -1, 0)
