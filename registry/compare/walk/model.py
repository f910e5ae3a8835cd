"""Two versions of a data model: modules, documents, then every kind of element."""

from __future__ import annotations

from collections.abc import Iterator

from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.effect import Direction
from registry.compare.walk.classes import class_changes
from registry.compare.walk.code_lists import enum_changes
from registry.compare.walk.types import type_changes
from registry.compare.walk.versions import Versions


def model_changes(versions: Versions) -> Iterator[Change]:
    """Everything that differs between two versions of a data model."""
    yield from _module_changes(versions)
    yield from _root_changes(versions)
    yield from class_changes(versions)
    yield from type_changes(versions)
    yield from enum_changes(versions)


def _module_changes(versions: Versions) -> Iterator[Change]:
    """Namespaces of the standard's own module, and of those it imports elements of its documents from."""
    names = [(name, name) for name in versions.old.modules if name in versions.new.modules]
    if versions.old.module != versions.new.module:
        names.append((versions.old.module, versions.new.module))
    for before, after in names:
        old, new = versions.old.modules[before], versions.new.modules[after]
        if old.namespace != new.namespace and _on_the_wire(versions, after):
            elements = [pair for pair in versions.classes.both if pair[1].module == after]
            places = elements[0] if elements else (old, new)
            yield Change(
                element="module",
                aspect="namespace",
                path=after,
                old=old.namespace,
                new=new.namespace,
                before=places[0],
                after=places[1],
            )


def _on_the_wire(versions: Versions, module: str) -> bool:
    """Whether documents contain elements of a module; its simple types have no names of their own there."""
    return module == versions.new.module or any(
        new.module == module and versions.direction(old, new) is not Direction.NONE
        for old, new in versions.classes.both
    )


def _root_changes(versions: Versions) -> Iterator[Change]:
    """Classes in both versions that became documents, or are none any more."""
    for old, new in versions.classes.both:
        was, is_one = old.name in versions.old.roots, new.name in versions.new.roots
        if was != is_one and old.instantiable and new.instantiable:
            yield Change(
                element="root",
                aspect=ADDED if is_one else REMOVED,
                path=versions.path(new),
                old=old.name if was else None,
                new=new.name if is_one else None,
                before=old,
                after=new,
                direction=versions.direction(old, new),
            )
