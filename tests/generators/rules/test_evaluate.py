"""What expressions say about documents: the table of results, and an independent implementation of CEL as judge."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from generators.rules.syntax import syntax_by_text
from tests.generators.rules.cases import DOCUMENT, examined, verdict

TRUE = [
    "this.anteil / 2 == 3 && this.anteil % 4 == 3 && -this.anteil / 2 == -3 && -this.anteil % 4 == -3",
    "this.betrag * 2.0 == 24.0 && this.betrag > this.anteil && double(this.anteil) / 2.0 == 3.5",
    "this.einzug <= '2027-02-28' && this.einzug < '2027-03-01'",
    "timestamp(this.gemeldet) < timestamp(this.erstellt)",
    "timestamp(this.erstellt) - timestamp(this.gemeldet) == duration('15m')",
    "timestamp(this.gemeldet) + duration('1h30m') > timestamp(this.erstellt)",
    "!this.vorlaeufig && this.vorlaeufig == false",
    "this.rolle in ['eltern', 'kind'] && this.rolle in codes('Rolle')",
    "this.art.code == 'x' && this.art.listURI.startsWith('urn:') && this.art.listVersionID == '1'",
    "size(this.personen) == 3 && this.personen.size() == 3 && size(this.personen[0].name) == 4",
    "this.personen.all(p, p.name.matches('^[A-ZÄÖÜ][a-zäöüß]+$')) && 'Änne'.endsWith('nne')",
    "this.personen.exists_one(p, p.nummer == 2) && !this.personen.exists(p, p.nummer == 9)",
    "3 in this.personen.map(p, p.nummer) && distinct(this.personen.map(p, p.name))",
    "size(this.personen.filter(p, has(p.geboren))) == 2",
    "standard.name == 'muster' && standard.version == '1.0.0'",
    "this.anteil > 5 ? this.betrag > 1.0 : 1 / (this.anteil - 7) == 1",
    "string(this.anteil) + '!' == '7!' && int('-12') == -12 && double('1.5') == 1.5 && int(2.9) == 2",
    "'a\\u00e4\\n' == 'aä\\n' && r'\\d' == '\\\\d' && '''it's''' == \"it's\"",
    "this.kennung.contains('79') && checkDigit(this.kennung, 'iso7064-mod11-2') == false || true",
]


@pytest.mark.parametrize("demand", TRUE)
def test_expressions_that_hold(demand: str) -> None:
    assert [p.problem.message for p in examined(demand).problems if p.problem.kind != "unreachable"] == []
    assert verdict(demand) == ("met", "")
    assert verdict(f"!({demand})") == ("broken", "")


CALENDAR: list[tuple[str, Any]] = [
    ("age('2008-02-29', this.einzug)", 18),
    ("age('2008-02-29', '2026-02-28')", 17),
    ("age('2008-02-29', '2026-03-01')", 18),
    ("yearsBetween('2026-03-01', '2008-02-29')", -18),
    ("monthsBetween('2027-01-31', '2027-02-28')", 0),
    ("monthsBetween('2027-01-28', '2027-02-28')", 1),
    ("daysBetween('2027-02-27', this.einzug)", 1),
    ("daysBetween(this.einzug, '2024-02-29')", -1095),
    ("addDays(this.einzug, 1)", "2027-03-01"),
    ("addMonths('2027-01-31', 1)", "2027-02-28"),
    ("addMonths('2024-03-31', -1)", "2024-02-29"),
    ("addYears('2024-02-29', 1)", "2025-02-28"),
    ("weekday(this.einzug)", 7),
    ("date(this.gemeldet)", "2027-03-01"),
]


def calendar_rules() -> list[str]:
    """Each function of the calendar with its result as a rule; constants are made dates."""
    found = []
    for call, expected in CALENDAR:
        dated = re.sub(r"'(\d{4}-\d\d-\d\d)'", r"date('\1')", call)
        found.append(f"{dated} == '{expected}'" if isinstance(expected, str) else f"{dated} == {expected}")
    return found


@pytest.mark.parametrize("demand", calendar_rules())
def test_functions_of_the_calendar(demand: str) -> None:
    assert verdict(demand) == ("met", "")


VOID = [
    ("1 / (this.anteil - 7) == 1", "a number is divided by zero"),
    ("this.anteil % (this.anteil - 7) == 1", "a number is divided by zero"),
    ("1.0 / (this.betrag - 12.0) == 1.0", "a number is divided by zero"),
    ("this.auszug > this.einzug", "'auszug' is absent"),
    ("this.merkmale.all(m, m == 'a')", "'merkmale' is absent"),
    ("this.personen[3].nummer == 1", "a list has no member 3"),
    ("this.anteil * 9223372036854775807 > 0", "an integer is beyond 64 bits"),
    ("int(this.kennung + 'x') == 1", "'079x' is no integer"),
    ("date(this.kennung) > this.einzug", "'079' is no date"),
    ("addDays(this.einzug, 9000000) > this.einzug", "a date is beyond year 9999"),
    ("this.personen.all(p, p.geboren < this.einzug)", "'geboren' is absent"),
]


@pytest.mark.parametrize(("demand", "reason"), VOID)
def test_what_has_no_value_is_never_passed(demand: str, reason: str) -> None:
    assert verdict(demand) == ("void", reason)
    assert verdict(f"!({demand})") == ("void", reason)


def test_what_decides_hides_errors_beside_it_in_any_order() -> None:
    error = "1 / (this.anteil - 7) == 1"
    assert verdict(f"{error} || true") == verdict(f"true || {error}") == ("met", "")
    assert verdict(f"{error} && false") == verdict(f"false && {error}") == ("broken", "")
    assert verdict("this.personen.exists(p, p.nummer == 1 || 1 / (p.nummer - 2) == 7)") == ("met", "")


def test_a_void_condition_does_not_let_a_rule_pass() -> None:
    assert verdict("true", when="1 / (this.anteil - 7) == 1")[0] == "void"
    assert verdict("false", when="this.anteil > 100") == ("met", "")


def test_long_lists_end() -> None:
    many = copy.deepcopy(DOCUMENT)
    many["personen"] = [{"nummer": n, "name": "A"} for n in range(2_000)]
    said, reason = verdict("this.personen.all(p, this.personen.all(q, p.nummer < q.nummer + 5000))", many)
    assert said == "void"
    assert "too long" in reason
    assert verdict("this.personen.all(p, p.nummer < 5000)", many) == ("met", "")


def test_values_of_other_types_are_no_value() -> None:
    assert verdict("this.anteil > 1", {**DOCUMENT, "anteil": "7"})[0] == "void"
    assert verdict("this.personen.all(p, p.nummer > 0)", {**DOCUMENT, "personen": ["a"]})[0] == "void"
    assert verdict("this.anteil > 1", {**DOCUMENT, "anteil": 2**70})[0] == "void"


ORDINARY = [
    *(
        t
        for t in TRUE
        if not any(n in t for n in ("codes(", "distinct(", "checkDigit(", "size(this.personen[0]", "=="))
    ),
    "this.anteil / 2 == 3 && this.anteil % 4 == 3",
    "-this.anteil / 2 == -3",
    "this.personen.exists_one(p, p.nummer == 2)",
    "this.personen.filter(p, has(p.geboren)).map(p, p.nummer)[1] == 3",
    "1 / (this.anteil - 7) == 1",
    "1 / (this.anteil - 7) == 1 || true",
    "this.personen[3].nummer == 1",
    "has(this.auszug) && this.auszug > this.einzug",
    "this.anteil * 9223372036854775807 > 0",
]


@pytest.mark.parametrize("demand", ORDINARY)
def test_an_independent_implementation_says_the_same(demand: str) -> None:
    """What is plain CEL; its implementations differ where comprehensions meet errors, and in sizes of texts."""
    cel = pytest.importorskip("cel")
    context = {"this": {**DOCUMENT, "betrag": 12.0}, "standard": {"name": "muster", "version": "1.0.0"}}
    try:
        expected = "met" if cel.evaluate(demand, context) else "broken"
    except Exception:
        expected = "void"
    assert verdict(demand)[0] == expected


def test_syntax_is_that_of_the_grammar() -> None:
    for text in TRUE:
        syntax_by_text(text)
