"""A report is the same in every run, is read as it was written, and is never green by accident."""

from __future__ import annotations

import itertools
import json

import msgspec
import pytest

from conformance.report import Case, Verdict, read_report
from tests.conformance.report.made import ERROR, FAILED, GOOD, MIXED, PASSED, SKIPPED, report


def test_a_report_is_read_as_it_was_written() -> None:
    assert read_report(MIXED.content) == MIXED.sealed
    assert read_report(MIXED.content).content == MIXED.content


SELECTIONS = [c for n in range(5) for c in itertools.combinations((PASSED, FAILED, ERROR, SKIPPED), n)]


@pytest.mark.parametrize("cases", SELECTIONS)
def test_nothing_but_tests_passed_makes_a_report_pass(cases: tuple[Case, ...]) -> None:
    good = PASSED in cases and FAILED not in cases and ERROR not in cases
    assert (report(*cases).verdict is Verdict.PASSED) == good


def test_the_worst_verdict_counts_for_a_requirement() -> None:
    again = msgspec.structs.replace(FAILED, id="x", verdict=Verdict.PASSED, faults=())
    assert report(FAILED, again, PASSED).verdicts() == {
        "amt:Antrag.einzug/required": Verdict.FAILED,
        "amt:Antrag/range": Verdict.PASSED,
    }


def test_requirements_are_in_the_order_of_their_numbers() -> None:
    ids = ("NA-2", "NA-10", "NA-10a", "NA-100", "amt:A", "amt:A.b1/x", "amt:A.b02/x", "amt:A/y", "z" + "9" * 5000)
    case = msgspec.structs.replace(PASSED, requirements=tuple(reversed(ids)))
    assert tuple(report(case).verdicts()) == ids


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, GOOD.content[:-20], GOOD.content.replace(b'"passed"', b'"perfect"')],
)
def test_what_is_no_report_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no report"):
        read_report(content)


def test_an_entry_that_no_report_has_is_refused() -> None:
    content = json.dumps({**json.loads(GOOD.content), "verdict": "passed"}).encode()
    with pytest.raises(ValueError, match="unknown field `verdict`"):
        read_report(content)


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 2"):
        read_report(GOOD.content.replace(b'"format": 1', b'"format": 2'))


def test_every_change_shows_in_the_seal() -> None:
    changed = [
        report(PASSED, digest="0" * 64),
        report(PASSED, profile="kern"),
        report(msgspec.structs.replace(PASSED, requirements=())),
        report(PASSED, SKIPPED),
    ]
    assert len({one.sealed.seal for one in (GOOD, *changed)}) == 5
    assert GOOD.sealed.seal == GOOD.sealed.sealed.seal


def test_names_that_no_file_can_hold_are_written_as_escapes() -> None:
    odd = report(msgspec.structs.replace(FAILED, id="Antrag/\udcff.xml"))
    assert read_report(odd.content).cases[0].id == "Antrag/\\udcff.xml"
    assert odd.sealed.seal == odd.sealed.sealed.seal
