"""Valid documents cut down to what a place in them needs."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from generators.instances.breaks.change import Path, path_by_place
from generators.instances.forms import cardinality
from generators.instances.heights import demanded
from generators.instances.judge import Judge
from generators.model.nodes import Class

Holds = Callable[[Any], bool]


class Pruner:
    """Cuts documents of one model; what a document needs beyond its required parts is found once."""

    def __init__(self, judge: Judge) -> None:
        """Cut by what `judge` says."""
        self._judge = judge
        self._cores: dict[int, tuple[Any, list[Path]]] = {}

    def cut(self, value: Any, root: str, kept: list[Path], holds: Holds | None = None) -> Any:
        """A small valid document with the parts at the paths `kept`, for which `holds`.

        First all optional parts go at once; only where their conditions forbid that, one after the other.
        """
        classes = self._classes(value, root)
        for paths in ([*kept], [*kept, *self._core(value, root, classes)]):
            found = _Cut(classes, paths).value(value, ())
            if self._is_valid(found, root) and (holds is None or holds(found)):
                return found
        return self._reduced(value, root, classes, kept, holds)

    def _is_valid(self, value: Any, root: str) -> bool:
        return not self._judge.document(value, root).failures

    def _classes(self, value: Any, root: str) -> dict[Path, Class]:
        members = self._judge.document(value, root).members
        return {path_by_place(m.place): self._judge.model.classes[m.cls] for m in reversed(members)}

    def _core(self, value: Any, root: str, classes: dict[Path, Class]) -> list[Path]:
        """Paths of the optional parts without which the document is not valid."""
        key = id(value)
        if key not in self._cores:
            reduced = self._reduced(value, root, classes, [], None)
            found = [p for p in _optional(classes, value) if _has(reduced, p)]
            self._cores[key] = value, found
        return self._cores[key][1]

    def _reduced(self, value: Any, root: str, classes: dict[Path, Class], kept: list[Path], holds: Holds | None) -> Any:
        """Take one part after the other away, as long as the document stays valid."""
        current = copy.deepcopy(value)
        for path in _optional(classes, value):
            if not _has(current, path) or any(_carries(path, k) for k in kept):
                continue
            smaller = copy.deepcopy(current)
            container = smaller
            for token in path[:-1]:
                container = container[token]
            del container[path[-1]]
            if self._is_valid(smaller, root) and (holds is None or holds(smaller)):
                current = smaller
        return current


def _optional(classes: dict[Path, Class], value: Any) -> list[Path]:
    """Paths of what may be left out by itself: optional slots from the top, and members of lists from the end."""
    found: list[Path] = []
    for path, cls in sorted(classes.items(), key=lambda entry: len(entry[0])):
        container = value
        for token in path:
            container = container[token]
        if not isinstance(container, dict):
            continue
        for slot in cls.slots.values():
            inner = container.get(slot.key)
            if inner is None or slot.designates_type:
                continue
            if not demanded(slot):
                found.append((*path, slot.key))
            if isinstance(inner, list):
                found += [(*path, slot.key, index) for index in reversed(range(1, len(inner)))]
    return found


def _carries(path: Path, kept: Path) -> bool:
    """Whether what is at `kept` goes, or moves to another index, when the part at `path` is taken away."""
    inner = kept[: len(path)]
    if inner[:-1] != path[:-1] or not inner:
        return False
    if len(inner) == len(path) and isinstance(path[-1], int) and isinstance(inner[-1], int):
        return inner[-1] >= path[-1]
    return inner == path


def _has(value: Any, path: Path) -> bool:
    for token in path:
        try:
            value = value[token]
        except (LookupError, TypeError):
            return False
    return True


class _Cut:
    """One cut: required parts, and those on the way to paths."""

    def __init__(self, classes: dict[Path, Class], kept: list[Path]) -> None:
        self._classes = classes
        self._on_way = {path[: length + 1] for path in kept for length in range(len(path))}

    def value(self, value: Any, path: Path) -> Any:
        if isinstance(value, dict):
            cls = self._classes.get(path)
            return value if cls is None else self._object(value, cls, path)
        return value

    def _object(self, value: dict[str, Any], cls: Class, path: Path) -> dict[str, Any]:
        by_key = {slot.key: slot for slot in cls.slots.values()}
        found = {}
        for key, inner in value.items():
            slot, here = by_key.get(key), (*path, key)
            if slot is None or slot.designates_type or demanded(slot) or here in self._on_way:
                low = 1 if slot is None else max(cardinality(slot)[0], 1)
                found[key] = self._members(inner, here, low)
        return found

    def _members(self, value: Any, path: Path, low: int) -> Any:
        if isinstance(value, list):
            last = max((index for index in range(len(value)) if (*path, index) in self._on_way), default=-1)
            return [self.value(member, (*path, i)) for i, member in enumerate(value[: max(low, last + 1)])]
        if isinstance(value, dict) and path not in self._classes:
            return {key: self.value(member, (*path, key)) for key, member in value.items()}
        return self.value(value, path)
