"""No way leads from what is missing, full or broken to a delivery that counts as valid."""

from __future__ import annotations

import errno
import gzip
import json
import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import cli
from benchmarks.deliveries import NAME, VERSION, records
from conformance.bulk.checking import check_delivery
from conformance.bulk.delivery import Wanted
from conformance.bulk.task import Range, Task
from conformance.documents.flaw import Flaw
from conformance.documents.sources import Source
from conformance.documents.xml_flaws import flaws_of
from conformance.library import Library, Unknown, Unsound
from conformance.report import Verdict
from tests.conformance.bulk.conftest import as_array, as_lines, as_xml

NEEDED = {
    "a.ndjson": ["log.jsonl", "manifest.json", "model.json", "rules.json", f"json/{NAME}.bundle.schema.json"],
    "a.xml": ["log.jsonl", "manifest.json", "model.json", "rules.json", f"xsd/{NAME}.xsd"],
}


def run(path: Path, registry: Path, *options: str, bulk: bool = True) -> Any:
    arguments = [
        "check",
        str(path),
        *(["--bulk"] if bulk else []),
        "--registry",
        str(registry),
        "--standard",
        NAME,
        "--lang",
        "en",
        *options,
    ]
    result = CliRunner().invoke(cli.main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    (tmp_path / "a.ndjson").write_bytes(as_lines(list(records(3))))
    (tmp_path / "a.xml").write_bytes(as_xml(list(records(3))))
    return tmp_path


@pytest.mark.parametrize("damage", ["missing", "changed"])
@pytest.mark.parametrize(("name", "file"), [(name, file) for name, files in NEEDED.items() for file in files])
def test_without_a_resource_no_delivery_is_valid(
    name: str, file: str, damage: str, registry: Path, delivery: Path
) -> None:
    copy = delivery / "releases"
    shutil.copytree(registry, copy)
    path = copy / file if file == "log.jsonl" else copy / NAME / VERSION / file
    path.write_bytes(path.read_bytes()[:-2]) if damage == "changed" else path.unlink()
    try:
        wanted = Wanted(copy, copy, Library(copy, copy).subject(NAME), "", "2027-05-01", False)
    except (Unknown, Unsound):
        return
    checked = check_delivery(Source(name, delivery / name), wanted, 1, None, False)
    assert checked.case.verdict is Verdict.ERROR and checked.case.reason["en"]


def test_a_full_disk_is_told(registry: Path, delivery: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (delivery / "a.ndjson.gz").write_bytes(gzip.compress((delivery / "a.ndjson").read_bytes()))
    assert run(delivery / "a.ndjson.gz", registry).exit_code == 0

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("conformance.bulk.delivery.shutil.copyfileobj", full)
    result = run(delivery / "a.ndjson.gz", registry)
    assert result.exit_code == 3 and "No space left" in result.output


@pytest.mark.parametrize("option", ["--findings", "--report", "--output"])
def test_what_cannot_be_written_is_told(option: str, registry: Path, delivery: Path) -> None:
    assert run(delivery / "a.ndjson", registry, option, str(delivery / "a.ndjson" / "below")).exit_code == 3


def test_a_process_that_cannot_read_ends_in_an_error(registry: Path, delivery: Path) -> None:
    assert run(delivery / "nothing.ndjson", registry).exit_code == 3


def test_keys_of_all_records_are_compared(registry: Path, delivery: Path) -> None:
    found = list(records(5))
    found[4]["nummer"] = found[1]["nummer"]
    (delivery / "a.xml").write_bytes(as_xml(found))
    result = run(delivery / "a.xml", registry)
    assert result.exit_code == 1
    assert f"[{NAME}:Satz.nummer/key]" in result.output and "first in record 2" in result.output
    assert "5 records: 4 valid, 1 not valid" in result.output


@pytest.mark.parametrize("bulk", [True, False])
def test_keys_that_are_repeated_everywhere_are_told_once_each(
    bulk: bool, registry: Path, delivery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = list(records(40))
    for record in found:
        record["nummer"] = found[0]["nummer"]
    (delivery / "a.xml").write_bytes(as_xml(found))
    monkeypatch.setattr("conformance.bulk.xml_records.BLOCK", 4000)
    judged: list[object] = []

    def noted(*given: Any) -> list[Flaw]:
        judged.append(given)
        return flaws_of(*given)

    monkeypatch.setattr("conformance.bulk.xml_records.flaws_of", noted)
    result = run(delivery / "a.xml", registry, "--jobs", "1", *(() if bulk else ("--format", "json")), bulk=bulk)
    assert result.exit_code == 1 and "the schema refuses" not in result.output
    assert result.output.count("is not unique") == (3 if bulk else 39)
    assert "40 records: 1 valid, 39 not valid" in result.output or not bulk
    assert len(judged) == bulk  # The envelope; no record is looked at a second time.


def test_the_envelope_is_judged_once(registry: Path, delivery: Path) -> None:
    content = as_xml(list(records(3))).replace(b"<l:absender>Amt</l:absender>", b"<l:absender/>")
    (delivery / "a.xml").write_bytes(content)
    result = run(delivery / "a.xml", registry)
    assert result.exit_code == 1 and result.output.count("Lieferung.absender/") == 1
    assert "3 records: 3 valid" in result.output and "a.xml:3:3" in result.output


@pytest.mark.parametrize("stranger", [b"<l:fremd/>", b"<l:anzahl>1</l:anzahl>", b"text"])
def test_what_stands_between_records_is_found(stranger: bytes, registry: Path, delivery: Path) -> None:
    content = as_xml(list(records(4)))
    first = content.index(b"</l:satz>") + len(b"</l:satz>")
    (delivery / "a.xml").write_bytes(content[:first] + stranger + content[first:])
    assert run(delivery / "a.xml", registry).exit_code == 1
    assert run(delivery / "a.xml", registry, "--schema-only").exit_code == 1


def test_numbers_are_written_as_the_language_does(registry: Path, delivery: Path) -> None:
    (delivery / "a.ndjson").write_bytes(b"{}\n" * 1000)
    for language, number in (("en", "1,000"), ("de", "1.000")):
        lines = run(delivery / "a.ndjson", registry, "--lang", language).output.splitlines()
        assert f": {number} " in lines[-2] and f"{number} ×" in lines[0]


def killed(_: Task, part: Range) -> None:
    if part.end:
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_ends_in_an_error(
    wanted: Wanted, delivery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conformance.bulk.engine.check_partition", killed)
    checked = check_delivery(Source("a.ndjson", delivery / "a.ndjson"), wanted, 2, None, False)
    assert (checked.case.verdict, checked.case.reason["en"]) == (Verdict.ERROR, "a process that checks was killed")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_file_for_findings_that_is_full_is_told_by_its_name(registry: Path, delivery: Path) -> None:
    (delivery / "a.ndjson").write_bytes(b'{"x": 1}\n' * 200)
    result = run(delivery / "a.ndjson", registry, "--findings", "/dev/full")
    assert (result.exit_code, result.stderr) == (3, "Error: /dev/full: No space left on device\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("cut", [-1, -40, -2000])
def test_an_array_that_breaks_midway_tells_what_was_found_before(
    cut: int, jobs: str, registry: Path, delivery: Path
) -> None:
    found = [{**record, "art": "z"} for record in records(20)]
    (delivery / "a.json").write_bytes(as_array(found)[:cut])
    kept = delivery / "findings.ndjson"
    result = run(delivery / "a.json", registry, "--root", "Satz", "--jobs", jobs, "--findings", str(kept))
    assert result.exit_code == 1
    assert "is no JSON array any more" in result.output and "× error" in result.output
    assert kept.read_text().count(f"{NAME}:Satz.art/permissible_values") == (
        20 if cut == -1 else 19 if cut == -40 else 18
    )


@pytest.mark.parametrize(("indent", "told"), [(1, "document: 1 not valid"), (None, "1 record: 0 valid")])
def test_a_packed_document_over_several_lines_is_one(
    indent: int | None, told: str, registry: Path, delivery: Path
) -> None:
    text = json.dumps({**next(iter(records(1))), "art": "z"}, indent=indent) + "\n"
    (delivery / "x.json.gz").write_bytes(gzip.compress(text.encode()))
    result = run(delivery / "x.json.gz", registry, "--root", "Satz", bulk=False)
    assert result.exit_code == 1 and told in result.output
    assert f"{NAME}:Satz.art/permissible_values" in result.output
    (delivery / "x.json.gz").write_bytes(gzip.compress(text.encode())[:-9])
    assert "no whole gzip" in run(delivery / "x.json.gz", registry, "--root", "Satz", bulk=False).output


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("bulk", [True, False])
def test_json_in_another_encoding_is_told_as_that(bulk: bool, encoding: str, registry: Path, delivery: Path) -> None:
    (delivery / "a.json").write_bytes('{"art": "a"}'.encode(encoding))
    result = run(delivery / "a.json", registry, bulk=bulk)
    assert result.exit_code == 1 and "JSON must be written in UTF-8" in result.output


@pytest.mark.parametrize("wanted", [[], ["--standard", "nothing"], ["--date", "never"]])
def test_nothing_of_an_earlier_run_remains(wanted: list[str], registry: Path, delivery: Path) -> None:
    (delivery / "a.json").write_bytes(b"{}")
    options = ("--report", "--output", "--findings")
    for option in options:
        (delivery / option).write_text("earlier")
    arguments = [part for option in options for part in (option, str(delivery / option))]
    found = CliRunner().invoke(
        cli.main, ["check", str(delivery / "a.json"), "--registry", str(registry), *wanted, *arguments]
    )
    assert found.exit_code == 2
    assert not any(path.exists() and path.read_text() == "earlier" for path in map(delivery.joinpath, options))


def test_what_is_read_is_not_written_to(registry: Path, delivery: Path) -> None:
    before = (delivery / "a.ndjson").read_bytes()
    assert run(delivery / "a.ndjson", registry, "--report", str(delivery / "a.ndjson")).exit_code == 2
    assert (delivery / "a.ndjson").read_bytes() == before
