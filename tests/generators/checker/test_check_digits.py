"""Check digits against python-stdnum, published numbers, and every single wrong digit."""

from __future__ import annotations

import random

import pytest
from stdnum import lei, luhn
from stdnum.iso7064 import mod_11_2, mod_11_10, mod_37_2, mod_37_36, mod_97_10

from generators.checker.check_digits import CHECK_DIGITS, DIGITS, LETTERS, check_digit_by_name

ORACLES = {
    "iso7064-mod11-2": (mod_11_2.is_valid, DIGITS, "X"),
    "iso7064-mod37-2": (mod_37_2.is_valid, DIGITS + LETTERS, "*"),
    "iso7064-mod97-10": (mod_97_10.is_valid, DIGITS, ""),
    "iso7064-mod11-10": (mod_11_10.is_valid, DIGITS, ""),
    "iso7064-mod27-26": (lambda text: mod_37_36.is_valid(text, LETTERS), LETTERS, ""),
    "iso7064-mod37-36": (mod_37_36.is_valid, DIGITS + LETTERS, ""),
    "luhn": (luhn.is_valid, DIGITS, ""),
}


@pytest.mark.parametrize("name", ORACLES)
def test_agrees_with_stdnum(name: str) -> None:
    oracle, alphabet, supplement = ORACLES[name]
    chosen = random.Random(name)
    verdicts = set()
    for _ in range(400):
        body = "".join(chosen.choices(alphabet, k=chosen.randint(3, 12)))
        for last in alphabet + supplement:
            verdict = CHECK_DIGITS[name](body + last)
            assert verdict == oracle(body + last), body + last
            verdicts.add(verdict)
    assert verdicts == {True, False}


@pytest.mark.parametrize("number", ["02476291358", "01234567888", "02468135774", "01123456782", "09876543220"])
def test_test_numbers_of_the_tax_id(number: str) -> None:
    check = CHECK_DIGITS["iso7064-mod11-10"]
    assert check(number)
    for position in range(len(number)):
        for digit in set(DIGITS) - {number[position]}:
            assert not check(number[:position] + digit + number[position + 1 :])


def test_lei_reads_letters_as_numbers() -> None:
    check = CHECK_DIGITS["iso7064-mod97-10"]
    for number in ("00000000000000TEST39", "213800KUD8LAJWSQ9D15"):
        assert check(number) and lei.is_valid(number)
    assert not check("00000000000000TEST71")


@pytest.mark.parametrize(
    ("name", "alphabet"), [("iso7064-mod661-26", LETTERS), ("iso7064-mod1271-36", DIGITS + LETTERS)]
)
def test_two_check_characters_find_every_wrong_character_and_transposition(name: str, alphabet: str) -> None:
    """No oracle has these systems; ISO/IEC 7064, clause 5 says what they detect."""
    check = CHECK_DIGITS[name]
    body = alphabet[3] + alphabet[17] + alphabet[9] + alphabet[1]
    valid = [body + a + b for a in alphabet for b in alphabet if check(body + a + b)]
    assert valid
    number = valid[0]
    for position in range(len(number)):
        for other in set(alphabet) - {number[position]}:
            assert not check(number[:position] + other + number[position + 1 :])
    for position in range(len(number) - 1):
        swapped = number[:position] + number[position + 1] + number[position] + number[position + 2 :]
        assert swapped == number or not check(swapped)


@pytest.mark.parametrize("text", ["", "1", "1²3", "12a", "١٢٣", "-11", " 11"])
def test_foreign_characters_are_invalid(text: str) -> None:
    for name in ("iso7064-mod11-2", "iso7064-mod11-10", "luhn"):
        assert not CHECK_DIGITS[name](text)


def test_names() -> None:
    assert check_digit_by_name("ISO7064-MOD-11,10") is CHECK_DIGITS["iso7064-mod11-10"]
    assert check_digit_by_name("mod-7") is None
