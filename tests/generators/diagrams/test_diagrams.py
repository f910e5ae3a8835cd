"""Diagrams: nothing overlaps, arrows end at boxes, the same boxes give the same bytes."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generators.diagrams import Box, Row, arranged, drawn

KEYS = st.sampled_from([f"K{number}" for number in range(8)])
ROWS = st.builds(Row, text=st.text("abcÄ: ", max_size=30), remark=st.sampled_from(["", "0..*"]), target=KEYS)
BOXES = st.lists(
    st.builds(Box, key=KEYS, title=st.text("ABCdef", max_size=20), rows=st.lists(ROWS, max_size=6).map(tuple)),
    min_size=1,
    max_size=8,
    unique_by=lambda box: box.key,
)


@settings(deadline=None)
@given(BOXES, st.booleans())
def test_boxes_never_overlap_and_stay_within_the_drawing(boxes: list[Box], latest: bool) -> None:
    drawing = arranged(boxes, latest)
    assert {placed.box.key for placed in drawing.placed} == {box.key for box in boxes}
    for one, other in combinations(drawing.placed, 2):
        apart_x = one.x + one.width < other.x or other.x + other.width < one.x
        apart_y = one.y + one.box.height < other.y or other.y + other.box.height < one.y
        assert apart_x or apart_y
    for placed in drawing.placed:
        assert placed.x >= 0
        assert placed.y >= 0
        assert placed.x + placed.width <= drawing.width
        assert placed.y + placed.box.height <= drawing.height


@settings(deadline=None)
@given(BOXES)
def test_arrows_start_and_end_at_the_sides_of_boxes(boxes: list[Box]) -> None:
    drawing = arranged(boxes)
    rights = {(p.x + p.width, y) for p in drawing.placed for y in range(p.y, p.y + p.box.height)}
    lefts = {(p.x, y) for p in drawing.placed for y in range(p.y, p.y + p.box.height)}
    for arrow in drawing.arrows:
        assert arrow.start in rights
        assert arrow.end in lefts


def test_chain_stands_in_as_many_columns_as_it_has_links() -> None:
    chain = [
        Box("a", "A", (Row("b", target="b"), Row("c", target="c"))),
        Box("b", "B", (Row("c", target="c"),)),
        Box("c", "C"),
    ]
    near, far = arranged(chain), arranged(chain, latest=True)
    assert len({p.x for p in near.placed}) == 2
    assert len({p.x for p in far.placed}) == 3
    assert len(far.arrows) == 2


def test_cycle_is_drawn_once() -> None:
    ring = [Box("a", "A", (Row("b", target="b"),)), Box("b", "B", (Row("a", target="a"),))]
    for latest in (False, True):
        assert len(arranged(ring, latest).placed) == 2


@pytest.mark.parametrize("text", ["<&>\"'", "Łukasz"])
def test_picture_is_well_formed_named_and_free_of_colours(text: str) -> None:
    boxes = [Box("a", text, (Row(text, "1", "b"),), address="../b/"), Box("b", "B", kind="box-ext", stereotype=text)]
    picture = drawn(arranged(boxes), "d1", text, text)
    tree = etree.fromstring(picture)
    assert tree.get("aria-labelledby") == "d1-title"
    assert tree.findtext("title") == text
    assert not any("fill" in element.attrib or "style" in element.attrib for element in tree.iter())
    assert "\n\n" not in picture
    assert picture == drawn(arranged(boxes), "d1", text, text)
