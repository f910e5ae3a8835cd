"""Where in the documents of two versions a finding can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from generators.instances.breaks import SUBJECTS
from generators.instances.breaks.change import Change, Path, Site, at, sites
from generators.model.nodes import Class, DataModel, Slot
from registry.compare.finding import Judged
from registry.compare.pairing import paired
from registry.compare.witness.side import Document, Side

MOST = 12
"""Places that are tried for one finding, in each version, of those that are equally near."""
FARTHEST = 2
"""How near any document is; see `_near`."""


class Place(NamedTuple):
    """A document of one version, cut down to an object in it, or to the value of a slot of that object."""

    side: Side
    document: Document
    cls: Class
    slot: Slot | None
    path: Path

    def sites(self) -> Iterator[Site]:
        """The slots whose values may be changed to show the finding: the one, or all of the object."""
        found = at(self.document[1], self.path)
        slots = self.cls.slots.values() if self.slot is None else (self.slot,)
        yield from (Site(self.cls, slot, self.path, found) for slot in slots if isinstance(found, dict))


class _Seen(NamedTuple):
    """A slot of an object in a known document, or the `whole` object."""

    whole: bool
    depth: int
    size: int
    document: Document
    site: Site


class Places:
    """The places of two versions, each known document looked through once."""

    def __init__(self, old: Side, new: Side) -> None:
        """Prepare to look through the known documents of both versions."""
        self._sides = (old, new)
        self._former = _former(old.standard.data, new.standard.data)
        self._sites: dict[int, list[tuple[Document, int, list[Site]]]] = {}

    def of(self, finding: Judged) -> Iterator[Place]:
        """The places that a finding is about, the nearest and there the smallest documents first."""
        words = self._words(finding)
        for near in range(FARTHEST + 1):
            found = [place for side in self._sides for place in self._in(side, words, near)]
            yield from sorted(found, key=lambda place: len(msgspec.json.encode(place.document[1])))

    def concern(self, finding: Judged, elements: frozenset[tuple[str, str]], side: Side) -> bool:
        """Whether all that a version finds wrong is what a finding is about; true where nothing tells."""
        words, whole = self._words(finding), "." not in finding.path
        for cls, name in elements:
            lineage = {each for s in self._sides for each in _lineage(s.standard.data, cls)}
            slots = [slot for s in self._sides for slot in _slots(s.standard.data, cls, name)]
            named = bool(words & lineage) and (whole or not name or bool(words & {name, *(s.name for s in slots)}))
            if not named and not any(words & _meant(side.standard.data, slot) for slot in slots):
                return False
        return True

    def changes(self, place: Place, finding: Judged) -> Iterator[Change]:
        """Other values at a place: those that either version has for it, then what breaks its own."""
        words = self._words(finding)
        for site in place.sites():
            for side in self._sides if place.slot is not None else ():
                for value in self._values(side, site, words):
                    yield Change(site.place, value, "")
            for subject in SUBJECTS:
                yield from subject(place.side.instances.judge, site)

    def _values(self, side: Side, site: Site, words: frozenset[str]) -> Iterator[Any]:
        """Values that a version has for the slot of a place; codes that the finding is about come first."""
        for cls, slot in self._named(side, site, words):
            yield from sorted(side.values(cls, slot), key=lambda value: not _names(value, words))

    def _named(self, side: Side, site: Site, words: frozenset[str]) -> Iterator[tuple[Class, Slot]]:
        """The slot of a place in a version, whatever it is called there."""
        for cls in side.standard.data.classes.values():
            if cls.name == site.cls.name or {cls.name, site.cls.name} <= words:
                found = [s for s in cls.slots.values() if s.name == site.slot.name]
                found = found or [s for s in cls.slots.values() if {s.name, site.slot.name} <= words]
                yield from ((cls, slot) for slot in found)

    def _words(self, finding: Judged) -> frozenset[str]:
        """The names that a finding is about, as either version says them."""
        path = finding.path.rpartition(":")[2].replace(" ⊃ ", ".")
        words = {*path.split("."), finding.old, finding.new} - {""}
        return frozenset(words | {self._former[word] for word in words if word in self._former})

    def _in(self, side: Side, words: frozenset[str], near: int) -> Iterator[Place]:
        """The best places in the documents of one version that are so near."""
        seen = [
            _Seen(whole, len(site.path), size, document, site)
            for document, size, found in self._known(side)
            for site in found
            for distance, whole in _near(side.standard.data, site, words)
            if distance == near
        ]
        if near == FARTHEST:
            seen = [_Seen(True, 0, size, document, found[0]) for document, size, found in self._known(side) if found]
        told: set[tuple[str, str, bool]] = set()
        for each in sorted(seen, key=lambda each: (each.depth, each.size)):
            slot = None if each.whole else each.site.slot
            key = (each.site.cls.name, slot.name if slot else each.document[0], slot is None or _given(each.site))
            if key not in told and len(told) < MOST:
                told.add(key)
                yield from _places(side, each, slot)

    def _known(self, side: Side) -> list[tuple[Document, int, list[Site]]]:
        """The known documents of a version with their sizes and slots."""
        if id(side) not in self._sites:
            judge = side.instances.judge
            self._sites[id(side)] = [
                (known, len(msgspec.json.encode(known[1])), list(sites(judge, known[1], known[0])))
                for known in side.known
            ]
        return self._sites[id(side)]


def _places(side: Side, seen: _Seen, slot: Slot | None) -> Iterator[Place]:
    """The document cut down to a slot; to an object as bare as it may be, and as full as it is."""
    root, value = seen.document
    site = seen.site
    bare = [site.place] if slot is not None and _given(site) else [site.path]
    full = [(*site.path, key) for key in site.object] if slot is None else []
    for kept in filter(None, (bare, full)):
        cut = side.pruner.cut(value, root, [path for path in kept if path])
        yield Place(side, (root, cut), site.cls, slot, site.path)


def _names(value: Any, words: frozenset[str]) -> bool:
    """Whether a value, or the only one of a list, is one of the names."""
    found = value[0] if isinstance(value, list) and len(value) == 1 else value
    return isinstance(found, str) and found in words


def _given(site: Site) -> bool:
    return site.slot.key in site.object


def _near(model: DataModel, site: Site, words: frozenset[str]) -> Iterator[tuple[int, bool]]:
    """How near a slot is, and its object as a whole.

    0: the slot itself, or one whose values are of a type or list; 1: an object of a class, and a slot that holds some.
    """
    of_class = bool(words & _lineage(model, site.cls.name))
    if words & _meant(model, site.slot) or (site.slot.name in words and of_class):
        yield 0, False
    if words & _lineage(model, site.slot.range):
        yield 1, False
    if of_class:
        yield 1, True


def _meant(model: DataModel, slot: Slot) -> set[str]:
    """The types and enums that the values of a slot are of."""
    name = slot.range
    if name in model.types:
        return {name, *model.types[name].chain}
    return {name, *model.enums[name].inherits} if name in model.enums else set()


def _lineage(model: DataModel, name: str) -> set[str]:
    """A class with its ancestors."""
    return {name, *model.classes[name].ancestors} if name in model.classes else set()


def _slots(model: DataModel, cls: str, name: str) -> list[Slot]:
    """The slots of a class that have a name or a key."""
    found = model.classes[cls].slots.values() if cls in model.classes else ()
    return [slot for slot in found if name in (slot.name, slot.key)]


def _former(old: DataModel, new: DataModel) -> dict[str, str]:
    """New → old name of the elements that were renamed."""
    both = (
        *paired(old.classes, new.classes).both,
        *paired(old.enums, new.enums).both,
        *paired(old.types, new.types).both,
    )
    return {after.name: before.name for before, after in both if before.name != after.name}
