"""The diagram shows deviations by shape, letter and words besides colour, and says them to those who do not see it."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import etree

from conformance.process.kinds import KINDS
from conformance.process.marked import COLOURS, FAMILIES, LETTERS, Marks, marked
from generators.process_diagrams import drawn
from tests.conformance.process.small import PROCESS
from tests.generators.procedures import standard

STANDARD = standard(PROCESS)
SVG = "{http://www.w3.org/2000/svg}"


def drawing(marks: Marks, language: str = "en") -> etree._Element:
    return etree.fromstring(marked(STANDARD, language, marks).encode())


def texts(root: etree._Element) -> list[str]:
    return ["".join(map(str, text.itertext())) for text in root.iter(f"{SVG}text")]


def test_without_deviations_it_is_the_diagram_that_says_so() -> None:
    root = drawing({})
    assert texts(root)[-1] == "No deviations"
    assert len(list(root.iter(f"{SVG}path"))) == len(
        list(etree.fromstring(drawn(STANDARD, "en").encode()).iter(f"{SVG}path"))
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_family_has_its_letter_its_shape_and_its_words(language: str) -> None:
    kinds = {family: next(k for k, stated in KINDS.items() if stated.family == family) for family in COLOURS}
    root = drawing({"pruefen": Counter({kind: number for number, kind in enumerate(kinds.values(), 1)})}, language)
    (mark,) = root.findall(f"{SVG}g/{SVG}title/..")
    labels = [text.text for text in mark.iter(f"{SVG}text")]
    assert labels == [f"{LETTERS[language][family]} {number}" for number, family in enumerate(kinds, 1)]
    assert len(set(LETTERS[language].values())) == len(FAMILIES[language]) == len(COLOURS)
    shapes = [(e.tag, e.get("rx"), e.get("d", "")[-30:]) for e in mark if e.get("fill") in COLOURS.values()]
    assert len({str(shape[:2]) + shape[2][:3] for shape in shapes}) >= 3
    description = root.findtext(f"{SVG}desc") or ""
    for kind in kinds.values():
        assert f"{KINDS[kind].label[language]} " in description
    assert any(KINDS[kinds["time"]].label[language] in text for text in texts(root))


def test_marks_are_where_the_step_is() -> None:
    root = drawing({"pruefen": Counter({"twice": 12_345})})
    (mark,) = root.findall(f"{SVG}g/{SVG}title/..")
    rim = mark.find(f"{SVG}rect")
    assert rim is not None
    left, top = float(rim.get("x", 0)), float(rim.get("y", 0))
    right, bottom = left + float(rim.get("width", 0)), top + float(rim.get("height", 0))
    inside = [
        text.text
        for text in root.iter(f"{SVG}text")
        if left < float(text.get("x", 0)) < right and top < float(text.get("y", 0)) < bottom
    ]
    assert "pruefen" in inside
    assert "O 12k" in inside


def test_what_is_no_step_stands_below_and_harms_nothing() -> None:
    marks = {f"<script>{number}</script>\x1b": Counter({"unknown-step": 1}) for number in range(30)}
    root = drawing(marks)
    assert not list(root.iter(f"{SVG}script"))
    assert any("20 more" in text for text in texts(root))
    assert not root.findall(f"{SVG}g/{SVG}title/..")
