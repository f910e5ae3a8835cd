"""What a diagram shows: boxes with rows, and which row leads to which box."""

from __future__ import annotations

import msgspec

# Advance widths of Source Sans 3 at weight 400 in hundredths of an em; what is not listed counts as a wide letter.
GLYPHS_BY_WIDTH = {
    20: " ",
    24: "\"',.:;ij|·",
    27: "Il!",
    30: "()[]f{}-",
    34: "/\\rt",
    43: '"*?szx',
    46: "cvy",
    50: "JLY#$+0123456789<=>F^_aegk~ä§",
    54: "EVXASTZ`hnouöüÄ",
    57: "PRbdpqBCKß",
    61: "&DG",
    65: "NUÜHOQÖ",
    72: "Mw",
    80: "W%m@",
    100: "…→",
}
WIDTHS = {glyph: width for width, glyphs in GLYPHS_BY_WIDTH.items() for glyph in glyphs}
OTHER = 60
TEXT_SIZE, TITLE_SIZE = 13, 14
# Titles are bolder than the widths above.
BOLD = 1.07

TITLE_HEIGHT, ROW_HEIGHT, PADDING = 32, 21, 12
LEAST_WIDTH = 120


class Row(msgspec.Struct, frozen=True):
    """A line of a box: a text with a remark at its right, and the key of the box that it leads to."""

    text: str
    remark: str = ""
    target: str = ""
    muted: bool = False


class Box(msgspec.Struct, frozen=True):
    """A box: key within the diagram, title, rows.

    kind: class of its frame in the style sheet, without `d-`: box | box-root | box-code | box-ext. address: where the
    title leads, relative to the page; empty for nowhere. stereotype: a small line above the title.
    """

    key: str
    title: str
    rows: tuple[Row, ...] = ()
    kind: str = "box"
    address: str = ""
    stereotype: str = ""

    @property
    def width(self) -> int:
        """Width in pixels that holds the longest line."""
        lines = [text_width(self.title, TITLE_SIZE) * BOLD, text_width(self.stereotype, TEXT_SIZE)]
        lines += [text_width(row.text, TEXT_SIZE) + self._remark_width(row) for row in self.rows]
        return max(LEAST_WIDTH, round(max(lines)) + 2 * PADDING)

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.head + (len(self.rows) * ROW_HEIGHT + 8 if self.rows else 0)

    @property
    def head(self) -> int:
        """Height of the part above the rows."""
        return TITLE_HEIGHT + (16 if self.stereotype else 0)

    def row_middle(self, place: int) -> int:
        """Distance of a row's middle from the top of the box."""
        return self.head + 4 + place * ROW_HEIGHT + ROW_HEIGHT // 2

    def _remark_width(self, row: Row) -> float:
        return text_width(row.remark, TEXT_SIZE) + 14 if row.remark else 0


def text_width(text: str, size: int) -> float:
    """Width of a text in pixels, in the regular weight of the site's font."""
    return sum(WIDTHS.get(glyph, OTHER) for glyph in text) * size / 100
