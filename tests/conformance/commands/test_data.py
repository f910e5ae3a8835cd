"""`fabrik conformance data`: exit codes, the report that it writes, and wrong usage."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conformance.report import Verdict, read_report

Run = Callable[..., Any]
FEW = ("--only", "*/valid/mindestangaben*")


def judging(code: int) -> str:
    return f"{sys.executable} -S -c 'raise SystemExit({code})' {{file}}"


@pytest.mark.parametrize(("code", "exit_code", "verdict"), [(0, 0, "passed"), (1, 1, "failed"), (2, 3, "error")])
def test_the_exit_code_is_that_of_the_verdict(
    registry: Path, fabrik: Run, code: int, exit_code: int, verdict: str
) -> None:
    told = ("--registry", registry, "--report", "r.json", "--lang", "en", "--jobs", "2")
    result = fabrik("conformance", "data", "identifikatoren", "--exec", judging(code), *FEW, *told)
    assert result.exit_code == exit_code
    report = read_report(Path("r.json").read_bytes())
    assert report.verdict is Verdict(verdict)
    assert report.tested.digest
    assert len(report.cases) > 3
    assert "this is no proof of conformance" in result.stderr


def test_a_report_is_shown_in_the_format_asked_for(registry: Path, fabrik: Run) -> None:
    asked = ("--registry", registry, "--format", "junit")
    result = fabrik("conformance", "data", "identifikatoren", "--exec", judging(0), *FEW, *asked)
    assert result.stdout.startswith('<?xml version="1.0"')


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "--exec CMD, --round-trip CMD or both"),
        (("--exec", "true"), "--exec has no {file}"),
        (("--round-trip", "true {file}"), "--round-trip has no {to}"),
        (("--exec", "true {file}", "--send", "content"), "--send content needs --protocol lines"),
        (("--exec", "true {file}", "--only", "nichts"), "nothing of identifikatoren@1.0.0 is meant"),
        (("--exec", "true {file}", "--profile", "nichts"), "has no profile 'nichts'"),
        (("--exec", "true {file}", "--jobs", "0"), "--jobs"),
        (("--exec", "true {file}", "--time-limit", "0"), "--time-limit"),
    ],
)
def test_wrong_usage_is_told(registry: Path, fabrik: Run, options: tuple[str, ...], message: str) -> None:
    result = fabrik("conformance", "data", "identifikatoren", *options, "--registry", registry)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("wanted", ["nichts", "identifikatoren@2.0.0", "identifikatoren@x"])
def test_an_unknown_standard_is_wrong_usage(registry: Path, fabrik: Run, wanted: str) -> None:
    result = fabrik("conformance", "data", wanted, "--exec", "true {file}", "--registry", registry)
    assert result.exit_code == 2


def test_an_adaptor_is_printed_or_written(registry: Path, fabrik: Run) -> None:
    shown = fabrik("conformance", "adaptor", "node")
    assert shown.exit_code == 0
    assert "readline" in shown.stdout
    assert fabrik("conformance", "adaptor", "node", "--output", "a.mjs").exit_code == 0
    assert Path("a.mjs").read_text("utf-8") == shown.stdout
