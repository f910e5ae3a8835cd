"""The metamodel is LinkML that LinkML's own tools accept, bilingual, and speaks of violations in our words."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.checks import lint_file
from generators.metamodel import AUTHORED, editor_schema, metamodel, violations
from generators.metamodel.compiled import FOLDER
from generators.model.nodes import Element
from generators.model.source import parse_yaml

ROOT = Path(__file__).parents[3]
MUSTER = Path(__file__).parents[1] / "interfaces" / "muster"
STANDARD = "name: muster\nkind: data\nversion: 1.0.0\n"
REGISTRY = """\
publisher: {name: Standardfabrik}
base_uri: https://standardfabrik.example/
languages: [de, en]
main_language: de
"""


def said(text: str, name: str = "standard") -> list[str]:
    document, findings = parse_yaml(text.encode(), f"{name}.yaml")
    assert findings == []
    return [f"{f.span.line}:{f.span.column} {f.rule}: {f.message}" for f in violations(document, name)]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_schemas_have_no_findings(path: Path) -> None:
    assert lint_file(path) == []


def test_every_element_is_told_in_both_languages() -> None:
    model = metamodel().data
    elements: list[Element] = [*model.classes.values(), *model.enums.values()]
    elements += [t for t in model.types.values() if not t.builtin]
    elements += [s for c in model.classes.values() for s in c.slots.values()]
    elements += [c for e in model.enums.values() for c in e.codes.values()]
    untold = [e.name for e in elements if set(e.title) != {"de", "en"} or set(e.description) != {"de", "en"}]
    assert len(elements) > 60
    assert untold == []


def test_linkml_itself_accepts_the_schemas_and_gives_the_same_verdicts() -> None:
    from linkml.validator import Validator
    from linkml.validator.plugins import JsonschemaValidationPlugin

    plugins = [JsonschemaValidationPlugin(closed=True)]
    validator = Validator(str(FOLDER / "standard.yaml"), validation_plugins=plugins)
    good = {"name": "muster", "kind": "data", "version": "1.0.0", "title": {"de": "Muster", "en": "Sample"}}
    assert validator.validate(good, "Standard").results == []
    assert validator.validate({**good, "kind": "dta"}, "Standard").results
    assert validator.validate({**good, "nmae": "x"}, "Standard").results


@pytest.mark.parametrize("name", AUTHORED)
def test_files_of_this_repository_are_right(name: str) -> None:
    places = {"registry": "registry/registry.yaml", "scenario": "standards/*/scenarios/*.yaml"}
    places["change"] = "standards/*/changes/*.yaml"
    place = places.get(name, f"standards/*/{name}.yaml")
    paths = [path for root in (ROOT, MUSTER) for path in sorted(root.glob(place))]
    assert paths
    for path in paths:
        document, findings = parse_yaml(path.read_bytes(), path.name)
        assert [*findings, *violations(document, name)] == []


@pytest.mark.parametrize("name", AUTHORED)
def test_editor_schema_is_made_the_same_again(name: str) -> None:
    assert editor_schema(name) == editor_schema(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kind: data\n", ["1:1 missing-entry: standard.yaml has no 'name'"]),
        ("[1]\n", ["1:1 wrong-shape: standard.yaml is a list, not a mapping"]),
        ("", ["1:1 wrong-shape: standard.yaml has no value, not a mapping"]),
        (STANDARD + "nmae: x\n", ["4:1 unknown-entry: standard.yaml has key 'nmae', which is not known"]),
        (STANDARD + "title: Foo\n", ["4:1 wrong-shape: title is the text 'Foo', not a mapping"]),
        (STANDARD + "title:\n", ["4:1 wrong-shape: title has no value, not a mapping"]),
        (STANDARD + "title: {de: 3}\n", ["4:9 wrong-shape: title.de is the number 3, not a mapping or a text"]),
        (STANDARD + "title: {de: ' '}\n", ["4:9 wrong-entry: title.de '' is no text with visible characters"]),
        (STANDARD + "title: {Deutsch: x}\n", ["4:9 wrong-entry: key 'Deutsch' of title is no language tag"]),
        (STANDARD + "title: {no: x}\n", ["4:9 wrong-shape: a key of title is false, not a text"]),
        (STANDARD + "status: done\n",
         ["4:1 wrong-entry: status 'done' is none of draft, consultation, approved, superseded, withdrawn"]),
        (STANDARD + "valid_from: 2027-02-30\n", ["4:1 wrong-entry: valid_from '2027-02-30' is no date"]),
        (STANDARD + "valid_from: 1.5.2027\n", ["4:1 wrong-entry: valid_from '1.5.2027' is no date"]),
        (STANDARD + "publisher: {uri: 'a b'}\n",
         ["4:1 missing-entry: publisher has no 'name'",
          "4:13 wrong-entry: publisher.uri 'a b' is no web address or URN"]),
        (STANDARD + "legal_basis:\n  - uri: https://a.example/\n",
         ["5:5 missing-entry: legal_basis[0] has no 'citation'"]),
        (STANDARD + "roots: [A, B, A]\n", ["4:15 wrong-entry: roots holds 'A' a second time"]),
        (STANDARD + "roots: A\n", ["4:1 wrong-shape: roots is the text 'A', not a list"]),
        (STANDARD + "xml: {prefix: 'a:b'}\n", ["4:7 wrong-entry: xml.prefix 'a:b' is no XML name without colon"]),
        (STANDARD + "lint: {a-b: {level: loud}}\n",
         ["4:14 wrong-entry: lint.a-b.level 'loud' is none of error, warning, hint, off"]),
    ],
)  # fmt: skip
def test_violations_of_a_standard(text: str, expected: list[str]) -> None:
    if text.startswith("kind"):
        assert said(text)[0] == expected[0]
    else:
        assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "valid_from: 2027-05-01\ntransition_until: '2028-05-01'\n",
        "lint: {a-b: {level: off, reason: x}, c-d: {level: 'off', reason: x}, e-f: hint}\n",
        "title: {de: {text: Lang}, en: Short}\n",
        "dependencies: {basis: 1.0.0-rc.1}\n",
        "xml: {prefix: wsa, namespace: 'urn:xoev-de:muster:standard:muster_1.0'}\n",
    ],
)
def test_right_entries_of_a_standard(text: str) -> None:
    assert said(STANDARD + text) == []


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("base_uri", "https://a.example", "is no web address that ends in a slash"),
        ("namespace", "{base_uri}ns/", "is no template with {name}"),
        ("namespace", "{base_uri}{name}/{year}", "is no template with {name}"),
        ("namespace", "{name.__class__}{name}", "is no template with {name}"),
        ("artifacts", "{base_uri}{name}/", "is no template with {name} and then {version} that ends in a slash"),
        ("main_language", "Deutsch", "is no language tag"),
    ],
)
def test_violations_of_a_registry(key: str, value: str, message: str) -> None:
    lines = [line for line in REGISTRY.splitlines() if not line.startswith(key)]
    text = "\n".join([*lines, f'{key}: "{value}"'])
    assert said(text, "registry") == [f"{len(lines) + 1}:1 wrong-entry: {key} '{value}' {message}"]


def test_long_values_are_cut() -> None:
    assert said(STANDARD + f"status: {'x' * 100_000}\n")[0].startswith(
        f"4:1 wrong-entry: status '{'x' * 60}…' is none of"
    )
