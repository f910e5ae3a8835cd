"""However a delivery is divided, and in however many processes it is checked: the same findings, record for record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.deliveries import records
from conformance.bulk.checking import _begun, check_delivery
from conformance.bulk.delivery import Delivery, Wanted, delivery_of, ranges
from conformance.bulk.partition import check_partition
from conformance.bulk.task import ARRAY, Outcome, Range, Task
from conformance.documents.sources import Source
from conformance.report import Verdict
from tests.conformance.bulk.conftest import COUNT, EXPECTED, Record, as_array, as_lines, as_xml, faulty

KINDS: dict[str, tuple[Callable[[list[Record]], bytes], str]] = {
    "a.ndjson": (as_lines, "Satz"),
    "a.json": (as_array, "Satz"),
    "a.xml": (as_xml, "Lieferung"),
    "one-line.xml": (lambda found: as_xml(found).replace(b"\n", b""), "Lieferung"),
    "one-line.json": (lambda found: as_array(found).replace(b"\n", b""), "Satz"),
    "windows.ndjson": (lambda found: as_lines(found).replace(b"\n", b"\r\n"), "Satz"),
    "default.xml": (
        lambda found: as_xml(found).replace(b"l:", b"").replace(b"xmlns:l", b"xmlns").replace(b"xmlns=", b" xmlns=", 1),
        "Lieferung",
    ),
    "comments.xml": (lambda found: as_xml(found).replace(b"</l:art>", b"</l:art><!-- <l:satz> -->"), "Lieferung"),
    "utf-16.xml": (lambda found: as_xml(found).decode().replace("UTF-8", "UTF-16").encode("utf-16"), "Lieferung"),
}


def written(name: str, folder: Path) -> Path:
    path = folder / name
    path.write_bytes(KINDS[name][0](faulty()))
    return path


def delivered(name: str, folder: Path, wanted: Wanted) -> Delivery:
    return delivery_of(written(name, folder), name, wanted._replace(root=KINDS[name][1]))


def placed(delivery: Delivery, outcomes: list[Outcome]) -> tuple[int, int, list[Any]]:
    """Everything that outcomes say of the whole delivery."""
    summary = _begun(delivery, "delivery")
    found = [each for outcome in outcomes for each in summary.take(outcome)]
    return summary.records, summary.wrong, found


@pytest.mark.parametrize("name", KINDS)
def test_known_faults_are_found_in_their_records(name: str, wanted: Wanted, tmp_path: Path) -> None:
    path = written(name, tmp_path)
    checked = check_delivery(Source(name, path), wanted._replace(root=KINDS[name][1]), 1, None, False)
    assert checked.summary is not None
    groups = checked.summary.groups.values()
    found = sorted((e.record, e.fault.requirement) for group in groups for e in group.examples)
    assert found == EXPECTED
    assert (checked.summary.records, checked.summary.wrong) == (COUNT, len(found))
    assert checked.case.verdict is Verdict.FAILED
    for group in groups:
        for example in group.examples:
            line = path.read_bytes().decode("utf-16" if "16" in name else "utf-8").split("\n")[example.fault.line - 1]
            assert example.fault.column >= 1 and len(line) >= example.fault.column
            if not name.startswith("one-line") and example.fault.value and "rule" not in example.fault.requirement:
                assert example.fault.value.strip("…")[:10] in line


@pytest.fixture(scope="module")
def whole(wanted: Wanted, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Delivery, Any]]:
    """Deliveries that can be cut anywhere, with what checking them in one range shows."""
    folder = tmp_path_factory.mktemp("whole")
    found = {}
    for name in ("a.ndjson", "a.xml", "one-line.xml", "windows.ndjson", "default.xml"):
        delivery = delivered(name, folder, wanted)
        found[name] = delivery, placed(delivery, [check_partition(delivery.task, body(delivery))])
    return found


def body(delivery: Delivery) -> Range:
    return Range(len(delivery.task.head), delivery.size - len(delivery.task.tail))


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_partition_shows_the_same(data: st.DataObject, whole: dict[str, tuple[Delivery, Any]]) -> None:
    delivery, expected = whole[data.draw(st.sampled_from(sorted(whole)))]
    start, stop = body(delivery).start, body(delivery).end
    cuts = sorted(data.draw(st.sets(st.integers(start + 1, stop - 1), max_size=12)))
    parts = [Range(a, b) for a, b in zip([start, *cuts], [*cuts, stop], strict=True)]
    sent = msgspec.json.decode(msgspec.json.encode(delivery.task), type=Task)
    assert placed(delivery, [check_partition(sent, part) for part in parts]) == expected


@pytest.mark.parametrize("name", ["a.json", "one-line.json", "comments.xml"])
@pytest.mark.parametrize("size", [1, 3000, 9000])
def test_exact_ranges_of_any_size_show_the_same(
    name: str, size: int, wanted: Wanted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivery = delivered(name, tmp_path, wanted)
    if delivery.task.kind != ARRAY:
        delivery = delivery._replace(task=msgspec.structs.replace(delivery.task, exact=True))
    expected = placed(delivery, [check_partition(delivery.task, part) for part in ranges(delivery, 1)])
    monkeypatch.setattr("conformance.bulk.delivery.SMALLEST_RANGE", size)
    monkeypatch.setattr("conformance.bulk.delivery.LARGEST_RANGE", size)
    parts = list(ranges(delivery, 1))
    assert len(parts) == (COUNT if size == 1 else len(parts)) and len(parts) > 1
    assert placed(delivery, [check_partition(delivery.task, part) for part in parts]) == expected


@pytest.mark.parametrize("name", ["a.ndjson", "a.xml", "a.json"])
def test_two_processes_write_the_same_findings(
    name: str, wanted: Wanted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conformance.bulk.delivery.SMALLEST_RANGE", 5000)
    path = written(name, tmp_path)
    results = []
    for jobs in (1, 2):
        kept = tmp_path / f"{jobs}.ndjson"
        with kept.open("wb") as file:
            check_delivery(Source(name, path), wanted._replace(root=KINDS[name][1]), jobs, file, False)
        results.append(kept.read_bytes())
    assert results[0] == results[1] and results[0].count(b"\n") == len(EXPECTED)


@pytest.mark.parametrize("text", [b"%s %s\n", b"%s%s\n", b"%s,\n%s\n", b"[%s,%s]\n", b"\n\r\n%s\nnull\n%s\n"])
def test_a_line_is_one_record(text: bytes, wanted: Wanted, tmp_path: Path) -> None:
    one, other = (line.rstrip() for line in as_lines(faulty()[:2]).splitlines())
    path = tmp_path / "a.ndjson"
    path.write_bytes(text % (one, other))
    checked = check_delivery(Source("a.ndjson", path), wanted, 1, None, False)
    assert checked.summary is not None and checked.summary.wrong == 1
    assert checked.summary.records == len([line for line in path.read_bytes().split(b"\n") if line.strip()])
    assert checked.case.verdict is Verdict.FAILED


@pytest.mark.parametrize("repeated", [b'"art":"a",', b'"art" : "a" ,', b'"teil0":1,', b'"\\u0061rt":"a",'])
@pytest.mark.parametrize("at", [0, 7])
def test_a_key_that_stands_twice_is_found(repeated: bytes, at: int, wanted: Wanted, tmp_path: Path) -> None:
    lines = as_lines(list(records(8))).splitlines(keepends=True)
    lines[at] = lines[at].replace(b"{", b"{" + repeated, 1)
    path = tmp_path / "a.ndjson"
    path.write_bytes(b"".join(lines))
    checked = check_delivery(Source("a.ndjson", path), wanted, 1, None, False)
    assert checked.summary is not None
    (group,) = checked.summary.groups.values()
    assert [(each.record, each.fault.line) for each in group.examples] == [(at + 1, at + 1)]
    assert "stands twice" in group.examples[0].fault.message["en"]
