"""Builds: only what changed, the same bytes everywhere, nothing from a standard with errors."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generators.builder import memory, run
from generators.builder.run import build_standards
from generators.checks import lint
from generators.targets import BARE as QUICK
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
    found = build_standards(Workspace(root), ["base", "shop"], root / "build", QUICK)
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


def test_a_changed_compiler_builds_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    for module in (memory, run):
        monkeypatch.setattr(module, "compiler_digest", lambda: "another")
    # The workers are forked or spawned; one standard at a time is built in this process.
    assert next(iter(build_standards(Workspace(root), ["base"], root / "build", QUICK))).recalled is False


def test_what_was_built_of_a_removed_standard_goes(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    shutil.rmtree(root / "standards" / "shop")
    list(build_standards(Workspace(root), ["base"], root / "build", QUICK))
    assert not (root / "build" / "shop").exists()
    assert [path.name for path in (root / "build" / ".memory").glob("*.json")] == ["base.json"]


def test_what_was_built_before_an_error_goes(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    model = root / "standards" / "shop" / "model.yaml"
    model.write_text(model.read_text("utf-8").replace("range: Part", "range: Nothing"), "utf-8")
    assert states(root) == {"base": "recalled", "shop": "failed"}
    assert not (root / "build" / "shop").exists()


def test_files_of_the_version_before_go(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    identity = root / "standards" / "shop" / "standard.yaml"
    identity.write_text(identity.read_text("utf-8").replace("version: 1.0.0", "version: 1.1.0"), "utf-8")
    states(root)
    assert [path.name for path in (root / "build" / "shop").iterdir()] == ["1.1.0"]


def test_an_artifact_changed_by_hand_is_made_again_and_other_files_stay(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w")
    states(root)
    schema = root / "build" / "base" / "1.0.0" / "xsd" / "base.xsd"
    before = schema.read_bytes()
    schema.write_bytes(before.replace(b"xs:", b"xsd:"))
    note = schema.with_name("note.txt")
    note.write_text("mine", "utf-8")
    assert states(root) == {"base": "built", "shop": "recalled"}
    assert (schema.read_bytes(), note.read_text("utf-8")) == (before, "mine")


def test_a_change_during_a_build_is_built_the_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = workspace(tmp_path / "w")
    model = root / "standards" / "base" / "model.yaml"

    def change(*arguments: Any) -> Any:
        found = lint(*arguments)
        model.write_text(model.read_text("utf-8") + "# changed\n", "utf-8")
        return found

    monkeypatch.setattr(run, "lint", change)
    list(build_standards(Workspace(root), ["base"], root / "build", QUICK))
    monkeypatch.setattr(run, "lint", lint)
    assert [o.recalled for o in build_standards(Workspace(root), ["base"], root / "build", QUICK)] == [False]


def test_a_killed_build_leaves_nothing_that_the_next_one_does_not_mend(tmp_path: Path) -> None:
    root, clean = workspace(tmp_path / "w"), workspace(tmp_path / "clean")
    killed = [sys.executable, "-c", KILLED]
    assert subprocess.run(killed, cwd=root, env=environment(), check=False).returncode == -9
    assert (root / "build" / "artifacts" / "base" / "1.0.0" / "xsd").is_dir()
    left = root / "build" / "artifacts" / "base" / "1.0.0" / "xsd" / ".base.xsd.part"
    left.write_bytes(b"half")
    for folder in (root, clean):
        subprocess.run(command(), cwd=folder, env=environment(), check=True, capture_output=True)
    assert artifacts(root) == artifacts(clean)


def test_two_builds_at_once_give_what_one_gives(tmp_path: Path) -> None:
    root, clean = workspace(tmp_path / "w"), workspace(tmp_path / "clean")
    both = [subprocess.Popen(command(), cwd=root, env=environment(), stdout=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate()[0].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    subprocess.run(command(), cwd=clean, env=environment(), check=True, capture_output=True)
    assert artifacts(root) == artifacts(clean)


def test_same_input_same_bytes_in_any_folder_zone_locale_and_hash_seed(tmp_path: Path) -> None:
    """All artifacts and pages, of two standards of this repository and of two small ones with documents."""
    running = []
    for number, settings in enumerate(({"TZ": "UTC", "PYTHONHASHSEED": "0"}, ASCII)):
        root = workspace(tmp_path / f"folder-{number}" / "w")
        for name in ("standards/codelisten", "standards/identifikatoren", "site"):
            shutil.copytree(ROOT / name, root / name)
        running.append(
            subprocess.Popen(
                [sys.executable, "-c", PAGES], cwd=root, env=environment() | settings, stderr=subprocess.PIPE
            )
        )
    said = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    builds = [tmp_path / f"folder-{number}" / "w" / "build" for number in range(2)]
    first, second = (contents(build / "pages") | contents(build / "files") for build in builds)
    assert [path for path in sorted({*first, *second}) if first.get(path) != second.get(path)] == []
    for suffix in (".xsd", ".schema.json", ".shacl.ttl", ".owl.ttl", ".context.jsonld", ".xml", ".md", ".svg"):
        assert any(path.endswith(suffix) for path in first), suffix
    assert not [path for path, content in first.items() if str(tmp_path).encode() in content]


ASCII = {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1234", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
PAGES = """
from pathlib import Path
from generators.site.build import write_pages
from generators.targets import BARE as QUICK
from generators.workspace import Workspace
write_pages(Workspace(Path.cwd()))
"""
# Ends without a word when the second artifact is to be written.
KILLED = """
import os, signal
from pathlib import Path
from generators.builder import run
from generators.targets import BARE as QUICK
from generators.workspace import Workspace
written, write = [], run.write
def one(path, content):
    if written:
        os.kill(os.getpid(), signal.SIGKILL)
    written.append(path)
    write(path, content)
run.write = one
list(run.build_standards(Workspace(Path.cwd()), ["base"], Path("build/artifacts"), ("xsd", "genericode", "model_json")))
"""


def command() -> list[str]:
    return [sys.executable, str(ROOT / "cli.py"), "build", "--all", *(f"--target={target}" for target in QUICK)]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def artifacts(root: Path) -> dict[str, bytes]:
    found = contents(root / "build" / "artifacts")
    return {path: content for path, content in found.items() if not path.startswith(".memory")}
