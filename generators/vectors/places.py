"""Where in valid documents each slot of the standard's own classes is best shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import msgspec

from generators.instances import Impossible, Instances
from generators.instances.breaks.change import LEFT_OUT, Change, Path, Site, at, changed, sites
from generators.instances.heights import demanded
from generators.model.nodes import Class, Slot, Standard
from generators.rules import rules_by_standard
from generators.vectors.donors import Donors
from generators.vectors.pruning import Pruner

BEST = 4


class Seed(NamedTuple):
    """A valid document to cut from."""

    root: str
    value: Any
    size: int


class Shown(NamedTuple):
    """A slot in a document that is cut down to it: `path` is that of the object which has the slot."""

    root: str
    document: Any
    cls: Class
    slot: Slot
    path: Path

    @property
    def site(self) -> Site:
        """The slot as proposals of changes read it."""
        return Site(self.cls, self.slot, self.path, at(self.document, self.path))


class Places:
    """The documents of one standard, and the smallest ones that show each slot."""

    def __init__(self, standard: Standard) -> None:
        """Read the examples; a root without any is shown by a sample."""
        self.model = standard.data
        self.instances = Instances(self.model, rules_by_standard(standard))
        self.judge = self.instances.judge
        self.pruner = Pruner(self.judge)
        self.donors = Donors(self.judge)
        self.seeds = self._examples(standard)
        for seed in self.seeds:
            self.donors.take(seed.value, seed.root)
        self._found: dict[tuple[str, str], list[tuple[Seed, Path]]] = {}
        self._absent: dict[tuple[str, str], list[tuple[Seed, Path]]] = {}
        for seed in self.seeds:
            self._collect(seed)
        for cls in self._unreached():
            self._sample(cls)

    def own(self, cls: Class) -> bool:
        """Whether a class belongs to the standard itself."""
        return cls.module == self.model.module

    def known(self) -> list[Seed]:
        """The documents to cut from, authored ones first; those made for what no example shows at the end."""
        found = {id(seed.value): seed for entries in self._found.values() for seed, _ in entries}
        return list({**{id(seed.value): seed for seed in self.seeds}, **found}.values())

    def shown(self, cls: Class, slot: Slot) -> list[Shown]:
        """Documents that have a value of a slot, each cut down to it, the smallest first; none may reach it."""
        found = []
        for seed, path in self._found.get((cls.name, slot.name)) or self._grafted(cls, slot):
            document = self.pruner.cut(seed.value, seed.root, [(*path, slot.key)])
            found.append((len(msgspec.json.encode(document)), Shown(seed.root, document, cls, slot, path)))
        return [shown for _, shown in sorted(found, key=lambda entry: entry[0])]

    def lacking(self, cls: Class, slot: Slot) -> Shown | None:
        """The smallest document with an object that has no value of a slot."""
        found = []
        for seed, path in self._absent.get((cls.name, slot.name), ()):
            document = self.pruner.cut(seed.value, seed.root, [path] if path else [])
            found.append((len(msgspec.json.encode(document)), Shown(seed.root, document, cls, slot, path)))
        return min(found, key=lambda entry: entry[0])[1] if found else None

    def nested(self, cls: Class, slot: Slot, inner: Slot) -> Shown | None:
        """A document with a value of a slot of the objects in a slot, as a place of the inner one."""
        for seed, path in self._found.get((cls.name, slot.name), ()):
            value = at(seed.value, path)[slot.key]
            here = (*path, slot.key, 0) if isinstance(value, list) else (*path, slot.key)
            member = at(seed.value, here)
            if isinstance(member, dict) and inner.key in member:
                document = self.pruner.cut(seed.value, seed.root, [(*here, inner.key)])
                return Shown(seed.root, document, self.model.classes[slot.range], inner, here)
        return None

    def keyed(self, cls: Class, slot: Slot, keys: list[Slot]) -> Shown | None:
        """A document with a member of a list that has values of all slots of a key."""
        for seed, path in self._found.get((cls.name, slot.name), ()):
            found = at(seed.value, path)[slot.key]
            for index, member in enumerate(found if isinstance(found, list) else ()):
                if isinstance(member, dict) and all(key.key in member for key in keys):
                    alone = changed(seed.value, Change((*path, slot.key), [found[index]], ""))
                    if not self.judge.document(alone, seed.root).failures:
                        kept = [(*path, slot.key, 0, key.key) for key in keys]
                        return Shown(seed.root, self.pruner.cut(alone, seed.root, kept), cls, slot, path)
        return None

    def together(self, cls: Class, slots: list[Slot]) -> Shown | None:
        """A document with an object that has values of several slots."""
        for seed, path in self._found.get((cls.name, slots[0].name), ()):
            if all(slot.key in at(seed.value, path) for slot in slots):
                document = self.pruner.cut(seed.value, seed.root, [(*path, slot.key) for slot in slots])
                return Shown(seed.root, document, cls, slots[0], path)
        return None

    def _examples(self, standard: Standard) -> list[Seed]:
        """The valid examples, small ones first."""
        valid = (
            _seed(e.root, e.value)
            for e in standard.examples
            if e.root in self.model.roots and not self.judge.document(e.value, e.root).failures
        )
        return sorted(valid, key=lambda seed: seed.size)

    def _unreached(self) -> Iterator[str]:
        """Roots without an example, one after the other as long as they are none."""
        yield from (root for root in self.model.roots if not any(s.root == root for s in self.seeds))

    def _sample(self, root: str) -> None:
        """Collect from a generated document of a root."""
        with suppress(Impossible):
            self._collect(_seed(root, self.instances.sample(root)))

    def _grafted(self, cls: Class, slot: Slot) -> list[tuple[Seed, Path]]:
        """A document whose object lacks the slot, with a value of it put in, if need be instead of optional others."""
        needed = {s.key for s in cls.slots.values() if demanded(s)}
        for seed, path in self._absent.get((cls.name, slot.name), ())[:BEST]:
            for value in self.donors.variants(cls, slot):
                around = at(seed.value, path)
                for kept in (around, {k: v for k, v in around.items() if k in needed}):
                    found = changed(seed.value, Change(path, in_order(cls, {**kept, slot.key: value}), ""))
                    if not self.judge.document(found, seed.root).failures:
                        new = _seed(seed.root, found)
                        self._collect(new)
                        return [(new, path)]
        return []

    def _collect(self, seed: Seed) -> None:
        """Note the slots that a document shows or lacks; shallow places and first members of lists are preferred."""
        new: dict[tuple[str, str], list[tuple[int, int, bool, Path]]] = {}
        for site in sites(self.judge, seed.value, seed.root):
            if self.own(site.cls):
                steps = sum(step for step in site.path if isinstance(step, int))
                entry = (steps, len(site.path), site.value is LEFT_OUT, site.path)
                new.setdefault((site.cls.name, site.slot.name), []).append(entry)
        for key, entries in new.items():
            for absent, into in ((False, self._found), (True, self._absent)):
                fitting = [e for e in entries if e[2] == absent]
                known = into.setdefault(key, [])
                if fitting and len(known) < BEST:
                    known.append((seed, min(fitting, key=lambda e: e[:2])[3]))


def in_order(cls: Class, value: dict[str, Any]) -> dict[str, Any]:
    """The members of an object in the order of the slots."""
    keys = [s.key for s in cls.slots.values() if s.key in value]
    return {key: value[key] for key in (*(k for k in value if k not in keys), *keys)}


def _seed(root: str, value: Any) -> Seed:
    return Seed(root, value, len(msgspec.json.encode(value)))
