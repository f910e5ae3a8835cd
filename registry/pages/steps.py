"""What each published version changes against the one before, computed from the models that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generators.model.nodes import Standard
from registry.catalogue.published import Published, Shelf
from registry.compare.acceptance import accepted, read_acceptances
from registry.compare.comparison import compare
from registry.compare.finding import Judged
from registry.compare.witness import Side, witnessed
from registry.release.authored import SOURCE
from registry.store import Store
from registry.version import Version, newest


class Step(NamedTuple):
    """The way from one published version to the next. changes: worst first, with witnesses where there are any."""

    before: Published
    changes: list[Judged]


def before(shelf: Shelf, published: Published) -> Published | None:
    """The version that a published one follows: the newest below it, a final one where there is any."""
    version = Version.of(published.release.version)
    older = {
        p.release.version: p for p in shelf.releases[published.release.name] if Version.of(p.release.version) < version
    }
    return older.get(newest(older))


def step(shelf: Shelf, store: Store, published: Published) -> Step | None:
    """What a version changes; None for a first one. Takes seconds, for witnesses are sought."""
    old = before(shelf, published)
    if old is None:
        return None
    around = list(interfaces(shelf, old)), list(interfaces(shelf, published))
    found = compare(old.standard, published.standard, (_standards(around[0]), _standards(around[1] or around[0])))
    folder = store.folder(published.release.name, published.release.version)
    entries, _ = read_acceptances(folder, f"{SOURCE}/{published.release.name}")
    changes = accepted(found, entries, True).findings
    if old.standard.model is not None and published.standard.model is not None:
        changes = witnessed(changes, Side(old.standard), Side(published.standard))
    return Step(old, changes)


def interfaces(shelf: Shelf, published: Published) -> Iterator[Published]:
    """The published interface standards that build on a version; they tell in which direction its documents travel."""
    for other in shelf.all:
        pin = other.manifest.dependencies.get(published.release.name)
        if other.standard.kind == "interface" and pin is not None and pin.digest == published.release.digest:
            yield other


def _standards(found: list[Published]) -> list[Standard]:
    return [each.standard for each in found]
