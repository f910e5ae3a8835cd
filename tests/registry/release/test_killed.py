"""A release that is killed at any moment leaves the old registry or the new one; two at once follow one another."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from generators.findings import Severity
from registry.store import Store, opened
from registry.verify import store_findings
from tests.registry import made

POINTS = 200
EXTRA = bytes(200_000)


def child(root: Path, version: str) -> int:
    """Start a process that releases a version."""
    process = os.fork()
    if process == 0:
        try:
            with opened(root) as store:
                made.release(store, "base", version, extra=EXTRA)
        finally:
            os._exit(0)
    return process


def ended(process: int) -> int:
    return os.waitpid(process, 0)[1]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = made.workspace(tmp_path / "w")
    with opened(root) as store:
        made.release(store, "base", "1.0.0")
    return root


def errors(root: Path) -> list[str]:
    with opened(root) as store:
        return [f.rule for f in store_findings(store, (), made.BASE) if f.severity is Severity.ERROR]


def test_killed_at_any_moment(root: Path, tmp_path: Path) -> None:
    began = time.perf_counter()
    shutil.copytree(root, tmp_path / "probe")
    ended(child(tmp_path / "probe", "1.1.0"))
    whole = time.perf_counter() - began
    chance = random.Random(0)
    states = []
    for point in range(POINTS):
        copy = tmp_path / str(point)
        shutil.copytree(root, copy)
        process = child(copy, "1.1.0")
        time.sleep(chance.uniform(0, whole))
        os.kill(process, signal.SIGKILL)
        ended(process)
        assert errors(copy) == []
        states.append(len(Store.of(copy).log().entries))
        with opened(copy) as store:
            made.release(store, "base", "1.2.0")
        assert errors(copy) == []
        shutil.rmtree(copy)
    assert set(states) == {1, 2}


@pytest.mark.parametrize("moment", range(6))
def test_killed_between_two_steps(root: Path, moment: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rename is a moment; after the first one the change has happened."""
    done = 0
    for name in ("rename", "replace"):
        original = getattr(Path, name)

        def counted(self: Path, target: Path, original: object = original) -> object:
            nonlocal done
            if done == moment:
                raise SystemExit("killed")
            done += 1
            assert callable(original)
            return original(self, target)

        monkeypatch.setattr(Path, name, counted)
    with opened(root) as store:
        try:
            made.release(store, "base", "1.1.0")
        except SystemExit:
            assert moment < 4
    monkeypatch.undo()
    assert errors(root) == []
    assert len(Store.of(root).log().entries) == (1 if moment == 0 else 2)


def test_two_at_once(root: Path) -> None:
    processes = [child(root, version) for version in ("1.1.0", "1.2.0", "1.3.0")]
    assert [ended(process) for process in processes] == [0, 0, 0]
    assert errors(root) == []
    assert {entry.version for entry in Store.of(root).log().entries} == {"1.0.0", "1.1.0", "1.2.0", "1.3.0"}


def test_disk_that_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in (root / "registry").rglob("*") if path.is_file()}

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"), opened(root) as store:
        made.release(store, "base", "1.1.0")
    monkeypatch.undo()
    assert {path: path.read_bytes() for path in (root / "registry").rglob("*") if path.is_file()} == before
