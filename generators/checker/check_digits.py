"""Check digits: the systems of ISO/IEC 7064:2003, and Luhn's (ISO/IEC 7812-1, annex B).

Names are `iso7064-mod11-10` (hybrid), `iso7064-mod11-2` (pure) and so on, and `luhn`. A text with a character
that the system does not have is not valid. MOD 97-10 reads letters as the numbers 10 to 35, as IBAN and LEI do.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

CheckDigit = Callable[[str], bool]


def pure(text: str, modulus: int, radix: int, alphabet: str, supplement: str = "", width: int = 1) -> bool:
    """Whether a text is valid in a pure system (ISO/IEC 7064, clause 7): its polynomial in `radix` is 1.

    supplement: the character that may stand at the end alone. width: number of check characters.
    """
    if len(text) <= width:
        return False
    total = 0
    for position, character in enumerate(text, 1):
        value = (alphabet + (supplement if position == len(text) else "")).find(character)
        if value < 0:
            return False
        total = (total * radix + value) % modulus
    return total == 1


def hybrid(text: str, alphabet: str) -> bool:
    """Whether a text is valid in the hybrid system of an alphabet (ISO/IEC 7064, clause 9): MOD M+1,M."""
    size = len(alphabet)
    if len(text) < 2:
        return False
    product = size
    for position, character in enumerate(text, 1):
        value = alphabet.find(character)
        if value < 0:
            return False
        product = (product + value) % size
        if position < len(text):
            product = (product or size) * 2 % (size + 1)
    return product == 1


def mod97_10(text: str) -> bool:
    """Whether a text is valid in MOD 97-10, letters being the numbers 10 to 35."""
    values = [(DIGITS + LETTERS).find(character) for character in text]
    if -1 in values or not text[-2:].isdigit():
        return False
    return pure("".join(map(str, values)), 97, 10, DIGITS, width=2)


def luhn(text: str) -> bool:
    """Whether a text of digits is valid by Luhn's algorithm."""
    if len(text) < 2 or any(character not in DIGITS for character in text):
        return False
    total = 0
    for position, character in enumerate(reversed(text)):
        doubled = int(character) * (1 + position % 2)
        total += doubled // 10 + doubled % 10
    return total % 10 == 0


CHECK_DIGITS: dict[str, CheckDigit] = {
    "iso7064-mod11-2": partial(pure, modulus=11, radix=2, alphabet=DIGITS, supplement="X"),
    "iso7064-mod37-2": partial(pure, modulus=37, radix=2, alphabet=DIGITS + LETTERS, supplement="*"),
    "iso7064-mod97-10": mod97_10,
    "iso7064-mod661-26": partial(pure, modulus=661, radix=26, alphabet=LETTERS, width=2),
    "iso7064-mod1271-36": partial(pure, modulus=1271, radix=36, alphabet=DIGITS + LETTERS, width=2),
    "iso7064-mod11-10": partial(hybrid, alphabet=DIGITS),
    "iso7064-mod27-26": partial(hybrid, alphabet=LETTERS),
    "iso7064-mod37-36": partial(hybrid, alphabet=DIGITS + LETTERS),
    "luhn": luhn,
}


def check_digit_by_name(name: str) -> CheckDigit | None:
    """The system of a name, also spelled `ISO7064-MOD-11,10`; None for one that is not known."""
    return CHECK_DIGITS.get(name.strip().lower().replace(",", "-").replace("mod-", "mod"))
