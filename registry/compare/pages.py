"""The pages of rules: texts in both languages, and pairs of versions with the findings that they yield.

A pair is two or more fences under a heading `## Example`, each titled `before` or `after`, with a path behind a slash
where it is not `model.yaml`. A comment `# <- rule-id XML/JSON severity` marks the place of a finding in the new version
(in the old one, where the new one has nothing) with its effect and its severity in messages, requests and responses:
one letter of p, m, M and E, or three, and `R` behind them where the author has to classify. For what parties do, one
effect stands in place of two. A mark without an effect is the place in the old version. Several marks are separated by
`;`. Files without comments say it on the fence: `flagged="line: mark"`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import msgspec
import yaml

from generators.model.node import Text
from registry.compare.rule import FOLDER, Rule

_EXAMPLE = re.compile(r"^## Example$", re.MULTILINE)
_FENCE = re.compile(
    r'^```\w+ title="(before|after)(?:/([\w/.-]+))?"(?: flagged="(\d+): ([^"]+)")?\n([\s\S]*?)^```$', re.MULTILINE
)
_MARKS = re.compile(r"#\s*<-\s*(.+)$")
_MAIN = "model.yaml"


class Mark(NamedTuple):
    """A place on a page: side (`before` or `after`), file, line, rule, and what is said of effect and severity."""

    side: str
    file: str
    line: int
    rule: str
    effect: str = ""
    severity: str = ""


class Pair(NamedTuple):
    """Two versions of a standard as files by path, comments included, and the marks in them."""

    before: dict[str, str]
    after: dict[str, str]
    marks: tuple[Mark, ...]


class Page(msgspec.Struct, frozen=True):
    """The page of a rule."""

    title: Text
    summary: Text
    text: Text
    pairs: tuple[Pair, ...]


class _Front(msgspec.Struct, forbid_unknown_fields=True):
    """The front matter of a page."""

    title: Text
    summary: Text
    text: Text


@cache
def page(rule: Rule) -> Page:
    """What the page of a rule says; raises ValueError for one that does not follow the form."""
    _, front, body = (FOLDER / f"{rule.id.replace('-', '_')}.md").read_text("utf-8").split("---\n", 2)
    told = msgspec.convert(yaml.load(front, yaml.CSafeLoader), _Front)
    return Page(told.title, told.summary, told.text, tuple(map(_pair, _EXAMPLE.split(body)[1:])))


def _pair(text: str) -> Pair:
    sides: dict[str, dict[str, str]] = {"before": {}, "after": {}}
    marks: list[Mark] = []
    for side, path, place, flagged, content in _FENCE.findall(text):
        file = path or _MAIN
        sides[side][file] = content
        if flagged:
            marks.append(Mark(side, file, int(place), *flagged.split()))
        for number, line in enumerate(content.splitlines(), 1):
            found = _MARKS.search(line)
            for said in found[1].split(";") if found else ():
                marks.append(Mark(side, file, number, *said.split()))
    return Pair(sides["before"], sides["after"], tuple(marks))
