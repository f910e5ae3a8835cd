"""No way leads from "could not be checked" to exit code 0: each resource is taken away or damaged in turn."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from conformance.report import Report
from generators.archive import packed

Run = Callable[..., Any]
BASE = "identifikatoren/1.0.0"
NEEDED = (
    "log.jsonl",
    f"{BASE}/manifest.json",
    f"{BASE}/model.json",
    f"{BASE}/requirements.json",
    f"{BASE}/vectors/manifest.json",
    f"{BASE}/vectors/vectors.zip",
)
ACCEPTING = f"{sys.executable} -S -c 'raise SystemExit(0)' {{file}}"


def removed(path: Path) -> None:
    path.unlink()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def shortened(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def changed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def replaced(path: Path) -> None:
    """Something that is well-formed, and not what was released."""
    path.write_bytes(packed([("a", b"b")]) if path.suffix == ".zip" else b"{}\n")


DAMAGES = (removed, emptied, shortened, changed, replaced)


def test_nothing_is_damaged_to_begin_with(registry: Path, fabrik: Run, good: Report) -> None:
    only = ("--only", "*/valid/mindestangaben.json")
    run = ("conformance", "data", "identifikatoren", "--exec", ACCEPTING, *only, "--registry", registry)
    assert fabrik(*run).exit_code == 0
    Path("r.json").write_bytes(good.content)
    assert fabrik("conformance", "verify", "r.json", "--registry", registry).exit_code == 0


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("path", NEEDED)
def test_a_test_against_a_damaged_release_is_none(
    registry: Path, fabrik: Run, path: str, damage: Callable[[Path], None]
) -> None:
    damage(registry / path)
    only = ("--only", "*/valid/mindestangaben.json")
    result = fabrik("conformance", "data", "identifikatoren", "--exec", ACCEPTING, *only, "--registry", registry)
    assert result.exit_code in (2, 3)
    assert result.stderr


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("path", NEEDED)
def test_a_report_is_not_verified_against_a_damaged_release(
    registry: Path, fabrik: Run, good: Report, path: str, damage: Callable[[Path], None]
) -> None:
    Path("r.json").write_bytes(good.content)
    damage(registry / path)
    assert fabrik("conformance", "verify", "r.json", "--registry", registry).exit_code == 3


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_report_is_none(registry: Path, fabrik: Run, good: Report, damage: Callable[[Path], None]) -> None:
    Path("r.json").write_bytes(good.content)
    damage(Path("r.json"))
    assert fabrik("conformance", "verify", "r.json", "--registry", registry).exit_code in (1, 3)


def test_a_report_that_cannot_be_written_is_no_success(registry: Path, fabrik: Run) -> None:
    only = ("--only", "*/valid/mindestangaben.json")
    run = ("conformance", "data", "identifikatoren", "--exec", ACCEPTING, *only, "--registry", registry)
    assert fabrik(*run, "--report", "/dev/full").exit_code == 3
    assert fabrik(*run, "--report", "/proc/r.json").exit_code == 3


def test_no_space_for_documents_is_no_success(registry: Path, fabrik: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device", "document.json")

    monkeypatch.setattr(Path, "write_bytes", full)
    result = fabrik("conformance", "data", "identifikatoren", "--exec", ACCEPTING, "--registry", registry)
    assert result.exit_code == 3
    assert "No space left" in result.stderr


@pytest.mark.parametrize(
    "command", ["./is-not-there {file}", "/ {file}", "sh -c 'kill -9 $$' {file}", "sh -c 'exit 127' {file}"]
)
def test_a_program_that_does_not_run_is_no_success(registry: Path, fabrik: Run, command: str) -> None:
    run = ("conformance", "data", "identifikatoren", "--exec", command, "--registry", registry, "--report", "r.json")
    assert fabrik(*run).exit_code == 3


def test_a_report_without_tests_is_no_success(registry: Path, fabrik: Run, good: Report) -> None:
    Path("r.json").write_bytes(msgspec.structs.replace(good, cases=()).content)
    assert fabrik("conformance", "verify", "r.json", "--registry", registry).exit_code == 1
