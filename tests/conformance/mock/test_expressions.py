"""Expressions and templates of test environments."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.mock.expressions import holds, valued
from conformance.mock.functions import FUNCTIONS
from conformance.mock.templates import document, filled, without_empty_lists
from generators.rules.syntax import SyntaxProblem
from generators.rules.undefined import Undefined

NAMES: dict[str, Any] = {
    "record": {"status": "offen", "zahl": 3, "posten": [{"id": "a", "menge": 1}, {"id": "b", "menge": 2}], "leer": []},
    "nichts": None,
    "key": "k1",
    "twice": lambda text: text * 2,
}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3 - 7 / 2 % 2", 6),
        ("-record.zahl", -3),
        ("record.status == 'offen' && record.zahl >= 3", True),
        ("record.status != 'offen' || key == 'k1'", True),
        ("true || record.gibtEsNicht", True),
        ("false && record.gibtEsNicht", False),
        ("has(record.status) && !has(record.gibtEsNicht)", True),
        ("has(nichts.status)", False),
        ("nichts == null", True),
        ("record.posten[1].id", "b"),
        ("record['status']", "offen"),
        ("record.posten.map(p, p.id)", ["a", "b"]),
        ("record.posten.filter(p, p.menge > 1)", [{"id": "b", "menge": 2}]),
        ("record.posten.exists(p, p.id == 'b')", True),
        ("record.posten.all(p, p.menge > 1)", False),
        ("record.posten.exists_one(p, p.menge > 1)", True),
        ("'status' in record && 'a' in ['a'] && !('c' in ['a'])", True),
        ("size(record.posten) + size(key)", 4),
        ("record.leer + ['x']", ["x"]),
        ("record.zahl > 2 ? 'viel' : 'wenig'", "viel"),
        ("twice(key)", "k1k1"),
        ("key.startsWith('k') && key.matches('^k[0-9]$')", True),
        ("date('2027-05-12T10:00:00+02:00')", "2027-05-12"),
        ("addDays(date('2027-05-12T10:00:00+02:00'), 20)", "2027-06-01"),
        ("timestamp('2027-05-12T10:00:00Z') < timestamp('2027-05-12T12:30:00+02:00')", True),
        ("seconds('1970-01-02T00:00:00+00:00')", 86400),
        ("seconds('1970-01-02T00:00:00')", 86400),
        ("int('7') + 1", 8),
        ("string(7)", "7"),
        ("significant('053150000000')", "05315"),
        ("sha512('Testanhang').startsWith('afdfa2ec')", True),
        ("header('eyJhbGciOiJub25lIn0.e30.').alg", "none"),
        ("claims('eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.').sub", "a"),
    ],
)
def test_expressions_have_values(text: str, value: Any) -> None:
    assert valued(text, NAMES) == value


@pytest.mark.parametrize(
    "text",
    [
        "gibtEsNicht", "record.gibtEsNicht", "nichts.status", "key.status", "record.posten[2]", "record.posten['a']",
        "key && true", "!key", "1 < 'a'", "1 / 0", "key + 1", "'a' in 1", "key.map(k, k)", "unbekannt(1)", "key(1)",
        "size(1)", "header('kein.token')", "sha512('€')", "seconds('gestern')", "int('drei')", "key ? 1 : 2",
        "date(1)", "timestamp('gestern') == timestamp('heute')",
    ],
)  # fmt: skip
def test_expressions_without_a_value_are_undefined(text: str) -> None:
    with pytest.raises(Undefined):
        valued(text, NAMES)


@pytest.mark.parametrize("text", ["1 +", "a b", "{'a': 1}", "", "'offen"])
def test_texts_that_are_no_expressions_are_refused(text: str) -> None:
    with pytest.raises(SyntaxProblem):
        valued(text, NAMES)


def test_empty_condition_holds_and_others_are_true_or_false() -> None:
    assert holds("", NAMES)
    assert not holds("record.zahl > 3", NAMES)
    with pytest.raises(Undefined):
        holds("record.zahl", NAMES)


def test_templates_hold_expressions_in_braces() -> None:
    template = {"{key}": ["{record.zahl}", "a-{record.zahl}-{key}", "{record.posten}", 7, None], "b": {"c": "plain"}}
    found = filled(template, NAMES)
    assert found == {"k1": [3, "a-3-k1", NAMES["record"]["posten"], 7, None], "b": {"c": "plain"}}
    found["k1"][2].append("more")
    assert len(NAMES["record"]["posten"]) == 2


def test_documents_are_examples_with_values_at_pointers() -> None:
    start = {"a": {"b": 1}, "list": [1]}
    values = {"/a/b": "{record.zahl}", "/a/{key}": "x", "/list/-": 2, "/gone": None}
    assert document(start, values, NAMES) == {"a": {"b": 3, "k1": "x"}, "list": [1, 2]}
    assert start == {"a": {"b": 1}, "list": [1]}
    assert document(start, {"": "{record.posten}"}, NAMES) == NAMES["record"]["posten"]
    with pytest.raises(KeyError):
        document(start, {"/a/b/c": 1}, NAMES)


def test_lists_without_members_do_not_go_over_the_wire() -> None:
    assert without_empty_lists({"a": [], "b": [{"c": []}], "d": {"e": []}}) == {"b": [{}], "d": {}}


def test_functions_are_those_of_business_rules_and_a_few_more() -> None:
    assert {"size", "matches", "timestamp", "addDays", "checkDigit", "signed", "jwk", "sha512"} <= FUNCTIONS.keys()
