"""The pages of published versions: what they tell in each state, and that nothing is rendered twice."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import msgspec
import pytest

from generators.pages.shelf import Edition
from generators.site import Lasting
from generators.site.rendered import Rendered, place
from generators.workspace import Workspace
from registry.pages import PublishedVersions
from tests.registry.release import standards


class Shown:
    """The additions to the site of a workspace, with editions as the generators make them."""

    def __init__(self, root: Path) -> None:
        """Look at the workspace at `root`."""
        self.workspace = Workspace(root)
        self.additions = PublishedVersions(self.workspace)
        self.editions = self.additions.completed([self._edition(name) for name in self.workspace.names()])

    def _edition(self, name: str) -> Edition:
        standard = self.workspace.read(name).standard
        assert standard is not None
        return Edition(standard, f"standards/{name}", location=standard.version, stored=f"build/{name}")

    def edition(self, name: str) -> Edition:
        """The edition of a standard."""
        return next(edition for edition in self.editions if edition.standard.name == name)

    def pages(self, language: str) -> dict[str, Lasting]:
        """The pages of versions by their paths."""
        return {page.path: page for page in self.additions.lasting(self.editions, language)}

    def page(self, version: str, language: str = "en") -> str:
        """The page of a version of `stamm`."""
        return self.pages(language)[f"standards/stamm/{version}/index.md"].markdown().decode()


@pytest.fixture(scope="module")
def shown(root: Path) -> Shown:
    return Shown(root)


def test_each_version_has_a_page_in_both_languages(shown: Shown) -> None:
    paths = {f"standards/{each}/index.md" for each in ("stamm/1.0.0", "stamm/1.1.0", "stamm/2.0.0", "zweig/1.0.0")}
    for language in ("de", "en"):
        assert set(shown.pages(language)) == paths


def test_version_that_is_not_in_use_leads_to_its_successor(shown: Shown) -> None:
    old, yanked, newest = (shown.page(version) for version in ("1.0.0", "1.1.0", "2.0.0"))
    assert '!!! superseded "Superseded"' in old
    assert 'Go on with <a href="../1.1.0/">1.1.0</a>' in old
    assert '!!! withdrawn "Yanked"' in yanked
    assert "Bemerkung fehlt" in yanked
    assert "!!!" not in newest.partition("## ")[0]


def test_comparison_tells_effect_parties_reason_and_a_document(shown: Shown) -> None:
    english, german = shown.page("2.0.0"), shown.page("2.0.0", "de")
    assert "### Major (2)" in english
    assert "new documents are accepted by the old version" in english
    assert "Has to be." in english
    assert "senders first" in english
    assert "neue Dokumente nimmt auch die alte Version an" in german
    assert "Muss sein." in german
    assert "Sender zuerst" in german
    assert "[Feld wird Pflicht](../../../reference/changes/slot-made-required.md)" in german
    witness = english.partition("Documents that only one version accepts")[2]
    assert "Stamm.bemerkung: valid in 1.1.0, not in 2.0.0" in witness


def test_first_version_is_compared_with_nothing(shown: Shown) -> None:
    page = shown.page("1.0.0")
    assert "First release." in page
    assert "Erste Veröffentlichung." not in page
    assert "→" not in page


def test_page_has_every_file_with_size_and_digest(shown: Shown, root: Path) -> None:
    page = shown.page("1.0.0")
    published = root / "registry/releases/stamm/1.0.0"
    for path in (path for path in published.rglob("*") if path.is_file() and path.name != "manifest.json"):
        assert f'href="../../../../standards/stamm/1.0.0/{path.relative_to(published).as_posix()}"' in page
    assert 'href="../../../../standards/stamm/1.0.0/manifest.json"' in page
    assert 'href="../../../../standards/stamm/1.0.0/stamm-1.0.0.zip"' in page
    assert 'href="stamm-1.0.0.zip"' in shown.page("1.0.0", "de")
    assert len(re.findall(r'class="digest">[0-9a-f]{64}<', page)) > 5


def test_pinned_dependency_leads_to_its_version(shown: Shown) -> None:
    page = shown.pages("de")["standards/zweig/1.0.0/index.md"].markdown().decode()
    assert '<a href="../../stamm/1.0.0/">stamm 1.0.0</a>' in page


def test_edition_of_a_published_version_offers_the_published_files(shown: Shown) -> None:
    edition = shown.edition("stamm")
    assert edition.stored == "registry/releases/stamm/2.0.0"
    assert not edition.changed
    assert [(version.number, version.state) for version in edition.versions] == [
        ("2.0.0", "released"),
        ("1.1.0", "yanked"),
        ("1.0.0", "superseded"),
    ]
    assert edition.latest == "2.0.0"


def test_sources_that_went_on_are_noticed(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root, tmp_path / "w")
    standards.edit(tmp_path / "w", "stamm/model.yaml", "Ein Text.", "Ein anderer Text.")
    assert Shown(tmp_path / "w").edition("stamm").changed


def test_registry_that_is_not_sound_shows_nothing_but_findings(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root, tmp_path / "w")
    (tmp_path / "w/registry/releases/stamm/1.0.0/model.json").write_bytes(b"{}")
    shown = Shown(tmp_path / "w")
    assert {finding.rule for finding in shown.additions.findings} >= {"changed-file"}
    assert shown.pages("de") == {}
    assert list(shown.additions.files([])) == []


def test_page_is_rendered_once_and_again_when_its_state_or_the_theme_changes(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "site/theme").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: a\n", "utf-8")
    site = tmp_path / "build/site"

    def rendered(pages: list[Lasting]) -> list[str]:
        """Build with mkdocs as a copyist; the paths of the pages that it was given."""
        shutil.rmtree(site, ignore_errors=True)
        site.mkdir(parents=True)
        (site / "sitemap.xml").write_text("<urlset>\n</urlset>", "utf-8")
        kept, given = [], []
        for each, markdown in Rendered(tmp_path).missing(pages, "de", "site"):
            kept.append(each)
            if markdown is not None:
                given.append(markdown.path)
                html = site / markdown.path.replace(".md", ".html")
                html.parent.mkdir(parents=True, exist_ok=True)
                html.write_text(f'<link rel="canonical" href="https://e.example/{markdown.path}">', "utf-8")
        place(tmp_path, kept)
        assert all((site / page.path.replace(".md", ".html")).is_file() for page in pages)
        assert (site / "sitemap.xml").read_text("utf-8").count("<loc>https://e.example/") == len(pages)
        return given

    pages = list(shown.pages("de").values())
    assert rendered(pages) == [page.path for page in pages]
    assert rendered(pages) == []
    other = pages[1]._replace(key="other")
    assert rendered([pages[0], other]) == [other.path]
    (tmp_path / "site/theme/main.html").write_text("x", "utf-8")
    assert rendered([pages[0]]) == [pages[0].path]
    assert len(list((tmp_path / "build/rendered").glob("*/*.html"))) == 1


def test_key_of_a_page_changes_with_its_state_only(root: Path, tmp_path: Path) -> None:
    before = {path: page.key for path, page in Shown(root).pages("de").items()}
    assert before == {path: page.key for path, page in Shown(root).pages("de").items()}
    shutil.copytree(root, tmp_path / "w")
    standards.edit(tmp_path / "w", "stamm/model.yaml", "Ein Text.", "Ein anderer Text.")
    assert before == {path: page.key for path, page in Shown(tmp_path / "w").pages("de").items()}
    assert len(set(before.values())) == len(before)


def test_pages_are_the_same_each_time(root: Path) -> None:
    assert Shown(root).page("2.0.0") == Shown(root).page("2.0.0")


def test_editions_without_versions_are_left_as_they_are(shown: Shown) -> None:
    edition = shown.edition("zweig")
    unknown = msgspec.structs.replace(edition.standard, name="neu")
    other = msgspec.structs.replace(edition, standard=unknown, versions=())
    assert shown.additions.completed([other]) == [other]
