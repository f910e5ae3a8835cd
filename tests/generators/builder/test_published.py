"""Standards that build on published versions: read, linted and built from the releases, whatever is worked on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import etree

from generators.builder.run import build_standards
from generators.checks import lint
from generators.model.place import as_written, inside, json_as_written, owner_of
from generators.targets import BARE as QUICK
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]
IDENTITY = "name: {name}\nkind: data\nversion: {version}\nroots: [{cls}]\ndependencies: {{{needs}}}\n"
MODEL = """\
id: https://example.org/{name}
name: {name}
imports: [linkml:types{imports}]
default_range: string
classes:
  {cls}:
    attributes:
      {slot}: {{{range}}}
"""
RULE = """\
rules:
  - {{id: {name}, class: Part, when: has(this.{slot}), assert: "this.{slot} != ''", message: {{de: Leer, en: Empty}}}}
"""


def write(
    folder: Path, name: str, cls: str, slot: str, version: str, *needs: tuple[str, str], range_: str = ""
) -> None:
    """The sources of a standard."""
    folder.mkdir(parents=True)
    text = ", ".join(f"{needed}: {pin}" for needed, pin in needs)
    (folder / "standard.yaml").write_text(IDENTITY.format(name=name, version=version, cls=cls, needs=text), "utf-8")
    imports = "".join(f", ../{needed}/model" for needed, _ in needs)
    said = f"range: {range_}" if range_ else ""
    (folder / "model.yaml").write_text(
        MODEL.format(name=name, imports=imports, cls=cls, slot=slot, range=said), "utf-8"
    )


def release(root: Path, name: str, version: str) -> Path:
    """The place of the sources in a release."""
    return root / "registry/releases" / name / version / "source" / name


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """`base` is published as 1.0.0 and worked on as 1.1.0; `letter` and `shop`, on top of both, pin 1.0.0."""
    (tmp_path / "registry").mkdir()
    shutil.copy(ROOT / "registry" / "registry.yaml", tmp_path / "registry")
    pin = ("base", "1.0.0")
    write(release(tmp_path, *pin), "base", "Part", "old", "1.0.0")
    (release(tmp_path, *pin) / "rules.yaml").write_text(RULE.format(name="r", slot="old"), "utf-8")
    schema = tmp_path / "registry/releases/base/1.0.0/xsd/base.xsd"
    schema.parent.mkdir()
    schema.write_text("<published/>", "utf-8")
    write(tmp_path / "standards/base", "base", "Part", "fresh", "1.1.0")
    (tmp_path / "standards/base/rules.yaml").write_text(RULE.format(name="r", slot="fresh"), "utf-8")
    write(tmp_path / "standards/letter", "letter", "Letter", "about", "1.0.0", pin, range_="Part")
    write(tmp_path / "standards/shop", "shop", "Order", "by", "1.0.0", pin, ("letter", "1.0.0"), range_="Letter")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def part_seen_by(root: Path, name: str) -> tuple[str, ...]:
    read = Workspace(root).read(name)
    assert read.standard is not None
    assert read.findings == []
    assert [rule.demand for rule in read.standard.rules] == [f"this.{slot} != ''" for slot in _slots(read.standard)]
    return _slots(read.standard)


def _slots(standard: object) -> tuple[str, ...]:
    return tuple(standard.data.classes["Part"].slots)  # type: ignore[attr-defined]


def test_published_versions_are_read_from_their_releases(root: Path) -> None:
    assert part_seen_by(root, "base") == ("fresh",)
    assert part_seen_by(root, "letter") == ("old",)
    assert part_seen_by(root, "shop") == ("old",)
    standard = Workspace(root).read("shop").standard
    assert standard is not None
    assert standard.data.modules["base"].location == "base/1.0.0"
    assert standard.data.classes["Part"].span.file == "registry/releases/base/1.0.0/source/base/model.yaml"


def test_unpublished_versions_are_read_from_the_workspace(root: Path) -> None:
    edit(root / "standards/letter/standard.yaml", "base: 1.0.0", "base: 1.1.0")
    assert part_seen_by(root, "letter") == ("fresh",)


def test_published_versions_are_read_even_where_the_standard_is_no_longer_worked_on(root: Path) -> None:
    shutil.rmtree(root / "standards/base")
    assert part_seen_by(root, "shop") == ("old",)
    assert not {f.rule for f in lint(Workspace(root), "shop")} & {"unresolved-dependency", "unresolved-import"}


@pytest.mark.parametrize("pin", ["1.2.0", "../../../standards/base", "1.0.0/source"])
def test_a_version_that_is_neither_published_nor_worked_on_is_found_where_it_stands(root: Path, pin: str) -> None:
    edit(root / "standards/letter/standard.yaml", "base: 1.0.0", f"base: {pin}")
    found = {str(f.span): f.rule for f in lint(Workspace(root), "letter") if "dependency" in f.rule}
    rule = "dependency-version-mismatch" if pin == "1.2.0" else "unpinned-dependency"
    assert found == {"standards/letter/standard.yaml:5:16": rule}


def test_two_versions_of_one_standard_are_found(root: Path) -> None:
    edit(root / "standards/letter/standard.yaml", "base: 1.0.0", "base: 1.1.0")
    found = [f for f in lint(Workspace(root), "shop") if f.rule == "conflicting-dependency"]
    assert [(str(f.span), f.message.partition(" (")[0]) for f in found] == [
        ("standards/shop/standard.yaml:5:29", "dependency 'letter' brings 'base' 1.1.0 along")
    ]


def test_an_interface_shows_published_classes(root: Path) -> None:
    folder = root / "standards/door"
    folder.mkdir()
    text = "name: door\nkind: interface\nversion: 1.0.0\ndependencies: {base: 1.0.0}\n"
    (folder / "standard.yaml").write_text(text, "utf-8")
    (folder / "interface.yaml").write_text("base_path: /v1\noperations: []\n", "utf-8")
    standard = Workspace(root).read("door").standard
    assert standard is not None
    assert tuple(standard.models["base"].classes["Part"].slots) == ("old",)


def states(root: Path, *names: str) -> dict[str, str]:
    found = build_standards(Workspace(root), list(names or ("base", "letter", "shop")), root / "build", QUICK)
    return {o.name: o.state for o in found}


def test_only_what_a_standard_builds_on_makes_it_anew(root: Path) -> None:
    assert set(states(root).values()) == {"built"}
    assert set(states(root).values()) == {"unchanged"}
    (root / "standards/base/rules.yaml").unlink()
    assert states(root) == {"base": "built", "letter": "unchanged", "shop": "unchanged"}
    edit(release(root, "base", "1.0.0") / "model.yaml", "old", "older")
    (release(root, "base", "1.0.0") / "rules.yaml").unlink()
    assert states(root) == {"base": "unchanged", "letter": "built", "shop": "built"}


def test_publishing_a_version_makes_those_anew_that_build_on_it(root: Path) -> None:
    states(root)
    shutil.copytree(root / "standards/letter", release(root, "letter", "1.0.0"))
    (root / "registry/releases/letter/1.0.0/requirements.json").write_text('{"standard":"letter","version":"1.0.0"}')
    assert states(root)["shop"] == "built"


def test_schemas_of_published_versions_lie_beside_those_that_import_them(root: Path) -> None:
    states(root, "shop")
    schema, copy = root / "build/shop/1.0.0/xsd/shop.xsd", root / "build/base/1.0.0/xsd/base.xsd"
    wanted = {node.get("schemaLocation") for node in etree.parse(schema).iter()}
    assert "../../../base/1.0.0/xsd/base.xsd" in wanted
    assert copy.read_text("utf-8") == "<published/>"
    for name in ("letter", "shop"):
        edit(root / f"standards/{name}/standard.yaml", "base: 1.0.0", "base: 1.1.0")
    states(root)
    assert not copy.exists()
    assert (root / "build/base/1.1.0/xsd/base.xsd").is_file()


def test_publishing_what_a_standard_builds_on_changes_none_of_its_artifacts(root: Path) -> None:
    for name in ("letter", "shop"):
        edit(root / f"standards/{name}/standard.yaml", "base: 1.0.0", "base: 1.1.0")
    states(root)
    before = contents(root / "build/shop")
    for name, version in (("base", "1.1.0"), ("letter", "1.0.0")):
        shutil.copytree(root / "standards" / name, release(root, name, version))
        (root / f"registry/releases/{name}/{version}/requirements.json").write_text("{}")
    assert states(root, "shop")["shop"] == "built"
    assert contents(root / "build/shop") == before


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_artifacts_say_where_a_file_was_written() -> None:
    released = "registry/releases/base/1.0.0/source/other/parts/model.yaml"
    assert as_written(released) == as_written("standards/other/parts/model.yaml") == "standards/other/parts/model.yaml"
    assert as_written("model.yaml") == "model.yaml"
    assert json_as_written(f'{{"file":"{released}","text":"see {released}"}}'.encode()) == (
        f'{{"file":"standards/other/parts/model.yaml","text":"see {released}"}}'.encode()
    )


def test_files_belong_to_the_sources_they_lie_in() -> None:
    released = "registry/releases/base/1.0.0/source/other/parts/model.yaml"
    assert (owner_of(released), inside(released)) == ("other", "parts/model.yaml")
    assert (owner_of("standards/base/model.yaml"), inside("standards/base/model.yaml")) == ("base", "model.yaml")
    for file in ("build/standards/base/model.yaml", "standards/LICENSE", "registry/releases/base/1.0.0/model.json"):
        assert (owner_of(file), inside(file)) == ("", file)
