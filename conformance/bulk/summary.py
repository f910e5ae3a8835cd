"""Findings of a delivery, summed up by requirement while they come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from conformance.bulk.keys import Keys
from conformance.bulk.task import AROUND, ARRAY, LINES, XML, Found, Outcome, Task
from conformance.report import Fault

EXAMPLES = 3
WRONG = 1


class Placed(msgspec.Struct, frozen=True):
    """A fault in the whole delivery; record: counted from 1, 0 for what stands around the records."""

    record: int
    fault: Fault


class Group(msgspec.Struct):
    """What violates one requirement, or is wrong in the same way: how often, and the first examples."""

    count: int = 0
    examples: list[Placed] = []


class Summary:
    """Takes what ranges showed, in their order."""

    def __init__(self, task: Task, name: str, record_path: Callable[[int], str], line: int, column: int) -> None:
        """Begin before the first range, which starts behind so many lines and characters of the file."""
        self._task, self._name, self._path = task, name, record_path
        self._line, self._column = line, column
        self.records = 0
        self._wrong = bytearray()
        self.groups: dict[str, Group] = {}
        self.keys = Keys()
        self.spent: dict[str, float] = {}

    @property
    def wrong(self) -> int:
        """How many records are not valid."""
        return self._wrong.count(WRONG)

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(g.count for g in self.groups.values() if g.examples[0].fault.severity == "error")

    def take(self, outcome: Outcome) -> Iterator[Placed]:
        """The faults of the next range, placed in the whole delivery."""
        self._wrong.extend(bytes(outcome.records))
        for found in outcome.found:
            yield self.note(self._placed(found))
        replace = msgspec.structs.replace
        self.keys.add(replace(k, record=k.record + self.records, line=k.line + self._line) for k in outcome.keys)
        self.records += outcome.records
        self._line += outcome.lines
        self._column = outcome.column + (0 if outcome.lines else self._column)
        for rule, seconds in outcome.spent.items():
            self.spent[rule] = self.spent.get(rule, 0.0) + seconds

    def _placed(self, found: Found) -> Placed:
        fault, number = found.fault, found.record + self.records
        line, column, path = fault.line, fault.column, fault.path
        if found.record != AROUND:
            column += self._column if line == 1 and column else 0
            line += self._line
        if found.record >= 0:
            path = f"{self._path(number)}{fault.path}"
        # A struct leaves out what is the very object of its default; from another process comes an equal one.
        severity = sys.intern(fault.severity)
        fault = msgspec.structs.replace(fault, severity=severity, file=self._name, line=line, column=column, path=path)
        return Placed(number + 1 if found.record >= 0 else 0, fault)

    def note(self, placed: Placed) -> Placed:
        """Count a fault."""
        fault = placed.fault
        if placed.record and fault.severity == "error":
            self._wrong[placed.record - 1] = WRONG
        key = f"{fault.severity} {fault.requirement or fault.message.get('en', '').partition(':')[0]}"
        group = self.groups.setdefault(key, Group())
        group.count += 1
        if len(group.examples) < EXAMPLES:
            group.examples.append(placed)
        return placed


def record_path(task: Task, root: Any = None, ahead: int = 0) -> Callable[[int], str]:
    """How the place of a record, counted from 0, is called: root is the envelope of XML, ahead what stands before."""
    if task.kind == LINES:
        return lambda number: ""
    if task.kind == ARRAY:
        return lambda number: f"/{number}"
    assert task.kind == XML and root is not None
    around = root.getroottree().getpath(root)
    name = task.start[1:].decode("utf-8", "replace")
    if task.tag.startswith("{") and ":" not in name:
        return lambda number: f"{around}/*[{ahead + number + 1}]"
    return lambda number: f"{around}/{name}[{number + 1}]"
