"""What made-up requests have shown: a case for each operation and phase."""

from __future__ import annotations

from conformance.api.evidence import of_answer, of_request
from conformance.api.masks import Masks
from conformance.api.message import Answer, Request
from conformance.api.words import told
from conformance.report import Case, Evidence, Fault, Verdict
from generators.model.interface import Operation
from generators.model.node import Text

MOST = 10
"""Faults of different kinds that are kept for an operation in a phase."""


class Gathered:
    """What requests to one operation in one phase have shown."""

    def __init__(self) -> None:
        """Nothing was sent."""
        self.sent = 0
        self.reason: Text = {}
        self._faults: dict[tuple[str, str, str], tuple[Fault, tuple[Evidence, ...]]] = {}

    def add(self, fault: Fault, masks: Masks, request: Request | None, answer: Answer | None) -> None:
        """Keep a fault with the request that showed it first; alike are faults of one message at one place."""
        key = fault.requirement, fault.message["en"], fault.path
        if key in self._faults or len(self._faults) >= MOST:
            return
        number = f" {len(self._faults) + 1}" if self._faults else ""
        evidence = [] if request is None else [of_request(masks, request, f"request{number}")]
        evidence += [] if answer is None else [of_answer(masks, answer, f"response{number}")]
        self._faults[key] = fault, tuple(evidence)

    def case(self, id: str, operation: Operation | None) -> Case:
        """The case."""
        faults = tuple(fault for fault, _ in self._faults.values())
        evidence = tuple(part for _, parts in self._faults.values() for part in parts)
        required = tuple(dict.fromkeys(fault.requirement for fault in faults if fault.requirement))
        title = operation.title if operation is not None else {}
        if any(fault.is_grave for fault in faults):
            return Case(id, Verdict.FAILED, title, required, faults, evidence)
        if self.reason or not self.sent:
            return Case(id, Verdict.ERROR, title, required, faults, evidence, self.reason or told("nothing-sent"))
        return Case(id, Verdict.PASSED, title, required, faults, evidence)
