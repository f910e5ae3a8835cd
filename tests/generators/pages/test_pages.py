"""Pages of a small standard: what they hold, where they link to, in both languages."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generators.artifact import Inexpressible
from generators.model.nodes import Standard
from generators.pages import Download, Edition, Sample, pages
from generators.pages.shelf import Shelf, built_relative, law_key, relative
from generators.quality import Coverage, Mutation, Quality, Survivor
from generators.quality.quality import Excuse, Share
from generators.requirements import requirements
from generators.workspace import Workspace

QUALITY = Quality(
    standard="fahrrad",
    version="1.2.0",
    coverage=Coverage(
        observable=8,
        proven=6,
        auditable=1,
        measured=True,
        excused=(Excuse("fahrrad:A/range", {"json-valid": {"de": "Kein Objekt.", "en": "No object."}}),),
        open=("fahrrad:A.b/required",),
    ),
    mutation=Mutation("measured", 40, 39, (Survivor("xsd/fahrrad.xsd", "/a/b", "redundant"),)),
    requirements={},
    inexpressible=(),
    lint={},
    translations={},
    examples=Share(0, 0),
    legal_basis=Share(0, 0),
)
STANDARD = """\
name: fahrrad
kind: data
version: 1.2.0
status: consultation
title: {de: Fahrradpass, en: Bicycle passport}
description: {de: Angaben zu einem Fahrrad., en: Details of a bicycle.}
legal_basis: [{citation: § 3 RadG, uri: "https://example.org/radg/3"}]
roots: [Fahrradpass]
"""
MODEL = """\
id: https://example.org/fahrrad
name: fahrrad
in_language: de
imports: [linkml:types]
default_range: string
types:
  Rahmennummer: {typeof: string, pattern: '^[A-Z|0-9]{6}$', examples: [{value: AB|123}]}
enums:
  Art:
    title: Art
    code_set: urn:example:art
    code_set_version: "2"
    annotations: {codelist_binding: 3, title_en: Kind}
    permissible_values:
      stadt: {title: Stadtrad, annotations: {title_en: city bicycle}}
      last: {title: Lastenrad}
classes:
  Fahrradpass:
    title: Fahrradpass
    description: Eintrag eines Fahrrads | mit *Eigentümer*.
    annotations:
      title_en: Bicycle passport
      message: {value: {number: '0001', sender: Händler, sender_en: dealer, receiver: Behörde}}
    attributes:
      rahmen: {range: Rahmennummer, required: true, annotations: {legal_basis: § 3 Abs. 2 RadG, data_category: special}}
      art: {range: Art, multivalued: true}
      halter: {range: Halter, inlined: true, annotations: {once_only_source: Radregister}}
      alt: {deprecated: seit 1.1.0}
    rules:
      - title: Halter bei Lastenrädern
        preconditions: {slot_conditions: {art: {equals_string: last}}}
        postconditions: {slot_conditions: {halter: {required: true}}}
  Halter:
    attributes:
      name: {}
      kinder: {range: Halter, multivalued: true, inlined_as_list: true}
  halter:
    attributes:
      nummer: {}
    exactly_one_of: [{slot_conditions: {nummer: {required: true}}}]
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("workspace")
    (root / "registry").mkdir()
    folder = root / "standards" / "fahrrad"
    folder.mkdir(parents=True)
    (folder / "standard.yaml").write_text(STANDARD, "utf-8")
    (folder / "model.yaml").write_text(MODEL, "utf-8")
    standard = Workspace(root).read("fahrrad").standard
    assert isinstance(standard, Standard)
    return Edition(
        standard=standard,
        place="standards/fahrrad",
        location="1.2.0",
        downloads=(Download("xsd/fahrrad.xsd", 2048, "ab" * 32), Download("codelists/Art.csv", 10, "cd" * 32)),
        inexpressible=(Inexpressible("xsd", "Fahrradpass", "rules", "checker"),),
        chapters={"de": ("# Zweck\n\nDer `Fahrradpass` hilft.\n\n```\n# kein `Fahrradpass`\n```\n",)},
        samples=(Sample("Fahrradpass", "Fahrradpass.json", '{"rahmen": "ABCDEF"}\n'),),
        requirements=requirements(standard),
        quality=QUALITY,
    )


@pytest.fixture(scope="module")
def german(edition: Edition) -> dict[str, str]:
    return {page.path: page.content.decode() for page in pages([edition], Path("nowhere"), "de")}


@pytest.fixture(scope="module")
def english(edition: Edition) -> dict[str, str]:
    return {page.path: page.content.decode() for page in pages([edition], Path("nowhere"), "en")}


def test_both_languages_have_the_same_pages(german: dict[str, str], english: dict[str, str]) -> None:
    assert german.keys() == english.keys()
    assert {
        "standards/fahrrad/index.md",
        "standards/fahrrad/messages/fahrradpass.md",
        "standards/fahrrad/classes/fahrradpass.md",
        "standards/fahrrad/codes/art.md",
        "standards/fahrrad/types.md",
        "standards/fahrrad/law.md",
        "standards/fahrrad/rules.md",
        "standards/fahrrad/quality.md",
        "standards/fahrrad/downloads.md",
    } <= german.keys()


def test_names_that_differ_in_case_only_get_pages_of_their_own(german: dict[str, str]) -> None:
    assert "standards/fahrrad/classes/halter.md" in german
    assert "standards/fahrrad/classes/halter-2.md" in german


def test_row_of_a_slot_tells_number_type_law_and_category(german: dict[str, str]) -> None:
    page = german["standards/fahrrad/classes/fahrradpass.md"]
    (row,) = [line for line in page.splitlines() if 'id="rahmen"' in line]
    assert '<code class="cardinality required">1</code>' in row
    assert "[Rahmennummer](../types.md#rahmennummer){ .type }" in row
    assert "[§ 3 Abs. 2 RadG](https://example.org/radg/3){ .legal }" in row
    assert "Art. 9 DSGVO" in row
    (owner,) = [line for line in page.splitlines() if 'id="halter"' in line]
    assert '<code class="cardinality">0..1</code>' in owner
    assert "liegt vor im Radregister" in owner
    (old,) = [line for line in page.splitlines() if 'id="alt"' in line]
    assert '<span class="badge deprecated">veraltet</span>' in old


def test_message_names_sender_and_receiver_in_the_language_of_the_page_where_it_can(english: dict[str, str]) -> None:
    page = english["standards/fahrrad/messages/fahrradpass.md"]
    assert "dealer" in page and "Händler" not in page
    assert "Behörde" in page


def test_message_tells_number_and_route_and_ends_a_recursive_structure(german: dict[str, str]) -> None:
    page = german["standards/fahrrad/messages/fahrradpass.md"]
    assert "0001" in page
    assert "Händler" in page
    assert page.count("<code>kinder</code>") == 1


def test_rule_is_told_in_words_with_who_checks_it(german: dict[str, str], english: dict[str, str]) -> None:
    page = german["standards/fahrrad/rules.md"]
    (row,) = [line for line in page.splitlines() if "Lastenrädern" in line]
    assert "Gilt in „Fahrradpass“: „art“ ist „last“, so MUSS auch gelten: „halter“ ist angegeben." in row
    assert "fahrrad:Fahrradpass/rules/halter-bei-lastenrädern</code>" in row
    assert row.endswith("| JSON Schema, Prüfwerkzeug |")
    assert "„halter“ MUSS genau eine dieser Angaben enthalten: „nummer“." in page
    assert "MUST contain exactly one of: “nummer”." in english["standards/fahrrad/rules.md"]


def test_proof_comes_with_what_is_missing_and_why(german: dict[str, str], english: dict[str, str]) -> None:
    page = german["standards/fahrrad/quality.md"]
    assert "75 % | 6 / 8 |" in page
    assert "97 % | 39 / 40 |" in page
    assert "<code>fahrrad:A/range</code> | Kein Objekt. |" in page
    assert "<code>fahrrad:A/range</code> | No object. |" in english["standards/fahrrad/quality.md"]
    assert "<code>fahrrad:A.b/required</code> |" in page
    assert "| redundant |" in page


def test_what_was_not_measured_is_no_number(edition: Edition) -> None:
    coverage = msgspec.structs.replace(QUALITY.coverage, measured=False, proven=0)
    quality = msgspec.structs.replace(QUALITY, coverage=coverage, mutation=Mutation("outdated", 40, 40))
    unknown = msgspec.structs.replace(edition, quality=quality)
    found = {page.path: page.content.decode() for page in pages([unknown], Path("nowhere"), "de")}
    page = found["standards/fahrrad/quality.md"]
    assert "| nicht gemessen | 0 / 8 |" in page
    assert "nicht gemessen seit der letzten Änderung" in page
    assert "100 %</" not in page


def test_prose_is_one_level_down_and_names_are_links_outside_of_code(german: dict[str, str]) -> None:
    page = german["standards/fahrrad/index.md"]
    assert "\n## Zweck\n" in page
    assert "Der [`Fahrradpass`](messages/fahrradpass.md) hilft." in page
    assert "\n# kein `Fahrradpass`\n" in page


def test_prose_of_another_language_is_marked(english: dict[str, str]) -> None:
    assert '<div lang="de" markdown>' in english["standards/fahrrad/index.md"]


def test_missing_english_texts_are_marked_as_german(english: dict[str, str]) -> None:
    assert '<span lang="de">Lastenrad</span>' in english["standards/fahrrad/codes/art.md"]
    assert "city bicycle" in english["standards/fahrrad/codes/art.md"]


def test_downloads_have_size_and_digest(german: dict[str, str]) -> None:
    page = german["standards/fahrrad/downloads.md"]
    assert (
        f'| <a href="../1.2.0/xsd/fahrrad.xsd">fahrrad.xsd</a> | 2 kB | <code class="digest">{"ab" * 32}</code> |'
        in page
    )
    assert '<a href="../../1.2.0/codelists/Art.csv">CSV</a>' in german["standards/fahrrad/codes/art.md"]


def test_quality_names_what_schemas_cannot_say(german: dict[str, str]) -> None:
    assert "| XML Schema | Prüfwerkzeug |" in german["standards/fahrrad/quality.md"]


def test_same_input_gives_the_same_pages(edition: Edition, german: dict[str, str]) -> None:
    assert {page.path: page.content.decode() for page in pages([edition], Path("nowhere"), "de")} == german


@pytest.mark.parametrize(
    ("citation", "key"),
    [
        ("§ 17 Abs. 1 BMG", ("§ 17", "BMG")),
        ("§ 23a BMG", ("§ 23a", "BMG")),
        ("§§ 21 und 59 PStG", ("§ 21", "PStG")),
        ("Art. 6 Abs. 1 Buchst. a DSGVO", ("Art. 6", "DSGVO")),
        ("Anlage 1 GewAnzV", ("Anlage 1", "GewAnzV")),
        ("Rechtsgrundlage des Verfahrens", None),
        ("", None),
    ],
)
def test_citation_tells_provision_and_law(citation: str, key: tuple[str, str] | None) -> None:
    assert law_key(citation) == key


def test_law_of_another_paragraph_is_not_linked(edition: Edition) -> None:
    shelf = Shelf([edition], "de")
    assert shelf.law_address("§ 3 Satz 1 RadG") == "https://example.org/radg/3"
    assert shelf.law_address("§ 4 RadG") == ""


def test_addresses_between_pages() -> None:
    assert relative("a/b/index.md", "a/c.md#x") == "../c.md#x"
    assert built_relative("a/b.md", "a/c/d.md#x") == "../c/d/#x"
    assert built_relative("a/index.md", "a/c.md") == "c/"


def test_standard_of_another_kind_has_the_sections_that_every_standard_has() -> None:
    standard = Standard(name="ablauf", kind="process", version="1.0.0", title={"de": "Ablauf", "en": "Procedure"})
    edition = Edition(standard, "standards/ablauf", location="1.0.0", downloads=(Download("ablauf.bpmn", 9, "0" * 64),))
    found = {page.path: page.content.decode() for page in pages([edition], Path("nowhere"), "de")}
    assert {path for path in found if path.startswith("standards/ablauf/")} == {
        "standards/ablauf/index.md",
        "standards/ablauf/quality.md",
        "standards/ablauf/downloads.md",
    }
    assert "-   [Downloads](downloads.md)" in found["standards/ablauf/index.md"]


def test_root_of_an_imported_standard_has_its_page_there(edition: Edition) -> None:
    model = edition.standard.data
    modules = {**model.modules, "zubehoer": model.modules[model.module]}
    other = msgspec.structs.replace(model, module="zubehoer", modules=modules)
    using = Edition(Standard(name="zubehoer", version="1.0.0", model=other), "standards/zubehoer", location="1.0.0")
    found = {page.path: page.content.decode() for page in pages([using, edition], Path("nowhere"), "de")}
    assert "standards/fahrrad/messages/fahrradpass.md" in found
    assert not [path for path in found if path.startswith("standards/zubehoer/messages/f")]
    assert "(../../fahrrad/messages/fahrradpass.md)" in found["standards/zubehoer/messages/index.md"]
