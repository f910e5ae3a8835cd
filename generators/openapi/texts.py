"""Texts in a document that has one language: the main one in its place, the others as extensions."""

from __future__ import annotations

from typing import Any

from generators.model.nodes import Text

EXTENSION = "x-standardfabrik-"


def main(text: Text, language: str) -> str:
    """A text in the main language, or in any."""
    return text.get(language) or next(iter(text.values()), "")


def others(text: Text, language: str) -> Text:
    """The text in the languages that `main` leaves out."""
    shown = language if text.get(language) else next(iter(text), "")
    return {tag: words for tag, words in text.items() if tag != shown}


def spoken(title: Text, description: Text, language: str, title_key: str = "title") -> dict[str, Any]:
    """Title and description, a missing description taken from the title, with other languages as extensions.

    Objects without a place for the title (empty `title_key`) put it before the description.
    """
    found: dict[str, Any] = {}
    name, words = main(title, language), main(description, language)
    if title_key and name:
        found[title_key] = name
    body = words or name if title_key else sentence(name, words)
    if body:
        found["description"] = body
    for key, text in (("title", title), ("description", description)):
        if rest := others(text, language):
            found[f"{EXTENSION}{key}"] = rest
    return found


def sentence(name: str, words: str) -> str:
    """Title and description in one text."""
    return f"{name.rstrip('.')}. {words}" if name and words else name or words


def extensions(**values: Any) -> dict[str, Any]:
    """Extensions by name (underscores become hyphens), empty ones left out."""
    return {f"{EXTENSION}{name.replace('_', '-')}": value for name, value in values.items() if value}
