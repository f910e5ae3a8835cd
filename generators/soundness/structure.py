"""What can be seen without running a process: steps that nothing leads to, ways that lead nowhere or too far."""

from __future__ import annotations

from collections.abc import Iterator

from generators.findings import Finding, Severity
from generators.model.counterparts import receives
from generators.model.process import Step
from generators.soundness.graph import Graph


def structure(graph: Graph) -> Iterator[Finding]:
    """Findings about steps one by one; a net is only built of a process without any."""
    for step in graph.steps.values():
        yield from _ways(graph, step)
        if step.type == "event":
            yield from _awaited(graph, step)
    yield from _scopes(graph)
    yield from _exchange(graph)
    yield from _reach(graph)


def flawed(rule: str, step: Step, message: str) -> Finding:
    """A finding about a step."""
    return Finding(rule, Severity.ERROR, message, step.span, path=step.id)


def _ways(graph: Graph, step: Step) -> Iterator[Finding]:
    ways = list(graph.ways(step))
    onwards = [way for way in ways if way.kind in ("next", "branch")]
    if step.type == "end" and ways:
        yield flawed("misplaced-entry", step, f"end '{step.id}' leads to '{ways[0].target}'")
    if step.type != "end" and not onwards:
        yield flawed("step-without-next", step, f"step '{step.id}' leads nowhere and is no end")
    for way in ways:
        if way.target not in graph.steps:
            yield flawed("unresolved-name", step, f"step '{step.id}' leads to '{way.target}', which is no step")
        elif graph.scope(way.target) != graph.scope(step.id):
            where = f"in {_told(graph, step.id)} leads to '{way.target}' in {_told(graph, way.target)}"
            yield flawed("crossing-next", step, f"step '{step.id}' {where}")
        elif graph.steps[way.target].type == "start":
            yield flawed("crossing-next", step, f"step '{step.id}' leads to start '{way.target}'")


def _told(graph: Graph, name: str) -> str:
    kind, _, scope = graph.scope(name).partition(" ")
    return f"subprocess '{scope}'" if kind == "step" else f"pool '{scope}'"


def _awaited(graph: Graph, step: Step) -> Iterator[Finding]:
    for way in graph.ways(step):
        target = graph.steps.get(way.target)
        if target is None:
            continue
        if target.type not in ("receive", "timer"):
            message = f"event gateway '{step.id}' leads to '{target.id}', which waits for nothing"
            yield flawed("incomplete-decision", step, message)
        elif len(graph.entries[target.id]) > 1:
            message = f"step '{target.id}' behind event gateway '{step.id}' has another way in"
            yield flawed("contested-event", target, message)
        elif target.deadline is not None or target.catches:
            message = f"step '{target.id}' behind event gateway '{step.id}' has a deadline or errors of its own"
            yield flawed("contested-event", target, message)


def _scopes(graph: Graph) -> Iterator[Finding]:
    for scope, steps in graph.scopes.items():
        if not any(step.type == "start" for step in steps):
            message = f"{'subprocess' if scope.startswith('step') else 'pool'} '{scope[5:]}' has no start"
            yield flawed("scope-without-start", graph.steps.get(scope[5:], steps[0]), message)
    for step in graph.steps.values():
        if step.type == "subprocess" and f"step {step.id}" not in graph.scopes:
            yield flawed("scope-without-start", step, f"subprocess '{step.id}' has no start")
        if step.within and (step.within not in graph.steps or graph.steps[step.within].type != "subprocess"):
            message = f"step '{step.id}' lies within '{step.within}', which is no subprocess"
            yield flawed("unresolved-name", step, message)
        elif step.within and (graph.pools[step.within] != graph.pools[step.id] or step.id == step.within):
            message = f"step '{step.id}' of pool '{graph.pools[step.id]}' lies within '{step.within}' of another pool"
            yield flawed("crossing-next", step, message)


def _exchange(graph: Graph) -> Iterator[Finding]:
    acting = set(graph.pools.values())
    for step in graph.steps.values():
        other = graph.process.pool(step.to)
        if step.type == "send" and step.to and other == graph.pools[step.id]:
            yield flawed("message-without-counterpart", step, f"send '{step.id}' goes to its own pool '{other}'")
        elif step.type == "send" and other in acting and not graph.receivers[step.id]:
            message = f"send '{step.id}' of '{step.message}' has no receive in '{other}'"
            yield flawed("message-without-counterpart", step, message)
        if receives(step):
            sends, boxes = graph.channels[step.id]
            if not sends and not boxes:
                origin = f"'{graph.process.pool(step.sender)}'" if step.sender else "any pool"
                message = f"receive '{step.id}' of '{step.message}' has no send in {origin}"
                yield flawed("message-without-counterpart", step, message)


def _reach(graph: Graph) -> Iterator[Finding]:
    starts = [s.id for s in graph.steps.values() if s.type == "start" and not s.within]
    reached = graph.reached(starts)
    for name, step in graph.steps.items():
        entered = [w for w in graph.entries[name] if w.source != name and w.source not in reached]
        begun = any(s.type == "start" for s in graph.scopes[graph.scope(name)])
        if begun and name not in reached and not (entered and _led_to_lost(graph, name, reached)):
            yield flawed("unreachable-step", step, f"step '{name}' is led to from nowhere")
    leaving = _leaving(graph)
    for name, step in graph.steps.items():
        ahead = {way.target for way in graph.ways(step) if way.target in graph.steps}
        if name in reached and name not in leaving and ahead and not _led_from_stuck(graph, name, leaving):
            yield flawed("no-way-to-end", step, f"no way leads from step '{name}' to an end")


def _led_to_lost(graph: Graph, name: str, reached: set[str]) -> bool:
    """Whether a lost step follows a lost step that stands before it: only the first of a stretch is told."""
    order = list(graph.steps)
    return any(w.source not in reached and order.index(w.source) < order.index(name) for w in graph.entries[name])


def _led_from_stuck(graph: Graph, name: str, leaving: set[str]) -> bool:
    """Whether a step without way out follows one that stands before it."""
    order = list(graph.steps)
    return any(w.source not in leaving and order.index(w.source) < order.index(name) for w in graph.entries[name])


def _leaving(graph: Graph) -> set[str]:
    """Steps from which flows lead to an end, or to where they stop for want of a next step."""
    seen: set[str] = set()
    open_ = [s.id for s in graph.steps.values() if not any(graph.ways(s))]
    while open_:
        name = open_.pop()
        if name in seen:
            continue
        seen.add(name)
        open_ += [way.source for way in graph.entries[name]]
    return seen
