from __future__ import annotations

from pathlib import Path

import pytest

from conformance.commands.subject import ended
from conformance.report import Report
from tests.conformance.report.made import FAILED, GOOD, report


def test_report_that_cannot_be_written_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(OSError):
        ended(GOOD, tmp_path, "text", "de")
    assert "amt" in capsys.readouterr().out


@pytest.mark.parametrize(("made", "code"), [(GOOD, 0), (report(FAILED), 1), (report(), 3)])
def test_report_ends_with_the_code_of_its_verdict(
    made: Report, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        ended(made, tmp_path / "report.json", "text", "de")
    assert end.value.code == code
    assert (tmp_path / "report.json").read_bytes() == made.sealed.content
