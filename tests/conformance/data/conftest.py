"""A published standard with few vectors, and the folder in which documents lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance.data.desk import Desk
from conformance.library import Library, Subject

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def subject() -> Subject:
    return Library(ROOT).subject("identifikatoren@1.0.0")


@pytest.fixture
def desk() -> Iterator[Desk]:
    found = Desk()
    yield found
    found.clear()
    assert not found.folder.exists()
