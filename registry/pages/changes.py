"""The changes of a version as tables, one for each level, and the documents that show them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.shelf import relative
from registry.compare.advice import in_words, roll_out, who_acts
from registry.compare.effect import Level
from registry.compare.finding import Judged
from registry.compare.pages import page
from registry.compare.rule import rules
from registry.pages.change_rules import FOLDER
from registry.pages.effects import effect_in_words
from registry.pages.steps import Step
from registry.pages.words import WORDS


def changes(step: Step, version: str, language: str, origin: str) -> Iterator[str]:
    """All changes of a step to a version, as seen from a page."""
    words, old = WORDS[language], step.before.release.version
    if not step.changes:
        yield from (words["no_changes"].format(before=plain(old)), "")
        return
    link_to = relative(origin, "reference/evolution.md")
    yield from (words["changes_since"].format(before=plain(old), page=link_to), "")
    for level in sorted({change.level for change in step.changes}, reverse=True):
        found = [change for change in step.changes if change.level is level]
        lines = _table(found, language, origin)
        if level is Level.PATCH:
            # What concerns nobody's software takes no room until it is wanted.
            yield f'??? note "{words["patch"].capitalize()} ({len(found)})"'
            yield from ("    " + line if line else "" for line in ("", *lines))
        else:
            yield from (f"### {words[level.label].capitalize()} ({len(found)}) {{: #{level.label} }}", "", *lines)
    yield from _witnesses(step, version, language)


def _table(found: list[Judged], language: str, origin: str) -> list[str]:
    words = WORDS[language]
    heads = [words[key] for key in ("change", "effect", "who_acts")]
    rows = []
    for change in found:
        said = [
            f"{_rule(change.rule, language, origin)} {code(change.path)}",
            *filter(None, [_message(change, language)]),
            *([f"{words['accepted']}: {told(change.reasons, language)}"] if change.reasons else []),
        ]
        rows.append(["<br>".join(said), plain(effect_in_words(change, language)), _acting(change, language)])
    return table(heads, rows, "changes")


def _acting(change: Judged, language: str) -> str:
    """Who has to act, and then the order, which may say both."""
    who, order = who_acts(change), roll_out(change)
    told = [order] if order == f"{who} first" else [who, order]
    return "<br>".join(plain(in_words(each, language)) for each in told)


def _message(change: Judged, language: str) -> str:
    """What the comparison says, or in other languages than its own the two values beside the title of the rule."""
    if language == "en":
        return plain(change.message)
    return f"{code(change.old)} → {code(change.new)}" if change.old and change.new and change.old != change.new else ""


def _rule(rule: str, language: str, origin: str) -> str:
    """The title of a rule, with the way to its page; a rule that is gone by its id."""
    known = next((each for each in rules() if each.id == rule), None)
    if known is None:
        return code(rule)
    return link(plain(page(known).title[language]), relative(origin, f"{FOLDER}/{rule}.md"))


def _witnesses(step: Step, version: str, language: str) -> Iterator[str]:
    words = WORDS[language]
    found = [(change, change.witness) for change in step.changes if change.witness is not None]
    if found:
        yield from (f"### {words['witnesses']} {{: #witnesses }}", "")
    for change, witness in found:
        told_in = words[f"valid_in_{witness.valid_in}"].format(before=step.before.release.version, after=version)
        yield from (f'??? example "{_quoted(change.path)}: {told_in}"', "")
        yield f"    {chip(witness.root, 'type')} {plain(', '.join(name.upper() for name in witness.rejected_by))}"
        yield from ("", "    ```json")
        document = json.dumps(witness.value, ensure_ascii=False, indent=2)
        yield from (f"    {line}" for line in document.splitlines())
        yield from ("    ```", "")


def _quoted(text: str) -> str:
    """A text between the quotes of a block's title."""
    return plain(text).replace('"', "&quot;")
