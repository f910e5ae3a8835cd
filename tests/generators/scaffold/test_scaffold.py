"""What is scaffolded lints clean and builds; what cannot be scaffolded is refused with a reason."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

from generators.artifact import Artifact
from generators.builder.run import build_standards
from generators.checks import lint
from generators.metamodel import AUTHORED
from generators.model.source import parse_yaml
from generators.scaffold import (
    KINDS,
    LANGUAGES,
    Refused,
    Wanted,
    editor_files,
    editor_schemas,
    new_standard,
    place,
    start,
)
from generators.scaffold.editor import GLOBS
from generators.scaffold.standard import TEMPLATES
from generators.scaffold.text import prefix, scalar
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]
TITLES = [
    "",
    "Hundesteuer: die Anmeldung",
    "No",
    '# "1" {}',
    "2027-05-01",
    "Äpfel & <Birnen> ]]>",
    "a\x00b\u2028c",
    "<<name>>",
]


def begin(folder: Path, **wanted: str) -> Workspace:
    """The workspace after `fabrik new data …` in a folder."""
    root, artifacts = start(folder, Wanted("data", **{"name": "hundesteuer", **wanted}))
    place(root, artifacts)
    return Workspace(root)


@pytest.mark.parametrize("main", LANGUAGES)
@pytest.mark.parametrize("title", TITLES)
def test_new_standard_has_no_findings(tmp_path: Path, title: str, main: str) -> None:
    workspace = begin(tmp_path, name="hundesteuer-anmeldung", title_de=title, title_en=title, main=main)
    assert lint(workspace, "hundesteuer-anmeldung") == []


@pytest.mark.parametrize("name", ["anlass", "file-number", "date", "string", "xs", "linkml", "xml", "a", "a1-b2"])
def test_new_standard_of_an_unlucky_name_has_no_findings(tmp_path: Path, name: str) -> None:
    assert lint(begin(tmp_path, name=name), name) == []
    assert lint(begin(tmp_path, name=f"{name}-en", main="en"), f"{name}-en") == []


@pytest.mark.parametrize("main", LANGUAGES)
def test_new_standard_builds(tmp_path: Path, main: str) -> None:
    workspace = begin(tmp_path, main=main)
    outcomes = list(build_standards(workspace, ["hundesteuer"], tmp_path / "build", ("xsd", "json_schema")))
    assert [outcome.failed for outcome in outcomes] == [False]
    assert (tmp_path / "build" / "hundesteuer" / "0.1.0" / "xsd" / "hundesteuer.xsd").is_file()


@pytest.mark.parametrize("main", LANGUAGES)
@pytest.mark.parametrize("kind", ["interface", "process"])
@pytest.mark.parametrize("name", ["hundesteuer", "anlass", "xml", "a1-b2"])
def test_new_interface_and_process_have_no_findings_and_build(tmp_path: Path, kind: str, main: str, name: str) -> None:
    root, artifacts = start(tmp_path, Wanted(kind, name, "No", "# 1", main))
    place(root, artifacts)
    workspace = Workspace(root)
    assert lint(workspace, name) == []
    outcomes = list(build_standards(workspace, [name], tmp_path / "build"))
    assert [(outcome.failed, bool(outcome.record.outputs)) for outcome in outcomes] == [(False, True)]


def test_second_standard_leaves_the_workspace_alone(tmp_path: Path) -> None:
    begin(tmp_path)
    registry = tmp_path / "registry" / "registry.yaml"
    registry.write_text(registry.read_text("utf-8").replace("Musterstelle", "Musteramt"), "utf-8")
    (tmp_path / ".gitignore").write_text("mine\n", "utf-8")
    begin(tmp_path / "standards" / "hundesteuer", name="hundehalter")
    assert "Musteramt" in registry.read_text("utf-8")
    assert (tmp_path / ".gitignore").read_text("utf-8") == "mine\n"
    assert (tmp_path / "standards" / "hundehalter" / "model.yaml").is_file()


def test_prefixes_of_two_standards_differ(tmp_path: Path) -> None:
    begin(tmp_path)
    workspace = begin(tmp_path, name="hundehalter")
    prefixes = {workspace.identity(name).data["xml"]["prefix"] for name in workspace.names()}
    assert prefixes == {"hun", "hund"}


def test_missing_registry_is_written(tmp_path: Path) -> None:
    for folder in ("standards", "registry"):
        (tmp_path / folder).mkdir()
    assert lint(begin(tmp_path), "hundesteuer") == []
    assert (tmp_path / "registry" / "registry.yaml").is_file()


def test_existing_standard_is_left_alone(tmp_path: Path) -> None:
    begin(tmp_path)
    with pytest.raises(Refused, match="standard 'hundesteuer' exists already"):
        begin(tmp_path)


@pytest.mark.parametrize(
    "name", ["", "Hunde", "hunde_steuer", "../x", "a b", "1a", "a--b", "-a", "hünde", "x" * 200, "a\nb"]
)
def test_bad_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="is no name in kebab-case"):
        begin(tmp_path, name=name)
    assert list(tmp_path.iterdir()) == []


def test_kind_without_templates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="kind 'sculpture' is none of data"):
        list(new_standard(begin(tmp_path), Wanted("sculpture", "ablauf")))


def test_workspace_over_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "standards").write_text("")
    with pytest.raises(Refused, match="'standards' is no folder"):
        begin(tmp_path)


def test_nothing_is_left_of_a_start_that_fails(tmp_path: Path) -> None:
    begin(tmp_path)
    settings = tmp_path / ".vscode" / "settings.json"
    settings.write_text("{}", "utf-8")
    before = contents(tmp_path)
    root, artifacts = start(tmp_path, Wanted("data", "hundehalter"))
    with pytest.raises(OSError, match="README"):
        place(root, [*artifacts, Artifact("standards/README.md/below", b"")])
    assert contents(tmp_path) == before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


def test_every_template_is_used() -> None:
    for kind, paths in KINDS.items():
        used = {template.replace("<<main>>", main) for template in paths for main in LANGUAGES}
        assert {path.name for path in (TEMPLATES / kind).iterdir()} == used


def test_editor_settings_are_completed_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / ".vscode" / "settings.json"
    path.parent.mkdir()
    path.write_text('{"editor.rulers": [100], "yaml.schemas": {"./mine.json": "a.yaml"}}')
    place(tmp_path, editor_files(tmp_path))
    settings = json.loads(path.read_text())
    assert settings["editor.rulers"] == [100]
    assert settings["yaml.schemas"]["./mine.json"] == "a.yaml"
    assert settings["yaml.schemas"]["./build/editor/standard.schema.json"] == "standards/*/standard.yaml"
    for schema in settings["yaml.schemas"]:
        assert schema == "./mine.json" or (tmp_path / schema).is_file()


@pytest.mark.parametrize("text", ["// comment\n{}", "[1]", '{"yaml.schemas": 3}', "\xff"])
def test_editor_settings_in_another_form_are_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / ".vscode" / "settings.json"
    path.parent.mkdir()
    path.write_text(text, "latin-1")
    place(tmp_path, editor_files(tmp_path))
    assert path.read_text("latin-1") == text


def test_editor_schemas_accept_the_files_of_this_repository() -> None:
    schemas = {Path(a.path).name: jsonschema_rs.validator_for(json.loads(a.content)) for a in editor_schemas()}
    assert set(schemas) == {f"{name}.schema.json" for name in (*AUTHORED, "model")}
    assert set(GLOBS) == {*AUTHORED, "model"}
    files = [*(ROOT / "standards").glob("*/model.yaml"), *(ROOT / "standards").glob("*/standard.yaml")]
    assert files
    for path in [*files, ROOT / "registry" / "registry.yaml"]:
        document, findings = parse_yaml(path.read_bytes(), path.name)
        assert findings == []
        assert [e.message for e in schemas[f"{path.stem}.schema.json"].iter_errors(document.data)] == [], path


def test_editor_schema_of_models_knows_a_typing_error() -> None:
    schema = next(a.content for a in editor_schemas() if a.path.endswith("model.schema.json"))
    model = {"id": "https://a.example/x", "name": "x", "classes": {"A": {"atributes": {}}}}
    assert not jsonschema_rs.validator_for(json.loads(schema)).is_valid(model)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Plain", "Plain"), ("a: b", '"a: b"'), ("No", '"No"'), ("1.0", '"1.0"'), ("Ä #b", '"Ä #b"'), ("", '""')],
)
def test_scalar_is_read_back_as_text(text: str, expected: str) -> None:
    assert scalar(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("hundesteuer", "hun"), ("a-b-c", "abc"), ("xml-foo", "xxml"), ("xml", "xxml"), ("ab-c", "abc"), ("a", "a")],
)
def test_prefix_is_short_and_not_reserved(name: str, expected: str) -> None:
    assert prefix(name, ()) == expected


def test_editor_settings_of_this_repository_are_those_of_a_new_one() -> None:
    for artifact in editor_files(Path("nowhere")):
        if not artifact.path.startswith("build/"):
            assert (ROOT / artifact.path).read_bytes() == artifact.content
