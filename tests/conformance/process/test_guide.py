"""The guide names every kind of deviation, in both languages, and the limits that hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conformance.process.alignment import MOST_LOOKED_AT
from conformance.process.alignment.aligner import LONGEST
from conformance.process.kinds import KINDS
from conformance.process.logs import COLUMNS

GUIDES = Path(__file__).parents[3] / "site" / "pages" / "guides"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_guide_tells_what_there_is(language: str) -> None:
    text = (GUIDES / f"process.{language}.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`([\w-]+)`", row)} == set(KINDS)
    assert all(re.search(rf"^\|.*\b{field}\b.*\|", text, re.M) for field in COLUMNS)
    for limit in (MOST_LOOKED_AT, LONGEST):
        assert (f"{limit:,}" if language == "en" else f"{limit:,}".replace(",", ".")) in text
