"""Values, kinds and key paths in the words of messages."""

from __future__ import annotations

from typing import Any

LONGEST = 60
_KINDS = {
    "string": "a text",
    "object": "a mapping",
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
}


def dotted(path: tuple[str | int, ...]) -> str:
    """A key path as `publisher.contact` or `legal_basis[0].uri`; items count from 0."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def quoted(value: Any) -> str:
    """A value for quotation marks, in one line and cut when long."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def told(value: Any) -> str:
    """What a value is, as the verb and object of a sentence."""
    if value is None:
        return "has no value"
    if isinstance(value, bool):
        return f"is {str(value).lower()}"
    if isinstance(value, (int, float)):
        return f"is the number {quoted(value)}"
    if isinstance(value, dict):
        return "is a mapping"
    return "is a list" if isinstance(value, list) else f"is the text '{quoted(value)}'"


def expected(types: Any) -> str:
    """A JSON Schema `type` in words."""
    names = types if isinstance(types, list) else [types]
    return " or ".join(_KINDS.get(str(name), str(name)) for name in names)
