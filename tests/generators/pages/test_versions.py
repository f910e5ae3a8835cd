"""Published versions on the pages of a standard: the list, and who is told what about the state of a version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generators.model.nodes import Class, DataModel, Module, Slot, Standard, Type
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


def dependent(version: str) -> dict[str, str]:
    """Pages of `rad`, which builds on a version of `teil`, of which 1.1.0 has pages and no class `Pedal` any more."""
    names = ("Kette", "Pedal") if version == "1.0.0" else ("Kette",)
    parts = {name: Class(name=name, module="teil") for name in names}
    lengths = {"Zoll": Type(name="Zoll", module="teil", base="string")} if version == "1.0.0" else {}
    slots = {name.lower(): Slot(name=name.lower(), range=name) for name in (*parts, *lengths)}
    wheel = Class(name="Rad", module="rad", slots=slots)
    modules = {"rad": Module(name="rad", version="1.0.0"), "teil": Module(name="teil", version=version)}
    model = DataModel(name="rad", module="rad", modules=modules, classes={**parts, "Rad": wheel}, types=lengths)
    newest = DataModel(name="teil", module="teil", modules={"teil": modules["teil"]}, classes={"Kette": parts["Kette"]})
    editions = [
        Edition(Standard(name="rad", version="1.0.0", dependencies={"teil": version}, model=model), "standards/rad"),
        Edition(Standard(name="teil", version="1.1.0", model=newest), "standards/teil", versions=(NEW, OLD)),
    ]
    return {page.path: page.content.decode() for page in pages(editions, Path("nowhere"), "en")}


def test_links_to_another_version_than_the_one_built_on_are_told_as_such() -> None:
    found = dependent("1.0.0")
    wheel = found["standards/rad/classes/rad.md"]
    assert "[Kette](../../teil/classes/kette.md)" in wheel
    assert (
        "Links to [teil](../../teil/index.md) lead to version 1.1.0; this standard builds on "
        '<a href="../../../teil/1.0.0/">1.0.0</a>.'
    ) in wheel
    assert '[teil](../teil/index.md) <a href="../teil/1.0.0/">1.0.0</a>' in found["standards/rad/index.md"]
    assert not [path for path, page in found.items() if "lead to version" in page and "/teil/" in path]


def test_what_the_version_with_pages_lacks_is_no_link() -> None:
    wheel = dependent("1.0.0")["standards/rad/classes/rad.md"]
    assert "Pedal" in wheel and "pedal.md" not in wheel
    assert "Zoll" in wheel and "types.md#zoll" not in wheel


def test_the_version_with_pages_needs_no_word() -> None:
    found = dependent("1.1.0")
    assert not [path for path, page in found.items() if "lead to version" in page]
    assert "[teil 1.1.0](../teil/index.md)" in found["standards/rad/index.md"]
