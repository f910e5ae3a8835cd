"""Builds: only what changed, the same bytes everywhere, nothing from a standard with errors."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generators.builder import build_standards
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]
IDENTITY = "name: {name}\nkind: data\nversion: 1.0.0\nroots: [{cls}]\n{needs}"
SHOP = """\
id: https://example.org/{name}
name: {name}
imports: [linkml:types{imports}]
default_range: string
classes:
  {cls}:
    attributes:
      label: {{required: true}}
      part: {{range: {range}}}
"""


def workspace(root: Path) -> Path:
    """Two standards, `shop` on top of `base`."""
    (root / "registry").mkdir(parents=True)
    shutil.copy(ROOT / "registry" / "registry.yaml", root / "registry")
    for name, cls, value, imports in (("base", "Part", "integer", ""), ("shop", "Order", "Part", ", ../base/model")):
        folder = root / "standards" / name
        folder.mkdir(parents=True)
        needs = "dependencies: {base: 1.0.0}\n" if imports else ""
        (folder / "standard.yaml").write_text(IDENTITY.format(name=name, cls=cls, needs=needs), "utf-8")
        text = SHOP.format(name=name, cls=cls, range=value, imports=imports)
        (folder / "model.yaml").write_text(text, "utf-8")
    return root


def states(root: Path) -> dict[str, str]:
    found = build_standards(Workspace(root), ["base", "shop"], root / "build")
    return {o.name: "failed" if o.failed else "recalled" if o.recalled else "built" for o in found}


def test_unchanged_standards_are_recalled(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    assert states(root) == {"base": "built", "shop": "built"}
    assert states(root) == {"base": "recalled", "shop": "recalled"}


@pytest.mark.parametrize(
    ("touched", "expected"),
    [
        ("standards/shop/model.yaml", {"base": "recalled", "shop": "built"}),
        ("standards/base/model.yaml", {"base": "built", "shop": "built"}),
        ("registry/registry.yaml", {"base": "built", "shop": "built"}),
        ("build/shop/1.0.0/xsd/shop.xsd", {"base": "recalled", "shop": "built"}),
    ],
)
def test_a_change_builds_what_depends_on_it(tmp_path: Path, touched: str, expected: dict[str, str]) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    with (root / touched).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert states(root) == expected


def test_a_lost_artifact_is_made_again(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    schema = root / "build" / "base" / "1.0.0" / "xsd" / "base.xsd"
    schema.unlink()
    assert states(root)["base"] == "built"
    assert schema.is_file()


def test_files_that_a_standard_no_longer_makes_are_removed(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    folder = root / "build" / "base" / "1.0.0"
    list(build_standards(Workspace(root), ["base"], root / "build", ("xsd",)))
    assert sorted(contents(folder)) == ["xsd/base.xsd"]


def test_errors_are_reported_again_and_nothing_is_built(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    model = root / "standards" / "shop" / "model.yaml"
    model.write_text(model.read_text("utf-8").replace("range: Part", "range: Nothing"), "utf-8")
    assert states(root) == {"base": "built", "shop": "failed"}
    assert states(root) == {"base": "recalled", "shop": "failed"}
    assert not (root / "build" / "shop").exists()


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_same_input_same_bytes_in_any_folder_zone_and_hash_seed(tmp_path: Path) -> None:
    found = []
    for number, (zone, seed) in enumerate((("UTC", "0"), ("Asia/Tokyo", "1234"))):
        root = workspace(tmp_path / f"folder-{number}" / "w")
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(ROOT / "cli.py"), "build", "--all"]
        subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
        shutil.rmtree(root / "build" / "artifacts" / ".memory")
        found.append(contents(root / "build" / "artifacts"))
    assert found[0] == found[1]
    assert len(found[0]) == 14
