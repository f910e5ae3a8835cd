"""`fabrik report` and `fabrik conformance verify`, as their users call them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from conformance.commands.options import FORMATS
from conformance.report import Report
from tests.conformance.report.made import MIXED

Run = Callable[..., Any]


@pytest.mark.parametrize("style", FORMATS)
def test_a_report_is_written_in_every_format(registry: Path, fabrik: Run, style: str) -> None:
    Path("r.json").write_bytes(MIXED.content)
    asked = ("report", "r.json", "--to", style, "--date", "2027-05-01")
    shown = fabrik(*asked)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert fabrik(*asked, "--output", "folder/out").exit_code == 0
    assert Path("folder/out").read_text("utf-8") == shown.stdout
    assert fabrik(*asked, "--output", "/dev/full").exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nowhere.json",), 3, "nowhere.json"),
        (("folder",), 3, "folder: Is a directory"),
        (("r.json", "--to", "gitb"), 2, "--date"),
        (("r.json", "--to", "pdf"), 2, "--to"),
        (("r.json", "--date", "gestern"), 2, "--date"),
        (("other.json",), 3, "no report"),
        (("working.json", "--to", "in-toto"), 2, "is not published"),
    ],
)
def test_what_cannot_be_shown_is_told(
    registry: Path, fabrik: Run, arguments: tuple[str, ...], code: int, message: str
) -> None:
    Path("folder").mkdir()
    Path("r.json").write_bytes(MIXED.content)
    Path("other.json").write_text("{}", "utf-8")
    bare = msgspec.structs.replace(MIXED, tested=msgspec.structs.replace(MIXED.tested, digest=""))
    Path("working.json").write_bytes(bare.content)
    result = fabrik("report", *arguments)
    assert result.exit_code == code
    assert message in result.stderr


def verified(fabrik: Run, registry: Path, report: Report, *options: str) -> Any:
    Path("r.json").write_bytes(msgspec.json.encode(report))
    return fabrik("conformance", "verify", "r.json", "--registry", registry, "--lang", "en", *options)


def test_a_good_report_is_verified(registry: Path, fabrik: Run, good: Report) -> None:
    result = verified(fabrik, registry, good, "--standard", "identifikatoren@1.0.0", "--profile", "")
    assert result.exit_code == 0
    assert f"{len(good.cases)} of {len(good.cases)} required tests passed" in result.stdout
    assert "no signature" in result.stdout


def test_a_report_that_lacks_something_is_not(registry: Path, fabrik: Run, good: Report) -> None:
    less = msgspec.structs.replace(good, cases=good.cases[3:]).sealed
    result = verified(fabrik, registry, less, "--format", "sarif")
    assert result.exit_code == 1
    assert [r["ruleId"] for r in json.loads(result.stdout)["runs"][0]["results"]] == ["missing-test"] * 3


def test_a_release_that_is_not_to_be_had_ends_with_3(registry: Path, fabrik: Run, good: Report) -> None:
    tested = msgspec.structs.replace(good.tested, version="9.9.9")
    assert verified(fabrik, registry, msgspec.structs.replace(good, tested=tested).sealed).exit_code == 3
    other = msgspec.structs.replace(good.tested, standard="nichts")
    assert verified(fabrik, registry, msgspec.structs.replace(good, tested=other).sealed).exit_code == 3
