"""Quantifiers, which every dialect reads the same."""

from __future__ import annotations


def quantifier(minimum: int, maximum: int | None) -> str:
    """Return the shortest quantifier of these bounds; for exactly one, none at all."""
    match minimum, maximum:
        case 0, None:
            return "*"
        case 1, None:
            return "+"
        case 0, 1:
            return "?"
        case 1, 1:
            return ""
        case _ if minimum == maximum:
            return f"{{{minimum}}}"
        case _:
            return f"{{{minimum},{'' if maximum is None else maximum}}}"
