"""`CHANGES.md`: what a version changes for those who implement it.

A section for each language of the registry with what the authors say, then a table of the changes for each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generators.model.node import Text
from generators.model.nodes import Standard
from registry.compare.advice import in_words, roll_out
from registry.compare.finding import Judged
from registry.compare.pages import page
from registry.compare.rule import rules
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
    "changes": {"de": "Änderungen seit {before}", "en": "Changes since {before}"},
    "head": {
        "de": "| Stufe | Element | Änderung | Umstellung | Begründung |",
        "en": "| Level | Element | Change | Roll-out | Reason |",
    },
    "error": {"de": "unzulässig", "en": "error"},
    "major": {"de": "inkompatibel", "en": "major"},
    "minor": {"de": "kompatibel", "en": "minor"},
    "patch": {"de": "redaktionell", "en": "patch"},
}
LONGEST = 80
"""Characters of an old and a new value that a table shows."""


def change_notes(standard: Standard, languages: tuple[str, ...], step: Advance) -> str:
    """An overview in each language, then a table of changes in each, worst first."""
    lines = [line for language in languages for line in _overview(standard, language, step)]
    if step.changes:
        lines += [line for language in languages for line in _table(step, language)]
    return "\n".join(lines)


def _overview(standard: Standard, language: str, step: Advance) -> Iterator[str]:
    yield from (f"# {standard.title.get(language) or standard.name} {standard.version}", "")
    said = step.notes.get(language) or next(iter(step.notes.values()), "")
    if said:
        yield from (said, "")
    counts = Counter(change.level for change in step.changes)
    told = ", ".join(f"{counts[level]} {_word(level.label, language)}" for level in sorted(counts, reverse=True))
    key = "first" if not step.before else "some" if step.changes else "none"
    yield from (_word(key, language).format(before=step.before, counts=told), "")
    if standard.dependencies:
        needed = ", ".join(f"{name} {version}" for name, version in standard.dependencies.items())
        yield from (f"{_word('builds on', language)}: {needed}.", "")


def _table(step: Advance, language: str) -> Iterator[str]:
    yield from (f"# {_word('changes', language).format(before=step.before)}", "")
    yield from (_word("head", language), "|---|---|---|---|---|")
    for change in step.changes:
        yield f"| {' | '.join(map(_cell, _row(change, language)))} |"
    yield ""


def _row(change: Judged, language: str) -> tuple[str, ...]:
    return (
        _word(change.level.label, language),
        f"`{change.path}`",
        change.message if language == "en" else _named(change, language),
        in_words(roll_out(change), language),
        _in(change.reasons, language),
    )


def _named(change: Judged, language: str) -> str:
    """What a rule is called in a language other than that of its messages, with both values if they are short."""
    title = _in(next((page(rule).title for rule in rules() if rule.id == change.rule), {}), language)
    values = f": `{change.old}` → `{change.new}`" if change.old and change.new and change.old != change.new else ""
    return f"{title or change.message}{values if len(values) <= LONGEST else ''}"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _word(key: str, language: str) -> str:
    return _in(WORDS[key], language)


def _in(texts: Text, language: str) -> str:
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
