"""Sentences in German and English, as tables of pairs hold them."""

from __future__ import annotations

from generators.model.node import Text

Pair = tuple[str, str]
"""A sentence in German and in English, with names in braces."""


def filled(pair: Pair, **values: object) -> Text:
    """A sentence in both languages; a text among the values is given in its language."""
    return {
        language: sentence.format(**{name: _said(value, language) for name, value in values.items()})
        for language, sentence in zip(("de", "en"), pair, strict=True)
    }


def plain(text: str) -> Text:
    """A text that is the same in both languages."""
    return {"de": text, "en": text}


def _said(value: object, language: str) -> object:
    return value.get(language) or next(iter(value.values()), "") if isinstance(value, dict) else value
