"""Every rule over the pairs of all pages: exactly the findings that the pages mark, with place and effect."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.compare import Direction, Judged, compare
from registry.compare.pages import Mark, page
from registry.compare.rule import FOLDER, Rule, rules
from tests.registry.compare.versions import IDS, PAIRS, pair_of, versions

LETTERS = "_pmME"


@pytest.mark.parametrize(("rule", "number"), PAIRS, ids=IDS)
def test_pairs(rule: Rule, number: int, tmp_path: Path) -> None:
    pair = pair_of(rule, number)
    found = compare(*versions(pair, tmp_path))
    assert {m for f in found for m in marks(f)} == {m for m in map(expanded, pair.marks)}
    assert rule.id in {f.rule for f in found}


def marks(finding: Judged) -> list[Mark]:
    """What a page has to mark for a finding."""
    effect = finding.effect
    said = f"{effect.xml}/{effect.json}" if effect.conduct is None else str(effect.conduct)
    levels = "".join(LETTERS[effect.level(d)] for d in (Direction.MESSAGE, Direction.REQUEST, Direction.RESPONSE))
    severity = levels + ("R" if finding.review else "")
    places = [("after", finding.new_place), ("before", finding.old_place)]
    principal, *others = [(side, place) for side, place in places if place.file]
    return [
        Mark(principal[0], file_of(principal[1].file), principal[1].line, finding.rule, said, severity),
        *(Mark(side, file_of(place.file), place.line, finding.rule) for side, place in others),
    ]


def file_of(path: str) -> str:
    return path.removeprefix("standards/muster/").replace("standards/", "../")


def expanded(mark: Mark) -> Mark:
    """A mark with the severities of all three directions."""
    letters = mark.severity.removesuffix("R")
    review = mark.severity[len(letters) :]
    effect = mark.effect
    return mark._replace(effect=effect, severity=(letters * 3 if len(letters) == 1 else letters) + review)


@pytest.mark.parametrize("rule", rules(), ids=[rule.id for rule in rules()])
def test_page_is_complete(rule: Rule) -> None:
    found = page(rule)
    for texts in (found.title, found.summary, found.text):
        assert set(texts) == {"de", "en"}
        assert all(texts.values())
    assert found.pairs


def test_every_module_has_a_page_and_every_page_a_module() -> None:
    modules, pages = ({path.stem for path in FOLDER.glob(f"*.{kind}")} - {"__init__"} for kind in ("py", "md"))
    assert modules == pages
