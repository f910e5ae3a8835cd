"""What the guides tell is true: their standard has no findings, their commands exist, their tables are complete."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest

import cli
from generators.checks import lint
from generators.checks.profile import ANNOTATIONS
from generators.findings import Severity
from generators.scaffold.standard import Wanted, new_standard
from generators.workspace import Workspace

ROOT = Path(__file__).parents[2]
HAND_WRITTEN = ROOT / "site" / "pages"
FILE = re.compile(r'^```yaml title="(?P<path>[^"]+)"\n(?P<text>.*?)^```$', re.M | re.S)
COMMAND = re.compile(r"^\$ (fabrik (?:.*\\\n)*.+)$", re.M)
LATER = "standards/fahrradpass/changes/"
"""Of the version after the first one, which is all that the steps before lead to."""

languages = pytest.mark.parametrize("language", ["de", "en"])
PAGES = sorted(HAND_WRITTEN.rglob("*.md"))


def text_of(page: str, language: str) -> str:
    return (HAND_WRITTEN / f"{page}.{language}.md").read_text("utf-8")


def commands_of(page: Path) -> list[str]:
    """The commands that a page shows, each on one line."""
    return [found.replace("\\\n", " ") for found in COMMAND.findall(page.read_text("utf-8"))]


def bicycle_passport(root: Path, language: str) -> Workspace:
    """The workspace of this checkout with the standard that the contributor's guide leads to, step by step."""
    for name in ("standards", "registry"):
        shutil.copytree(ROOT / name, root / name)
    workspace = Workspace(root)
    for artifact in new_standard(workspace, Wanted("data", "fahrradpass")):
        path = root / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    folder = root / "standards" / "fahrradpass"
    shutil.rmtree(folder / "examples")
    (folder / "examples").mkdir()
    for found in FILE.finditer(text_of("guides/contribute", language)):
        if found["path"].startswith(LATER):
            continue
        path, text = root / found["path"], found["text"]
        if path.name == "model.yaml":
            text = path.read_text("utf-8").partition("imports:\n")[0] + text
        path.write_text(text, "utf-8")
    return Workspace(root)


@languages
def test_standard_of_the_guide_has_no_findings(tmp_path: Path, language: str) -> None:
    workspace = bicycle_passport(tmp_path, language)
    assert [str(finding) for finding in lint(workspace, "fahrradpass")] == []


@languages
def test_finding_of_the_guide_is_the_one_that_lint_reports(tmp_path: Path, language: str) -> None:
    workspace = bicycle_passport(tmp_path, language)
    example = tmp_path / "standards" / "fahrradpass" / "examples" / "lastenrad.yaml"
    example.write_text(example.read_text("utf-8").replace("art: lastenrad", "art: lastrad"), "utf-8")
    (finding,) = lint(workspace, "fahrradpass")
    assert finding.severity is Severity.ERROR
    told = f"{finding.span}: error: {finding.message} [{finding.rule}]"
    assert told in text_of("guides/contribute", language)


@languages
def test_both_guides_show_the_same_files(language: str) -> None:
    shown = {found["path"] for found in FILE.finditer(text_of("guides/contribute", language))}
    assert shown == {
        f"standards/fahrradpass/{name}"
        for name in ("standard.yaml", "model.yaml", "examples/lastenrad.yaml", "changes/1.1.0.yaml")
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(HAND_WRITTEN).as_posix())
def test_commands_of_a_page_exist_with_their_options(page: Path) -> None:
    for line in commands_of(page):
        _, name, *arguments = shlex.split(line)
        command = cli.main.commands.get(name)
        assert command is not None, line
        command.make_parser(click.Context(command)).parse_args(arguments)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(HAND_WRITTEN).as_posix())
def test_paths_of_commands_exist_in_the_checkout(page: Path) -> None:
    for line in commands_of(page):
        for word in shlex.split(line):
            if word.startswith("standards/") and "fahrradpass" not in word:
                assert (ROOT / word).is_file(), line


@languages
def test_profile_page_tells_every_annotation(language: str) -> None:
    page = text_of("reference/linkml", language)
    assert [name for name in ANNOTATIONS if f"| `{name}` |" not in page] == []


def test_readme_links_to_files_and_shows_a_small_picture_with_a_description() -> None:
    links = re.findall(r"(!?)\[([^\]]+)\]\(([^)#]+)", (ROOT / "README.md").read_text("utf-8"))
    local = [(mark, text, ROOT / target) for mark, text, target in links if not target.startswith("https://")]
    assert [path for _, _, path in local if not path.is_file()] == []
    ((_, description, picture),) = [link for link in local if link[0]]
    assert "website" in description
    assert picture.stat().st_size < 200_000
