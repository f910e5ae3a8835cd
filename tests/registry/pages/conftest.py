"""A workspace with published versions in every state that a page tells of."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from generators.builder.run import build_standards
from generators.workspace import Workspace
from registry.release import Wanted, record, release, releasing
from registry.store import Entry
from tests.registry.release import standards

TARGETS = ("xsd", "requirements", "vectors", "model_json", "quality")
REMARK = """\
      bemerkung:
        title: Bemerkung
        description: Ein Text.
        annotations: {title_en: Remark, description_en: A text.}
"""
BREAK = """\
changes:
  - {rule: slot-made-required, path: Stamm.bemerkung, reason: {de: Muss sein., en: Has to be.}}
  - {rule: namespace-changed, path: stamm, reason: {de: Neue Hauptversion., en: New major version.}}
"""


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`stamm` 1.0.0 superseded, 1.1.0 yanked, 2.0.0 in use; `zweig` 1.0.0 on the first; both as published."""
    root = standards.write(tmp_path_factory.mktemp("pages") / "w")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(releasing, "build_standards", partial(build_standards, targets=TARGETS))
        _release(root, "2027-01-01", "stamm", "zweig")
        model = root / "standards/stamm/model.yaml"
        model.write_text(model.read_text("utf-8") + REMARK, "utf-8")
        standards.advance(root, "stamm", "1.0.0", "1.1.0")
        _release(root, "2027-02-01", "stamm")
        standards.edit(root, "stamm/model.yaml", "      bemerkung:\n", "      bemerkung:\n        required: true\n")
        standards.edit(root, "stamm/examples/Stamm-eins.yaml", "nummer: 1\n", "nummer: 1\nbemerkung: x\n")
        (root / "standards/stamm/changes").mkdir()
        (root / "standards/stamm/changes/2.yaml").write_text(BREAK, "utf-8")
        standards.advance(root, "stamm", "1.1.0", "2.0.0")
        _release(root, "2027-03-01", "stamm")
    _event(root, "supersede", "1.0.0", successor="1.1.0")
    _event(root, "yank", "1.1.0", reason="Bemerkung fehlt", successor="2.0.0")
    return root


def _release(root: Path, date: str, *names: str) -> None:
    assert [str(f) for f in release(Workspace(root), list(names), Wanted(date)).findings] == []


def _event(root: Path, kind: str, version: str, **more: str) -> None:
    assert record(Workspace(root), Entry(0, "2027-03-02", kind, "stamm", version, "", **more)) == []
