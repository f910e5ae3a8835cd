"""An implementation with any of ten faults is caught, each by the requirements that it breaks; a right one passes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from conformance.data import adaptors
from conformance.data.desk import Desk
from conformance.data.lines import Lines
from conformance.data.run import Order, Run
from conformance.library import Claims, Subject
from conformance.report import Report, Verdict
from conformance.verification import Verification

FAULTS = (
    "accepts-everything",
    "rejects-everything",
    "reads-no-xml",
    "pattern",
    "range",
    "required",
    "rules",
    "permissible_values",
    "rank",
    "extra_slots",
    "check_digit",
)
"""Kinds of faults: the last ones are constraints that the implementation does not know."""


class Faulty(NamedTuple):
    """The implementation, and the file that says which fault it has."""

    lines: Lines
    fault: Path


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Faulty]:
    fault, desk = tmp_path_factory.mktemp("fault") / "fault", Desk()
    adaptor = Path(adaptors.__file__).parent / adaptors.FILES["python"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FAULT_FILE", str(fault))
        patch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
        patch.chdir(Path(__file__).parent)
        lines = Lines(f"{sys.executable} {adaptor} implementation:judge", desk, 60)
        yield Faulty(lines, fault)
        lines.close()
        desk.clear()


def report(subject: Subject, faulty: Faulty, fault: str) -> Report:
    faulty.fault.write_text(fault, "utf-8")
    run = Run(Order(subject, Claims(subject)))
    return run.report("adaptor", tuple(run.cases(run.verdicts(faulty.lines))))


def test_a_right_implementation_passes_and_proves_it(subject: Subject, faulty: Faulty) -> None:
    found = report(subject, faulty, "none")
    assert [case.id for case in found.cases if case.verdict is not Verdict.PASSED] == []
    verification = Verification(found.sealed, subject, "report.json")
    assert verification.findings() == []
    assert verification.passed() == len(verification.required) == len(found.cases) > 150


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_caught(subject: Subject, faulty: Faulty, fault: str) -> None:
    found = report(subject, faulty, fault)
    assert found.verdict is Verdict.FAILED
    failed = [case for case in found.cases if case.verdict is Verdict.FAILED]
    assert all(case.faults[0].message["de"] and case.faults[0].message["en"] for case in failed)
    if fault in FAULTS[3:]:
        named = {requirement for case in failed for requirement in case.requirements}
        constraints = {requirement.partition("/")[2].partition("/")[0] for requirement in named}
        assert constraints == {fault}
    assert {f.rule for f in Verification(found.sealed, subject, "report.json").findings()} >= {"failed-test"}


def test_two_runs_give_the_same_bytes(subject: Subject, faulty: Faulty) -> None:
    assert report(subject, faulty, "pattern").content == report(subject, faulty, "pattern").content
