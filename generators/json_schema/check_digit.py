"""The keyword `checkDigit`: an annotation that says by which system a text has a check digit.

JSON Schema 2020-12 (core, 6.5) lets schemas carry keywords of one's own, which validators that do not know them ignore.
Its value is an object: `system` is a name of `generators.checker.check_digits`, such as `iso7064-mod11-10`; `part`, if
given, is a regular expression whose group is the part of the text that the system is about.
"""

from __future__ import annotations

from typing import Any

from generators.checker.check_digits import check_digit_by_name
from generators.model.nodes import Element

KEYWORD = "checkDigit"


def check_digit(element: Element) -> dict[str, Any]:
    """The keyword for a type or slot with the annotation `check_digit`; empty for others and unknown systems."""
    systems = [name for name in element.annotation("check_digit") if check_digit_by_name(name) is not None]
    if not systems:
        return {}
    part = next(iter(element.annotation("check_digit_part")), "")
    return {KEYWORD: {"system": systems[0], **({"part": part} if part else {})}}
