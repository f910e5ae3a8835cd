"""The reference server passes its own standard's run, and no way of breaking it goes unnoticed."""

from __future__ import annotations

import re

import pytest

from conformance.api.arrival import NOTICE
from conformance.mock.faults import FAULTS, Fault
from conformance.report import Verdict
from tests.conformance.bench import INTERFACES, Bench, Benches, Server

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ON_STANDARDS = [pytest.param(name, marks=pytest.mark.xdist_group(f"standard {name}")) for name in INTERFACES]

NAMED = {
    "wrong-status": ("NA-1", "AU-4", "SK-2"),
    "missing-field": (
        "nachweis:Nachweisantwort.standard/required",
        "antragsdaten:Einreichung.einreichungskennung/required",
        "mitteilung:Postfach.postfachkennung/required",
    ),
    "wrong-enum": (
        "nachweis:Ereignis.ereignisart/permissible_values",
        "antragsdaten:Einreichung.status/permissible_values",
        "mitteilung:Mitteilung.mitteilungsart/permissible_values",
    ),
    "wrong-identifier": ("NA-2", "AU-4", "SK-2"),
    "wrong-content-type": ("NA-3", "AU-4", "SK-2"),
    "ignored-accept": ("NA-3", "AU-4", "SK-2"),
    "missing-header": ("NA-4", "AU-4", "SK-2"),
    "wrong-problem-type": ("NA-26", "AU-31", "SK-25"),
    "wrong-problem-status": ("NA-26", "AU-31", "SK-25"),
    "html-errors": ("NA-26", "AU-31", "SK-25"),
    "missing-authentication": ("NA-24", "AU-29", "SK-23"),
    "accepted-expired-token": ("NA-24", "AU-29", "SK-23"),
    "ignored-scope": ("NA-25", "AU-30", "SK-24"),
    "accepted-invalid-body": ("NA-26", "AU-31", "SK-25"),
    "accepted-parameters": ("NA-19", "AU-2", "SK-17"),
    "accepted-refusals": ("NA-8", "AU-10", "SK-11"),
    "ignored-idempotency-key": ("NA-6", "AU-5", "SK-6"),
    "accepted-key-reuse": ("NA-6", "AU-6", "SK-6"),
    "lost-data": ("NA-13", "AU-10", "SK-10"),
    "never-ready": ("NA-13", "AU-11", "SK-2"),
    "broken-paging": ("NA-18", "AU-18", "SK-16"),
    "repeated-page": ("NA-19", "AU-2", "SK-17"),
    "ignored-condition": ("NA-14", "AU-12", "SK-10"),
    "stale-etag": ("", "", "SK-10"),
    "missing-callback": ("NA-20", "AU-24", "SK-22"),
    "bad-signature": ("NA-21", "AU-25", "SK-20"),
    "unsigned-event": ("NA-21", "AU-25", "SK-20"),
}
"""Fault → a requirement of each interface that the run names; empty where the interface has nothing to break."""
ON_PARTS = [fault for fault in FAULTS if fault.transport is None]


def test_every_fault_of_the_service_is_in_the_table() -> None:
    assert [fault.name for fault in ON_PARTS] == list(NAMED)


@pytest.mark.parametrize("name", ON_STANDARDS)
def test_the_reference_server_passes(bench: Benches, name: str) -> None:
    right = Server(bench(name))
    found = bench(name).run(server=right)
    assert found.verdict is Verdict.PASSED, [case for case in found.cases if case.verdict is not Verdict.PASSED]
    scenarios = bench(name).subject.standard.scenarios
    assert [case.id for case in found.cases] == [f"{s.id}.{step.id}" for s in scenarios for step in s.steps]
    assert right.service.departures == []


@pytest.mark.parametrize("name", ON_STANDARDS)
def test_scenarios_need_no_order_and_two_runs_are_the_same(bench: Benches, name: str) -> None:
    runs = []
    for _ in range(2):
        server = Server(bench(name))
        scenarios = reversed(bench(name).subject.standard.scenarios)
        reports = [bench(name).run(only=(scenario.id,), server=server) for scenario in scenarios]
        assert {found.verdict for found in reports} == {Verdict.PASSED}
        runs.append([UUID.findall(answer.body.decode("latin-1")) for answer in server.answers])
    assert runs[0] == runs[1]
    assert any(runs[0])


@pytest.mark.parametrize("name", ON_STANDARDS)
@pytest.mark.parametrize("fault", ON_PARTS, ids=lambda fault: fault.name)
def test_no_fault_passes(bench: Benches, name: str, fault: Fault) -> None:
    interface = bench(name).subject.standard.interface
    assert interface is not None
    owed = NAMED[fault.name][INTERFACES.index(name)]
    assert bool(owed) is fault.applies(interface)
    if owed:
        found = bench(name).run([fault], showing(bench(name), owed))
        failed = [case for case in found.cases if case.verdict is Verdict.FAILED]
        assert found.verdict is Verdict.FAILED
        assert owed in {fault.requirement for case in failed for fault in case.faults}
        assert all(case.evidence or case.faults[0].path == NOTICE for case in failed)


def showing(bench: Bench, requirement: str) -> tuple[str, ...]:
    """The scenarios with a step that shows a requirement; none, which stands for all, for one of the payload."""
    scenarios = bench.subject.standard.scenarios
    return tuple(s.id for s in scenarios if any(requirement in step.requirements for step in s.steps))
