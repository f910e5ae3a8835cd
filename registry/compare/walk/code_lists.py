"""Enumerations and their codes in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generators.model.nodes import CodeList, Enum
from registry.compare.change import ADDED, REMOVED, RENAMED, Change
from registry.compare.pairing import paired
from registry.compare.walk.subject import gone_and_new, subject_by_pair
from registry.compare.walk.texts import text_changes
from registry.compare.walk.versions import Versions


def enum_changes(versions: Versions) -> Iterator[Change]:
    """Changes of all enumerations that matter."""
    for old, new in versions.enums.both:
        if old != new and versions.matters(old, new):
            yield from _pair_changes(versions, old, new)
    yield from gone_and_new("enum", versions, versions.enums)


def _pair_changes(versions: Versions, old: Enum, new: Enum) -> Iterator[Change]:
    subject = subject_by_pair("enum", versions, old, new)
    if old.name != new.name:
        yield replace(subject, aspect=RENAMED, old=old.name, new=new.name)
    if old.open != new.open:
        yield replace(subject, aspect="open", old=old.open, new=new.open)
    before, after = old.code_list or CodeList(), new.code_list or CodeList()
    if (before.binding, before.uri) != (after.binding, after.uri):
        yield replace(subject, aspect="list", old=_told(before), new=_told(after))
    elif before.version != after.version:
        fixed = frozenset(["fixed"] if before.binding in (1, 2) else [])
        yield replace(subject, aspect="list-version", old=before.version, new=after.version, facts=fixed)
    yield from _code_changes(versions, subject, old, new)
    yield from text_changes(subject, old, new, (versions.old, versions.new))


def _code_changes(versions: Versions, subject: Change, old: Enum, new: Enum) -> Iterator[Change]:
    external = new.open or (new.code_list is not None and new.code_list.binding > 1)
    facts = frozenset(["open"] if external else [])
    both, removed, added = paired(old.codes, new.codes)
    if old.open != new.open:
        removed, added = [], []  # that the list was opened or closed says it all
    base = replace(subject, element="code", facts=facts)
    for code in removed:
        yield replace(base, aspect=REMOVED, path=f"{subject.path}.{code.name}", old=code, before=code, after=new)
    for code in added:
        yield replace(base, aspect=ADDED, path=f"{subject.path}.{code.name}", new=code, before=old, after=code)
    for before, after in both:
        if before != after:
            pair = replace(base, path=f"{subject.path}.{after.name}", before=before, after=after)
            if before.name != after.name:
                yield replace(pair, aspect=RENAMED, old=before.name, new=after.name)
            validity = [f"{c.valid_from} – {c.valid_until}" for c in (before, after)]
            if validity[0] != validity[1]:
                yield replace(pair, aspect="validity", old=validity[0], new=validity[1])
            yield from text_changes(pair, before, after, (versions.old, versions.new))


def _told(found: CodeList) -> str:
    return f"{found.uri} binding {found.binding}" if found.binding else found.uri
