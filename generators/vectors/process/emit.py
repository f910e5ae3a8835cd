"""The logs of a process standard and their manifest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generators.artifact import Artifact
from generators.findings import Finding, Severity, Span
from generators.model.node import Text
from generators.model.nodes import Standard
from generators.model.process import Process
from generators.soundness import soundness
from generators.vectors.entry import Entry, Manifest, digest, json_by_manifest
from generators.vectors.naming import Names, kebab
from generators.vectors.process.changes import Change, changes
from generators.vectors.process.played import Played
from generators.vectors.process.replay import Deviation, deviations
from generators.vectors.process.required import required, violated
from generators.vectors.process.trace import Trace, trace_by_walk
from generators.vectors.process.words import NAMES, sentence
from generators.vectors.process.written import csv_log, xes

RULE = "contradicting-vector"
ONCE = {"wrong-order": 12, "twice": 12, "unknown-step": 1}
"""Kind of deviation → most logs with it; of others there is one per step."""


class Case(NamedTuple):
    """A conforming trace with its name and what it says."""

    name: str
    trace: Trace
    says: Text


def emit_logs(standard: Standard) -> Iterator[Artifact | Finding]:
    """Conforming and deviating logs of a sound process, each replayed; an unsound one has none (lint says why)."""
    process = standard.process
    if process is None or not process.steps or soundness(process):
        return
    played = Played(process)
    logs: list[Entry] = []
    for item in _logs(standard, process, played):
        if isinstance(item, Entry):
            logs.append(item)
        else:
            yield item
    manifest = Manifest(standard.name, standard.version, tuple(sorted(logs, key=lambda log: log.file)))
    yield Artifact("vectors/manifest.json", json_by_manifest(manifest), standard.name)


def _logs(standard: Standard, process: Process, played: Played) -> Iterator[Entry | Artifact | Finding]:
    conforming = []
    for case in _cases(process, played):
        found = deviations(played, case.trace)
        if found:
            message = f"log '{case.name}' should conform and does not: {found[0].kind} at '{found[0].step}'"
            yield Finding(RULE, Severity.ERROR, message, Span(f"{standard.folder}/process.yaml"), standard.name)
            continue
        conforming.append(case)
        shown = tuple(dict.fromkeys(r for e in case.trace.events for r in required(process.step(e.step))))
        name = f"valid/{case.name}"
        yield from _files(standard, name, case.trace, verdict="valid", requirements=shown, description=case.says)
    names = Names()
    for case, change in _changes(process, played, conforming):
        name = names.take(kebab("" if change.kind == "unknown-step" else change.step, NAMES[change.kind]))
        yield from _deviating(standard, process, case, change, name)


def _changes(process: Process, played: Played, cases: list[Case]) -> Iterator[tuple[Case, Change]]:
    """Each kind of change of each step once, as far as there may be more of the kind.

    What violates a requirement is shown in the longest case that does not allow it: what the requirement is for happens
    there, if anywhere.
    """
    found = [(case, change) for case in cases for change in changes(played, case.trace)]
    longest = sorted(found, key=lambda one: -len(one[0].trace.events))
    violating = [one for one in longest if violated(process.step(one[1].step), one[1].kind)]
    counts: dict[str, int] = {}
    seen: set[tuple[str, str]] = set()
    for case, change in (*violating, *found):
        key = (change.kind, change.step)
        if key not in seen and counts.get(change.kind, 0) < ONCE.get(change.kind, len(process.steps)):
            seen.add(key)
            counts[change.kind] = counts.get(change.kind, 0) + 1
            yield case, change


def _deviating(
    standard: Standard, process: Process, case: Case, change: Change, name: str
) -> Iterator[Entry | Artifact]:
    expected: Deviation = change.expected
    event = next((e for e in change.trace.events if e.step == change.step), None)
    ids = violated(process.step(change.step), change.kind)
    yield from _files(
        standard,
        f"invalid/{name}",
        change.trace,
        verdict="invalid",
        requirement=next(iter(ids), ""),
        also=ids[1:],
        keyword=change.kind,
        deviation=expected.kind,
        step=expected.step,
        event=expected.event,
        base=f"valid/{case.name}",
        description=sentence(process, change.kind, change.step, event.participant if event is not None else ""),
    )


def _files(standard: Standard, name: str, trace: Trace, base: str = "", **entry: object) -> Iterator[Entry | Artifact]:
    case = name.rpartition("/")[2]
    for encoding, content in (("xes", xes(case, trace)), ("csv", csv_log(case, trace))):
        file = f"{name}.{encoding}"
        yield Artifact(f"vectors/{file}", content, standard.name)
        whole = {**entry, "base": f"{base}.{encoding}" if base else ""}
        yield Entry(file=file, sha256=digest(content), encoding=encoding, root=standard.name, **whole)  # type: ignore[arg-type]


def _cases(process: Process, played: Played) -> Iterator[Case]:
    """The conforming traces, named by the end that they lead to and by the step that is new in them."""
    names, known, told = Names(), set[str](), set[tuple[str, ...]]()
    for walk in played.walks():
        trace = trace_by_walk(played, walk)
        steps = [event.step for event in trace.events]
        if tuple(steps) in told:
            continue
        told.add(tuple(steps))
        ends = [s for s in (process.step(name) for name in steps) if s is not None and s.type == "end"]
        end = next((s for s in reversed(ends) if s.outcome), ends[-1] if ends else None)
        new = next((name for name in steps if name not in known and name != (end.id if end else "")), "")
        over = new if known else ""
        known.update(steps)
        title = end.id if end is not None else "fall"
        name = names.take(kebab(title, f"ueber-{over}" if over else ""))
        yield Case(name, trace, sentence(process, "conforming", title, over=over))
