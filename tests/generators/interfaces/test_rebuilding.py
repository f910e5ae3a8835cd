"""Interfaces and processes are built anew when what they use has changed, and only then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generators.builder.run import Outcome, build_standards
from generators.workspace import Workspace

pytestmark = pytest.mark.xdist_group("rebuilding")
MUSTER = Path(__file__).parent / "muster"
QUICK = ("xsd", "openapi", "bpmn", "model_json")
NAMES = ["antrag", "antragsannahme", "antragsverfahren"]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose standards are built."""
    root = tmp_path_factory.mktemp("muster") / "muster"
    shutil.copytree(MUSTER, root)
    outcomes = built(root)
    assert not any(outcome.failed or outcome.recalled for outcome in outcomes)
    return root


def built(root: Path) -> list[Outcome]:
    return list(build_standards(Workspace(root), NAMES, root / "out", QUICK))


@pytest.mark.parametrize(
    ("file", "stale"),
    [
        ("", set()),
        ("antrag/model.yaml", {"antrag", "antragsannahme", "antragsverfahren"}),
        ("antrag/examples/parkausweis.json", {"antrag", "antragsannahme", "antragsverfahren"}),
        ("antragsannahme/interface.yaml", {"antragsannahme", "antragsverfahren"}),
        ("antragsannahme/scenarios/antrag-wird-abgewiesen.yaml", {"antragsannahme", "antragsverfahren"}),
        ("antragsverfahren/process.yaml", {"antragsverfahren"}),
    ],
)
def test_a_change_makes_what_uses_it_stale(file: str, stale: set[str], before: Path, tmp_path: Path) -> None:
    root = tmp_path / "muster"
    shutil.copytree(before, root)
    if file:
        path = root / "standards" / file
        path.write_bytes(path.read_bytes() + b"\n")
    again = built(root)
    assert {outcome.name for outcome in again if not outcome.recalled} == stale
    assert not any(outcome.failed for outcome in again)


def test_errors_of_a_data_standard_keep_what_uses_it_from_being_built(tmp_path: Path) -> None:
    shutil.copytree(MUSTER, tmp_path / "muster")
    model = tmp_path / "muster" / "standards" / "antrag" / "model.yaml"
    model.write_text(model.read_text("utf-8").replace("range: Aktenzeichen", "range: Zeichen"), "utf-8")
    outcomes = build_standards(Workspace(tmp_path / "muster"), ["antragsannahme"], tmp_path / "out")
    assert [outcome.failed for outcome in outcomes] == [True]
