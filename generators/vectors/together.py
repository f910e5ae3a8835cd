"""Documents that break a condition of a class on its slots together, or a business rule, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.checker.business import BUSINESS_RULE
from generators.checker.violation import Failure
from generators.instances.breaks.change import LEFT_OUT, Change, Path, Site, at, changed, path_by_place, sites
from generators.instances.breaks.together import named
from generators.instances.heights import demanded
from generators.model.nodes import Class, Slot, Standard
from generators.model.rules import BusinessRule
from generators.vectors.places import Places, Seed, in_order
from generators.vectors.values import near

CONDITIONS = ("rules", "any_of", "all_of", "exactly_one_of", "none_of", "equals_expression", BUSINESS_RULE)
MOST_VALUES = 6
MOST_SHOWN = 4
MOST_ALIKE = 8
WORD = re.compile(r"\w+")


class Together(NamedTuple):
    """A valid document, the change that breaks one condition, and the failure; `cls` has the slot that is changed."""

    root: str
    document: Any
    change: Change
    cls: Class
    slot: Slot
    failure: Failure


class Conditions:
    """Looks for changes that break the conditions of the standard's own classes, and its business rules."""

    def __init__(self, standard: Standard, places: Places) -> None:
        """Look in the documents of `places`."""
        self._model = standard.data
        self._places = places
        self._judge = places.judge
        self._rules = [r for r in standard.rules if r.standard == standard.name and r.level == "error"]
        self._words = {rule.id: _words(rule) for rule in self._rules}
        self._tried: dict[tuple[Any, ...], int] = {}

    def broken(self) -> Iterator[Together]:
        """The smallest document for each condition and each slot whose change breaks it."""
        best: dict[tuple[Any, ...], list[tuple[int, Together]]] = {}
        for seed in self._seeds():
            for found in self._in(seed):
                left_out = found.change.value is LEFT_OUT
                failure = found.failure
                inner = failure.inner.constraint if failure.inner is not None else ""
                key = (failure.element, failure.constraint, failure.name, found.slot.name, left_out, inner)
                best.setdefault(key, []).append((seed.size, found))
        for candidates in best.values():
            smallest = sorted(candidates, key=lambda entry: entry[0])[:MOST_SHOWN]
            cut = [self._cut(found) for _, found in smallest]
            yield min(cut, key=lambda found: len(str(found.document)))

    def _seeds(self) -> Iterator[Seed]:
        """The known documents, and those that are cut down to one of the slots of which a condition speaks."""
        yield from self._places.known()
        for cls in self._model.own(self._model.classes):
            for slot in cls.slots.values() if cls.instantiable else ():
                if slot.name in named(cls):
                    for shown in self._places.shown(cls, slot)[:1]:
                        yield Seed(shown.root, shown.document, len(str(shown.document)))

    def _in(self, seed: Seed) -> Iterator[Together]:
        found = list(sites(self._judge, seed.value, seed.root))
        classes = {site.path: site.cls for site in found}
        for site in found:
            speaks = self._places.own(site.cls) and site.slot.name in named(site.cls)
            if speaks or self._is_ruled(seed.root, site, classes):
                yield from self._broken_at(seed, site)

    def _is_ruled(self, root: str, site: Site, classes: dict[Path, Class]) -> bool:
        """Whether a business rule about an object around the site names its slot, and few such sites were tried."""
        around = [classes.get(site.path[:length]) for length in range(len(site.path) + 1)]
        names = {n for cls in around if cls is not None for n in (cls.name, *cls.ancestors)}
        ruled = any(r.class_name in names and site.slot.key in self._words[r.id] for r in self._rules)
        key = (root, site.value is LEFT_OUT, *(p for p in site.place if isinstance(p, str)))
        self._tried[key] = self._tried.get(key, 0) + ruled
        return ruled and self._tried[key] <= MOST_ALIKE

    def _broken_at(self, seed: Seed, site: Site) -> Iterator[Together]:
        changes = [_change(site.cls, site.slot, site.path, site.object, value) for value in self._values(seed, site)]
        if isinstance(site.value, list):
            changes += [Change((*site.place, index), LEFT_OUT, "") for index in range(len(site.value))[:MOST_SHOWN]]
        for change in changes:
            failures = self._judge.document(changed(seed.value, change), seed.root).failures
            if len({(f.place, f.constraint, f.name) for f in failures}) == 1 and self._ours(failures[0], site):
                yield Together(seed.root, seed.value, change, site.cls, site.slot, failures[0])

    def _ours(self, failure: Failure, site: Site) -> bool:
        if failure.constraint == BUSINESS_RULE:
            return any(rule.id == failure.name for rule in self._rules)
        return failure.constraint in CONDITIONS and failure.element == site.cls.name and self._places.own(site.cls)

    def _values(self, seed: Seed, site: Site) -> Iterator[Any]:
        if site.value is not LEFT_OUT and not demanded(site.slot):
            yield LEFT_OUT
        if not isinstance(site.value, (dict, list)):
            others = self._places.donors.others(site.cls, site.slot, MOST_VALUES)
            yield from (v for v in others if v != site.value)
        for value in near(self._judge, seed.value, seed.root, site):
            if value != site.value and self._judge.accepts(site.cls, site.slot, value):
                yield value

    def _cut(self, found: Together) -> Together:
        """The same with less around it: first without anything else, then with what the condition speaks of."""
        if found.change.path and isinstance(found.change.path[-1], int):
            return self._cut_with_member(found)
        key = found.slot.key
        inner = found.change.path[-1:] == (key,)
        object_path = found.change.path[:-1] if inner else found.change.path
        value = found.change.value if inner else found.change.value[key]
        kept = (*object_path, key)

        def again(document: Any) -> Change | None:
            try:
                around = at(document, object_path)
            except (LookupError, TypeError):
                return None
            if not isinstance(around, dict) or (value is LEFT_OUT and key not in around):
                return None
            return _change(found.cls, found.slot, object_path, around, value)

        def holds(document: Any) -> bool:
            change = again(document)
            return change is not None and self._breaks(found, document, change)

        for keep in ([kept], [kept, *self._spoken_of(found, object_path)]):
            smaller = self._places.pruner.cut(found.document, found.root, keep, holds)
            change = again(smaller)
            if change is not None and holds(smaller):
                return found._replace(document=smaller, change=change)
        return found

    def _cut_with_member(self, found: Together) -> Together:
        """The same with less around it, where a member of a list is left out."""
        *object_path, _, _ = found.change.path

        def holds(document: Any) -> bool:
            try:
                at(document, found.change.path)
            except (LookupError, TypeError):
                return False
            return self._breaks(found, document, found.change)

        kept = [found.change.path, *self._spoken_of(found, tuple(object_path))]
        smaller = self._places.pruner.cut(found.document, found.root, kept, holds)
        return found._replace(document=smaller) if holds(smaller) else found

    def _breaks(self, found: Together, document: Any, change: Change) -> bool:
        """Whether a change of a document fails as the one that was found."""
        failures = self._judge.document(changed(document, change), found.root).failures
        return {_told(f) for f in failures} == {_told(found.failure)}

    def _spoken_of(self, found: Together, object_path: Path) -> list[Path]:
        """Paths of the slots that the condition names."""
        if found.failure.constraint != BUSINESS_RULE:
            return [(*object_path, s.key) for s in found.cls.slots.values() if s.name in named(found.cls)]
        within = path_by_place(found.failure.place)
        places = (site.place for site in sites(self._judge, found.document, found.root))
        return [p for p in places if p[: len(within)] == within and p[-1] in self._words[found.failure.name]]


def _words(rule: BusinessRule) -> frozenset[str]:
    """The words of a rule's conditions, slots among them."""
    return frozenset(WORD.findall(f"{rule.when} {rule.demand}"))


def _told(failure: Failure) -> tuple[Any, ...]:
    return path_by_place(failure.place), failure.constraint, failure.name


def _change(cls: Class, slot: Slot, path: Path, around: dict[str, Any], value: Any) -> Change:
    """The change of the value alone where it is there already, else of the object, whose order it keeps."""
    if value is LEFT_OUT or slot.key in around:
        return Change((*path, slot.key), value, "")
    return Change(path, in_order(cls, {**around, slot.key: value}), "")
