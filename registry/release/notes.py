"""`CHANGES.md`: what a version changes for those who implement it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generators.model.nodes import Standard
from registry.compare.advice import roll_out
from registry.compare.finding import Judged
from registry.release.advance import Advance

WORDS = {
    "first": {"de": "Erste Veröffentlichung.", "en": "First release."},
    "none": {
        "de": "Das aufgelöste Modell ist dasselbe wie in {before}.",
        "en": "The resolved model is that of {before}.",
    },
    "some": {
        "de": "Änderungen seit {before}: {counts}. Einzelheiten stehen in der Tabelle am Ende.",
        "en": "Changes since {before}: {counts}. The table at the end has the details.",
    },
    "builds on": {"de": "Beruht auf", "en": "Builds on"},
}


def change_notes(standard: Standard, languages: tuple[str, ...], step: Advance) -> str:
    """An overview in each language, then the table of changes, worst first, in the words of the comparison."""
    lines = [line for language in languages for line in _overview(standard, language, step)]
    return "\n".join([*lines, *(_table(step) if step.changes else ())])


def _overview(standard: Standard, language: str, step: Advance) -> Iterator[str]:
    yield from (f"# {standard.title.get(language) or standard.name} {standard.version}", "")
    counts = Counter(change.level for change in step.changes)
    told = ", ".join(f"{counts[level]} {level.label}" for level in sorted(counts, reverse=True))
    key = "first" if not step.before else "some" if step.changes else "none"
    yield from (_word(key, language).format(before=step.before, counts=told), "")
    if standard.dependencies:
        needed = ", ".join(f"{name} {version}" for name, version in standard.dependencies.items())
        yield from (f"{_word('builds on', language)}: {needed}.", "")


def _table(step: Advance) -> Iterator[str]:
    yield from (f"# {step.before} →", "", "| Level | Element | Change | Roll-out | Reason |", "|---|---|---|---|---|")
    for change in step.changes:
        yield f"| {' | '.join(map(_cell, _row(change)))} |"
    yield ""


def _row(change: Judged) -> tuple[str, ...]:
    return (change.level.label, f"`{change.path}`", change.message, roll_out(change), change.reason)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _word(key: str, language: str) -> str:
    return WORDS[key].get(language) or WORDS[key]["en"]
