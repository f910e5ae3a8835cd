"""The interface standards of this checkout as subjects, and the data standards that their payloads belong to."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from conformance.library import Library, Subject
from tests.built import Built

Find = Callable[[str], Subject]


@pytest.fixture(scope="session")
def find(built: Built) -> Find:
    """The standard that a name means, built where it is being written."""
    library = Library(built.root)
    return cache(library.subject)
