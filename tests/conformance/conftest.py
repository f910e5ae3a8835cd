"""The standards of this checkout as subjects, each read once, and interface standards on a bench."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from conformance.library import Library, Subject
from tests.built import Built
from tests.conformance.bench import Bench, Benches, Find


class Kept(Library):
    """Hands out the same subject for the same name: what is read and compiled of it serves all tests."""

    @cache  # noqa: B019 there is one for each worker
    def subject(self, wanted: str) -> Subject:
        return super().subject(wanted)


@pytest.fixture(scope="session")
def library(built: Built) -> Library:
    return Kept(built.root)


@pytest.fixture(scope="session")
def find(library: Library) -> Find:
    """The standard that a name means, built where it is being written."""
    return library.subject


@pytest.fixture(scope="session")
def bench(library: Library) -> Benches:
    """The bench of a standard, set up when first asked for."""
    made: Callable[[str], Bench] = cache(lambda name: Bench(library.subject(name), library))
    return made
