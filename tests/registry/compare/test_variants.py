"""Real schemas, edited as developers do: every edit is told, nothing else is, no document belies the comparison."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.edits import EDITORS
from benchmarks.variants import judged, schemas, variants
from registry.compare.witness import Side

SCHEMAS = [path for path in schemas() if path.stem in ("fint-personvern-schema", "fint-common-schema")]


@pytest.mark.skipif(not SCHEMAS, reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_edits_of_real_schemas(path: Path, tmp_path: Path) -> None:
    found = list(variants(path, 1, tmp_path))
    assert len(found) > len(EDITORS) / 3
    side = Side(found[0].old)
    for variant in found:
        assert judged(variant, side) == ([], []), variant.edit
