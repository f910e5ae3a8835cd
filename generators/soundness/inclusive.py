"""Inclusive gateways: a join waits for what may still arrive, which is decided where it closes exactly one split.

Such a pair is structured: every branch of the split leads to entries of the join and to no end, every entry closes one
branch, and nothing enters or leaves between them. Then the join waits for a token per branch, and the split hands it
those of the branches that it did not choose.
"""

from __future__ import annotations

from typing import NamedTuple

from generators.findings import Finding
from generators.soundness.graph import Graph, Way
from generators.soundness.structure import flawed

MOST_BRANCHES = 6


class Pairs(NamedTuple):
    """joins: split → join. branches: join → way into it → number of the branch of the split that it closes."""

    joins: dict[str, str]
    branches: dict[str, dict[Way, str]]
    findings: list[Finding]


def pairs(graph: Graph) -> Pairs:
    """Matching splits and joins; a finding for each join or split that cannot be decided."""
    found = Pairs({}, {}, [])
    splitting = [s for s in graph.steps.values() if s.type == "inclusive" and len(s.branches) > 1]
    for split in splitting:
        if len(split.branches) > MOST_BRANCHES:
            message = f"inclusive gateway '{split.id}' has {len(split.branches)} branches, more than {MOST_BRANCHES}"
            found.findings.append(flawed("undecided-inclusive", split, message))
    for join in graph.steps.values():
        entries = graph.entries[join.id]
        if join.type != "inclusive" or len(entries) < 2:
            continue
        matches = [(s.id, m) for s in splitting if s.id != join.id and (m := _match(graph, s.id, join.id))]
        if len(matches) == 1:
            opened, branches = matches[0]
            found.joins[opened], found.branches[join.id] = join.id, branches
        else:
            message = f"inclusive gateway '{join.id}' joins other branches than those of one inclusive gateway"
            found.findings.append(flawed("undecided-inclusive", join, message))
    return found


def _match(graph: Graph, split: str, join: str) -> dict[Way, str]:
    """The ways that close the branches of a split in a join; empty where they do not pair."""
    closing: dict[Way, str] = {}
    between: set[str] = set()
    for way in graph.ways(graph.steps[split]):
        inner = graph.reached([way.target], until=join, reminders=False) if way.target != join else set()
        if split in inner or any(graph.steps[name].type == "end" for name in _outside(graph, inner, join)):
            return {}
        own = inner - {join}
        ends = [entry for entry in graph.entries[join] if entry.source in own or entry == way]
        if not ends or own & between:
            return {}
        between |= own
        closing.update(dict.fromkeys(ends, way.key))
    outside = [w for name in between for w in graph.entries[name] if w.source not in between | {split}]
    entered = any(graph.scope(way.source) == graph.scope(join) for way in outside)
    return {} if entered or len(closing) != len(graph.entries[join]) else closing


def _outside(graph: Graph, names: set[str], join: str) -> list[str]:
    """Those in the scope of the join: ends of subprocesses between do not count."""
    return [name for name in names if graph.scope(name) == graph.scope(join)]
