"""The interface standards of this checkout, each on a bench."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from conformance.library import Library
from tests.built import Built
from tests.conformance.api.bench import Bench


@pytest.fixture(scope="session")
def bench(built: Built) -> Callable[[str], Bench]:
    """The bench of a standard, set up when first asked for."""
    library = Library(built.root)
    return cache(lambda name: Bench(library, name))
