"""`rules.json` keeps every expression as it is, and a reader of it parses none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.artifact import Artifact
from generators.checker.business import MET
from generators.model.nodes import Standard
from generators.rules import emit, rules_by_standard
from generators.rules.syntax import syntax_by_text
from generators.rules.trees import UnreadableTrees, json_by_trees, trees_by_json
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def standard() -> Standard:
    found = Workspace(ROOT).read("gewerbeanzeige").standard
    assert found is not None and found.rules
    return found


@pytest.fixture(scope="module")
def content(standard: Standard) -> bytes:
    (artifact,) = emit(standard)
    assert isinstance(artifact, Artifact) and artifact.path == "rules.json"
    return artifact.content


def test_every_expression_comes_back_as_it_was_parsed(standard: Standard, content: bytes) -> None:
    trees = trees_by_json(content)
    texts = {text for rule in standard.rules for text in (rule.when, rule.demand) if text}
    assert trees.keys() == texts
    assert all(tree == syntax_by_text(text) for text, tree in trees.items())
    assert json_by_trees(trees) == content


def test_rules_from_trees_are_those_from_texts_and_nothing_is_parsed(
    standard: Standard, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = [rule.examined for rule in rules_by_standard(standard)]
    monkeypatch.setattr("generators.rules.rule.syntax_by_text", lambda text: pytest.fail(f"{text} is parsed"))
    read = rules_by_standard(standard, trees_by_json(content))
    assert [rule.examined for rule in read] == parsed
    example = next(example for example in standard.examples if example.standard == standard.name)
    assert {rule.verdict(example.value)[0] for rule in read if rule.rule.class_name == example.root} <= {MET}


@pytest.mark.parametrize(
    "text", ["1.0 == 1.0", "-9223372036854775807 < 1", '\'ä\\u0000"\' != ""', "1e308 > 0.1", "[true, null][0]"]
)
def test_constants_keep_their_types(text: str) -> None:
    tree = syntax_by_text(text)
    assert repr(trees_by_json(json_by_trees({text: tree}))[text]) == repr(tree)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"expressions": {}, "format": 2}', b"[" * 10_000])
def test_other_files_are_told_apart(content: bytes) -> None:
    with pytest.raises(UnreadableTrees):
        trees_by_json(content)
