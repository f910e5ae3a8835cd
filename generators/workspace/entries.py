"""Entries of authored files as plain values; an entry of the wrong shape counts as absent, the metamodel reports it."""

from __future__ import annotations

from typing import Any

from generators.model.nodes import LegalBasis, Party, Text


def mapping(value: Any) -> dict[str, Any]:
    """A mapping; empty for anything else."""
    return value if isinstance(value, dict) else {}


def word(value: Any, default: str = "") -> str:
    """A text; the default for anything else and for an empty one."""
    return value if isinstance(value, str) and value else default


def words(value: Any) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def by_language(value: Any) -> Text:
    """A text in several languages, each given as it is or under `text`."""
    found = {}
    for language, said in mapping(value).items():
        text = word(said) or word(mapping(said).get("text"))
        if text and isinstance(language, str):
            found[language] = text.strip()
    return found


def party(value: Any) -> Party | None:
    """A party; None without a name."""
    data = mapping(value)
    name = word(data.get("name"))
    return Party(name=name, uri=word(data.get("uri")), contact=word(data.get("contact"))) if name else None


def legal_bases(value: Any) -> tuple[LegalBasis, ...]:
    """The citations of a list."""
    items = [mapping(item) for item in value] if isinstance(value, list) else []
    return tuple(
        LegalBasis(citation=word(i.get("citation")), uri=word(i.get("uri"))) for i in items if word(i.get("citation"))
    )


def versions(value: Any) -> dict[str, str]:
    """Names with versions, each given as it is or under `version`."""
    return {
        str(name): word(said) or word(mapping(said).get("version"), str(said)) for name, said in mapping(value).items()
    }
