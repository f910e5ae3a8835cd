"""Valid documents made invalid in exactly one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

from generators.checker.violation import pointer
from generators.instances.breaks import business, kinds, members, presence, together, values
from generators.instances.breaks.change import Change, Site, changed, sites
from generators.instances.judge import Judge

Subject = Callable[[Judge, Site], Iterator[Change]]
SUBJECTS: tuple[Subject, ...] = (
    presence.changes,
    values.changes,
    members.changes,
    together.changes,
    kinds.changes,
    business.changes,
)


class Broken(NamedTuple):
    """A document that is wrong in one place.

    path: JSON pointer of the wrong value, or of the object that lacks one. element: `Class.slot` or class. keyword: the
    violated constraint, by the names of the checker. what: the change, for people. name: as of the violation.
    """

    value: Any
    path: str
    element: str
    keyword: str
    what: str
    name: str = ""


def all_changes(judge: Judge, value: Any, root: str) -> Iterator[Change]:
    """All changes that are likely to break a valid document; some of them leave it valid."""
    for site in sites(judge, value, root):
        for subject in SUBJECTS:
            yield from subject(judge, site)


def all_broken(judge: Judge, value: Any, root: str) -> Iterator[Broken]:
    """Every way to break a valid document in exactly one place, in the order of the document."""
    for change in all_changes(judge, value, root):
        found = broken(judge, value, root, change)
        if found is not None:
            yield found


def broken(judge: Judge, value: Any, root: str, change: Change) -> Broken | None:
    """A document with a change, if that makes it invalid in one place and by one constraint."""
    found = changed(value, change)
    failures = judge.document(found, root).failures
    if len({(f.place, f.constraint) for f in failures}) != 1:
        return None
    failure = failures[0]
    return Broken(found, pointer(failure.place), failure.element, failure.constraint, change.what, failure.name)


def break_one(judge: Judge, value: Any, root: str, random: Random) -> Broken | None:
    """A valid document broken in one random place; None where no change breaks it.

    First a slot is chosen, then what is done to it, so that the many ways to get one text wrong crowd out nothing.
    """
    options = [(site, subject) for site in sites(judge, value, root) for subject in SUBJECTS]
    random.shuffle(options)
    for site, subject in options:
        found = list(subject(judge, site))
        random.shuffle(found)
        for change in found:
            one = broken(judge, value, root, change)
            if one is not None:
                return one
    return None
