"""Simple types in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generators.model.nodes import Type
from registry.compare.change import RENAMED, Change
from registry.compare.walk.subject import gone_and_new, subject_by_pair
from registry.compare.walk.texts import text_changes
from registry.compare.walk.values import condition_changes, own_changes, simple_range_changes
from registry.compare.walk.versions import Versions


def type_changes(versions: Versions) -> Iterator[Change]:
    """Changes of all types that matter; what a type only inherits is told of the type it comes from."""
    for old, new in versions.types.both:
        if old != new and not new.builtin and versions.matters(old, new):
            yield from _pair_changes(versions, old, new)
    yield from gone_and_new("type", versions, versions.types)


def _pair_changes(versions: Versions, old: Type, new: Type) -> Iterator[Change]:
    subject = subject_by_pair("type", versions, old, new)
    if old.name != new.name:
        yield replace(subject, aspect=RENAMED, old=old.name, new=new.name)
    if old.typeof and versions.named(old.typeof) == new.typeof:
        yield from own_changes(subject, old, new)
    else:
        yield from simple_range_changes(subject, (versions.old, old, old.name), (versions.new, new, new.name))
    yield from condition_changes(subject, old, new)
    if old.union_of != new.union_of:
        yield replace(subject, aspect="condition", old=" | ".join(old.union_of), new=" | ".join(new.union_of))
    yield from text_changes(subject, old, new, (versions.old, versions.new))
