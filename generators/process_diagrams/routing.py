"""Leads flows from shape to shape along the lines of a grid: around shapes, with few corners and few crossings.

The search is A* (Hart, Nilsson, Raphael 1968) over grid points and the direction in which they are reached.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from generators.process_diagrams.chart import Box, Point

BEND, CROSSING, SHARED, MARGIN = 60, 50, 25, 5
HORIZONTAL, VERTICAL = 0, 1

Node = tuple[int, int]


class Port(NamedTuple):
    """A point on the border of a shape, the way out from there, and what it costs to use it."""

    x: int
    y: int
    dx: int
    dy: int
    cost: int = 0


class Route(NamedTuple):
    """What is asked for: from one of the ports to another, within a box, past shapes that do not count.

    shares: flows of other shapes may run along the same stretch.
    """

    key: tuple[str, str]
    starts: list[Port]
    ends: list[Port]
    within: Box
    open: frozenset[str] = frozenset()
    message: bool = False
    shares: bool = False


class Router:
    """The grid with its obstacles and the flows led so far."""

    def __init__(
        self, xs: Iterable[int], ys: Iterable[int], shapes: dict[str, Box], calm: list[tuple[int, int]]
    ) -> None:
        """`shapes` block by name; message flows shall not run sideways within the stretches `calm` of the height."""
        self.xs, self.ys = sorted(set(xs)), sorted(set(ys))
        self.column = {x: i for i, x in enumerate(self.xs)}
        self.row = {y: j for j, y in enumerate(self.ys)}
        self.shapes = {name: box.grown(MARGIN) for name, box in shapes.items()}
        self.blocked: tuple[dict[Node, set[str]], ...] = (defaultdict(set), defaultdict(set))
        for name, box in self.shapes.items():
            self._block(name, box)
        self.used: tuple[dict[Node, set[tuple[str, str]]], ...] = (defaultdict(set), defaultdict(set))
        self.visited: dict[Node, set[tuple[str, str]]] = defaultdict(set)
        self.calm = {j for j, y in enumerate(self.ys) if any(top < y < bottom for top, bottom in calm)}

    def led(self, route: Route) -> tuple[Point, ...]:
        """The corners of the best way, which is taken from now on; empty when there is none."""
        starts = [(port, node) for port in route.starts if (node := self._leg(port, route)) is not None]
        ends = [(port, node) for port in route.ends if (node := self._leg(port, route)) is not None]
        found = self._search(route, starts, ends) or self._search(route._replace(shares=True), starts, ends)
        if found is None:
            return ()
        first, nodes, last = found
        self._use(route, first, nodes, last)
        points = [(first.x, first.y), *((self.xs[i], self.ys[j]) for i, j in nodes), (last.x, last.y)]
        return tuple(_corners(points))

    def _block(self, name: str, box: Box) -> None:
        left, right = bisect_right(self.xs, box.x), bisect_left(self.xs, box.right)
        top, bottom = bisect_right(self.ys, box.y), bisect_left(self.ys, box.bottom)
        for j in range(top, bottom):
            for i in range(max(left - 1, 0), min(right, len(self.xs) - 1)):
                self.blocked[HORIZONTAL][i, j].add(name)
        for i in range(left, right):
            for j in range(max(top - 1, 0), min(bottom, len(self.ys) - 1)):
                self.blocked[VERTICAL][i, j].add(name)

    def _leg(self, port: Port, route: Route) -> Node | None:
        """The first grid point in front of a port, if nothing lies between."""
        if port.dx:
            j = self.row.get(port.y)
            i = _ahead(self.xs, port.x, port.dx)
        else:
            j = _ahead(self.ys, port.y, port.dy)
            i = self.column.get(port.x, -1)
        if j is None or not (0 <= i < len(self.xs) and 0 <= j < len(self.ys)):
            return None
        x, y = self.xs[i], self.ys[j]
        leg = Box(min(x, port.x), min(y, port.y), abs(x - port.x), abs(y - port.y))
        for name, box in self.shapes.items():
            inside = box.x < leg.right and leg.x < box.right if port.dx else box.x < port.x < box.right
            inside = inside and (box.y < leg.bottom and leg.y < box.bottom if port.dy else box.y < port.y < box.bottom)
            if inside and name not in route.open and name not in route.key:
                return None
        return i, j

    def _search(
        self, route: Route, starts: list[tuple[Port, Node]], ends: list[tuple[Port, Node]]
    ) -> tuple[Port, list[Node], Port] | None:
        goals: dict[tuple[Node, int], tuple[int, Port]] = {}
        for port, node in ends:
            state = node, (HORIZONTAL if port.dx else VERTICAL)
            cost = port.cost + abs(self.xs[node[0]] - port.x) + abs(self.ys[node[1]] - port.y)
            if state not in goals or cost < goals[state][0]:
                goals[state] = cost, port
        spots = [(self.xs[node[0]], self.ys[node[1]]) for node, _ in goals]
        if not spots:
            return None
        left, right = min(x for x, _ in spots), max(x for x, _ in spots)
        top, bottom = min(y for _, y in spots), max(y for _, y in spots)
        best: dict[tuple[Node, int], int] = {}
        before: dict[tuple[Node, int], tuple[Node, int] | Port] = {}
        queue: list[tuple[int, int, Node, int]] = []

        def ahead(node: Node) -> int:
            x, y = self.xs[node[0]], self.ys[node[1]]
            return max(left - x, 0, x - right) + max(top - y, 0, y - bottom)

        for port, node in starts:
            way = HORIZONTAL if port.dx else VERTICAL
            cost = port.cost + abs(self.xs[node[0]] - port.x) + abs(self.ys[node[1]] - port.y)
            if cost < best.get((node, way), 1 << 30):
                best[node, way] = cost
                before[node, way] = port
                heapq.heappush(queue, (cost + ahead(node), cost, node, way))
        reached: tuple[int, tuple[Node, int], Port] | None = None
        while queue:
            guess, cost, node, way = heapq.heappop(queue)
            if reached is not None and guess >= reached[0]:
                break
            if cost > best[node, way]:
                continue
            for direction in (HORIZONTAL, VERTICAL):
                goal = goals.get((node, direction))
                if goal is not None:
                    total = cost + goal[0] + (BEND if direction != way else 0)
                    if reached is None or total < reached[0]:
                        reached = total, (node, way), goal[1]
            for following, turned, price in self._steps(node, route):
                total = cost + price + (BEND if turned != way else 0)
                if total < best.get((following, turned), 1 << 30):
                    best[following, turned] = total
                    before[following, turned] = (node, way)
                    heapq.heappush(queue, (total + ahead(following), total, following, turned))
        if reached is None:
            return None
        nodes: list[Node] = []
        origin: tuple[Node, int] | Port = reached[1]
        while not isinstance(origin, Port):
            nodes.append(origin[0])
            origin = before[origin]
        return origin, nodes[::-1], reached[2]

    def _steps(self, node: Node, route: Route) -> Iterator[tuple[Node, int, int]]:
        i, j = node
        for way, segment, following in (
            (HORIZONTAL, (i, j), (i + 1, j)),
            (HORIZONTAL, (i - 1, j), (i - 1, j)),
            (VERTICAL, (i, j), (i, j + 1)),
            (VERTICAL, (i, j - 1), (i, j - 1)),
        ):
            k, m = following
            if not (0 <= k < len(self.xs) and 0 <= m < len(self.ys)):
                continue
            x, y = self.xs[k], self.ys[m]
            frame = route.within
            if not (frame.x < x < frame.right and frame.y < y < frame.bottom):
                continue
            if not self.blocked[way].get(segment, frozenset()) <= route.open:
                continue
            others = self.used[way].get(segment)
            price = abs(x - self.xs[i]) + abs(y - self.ys[j])
            if others:
                foreign = any(route.key[0] != o[0] and route.key[1] != o[1] for o in others)
                if foreign and not route.shares:
                    continue
                price += 4 * CROSSING if foreign else SHARED
            elif self.visited.get(following, frozenset()) - {route.key}:
                price += CROSSING
            if route.message and way == HORIZONTAL and m in self.calm:
                price *= 3
            yield following, way, price

    def _use(self, route: Route, first: Port, nodes: list[Node], last: Port) -> None:
        for here, there in pairwise(nodes):
            way = HORIZONTAL if here[1] == there[1] else VERTICAL
            self.used[way][min(here, there)].add(route.key)
        for node in nodes:
            self.visited[node].add(route.key)
        for port, (i, j) in ((first, nodes[0]), (last, nodes[-1])):
            if port.dy:
                passed = range(*sorted((_ahead(self.ys, port.y - port.dy * MARGIN, port.dy), j)))
                for k in passed:
                    self.visited[i, k].add(route.key)


def _ahead(places: list[int], start: int, direction: int) -> int:
    """The first line of the grid that lies clear of a border, in a direction."""
    if direction > 0:
        return bisect_right(places, start + MARGIN)
    return bisect_left(places, start - MARGIN) - 1


def _corners(points: list[Point]) -> Iterator[Point]:
    """The points without those in the middle of a straight stretch."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    yield from kept
