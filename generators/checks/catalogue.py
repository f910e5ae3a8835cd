"""All rules: their levels, read at once, and their pages with texts in both languages and examples, read on demand."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec
import yaml

from generators.checks.examples import Example, examples_by_heading
from generators.findings import Severity
from generators.model.nodes import Text

PAGES = Path(__file__).parent / "rules"
_ENTRY = re.compile(r"^(level|bare|adjustable|kinds): ([\w ]+|\"off\")$", re.MULTILINE)


class Rule(msgspec.Struct, frozen=True):
    """A rule as the head of its page tells it.

    id: what the rule flags, equal to the stem of its files with hyphens. level: severity unless a standard sets
    another. bare: severity in LinkML files without a standard, which follow no conventions of ours; None where the
    rule does not hold for them. adjustable: whether a standard may set a level. checked: the rule has a module;
    otherwise reading the sources reports it. kinds: the kinds of standards that it holds for.
    """

    id: str
    level: Severity
    bare: Severity | None
    adjustable: bool = True
    checked: bool = False
    kinds: tuple[str, ...] = ("data",)

    @property
    def page(self) -> Page:
        """What the page says; raises ValueError for one that does not follow the form."""
        return _page(_path(self.id))


class Page(msgspec.Struct, frozen=True):
    """The page of a rule."""

    title: Text
    summary: Text
    text: Text
    flagged: tuple[Example, ...]
    accepted: tuple[Example, ...]


class _Front(msgspec.Struct, forbid_unknown_fields=True):
    """The front matter of a page."""

    level: str
    title: Text
    summary: Text
    text: Text
    adjustable: bool = True
    bare: str = ""
    kinds: str = "data"


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, sorted by id."""
    return tuple(sorted((_rule(path) for path in PAGES.glob("*.md")), key=lambda r: r.id))


def _rule(path: Path) -> Rule:
    # Levels are wanted by every build, texts by the site alone: parsing the front matter takes ten times as long.
    head: dict[str, str] = dict(_ENTRY.findall(_split(path)[0]))
    bare = head.get("bare", head["level"]).strip('"')
    return Rule(
        id=path.stem.replace("_", "-"),
        level=Severity.by_label(head["level"]),
        bare=None if bare == "off" else Severity.by_label(bare),
        adjustable=head.get("adjustable") != "false",
        checked=path.with_suffix(".py").is_file(),
        kinds=tuple(head.get("kinds", "data").split()),
    )


@cache
def _page(path: Path) -> Page:
    front, body = _split(path)
    told = msgspec.convert(yaml.load(front, yaml.CSafeLoader), _Front)
    examples = examples_by_heading(body)
    return Page(
        title=told.title,
        summary=told.summary,
        text={language: text.strip() for language, text in told.text.items()},
        flagged=examples.get("Flagged", ()),
        accepted=examples.get("Accepted", ()),
    )


def _split(path: Path) -> tuple[str, str]:
    """Front matter and body."""
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    return front, body


def _path(rule: str) -> Path:
    return PAGES / f"{rule.replace('-', '_')}.md"
