"""Published versions on the pages of a standard: the list, and who is told what about the state of a version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generators.model.nodes import Standard
from generators.pages import Edition, pages
from generators.pages.published import Version

OLD = Version("1.0.0", "superseded", "2027-01-01", "a" * 64, ("standards/rad/1.1.0/index.md", "1.1.0"))
NEW = Version("1.1.0", "released", "2027-02-01", "b" * 64)
FILES = {
    "de": ("../latest.json", "../index.json", "../../catalog.ttl", "../../feed.de.xml"),
    "en": tuple(
        f"../../../../standards/{path}" for path in ("rad/latest.json", "rad/index.json", "catalog.ttl", "feed.en.xml")
    ),
}


def page(name: str, language: str = "en", number: str = "1.1.0", **more: Any) -> str:
    """A page of a standard of which two versions are published; `number` is the one in the workspace."""
    standard = Standard(
        name="rad", kind="process", version=number, status="approved", title={"de": "Rad", "en": "Bicycle"}
    )
    known = {"versions": (NEW, OLD), "latest": "1.1.0", **more}
    edition = Edition(standard, "standards/rad", location=number, **known)
    found = {page.path: page.content.decode() for page in pages([edition], Path("nowhere"), language)}
    return found.get(f"standards/{name}.md", "")


@pytest.mark.parametrize("language", ["de", "en"])
def test_versions_are_listed_newest_first_with_links_for_people_and_programs(language: str) -> None:
    found = page("rad/versions", language)
    assert found.index('href="../1.1.0/">1.1.0') < found.index('href="../1.0.0/">1.0.0')
    assert found.count("a" * 64) == found.count("b" * 64) == 1
    assert [address for address in FILES[language] if f'href="{address}"' not in found] == []
    assert f"feed.{language}.xml" in found.partition("\n---\n")[0]


def test_without_published_versions_there_is_no_list_and_no_feed() -> None:
    assert page("rad/versions", versions=(), latest="") == ""
    assert "feed" not in page("rad/index", versions=(), latest="")


def test_published_version_needs_no_banner() -> None:
    found = page("rad/index")
    assert "!!!" not in found
    assert '<a href="1.1.0/">1.1.0</a>, published 2027-02-01' in found


def test_version_in_the_making_leads_to_the_published_one() -> None:
    found = page("rad/index", number="1.2.0")
    assert '!!! draft "Not published"' in found
    assert 'Published is <a href="1.1.0/">1.1.0</a>' in found


def test_sources_that_went_on_after_publication_are_told() -> None:
    assert 'the work since <a href="1.1.0/">1.1.0</a>' in page("rad/index", changed=True)


def test_workspace_at_a_superseded_version_leads_to_its_successor() -> None:
    found = page("rad/index", number="1.0.0")
    assert '!!! superseded "Superseded"' in found
    assert 'Go on with <a href="1.1.0/">1.1.0</a>' in found
