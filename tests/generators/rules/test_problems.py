"""Everything that can be wrong with a rule is a problem with its place, found without a document."""

from __future__ import annotations

import pytest

from tests.generators.rules.cases import examined, verdict

PROBLEMS = [
    # (expression, kind, offset, message)
    ("this.anteil =", "syntax", 12, "the expression cannot be read at '='"),
    ("", "syntax", 0, "the expression is empty"),
    ("this.anteil > 1 )", "syntax", 16, "the expression cannot be read at ')'"),
    ("'offen", "syntax", 0, "the expression cannot be read at ''offen'"),
    ("{'a': 1} == 1", "syntax", 0, "maps are not part of rules"),
    ("b'a' == b'a'", "syntax", 0, "bytes are not part of rules"),
    ("1u == 1u", "syntax", 0, "unsigned integers are not part of rules"),
    ("99999999999999999999 > 1", "syntax", 0, "99999999999999999999 is no integer of 64 bits"),
    ("!" * 500 + "true", "syntax", 80, "the expression is nested deeper than 80 levels"),
    ("(" * 500 + "1" + ")" * 500 + " == 1", "syntax", 80, "the expression is nested deeper than 80 levels"),
    ("this.anteil" + " + 1" * 2000 + " > 1", "syntax", 0, "an expression of 8015 characters is longer than 4000"),
    ("has(1)", "syntax", 0, "'has' takes one member of an object"),
    ("this.personen.all(true)", "syntax", 14, "'all' takes a variable and an expression"),
    ("this.antiel > 1", "name", 5, "class 'Meldung' has no 'antiel'"),
    ("that.anteil > 1", "name", 0, "variable 'that' is not known"),
    ("alter(this.einzug) > 1", "name", 0, "function 'alter' is not known"),
    ("this.kennung.gross() == 'A'", "name", 13, "function 'gross' is not known"),
    ("this.rolle == 'oma'", "name", 14, "'oma' is no code of 'Rolle'"),
    ("this.rolle in ['eltern', 'oma']", "name", 25, "'oma' is no code of 'Rolle'"),
    ("this.kennung in codes('Rollen')", "name", 22, "code list 'Rollen' is not known"),
    ("this.art.farbe == 'x'", "name", 9, "a code of list 'Art' has no 'farbe'"),
    ("this.personen.all(this, true)", "name", 14, "variable 'this' stands for something else already"),
    ("this.anteil > 'a'", "type", 5, "an integer and a text cannot be compared by '>'"),
    (
        "this.gemeldet < this.erstellt",
        "type",
        5,
        "a date-time as text and a date-time as text cannot be compared by '<'",
    ),
    ("this.anteil", "type", 5, "an integer stands where true or false belongs"),
    ("this.anteil + 0.5 > 1.0", "type", 5, "an integer and a number cannot be joined by '+'"),
    ("this.kennung && true", "type", 5, "a text stands where true or false belongs"),
    ("this.personen > 1", "type", 5, "a list of objects of class 'Person' and an integer cannot be compared by '>'"),
    ("this.anteil.nummer > 1", "type", 12, "an integer has no members such as 'nummer'"),
    ("size(this.anteil) > 1", "type", 0, "function 'size' does not take an integer"),
    ("checkDigit(this.kennung, this.kennung)", "type", 0, "function 'checkDigit' does not take a text, a text"),
    ("this.anteil == null", "type", 5, "an integer and null cannot be compared by '=='"),
    ("this.anteil.all(x, true)", "type", 5, "an integer stands where a list belongs"),
    ("(true ? this.anteil : this.kennung) == 1", "type", 13, "an integer and a text are results of one condition"),
    ("this.auszug > this.einzug", "optional", 5, "'auszug' may be absent"),
    ("has(this.auszug) || this.auszug > this.einzug", "optional", 25, "'auszug' may be absent"),
    ("this.personen.all(p, p.geboren < this.einzug)", "optional", 23, "'geboren' may be absent"),
    ("size(this.merkmale) > 1", "optional", 10, "'merkmale' may be absent"),
    ("this.anteil / 0 > 1", "undefined", 14, "a number is divided by zero"),
    ("this.anteil % 0 > 1", "undefined", 14, "a number is divided by zero"),
    ("this.einzug > '2027-02-30'", "undefined", 14, "'2027-02-30' is no date"),
    ("this.personen[-1].nummer > 1", "undefined", 14, "a list has no member -1"),
    ("checkDigit(this.kennung, 'mod10')", "undefined", 25, "'mod10' is no system of check digits"),
    (
        "timestamp(this.gemeldet) + duration('1 Tag') > timestamp(this.erstellt)",
        "undefined",
        36,
        "'1 Tag' is no duration",
    ),
    ("has(this.einzug)", "unreachable", 0, "the assertion is always met"),
    ("this.anteil >= this.anteil", "unreachable", 0, "the assertion is always met"),
    ("1 > 2", "unreachable", 0, "the assertion is never met"),
    (
        "has(this.tabelle) && size(this.tabelle) > 1",
        "untranslatable",
        9,
        "'Meldung.tabelle' holds what rules do not read",
    ),
    ("this.verschieden == 1", "untranslatable", 5, "'Meldung.verschieden' holds what rules do not read"),
    (
        "this.personen.all(a, this.personen.all(b, this.personen.all(c, this.personen.all(d, a.nummer != d.nummer))))",
        "nested",
        77,
        "'all' stands within 3 comprehensions",
    ),
]


@pytest.mark.parametrize(("text", "kind", "at", "message"), PROBLEMS, ids=[p[0][:40] for p in PROBLEMS])
def test_problems(text: str, kind: str, at: int, message: str) -> None:
    first = next(p for p in examined(text).problems if p.problem.kind == kind)
    assert (first.entry, first.problem.at, first.problem.message) == ("assert", at, message)


@pytest.mark.parametrize("text", [p[0] for p in PROBLEMS if p[1] in ("syntax", "name", "type", "untranslatable")])
def test_a_rule_that_is_wrong_passes_no_document(text: str) -> None:
    assert verdict(text)[0] == "void"


@pytest.mark.parametrize(
    ("demand", "when"),
    [
        ("this.auszug > this.einzug", "has(this.auszug)"),
        ("has(this.auszug) && this.auszug > this.einzug", ""),
        ("!has(this.auszug) || this.auszug > this.einzug", ""),
        ("has(this.auszug) ? this.auszug > this.einzug : this.anteil > 1", ""),
        ("this.personen.all(p, !has(p.geboren) || p.geboren < this.einzug)", ""),
        ("this.merkmale.exists(m, m == 'a')", "this.anteil > 1 && has(this.merkmale)"),
        ("this.auszug > this.einzug", "!(!has(this.auszug) || this.anteil < 1)"),
    ],
)
def test_a_guard_makes_sure(demand: str, when: str) -> None:
    assert examined(demand, when).problems == ()


def test_a_rule_about_a_class_that_documents_lack_is_idle() -> None:
    (found,) = examined("size(this.name) > 1", cls="Abseits").problems
    assert (found.entry, found.problem.kind) == ("class", "unreachable")


def test_a_class_that_is_not_known() -> None:
    (found,) = examined("true", cls="Meldng").problems
    assert (found.entry, found.problem.message) == ("class", "class 'Meldng' is not known")
