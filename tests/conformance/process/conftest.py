"""The process standards of this workspace, prepared once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from conformance.library import Library, Subject
from conformance.process.replay import Replayer

ROOT = Path(__file__).parents[3]
PROCESSES = sorted(path.parent.name for path in (ROOT / "standards").glob("*/process.yaml"))


@pytest.fixture(scope="session")
def subject_by_name(library: Library) -> Callable[[str], Subject]:
    return library.subject


@pytest.fixture(scope="session")
def replayer_by_name(subject_by_name: Callable[[str], Subject]) -> Callable[[str], Replayer]:
    def prepared(name: str) -> Replayer:
        process = subject_by_name(name).standard.process
        assert process is not None
        return Replayer(process)

    return cache(prepared)
