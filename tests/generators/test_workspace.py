"""The workspace: settings of the registry, standards by folder; what is wrong is a finding with its place."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generators.workspace import Registry, Workspace

ROOT = Path(__file__).parents[2]
REGISTRY = """\
publisher: {name: Standardfabrik, uri: https://standardfabrik.example/}
base_uri: https://a.example/
languages: [de, en]
main_language: de
"""
MODEL = """\
id: https://a.example/{name}
name: {name}
imports: [linkml:types{imports}]
default_range: string
classes:
  {cls}:
    attributes:
      label: {{}}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put(tmp_path, "registry/registry.yaml", REGISTRY)
    for name, cls, imports in (("basis", "Teil", ""), ("muster", "Ganzes", ", ../basis/model")):
        put(tmp_path, f"standards/{name}/standard.yaml", f"name: {name}\nkind: data\nversion: 1.2.0\nroots: [{cls}]\n")
        put(tmp_path, f"standards/{name}/model.yaml", MODEL.format(name=name, cls=cls, imports=imports))
    return tmp_path


def put(root: Path, file: str, text: str) -> None:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def said(root: Path, name: str = "muster") -> list[str]:
    return [f"{f.span}: {f.rule}: {f.message}" for f in Workspace(root).read(name).findings]


def test_right_standard_is_read_without_findings(root: Path) -> None:
    standard, findings = Workspace(root).read("muster")
    assert findings == []
    assert standard is not None
    assert (standard.version, standard.data.roots) == ("1.2.0", ("Ganzes",))
    assert set(standard.data.modules) == {"basis", "muster"}


def test_workspace_is_found_upwards(root: Path) -> None:
    found = Workspace.around(root / "standards" / "muster")
    assert found is not None
    assert found.root == root
    assert Workspace.around(Path("/")) is None


def test_folders_are_standards_but_hidden_ones_and_files_are_not(root: Path) -> None:
    put(root, "standards/LICENSE", "")
    put(root, "standards/.cache/x", "")
    put(root, "standards/leer/notes.txt", "")
    assert Workspace(root).names() == ["basis", "leer", "muster"]


def test_dependents(root: Path) -> None:
    text = "name: muster\nkind: data\nversion: 1.2.0\ndependencies: {basis: 1.2.0}\n"
    put(root, "standards/muster/standard.yaml", text)
    assert Workspace(root).dependents("basis") == ["muster"]


def test_templates_of_the_registry_count(root: Path) -> None:
    put(root, "registry/registry.yaml", REGISTRY + 'namespace: "urn:xoev-de:a:standard:{name}_{version}"\n'
        'artifacts: "https://files.a.example/{name}/v{version}/"\n')  # fmt: skip
    standard = Workspace(root).read("muster").standard
    assert standard is not None
    module = standard.data.modules["muster"]
    assert module.namespace == "urn:xoev-de:a:standard:muster_1.2.0"
    assert module.base == "https://files.a.example/muster/v1.2.0/"


def test_standard_may_state_its_namespace(root: Path) -> None:
    text = "name: muster\nkind: data\nversion: 1.2.0\nxml: {namespace: 'urn:a:b', prefix: ab}\n"
    put(root, "standards/muster/standard.yaml", text)
    standard = Workspace(root).read("muster").standard
    assert standard is not None
    module = standard.data.modules["muster"]
    assert (module.namespace, module.prefix) == ("urn:a:b", "ab")


def test_publisher_of_the_registry_stands_in(root: Path) -> None:
    standard = Workspace(root).read("muster").standard
    assert standard is not None
    assert standard.publisher is not None
    assert standard.publisher.name == "Standardfabrik"


def test_registry_of_this_repository_keeps_the_default_addresses() -> None:
    registry = Workspace(ROOT).registry
    assert registry.publisher is not None
    assert registry == Registry(publisher=registry.publisher)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (REGISTRY.replace("main_language: de", "main_language: fr"),
         "registry/registry.yaml:4:1: wrong-entry: main_language 'fr' is none of the languages de, en"),
        (REGISTRY + "namespace: '{base_uri}{nmae}/{name}'\n",
         "registry/registry.yaml:5:1: wrong-entry: namespace '{base_uri}{nmae}/{name}' is no template with {name}"),
        (REGISTRY.replace("languages: [de, en]", "languages: de"),
         "registry/registry.yaml:3:1: wrong-shape: languages is the text 'de', not a list"),
        ("a: [", "registry/registry.yaml:1:5: yaml-syntax: did not find expected node content"),
    ],
)  # fmt: skip
def test_wrong_registry_is_a_finding_of_every_standard(root: Path, text: str, expected: str) -> None:
    put(root, "registry/registry.yaml", text)
    assert said(root) == [expected]
    assert said(root, "basis") == [expected]


def test_missing_registry_is_a_warning(root: Path) -> None:
    (root / "registry" / "registry.yaml").unlink()
    assert [line.split(": ")[1] for line in said(root)] == ["missing-registry"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: mustre\nkind: data\nversion: 1.0.0\n",
         "standards/muster/standard.yaml:1:1: wrong-identity: name 'mustre' differs from the folder 'muster'"),
        ("name: muster\nkind: process\nversion: 1.0.0\n",
         "standards/muster/process.yaml: unreadable-file: standards/muster/process.yaml cannot be read: "
         "no such file or directory"),
        ("name: muster\nkind: data\nversion: 1.0.0\nroots: [Ganze]\n",
         "standards/muster/standard.yaml:4:9: unresolved-root: root 'Ganze' is no class of 'muster'"),
        ("name: muster\nkind: data\nversion: 1.0.0\nroots: Ganzes\n",
         "standards/muster/standard.yaml:4:1: wrong-shape: roots is the text 'Ganzes', not a list"),
    ],
)  # fmt: skip
def test_wrong_identity_is_a_finding(root: Path, text: str, expected: str) -> None:
    put(root, "standards/muster/standard.yaml", text)
    assert said(root) == [expected]


def test_name_that_is_not_kebab_case_is_a_finding(root: Path) -> None:
    put(root, "standards/Foo Bar/standard.yaml", "name: Foo Bar\nkind: data\nversion: 1.0.0\n")
    put(root, "standards/Foo Bar/model.yaml", MODEL.format(name="foo", cls="Foo", imports=""))
    assert said(root, "Foo Bar") == [
        "standards/Foo Bar/standard.yaml:1:1: wrong-entry: name 'Foo Bar' is no name in kebab-case"
    ]


@pytest.mark.parametrize("file", ["standard.yaml", "model.yaml"])
def test_missing_file_is_a_finding(root: Path, file: str) -> None:
    (root / "standards" / "muster" / file).unlink()
    path = f"standards/muster/{file}"
    assert said(root)[0] == f"{path}: unreadable-file: {path} cannot be read: no such file or directory"


def test_standards_of_this_repository_are_identified_in_a_moment() -> None:
    names = Workspace(ROOT).names()
    begin = time.process_time()
    workspace = Workspace(ROOT)
    for name in names:
        workspace.identity(name)
    assert time.process_time() - begin < 0.3
