"""`CHANGES.md`: what a version changes for those who implement it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Standard
from registry.compare import Judged
from registry.release.advance import Advance

WORDS = {
    "first": {"de": "Erste Veröffentlichung.", "en": "First release."},
    "since": {"de": "Änderungen seit {version}", "en": "Changes since {version}"},
    "none": {"de": "Das aufgelöste Modell ist unverändert.", "en": "The resolved model is unchanged."},
    "builds on": {"de": "Beruht auf", "en": "Builds on"},
    "level": {"de": "Stufe", "en": "Level"},
    "element": {"de": "Element", "en": "Element"},
    "change": {"de": "Änderung (englisch)", "en": "Change"},
}


def change_notes(standard: Standard, languages: tuple[str, ...], step: Advance) -> str:
    """The notes in all languages, one after the other, each with every change, worst first."""
    return "\n".join(line for language in languages for line in _notes(standard, language, step))


def _notes(standard: Standard, language: str, step: Advance) -> Iterator[str]:
    yield from (f"# {standard.title.get(language) or standard.name} {standard.version}", "")
    if not step.before:
        yield from (_word("first", language), "")
    else:
        yield from (f"## {_word('since', language).format(version=step.before)}", "")
        yield from (*_table(step.changes, language), "") if step.changes else (_word("none", language), "")
    if standard.dependencies:
        yield from (f"## {_word('builds on', language)}", "")
        yield from (*(f"* {name} {version}" for name, version in standard.dependencies.items()), "")


def _table(changes: list[Judged], language: str) -> Iterator[str]:
    yield f"| {' | '.join(_word(key, language) for key in ('level', 'element', 'change'))} |"
    yield "|---|---|---|"
    for change in changes:
        yield f"| {change.level.label} | `{change.path}` | {_cell(change.message)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _word(key: str, language: str) -> str:
    return WORDS[key].get(language) or WORDS[key]["en"]
