"""`fabrik compare` as contributors run it: in Git, against published versions, with reasons, in every format."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from generators.model.dump import model_json_by_standard
from generators.workspace import Workspace
from tests.registry.compare.versions import IDENTITY

MODEL = """\
classes:
  Person:
    tree_root: true
    description: Ein Mensch.
    attributes:
      name:
        range: string
"""
BROKEN = MODEL.replace("        range: string\n", "        range: string\n        required: true\n")
PATH = "standards/muster/model.yaml"


def run(*arguments: str) -> Any:
    result = CliRunner().invoke(main, ["compare", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def git(folder: Path, *arguments: str) -> None:
    author = ["-c", "user.name=Muster", "-c", "user.email=muster@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True)


def workspace(folder: Path, status: str = "approved", version: str = "1.0.0") -> None:
    write(folder, "registry/.keep", "")
    text = IDENTITY.format(kind="data").replace("status: draft", f"status: {status}").replace("1.0.0", version)
    write(folder, "standards/muster/standard.yaml", text)
    write(folder, PATH, MODEL)


def write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8")


def publish(folder: Path, target: Path) -> None:
    standard = Workspace(folder).read("muster").standard
    assert standard is not None
    target.mkdir(parents=True)
    (target / "model.json").write_bytes(model_json_by_standard(standard))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in a repository whose main branch it leaves with nothing changed yet."""
    root = tmp_path / "here"
    workspace(root)
    git(tmp_path, "init", "-q", "-b", "main", "here")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Start")
    git(root, "checkout", "-q", "-b", "work")
    monkeypatch.chdir(root)
    return root


def test_a_branch_is_compared_with_where_it_left_main(here: Path) -> None:
    assert run("muster").exit_code == 0
    write(here, PATH, BROKEN)
    found = run("muster")
    assert found.exit_code == 1
    first, effect, before, summary = found.stdout.splitlines()
    assert first == f"{PATH}:6:7: major: slot 'Person.name' is required now [slot-made-required]"
    assert "XML and JSON F, in every message; roll-out: senders first" in effect
    assert before == f"    before: {PATH}:6:7"
    assert summary.startswith("muster 1.0.0 → 1.0.0") and summary.endswith("1 major; needs 2.0.0")


@pytest.mark.parametrize("against", ["HEAD", "main"])
def test_a_commit_is_an_old_version(here: Path, against: str) -> None:
    write(here, PATH, BROKEN)
    assert "slot-made-required" in run("muster", "--against", against).stdout
    git(here, "commit", "-q", "-a", "-m", "Break")
    assert ("slot-made-required" in run("muster", "--against", against).stdout) == (against == "main")


def test_a_folder_and_a_file_are_old_versions_and_demand_a_version(here: Path, tmp_path: Path) -> None:
    publish(here, tmp_path / "release")
    write(here, PATH, BROKEN)
    for old in (tmp_path / "release", tmp_path / "release" / "model.json"):
        found = run("muster", "--against", str(old))
        assert "standards/muster/standard.yaml:1:1: error: version '1.0.0' is too low" in found.stdout
    write(
        here,
        "standards/muster/standard.yaml",
        (here / "standards/muster/standard.yaml").read_text().replace("1.0.0", "2.0.0"),
    )
    assert "too low" not in run("muster", "--against", str(tmp_path / "release")).stdout


REASON = "    reason: {de: Das Gesetz verlangt es., en: The law demands it.}\n"


def test_a_version_may_be_named_like_its_tag(here: Path) -> None:
    git(here, "tag", "muster/v0.9.0")
    write(here, PATH, BROKEN)
    assert "slot-made-required" in run("muster", "--against", "muster/v0.9.0").stdout
    missing = run("muster", "--against", "muster/v1.0.0")
    assert missing.exit_code == 3
    assert "'muster/v1.0.0' is neither a commit, a version, a folder nor a file" in missing.stderr


def test_a_reason_accepts_a_break_until_there_is_none_any_more(here: Path, tmp_path: Path) -> None:
    publish(here, tmp_path / "release")
    write(here, PATH, BROKEN)
    entry = "changes:\n  - rule: slot-made-required\n    path: Person.name\n"
    write(here, "standards/muster/changes/2.yaml", entry + REASON)
    found = run("muster", "--against", "main")
    assert found.exit_code == 0
    assert "accepted: Das Gesetz verlangt es." in found.stdout
    write(here, PATH, MODEL)
    stale = run("muster", "--against", str(tmp_path / "release"))
    assert stale.exit_code == 1
    assert "standards/muster/changes/2.yaml:2:5: error: accepted change 'slot-made-required'" in stale.stdout


def test_a_fingerprint_accepts_one_change_and_only_that(here: Path) -> None:
    write(here, PATH, BROKEN)
    (change,) = json.loads(run("muster", "--format", "json").stdout)[0]["changes"]
    write(here, "standards/muster/changes/2.yaml", f"changes:\n  - fingerprint: '{change['fingerprint']}'\n{REASON}")
    assert run("muster").exit_code == 0
    write(here, PATH, BROKEN.replace("range: string", "range: integer"))
    assert run("muster").exit_code == 1


def test_the_author_classifies_what_only_the_author_knows(here: Path) -> None:
    write(here, PATH, MODEL.replace("Ein Mensch.", "Ein lebender Mensch."))
    assert "patch, to be classified" in run("muster").stdout
    entry = f"changes:\n  - rule: definition-changed\n    path: Person\n    classification: major\n{REASON}"
    write(here, "standards/muster/changes/2.yaml", entry)
    found = run("muster")
    assert "needs 2.0.0" in found.stdout and "to be classified" not in found.stdout


def test_wrong_entries_are_findings_with_a_place(here: Path) -> None:
    write(here, "standards/muster/changes/2.yaml", f"changes:\n  - rule: slot-made-required\n{REASON}    pfad: x\n")
    found = run("muster").stdout
    assert "changes/2.yaml:4:5: error: changes[0] has key 'pfad', which is not known [unknown-entry]" in found
    assert "changes/2.yaml:2:5: error: an accepted change names neither rule and path nor a fingerprint" in found


def test_a_draft_promises_nothing_yet(here: Path) -> None:
    workspace(here, "draft")
    git(here, "commit", "-q", "-a", "-m", "Draft")
    write(here, PATH, BROKEN)
    found = run("muster", "--against", "HEAD")
    assert found.exit_code == 0
    assert "1 major; needs 1.1.0" in found.stdout


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        ("no git", "the workspace is in no Git repository, and no version of 'muster' is published"),
        ("no commits", "the Git repository has no commits"),
        ("detached", "HEAD is detached, and none of"),
        ("shallow", "the clone is shallow and ends before it"),
        ("no main", "nor is there a remote"),
    ],
)
def test_without_an_old_version_the_reason_is_told(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prepare: str, said: str
) -> None:
    root = here
    if prepare in ("no git", "no commits"):
        shutil.rmtree(here / ".git")
        if prepare == "no commits":
            git(here, "init", "-q")
    elif prepare in ("detached", "no main"):
        git(here, "branch", "-D", "main")
        if prepare == "detached":
            git(here, "checkout", "-q", "--detach")
    else:
        git(here, "commit", "-q", "--allow-empty", "-m", "Work")
        git(here, "checkout", "-q", "main")
        git(here, "commit", "-q", "--allow-empty", "-m", "Main")
        options = ["--depth", "1", "--no-single-branch", "--branch", "work"]
        git(tmp_path, "clone", "-q", *options, f"file://{here}", "shallow")
        root = tmp_path / "shallow"
    monkeypatch.chdir(root)
    found = run("muster")
    assert found.exit_code == 3
    assert said in found.stderr


@pytest.mark.parametrize("against", ["published", "1.0.0", "no/such/ref", "--bad", "http://127.0.0.1:9/model.json"])
def test_a_missing_old_version_is_told(here: Path, against: str) -> None:
    found = run("muster", f"--against={against}")
    assert found.exit_code == 3
    assert found.stderr.startswith("muster: not compared, ")


def test_two_files_are_compared(tmp_path: Path) -> None:
    head = "id: https://example.org/m\nname: m\nversion: {}\n"
    write(tmp_path, "old.yaml", head.format("1.0.0") + MODEL)
    write(tmp_path, "new.yaml", head.format("1.1.0") + BROKEN)
    old, new = str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")
    for arguments in ((old, new), (new, "--against", old)):
        found = run(*arguments, "--witness")
        assert "slot 'Person.name' is required now" in found.stdout
        assert "valid in the old version, rejected by the new one as XML and JSON: Person {}" in found.stdout
    assert run(old).exit_code == 2
    assert run(old, new, new).exit_code == 2


def test_every_format_tells_the_change(here: Path) -> None:
    write(here, PATH, BROKEN)
    sarif = json.loads(run("muster", "--format", "sarif").stdout)["runs"][0]["results"]
    assert sarif[0]["ruleId"] == "slot-made-required" and sarif[0]["partialFingerprints"]
    assert run("muster", "--format", "github").stdout.startswith(f"::error file={PATH},line=6,col=7,")
    gitlab = json.loads(run("muster", "--format", "gitlab").stdout)
    assert gitlab[0]["location"] == {"path": PATH, "lines": {"begin": 6}}
    markdown = run("muster", "--format", "markdown").stdout
    assert "| **major** | slot 'Person.name' is required now `slot-made-required` |" in markdown
    change = json.loads(run("muster", "--format", "json").stdout)[0]["changes"][0]
    assert (change["old_place"]["line"], change["new_place"]["line"]) == (6, 6)
    assert change["effect"]["xml"] == change["effect"]["json"] == "F"


def test_dependents_are_told_what_reaches_them(here: Path) -> None:
    text = IDENTITY.format(kind="data").replace("name: muster", "name: folge")
    write(here, "standards/folge/standard.yaml", text + "dependencies: {muster: 1.0.0}\n")
    uses = "imports: [../muster/model]\nclasses:\n  Akte:\n    attributes:\n      person: {range: Person}\n"
    write(here, "standards/folge/model.yaml", uses)
    write(here, PATH, BROKEN)
    assert "  dependent folge 1.0.0: reached by major changes" in run("muster").stdout


def test_dependents_that_build_on_a_published_version_stay_with_it(here: Path) -> None:
    text = IDENTITY.format(kind="data").replace("name: muster", "name: folge")
    write(here, "standards/folge/standard.yaml", text + "dependencies: {muster: 1.0.0}\n")
    uses = "imports: [../muster/model]\nclasses:\n  Akte:\n    attributes:\n      person: {range: Person}\n"
    write(here, "standards/folge/model.yaml", uses)
    shutil.copytree(here / "standards/muster", here / "registry/releases/muster/1.0.0/source/muster")
    write(here, PATH, BROKEN)
    identity = (here / "standards/muster/standard.yaml").read_text("utf-8")
    write(here, "standards/muster/standard.yaml", identity.replace("version: 1.0.0", "version: 2.0.0"))
    found = run("muster")
    assert "  dependent folge 1.0.0: stays with muster 1.0.0; once it moves, reached by major changes" in found.stdout
    (dependent,) = json.loads(run("muster", "--format", "json").stdout)[0]["dependents"]
    assert dependent["pinned"] == "1.0.0"
