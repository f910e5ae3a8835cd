"""References that lead nowhere are warnings where the document has objects to refer to."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.checker import Checker
from generators.workspace import read_bare

MODEL = """\
id: https://example.org/office
name: office
default_range: string
classes:
  Office:
    tree_root: true
    attributes:
      persons: {range: Person, multivalued: true, inlined_as_list: true}
      head: {range: Person}
      towns: {range: Town, multivalued: true}
  Person:
    attributes:
      id: {identifier: true}
      friends: {range: Person, multivalued: true}
  Clerk: {is_a: Person}
  Town:
    attributes:
      id: {identifier: true}
"""


@pytest.fixture
def checker(tmp_path: Path) -> Checker:
    path = tmp_path / "office.yaml"
    path.write_text(MODEL, "utf-8")
    standard = read_bare(path).standard
    assert standard is not None
    return Checker(standard.data)


def test_a_reference_to_none_of_the_objects_in_the_document_is_a_warning(checker: Checker) -> None:
    value = {"persons": [{"id": "a", "friends": ["b", "c"]}, {"id": "b"}], "head": "d"}
    assert checker.check(value, "Office") == []
    found = checker.judge(value, "Office")
    assert [(v.path, v.constraint, v.element, v.level) for v in found] == [
        ("/head", "reference", "Office.head", "warning"),
        ("/persons/0/friends/1", "reference", "Person.friends", "warning"),
    ]
    assert found[0].message["en"] == "'d' names no object of 'Person' in this document"


def test_nothing_is_said_where_the_document_has_no_such_object(checker: Checker) -> None:
    assert checker.judge({"head": "d", "towns": ["x"]}, "Office") == []
    assert checker.judge({"persons": [{"id": "a"}], "head": "a", "towns": ["x"]}, "Office") == []
