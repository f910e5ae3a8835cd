"""The pages of all rules, read: levels, texts in both languages, examples."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import yaml

from generators.checks.examples import Example, examples_by_heading
from generators.findings import Severity
from generators.model.nodes import Text

PAGES = Path(__file__).parent / "rules"


class Rule(msgspec.Struct, frozen=True):
    """A rule as its page tells it.

    id: what the rule flags, equal to the stem of its files with hyphens. level: severity unless a standard sets
    another. bare: severity in LinkML files without a standard, which follow no conventions of ours; None where the
    rule does not hold for them. adjustable: whether a standard may set a level. checked: the rule has a module;
    otherwise reading the sources reports it.
    """

    id: str
    level: Severity
    title: Text
    summary: Text
    text: Text
    flagged: tuple[Example, ...]
    accepted: tuple[Example, ...]
    bare: Severity | None
    adjustable: bool = True
    checked: bool = False


class _Front(msgspec.Struct, forbid_unknown_fields=True):
    """The front matter of a page."""

    level: str
    title: Text
    summary: Text
    text: Text
    adjustable: bool = True
    bare: str = ""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, sorted by id; raises ValueError for a page that does not follow the form."""
    return tuple(sorted((_rule(page) for page in PAGES.glob("*.md")), key=lambda r: r.id))


def _rule(page: Path) -> Rule:
    _, front, body = page.read_text("utf-8").split("---\n", 2)
    told = msgspec.convert(yaml.load(front, yaml.CSafeLoader), _Front)
    examples = examples_by_heading(body)
    return Rule(
        id=page.stem.replace("_", "-"),
        level=Severity.by_label(told.level),
        title=told.title,
        summary=told.summary,
        text={language: text.strip() for language, text in told.text.items()},
        flagged=examples.get("Flagged", ()),
        accepted=examples.get("Accepted", ()),
        bare=None if told.bare == "off" else Severity.by_label(told.bare or told.level),
        adjustable=told.adjustable,
        checked=page.with_suffix(".py").is_file(),
    )


RULES: dict[str, Text] = {rule.id: rule.summary for rule in rules()}
