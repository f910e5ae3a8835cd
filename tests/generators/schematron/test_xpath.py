"""Expressions mean the same in XPath 2, run by an independent engine, as they do in Python."""

from __future__ import annotations

from random import Random

import msgspec
import pytest

from generators.artifact import Inexpressible
from generators.checker.check_digits import CHECK_DIGITS, check_digit_by_name
from generators.codec import Codec
from generators.model.nodes import Standard
from generators.schematron import emit
from tests.generators.rules import cases
from tests.generators.rules.test_evaluate import TRUE, VOID, calendar_rules
from tests.generators.schematron.saxon import Saxon

EXPRESSIONS = [*TRUE, *calendar_rules(), *(demand for demand, _ in VOID)]
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZX*"


def standard_with(demands: list[str]) -> Standard:
    """The small model with a rule `r0`, `r1` … for each expression."""
    rules = tuple(msgspec.structs.replace(cases.rule(demand), id=f"r{number}") for number, demand in enumerate(demands))
    return msgspec.structs.replace(cases.standard(), rules=rules, **cases.FACTS)


def test_expressions_and_their_opposites() -> None:
    demands = [*EXPRESSIONS, *(f"!({demand})" for demand in EXPRESSIONS)]
    standard = standard_with(demands)
    assert [gap for gap in emit(standard) if isinstance(gap, Inexpressible)] == []
    xml = Codec(standard.data).encode(cases.DOCUMENT, "Meldung").content
    failed = {each.id for each in Saxon(standard).failed(xml)}
    for number, demand in enumerate(demands):
        assert (f"r{number}" in failed) == (cases.verdict(demand)[0] != "met"), demand


@pytest.mark.parametrize("system", sorted(CHECK_DIGITS))
def test_check_digits(system: str) -> None:
    """Texts that are valid or nearly so; python-stdnum judges the Python side elsewhere."""
    random = Random(system)
    valid = check_digit_by_name(system)
    assert valid is not None
    texts = ["", "0", "00", "A1", "12-4"]
    while len(texts) < 60:
        stem = "".join(random.choices(ALPHABET, k=random.randint(1, 12)))
        good = [stem + end for end in (*ALPHABET, *(a + b for a in ALPHABET for b in ALPHABET)) if valid(stem + end)]
        texts += [good[0], good[0][:-1] + random.choice(ALPHABET), stem] if good else [stem]
    standard = standard_with([f"checkDigit('{text}', '{system}')" for text in texts])
    xml = Codec(standard.data).encode(cases.DOCUMENT, "Meldung").content
    failed = {each.id for each in Saxon(standard).failed(xml)}
    assert {f"r{number}" for number, text in enumerate(texts) if not valid(text)} == failed
    assert 0 < len(failed) < len(texts)


def test_what_has_no_xpath_is_told() -> None:
    standard = standard_with([r"this.kennung.matches(r'^(.)\1$')"])
    gaps = [gap for gap in emit(standard) if isinstance(gap, Inexpressible)]
    assert [(gap.element, gap.constraint, gap.enforced_by) for gap in gaps] == [("Meldung", "r0", "checker")]


def test_messages_in_both_languages_with_their_law() -> None:
    rule = msgspec.structs.replace(cases.rule("this.anteil > 8"), legal_basis=("§ 17 BMG",), level="warning")
    standard = msgspec.structs.replace(cases.standard(), rules=(rule,), **cases.FACTS)
    xml = Codec(standard.data).encode(cases.DOCUMENT, "Meldung").content
    (failed,) = Saxon(standard).failed(xml)
    assert failed.role == "warning"
    assert failed.texts == {"en": "Wrong. (§ 17 BMG)", "de": "Falsch. (§ 17 BMG)"}
    assert failed.location == "/*:Meldung[namespace-uri()='https://standardfabrik.example/muster'][1]"
