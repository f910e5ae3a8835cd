"""Texts of XML and the JSON values they stand for, by built-in type."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from generators.model.builtin import BUILTINS
from generators.model.xml_text import is_xml_text

Read = Callable[[str], Any]
"""The JSON value of a text; None when it stands for none."""
Write = Callable[[Any], str | None]
"""The text of a JSON value; None when the value is of another kind, or would not come back."""

_MARKUP = re.compile('[&<>"\t\n\r]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_IN_TEXT = str.maketrans({c: e for c, e in _ENTITIES.items() if c not in '"\t\n'})
_IN_ATTRIBUTE = str.maketrans(_ENTITIES)

_INTEGER = re.compile(r"[+\-]?[0-9]+")
_NUMBER = re.compile(r"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]+)?")
_WHITESPACE = re.compile(r"[ \t\n\r]+")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
LONGEST_NUMBER = 4000
# A decimal of so many digits is the one that a double prints (IEEE 754: 15 digits survive the way there and back).
_SAFE = 15
_FEW_DIGITS = 1e15


def escaped(text: str) -> str:
    """A text between tags; a carriage return stays one."""
    return text.translate(_IN_TEXT) if _MARKUP.search(text) else text


def quoted(text: str) -> str:
    """A text between the quotation marks of an attribute; line ends and tabs stay what they are."""
    return text.translate(_IN_ATTRIBUTE) if _MARKUP.search(text) else text


def collapsed(text: str) -> str:
    """Whitespace as XML Schema's facet `collapse` leaves it."""
    return _WHITESPACE.sub(" ", text).strip(" ")


def replaced(text: str) -> str:
    """Whitespace as XML Schema's facet `replace` leaves it."""
    return text.replace("\t", " ").replace("\n", " ").replace("\r", " ")


def _integer(text: str) -> Any:
    text = text.strip(" \t\r\n")
    return int(text) if _INTEGER.fullmatch(text) and len(text) <= LONGEST_NUMBER else None


def _number(text: str) -> Any:
    """A float or int where it has the same digits, so that equal numbers are equal in any reader; else a Decimal."""
    text = text.strip(" \t\r\n")
    if not _NUMBER.fullmatch(text) or len(text) > LONGEST_NUMBER:
        return None
    as_float = float(text)
    if len(text) > _SAFE or "e" in text or "E" in text:
        try:
            exact = Decimal(text)
        except InvalidOperation:
            return None
        if abs(as_float) == float("inf") or Decimal(repr(as_float)) != exact:
            return int(exact) if exact == exact.to_integral_value() and exact.adjusted() < 400 else exact
    return int(as_float) if as_float.is_integer() and abs(as_float) < 2**53 else as_float


def _boolean(text: str) -> Any:
    return _BOOLEANS.get(text.strip(" \t\r\n"))


def _same(text: str) -> Any:
    return text


_READ: dict[str, Read] = {"integer": _integer, "number": _number, "boolean": _boolean}


def read_by_base(base: str) -> Read:
    """How a text of a built-in type is read."""
    builtin = BUILTINS[base]
    return _READ.get(builtin.json) or (_same if builtin.xsd == "string" else collapsed)


_CONSPICUOUS = re.compile('[&<>"\\x00-\\x1f\\ud800-\\udfff\\ufffe\\uffff]')


def is_plain(text: str) -> bool:
    """Whether a text is written as it is, whatever type of text it has: no markup, no control, no space to collapse."""
    return bool(text) and not (_CONSPICUOUS.search(text) or "  " in text or text[0] == " " or text[-1] == " ")


def is_short(number: int) -> bool:
    """Whether a number is written with the digits that Python writes, whatever type of number it has."""
    return -_FEW_DIGITS < number < _FEW_DIGITS


def _string_text(value: Any) -> str | None:
    return value if isinstance(value, str) and is_xml_text(value) else None


def _token_text(value: Any) -> str | None:
    return value if isinstance(value, str) and is_xml_text(value) and value == collapsed(value) else None


def _boolean_text(value: Any) -> str | None:
    return ("true" if value else "false") if isinstance(value, bool) else None


def _integer_text(value: Any) -> str | None:
    if type(value) is int and -_FEW_DIGITS < value < _FEW_DIGITS:
        return str(value)
    number = _finite(value)
    if number is None or abs(number.adjusted()) >= LONGEST_NUMBER or number != number.to_integral_value():
        return None
    return f"{number:f}".partition(".")[0]


def _number_text(value: Any) -> str | None:
    """Digits without trailing zeros, and without an exponent, which xs:decimal does not know."""
    if type(value) is float and -_FEW_DIGITS < value < _FEW_DIGITS:
        text = repr(value)
        if "e" not in text:
            return text.removesuffix(".0")
    number = _finite(value)
    if number is None or abs(number.adjusted()) >= LONGEST_NUMBER:
        return None
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text if len(text) <= LONGEST_NUMBER else None


def _finite(value: Any) -> Decimal | None:
    """A number with its digits; None for what is no number of JSON."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    number = value if isinstance(value, Decimal) else Decimal(repr(value)) if _short(value) else None
    return number if number is not None and number.is_finite() else None


def _short(value: int | float) -> bool:
    return isinstance(value, float) or value.bit_length() < 3 * LONGEST_NUMBER


_TEXT: dict[str, Write] = {"integer": _integer_text, "number": _number_text, "boolean": _boolean_text}


def text_by_base(base: str) -> Write:
    """How a value of a built-in type is written."""
    builtin = BUILTINS[base]
    return _TEXT.get(builtin.json) or (_string_text if builtin.xsd == "string" else _token_text)
