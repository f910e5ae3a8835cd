"""What is read and written again is compared by the model: other bytes may say the same, other values do not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from conformance.data.desk import Desk
from conformance.data.round_trip import ABSENT, RoundTrip, differences
from conformance.data.run import Order, Run
from conformance.library import Claims, Subject, Vectors
from conformance.report import Case, Verdict


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ({"a": 1, "b": [2]}, {"b": [2.0], "a": 1}, []),
        ({"a": 1}, {"a": True}, ["/a"]),
        ({"a": "1"}, {"a": 1}, ["/a"]),
        ({"a": 1}, {}, ["/a"]),
        ({}, {"a/b": None}, ["/a~1b"]),
        ([1, 2], [2, 1], ["/0", "/1"]),
        ([1, 2], [1], ["/1"]),
        ({"a": [1]}, {"a": {"0": 1}}, ["/a"]),
        ("2027-05-01T10:00:00Z", "2027-05-01T12:00:00.000+02:00", []),
        ("2027-05-01T10:00:00Z", "2027-05-01T10:00:01Z", [""]),
        ("2027-05-01", "2027-05-01T00:00:00Z", [""]),
        (0.1, 0.10, []),
        (None, ABSENT, [""]),
    ],
)
def test_values_are_compared_by_what_they_mean(before: Any, after: Any, places: list[str]) -> None:
    assert [path for path, _, _ in differences(before, after)] == places


def trip(subject: Subject, desk: Desk, script: str, to: str) -> Case:
    """The case of one XML document that a script writes again."""
    vectors = Vectors(subject)
    entry = next(entry for entry in vectors if entry.verdict == "valid" and entry.encoding == "xml")
    other = vectors.content(entry.file.replace(".xml", ".json"))
    (desk.folder / "other.json").write_bytes(other)
    path = desk.folder / "write.py"
    path.write_text(f"import sys\nfile, to = sys.argv[1:]\nread = lambda p: open(p, encoding='utf-8').read()\n{script}")
    command = f"{sys.executable} -S {path} {{file}} {{to}}"
    return RoundTrip(command, subject.standard, desk, 20).case(entry, vectors.content(entry.file), to)


@pytest.mark.parametrize(
    ("script", "to"),
    [
        ("print(read(file))", "xml"),
        ("print(read(file).replace('><', '>\\n<!-- -->\\n<'))", "xml"),
        ("import os; print(read(os.path.dirname(file) + '/other.json'))", "json"),
    ],
)
def test_the_same_document_passes(subject: Subject, desk: Desk, script: str, to: str) -> None:
    case = trip(subject, desk, script, to)
    assert case.faults == ()
    assert case.verdict is Verdict.PASSED
    assert case.id.startswith("round-trip/")
    assert case.id.endswith(f".xml/{to}")


@pytest.mark.parametrize(
    ("script", "to", "message"),
    [
        ("sys.exit(1)", "xml", "writes no document: it ended with 1"),
        ("print('')", "xml", "cannot be read"),
        ("print(read(file)[:-20])", "xml", "cannot be read"),
        (
            "print('<!DOCTYPE a [<!ENTITY b \"c\">]>' + read(file)[read(file).index('?>') + 2:])",
            "xml",
            "cannot be read",
        ),
        ("print(read(file))", "json", "cannot be read"),
        ("print('{}')", "json", "something else"),
        ("import re; print(re.sub(r'>([^<>\\s]+)</', '>0</', read(file)))", "xml", "something else"),
        ("import re; print(re.sub(r'<([a-z]+:)([^ >]+)', r'<\\1Anderes', read(file), count=1))", "xml", ""),
    ],
)
def test_anything_else_does_not(subject: Subject, desk: Desk, script: str, to: str, message: str) -> None:
    case = trip(subject, desk, script, to)
    assert case.verdict is Verdict.FAILED
    assert message in case.faults[0].message["en"]


def test_a_program_that_hangs_could_not_be_tested(subject: Subject, desk: Desk) -> None:
    vectors = Vectors(subject)
    entry = next(entry for entry in vectors if entry.verdict == "valid")
    round_trip = RoundTrip("sleep 60", subject.standard, desk, 0.2)
    case = round_trip.case(entry, vectors.content(entry.file), "xml")
    assert (case.verdict, case.reason["en"]) == (Verdict.ERROR, "No answer came within 0.2 s")


def test_every_valid_vector_makes_the_way_into_both_encodings(subject: Subject, desk: Desk) -> None:
    run = Run(Order(subject, Claims(subject)))
    planned = [identity for identity, _ in run.round_trips(RoundTrip("true", subject.standard, desk, 5))]
    valid = [entry for entry in Vectors(subject) if entry.verdict == "valid"]
    assert len(set(planned)) == len(planned) == 2 * len(valid)
    assert Path(planned[0]).name in ("json", "xml")
