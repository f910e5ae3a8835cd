"""Texts of XML and the JSON values they stand for."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from generators.model.builtin import BUILTINS

# XML 1.0, section 2.2: the characters that a document may hold.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INTEGER = re.compile(r"[+\-]?[0-9]+\Z")
_NUMBER = re.compile(r"[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]+)?\Z")
_WHITESPACE = re.compile(r"[ \t\n\r]+")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
LONGEST_INTEGER = 4000


def writable(text: str) -> bool:
    """Whether XML can carry a text."""
    return _NOT_XML.search(text) is None


def text_by_value(value: Any, kind: str) -> str | None:
    """The text of a JSON value of a kind (string | integer | number | boolean); None when it is not of that kind."""
    match kind:
        case "string":
            return value if isinstance(value, str) else None
        case "boolean":
            return ("true" if value else "false") if isinstance(value, bool) else None
        case "integer":
            if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
                return None
            number = Decimal(str(value))
            return f"{number:f}".partition(".")[0] if number == number.to_integral_value() else None
        case _:
            if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
                return None
            return _number(Decimal(str(value)))


def _number(number: Decimal) -> str:
    """Digits without trailing zeros, and without an exponent where they stay short: xs:decimal knows none."""
    if not number.is_finite():
        return str(number)
    text = f"{number:f}" if abs(number.adjusted()) < 400 else str(number)
    return text.rstrip("0").rstrip(".") if "." in text and "E" not in text else text


def value_by_text(text: str, kind: str, base: str) -> Any:
    """The JSON value of a text by kind and built-in type; None when the text stands for no value of that kind."""
    if BUILTINS[base].xsd != "string":
        text = _WHITESPACE.sub(" ", text).strip(" ")
    match kind:
        case "string":
            return text
        case "boolean":
            return _BOOLEANS.get(text)
        case "integer":
            return int(text) if _INTEGER.match(text) and len(text) < LONGEST_INTEGER else None
        case _:
            try:
                return _shortest(Decimal(text)) if _NUMBER.match(text) else None
            except InvalidOperation:
                return None


def _shortest(number: Decimal) -> Decimal | int | float:
    """A float where it prints the same digits, so that equal numbers are equal in any reader."""
    as_float = float(number)
    if abs(as_float) == float("inf") or Decimal(str(as_float)) != number:
        return number
    return int(as_float) if as_float.is_integer() and abs(as_float) < 2**53 else as_float
