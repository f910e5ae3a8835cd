"""What tests of several folders share: the standards of this checkout, each built once for all workers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generators.builder.lock import locked
from tests.built import Built, copy_checkout


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Let groups count: pytest-xdist 3.8 writes them into an attribute that pytest 9.2 does not read any more."""
    for item in items:
        grouped = getattr(item, "_nodeid", item.nodeid)
        if item.nodeid != grouped:
            item._id = type(item._id).parse(grouped)


@pytest.fixture(scope="session")
def shared_path(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of a session have in common."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def built(shared_path: Path) -> Built:
    """The standards of this checkout, built as they are asked for."""
    root = shared_path / "built"
    with locked(shared_path / "built.lock"):
        if not root.exists():
            copy_checkout(root)
    return Built(root)
