"""The interface standards of this checkout as parameters."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
NAMES = sorted(path.parent.name for path in (ROOT / "standards").glob("*/interface.yaml"))
INTERFACES = [pytest.param(name, marks=pytest.mark.xdist_group(f"standard {name}")) for name in NAMES]
"""One worker has all tests of one standard, so that none waits for what another makes."""
