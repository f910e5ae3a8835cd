"""What becomes of requirements from one published version to the next.

An id is minted once. What a version does not have any more stays as a tombstone, with the requirements that took its
place; an id that has a tombstone and is used again is an error (rule `reused-requirement`).
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from generators.model.requirements import Requirement, Requirements, Tombstone


class Comparison(NamedTuple):
    """What two versions have to do with each other.

    current: the later one, with tombstones and the versions that ids date from. added, removed, changed: ids.
    reused: ids with a tombstone in the earlier version that are in use again.
    """

    current: Requirements
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    reused: tuple[str, ...] = ()


def compared(previous: Requirements | None, current: Requirements) -> Comparison:
    """The current requirements with the past that the previous ones hold; None stands for no version before."""
    if previous is None:
        previous = Requirements(current.standard)
    before = {requirement.id: requirement for requirement in previous.requirements}
    now = {requirement.id: requirement for requirement in current.requirements}
    buried = {stone.id for stone in previous.tombstones}
    changed = tuple(name for name, found in now.items() if name in before and _differs(before[name], found))
    removed = tuple(name for name in before if name not in now)
    listed = tuple(_dated(found, before.get(found.id), current.version) for found in current.requirements)
    stones = [*previous.tombstones, *(_tombstone(before[name], current) for name in removed)]
    return Comparison(
        msgspec.structs.replace(current, requirements=listed, tombstones=tuple(stones)),
        added=tuple(name for name in now if name not in before),
        removed=removed,
        changed=changed,
        reused=tuple(name for name in now if name in buried),
    )


def _differs(before: Requirement, now: Requirement) -> bool:
    return before.text != now.text or before.level != now.level


def _dated(now: Requirement, before: Requirement | None, version: str) -> Requirement:
    if before is None:
        return msgspec.structs.replace(now, since=version, changed="")
    changed = version if _differs(before, now) else before.changed
    return msgspec.structs.replace(now, since=before.since, changed=changed)


def _tombstone(gone: Requirement, current: Requirements) -> Tombstone:
    successors = tuple(found.id for found in current.requirements if gone.id in found.replaces)
    return Tombstone(gone.id, current.version, _reason(gone, current, successors), successors, gone.text)


def _reason(gone: Requirement, current: Requirements, successors: tuple[str, ...]) -> str:
    if gone.kind == "authored":
        return "withdrawn"
    if successors:
        return "element-split" if len(successors) > 1 else "element-replaced"
    place = gone.id.partition("/")[0]
    if any(found.id.partition("/")[0] == place for found in current.requirements):
        return "constraint-removed"
    return "element-removed"
