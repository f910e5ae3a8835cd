"""Which event may follow which: the life of a release from its publication to its withdrawal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

import msgspec

from registry.store.log import DATE, Entry, Fault
from registry.store.manifest import is_digest
from registry.store.paths import is_name
from registry.version import is_version


class State(Enum):
    """Where a release is in its life.

    Deprecated and superseded releases are still resolved, and the reader is told. Yanked ones can be downloaded by
    their exact version and are no longer resolved; withdrawn ones must not be used any more.
    """

    RELEASED = "released"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    YANKED = "yanked"
    WITHDRAWN = "withdrawn"

    @property
    def resolved(self) -> bool:
        """Whether a range may come down to the release."""
        return self not in (State.YANKED, State.WITHDRAWN)


RELEASE = "release"
STATE_BY_EVENT = {
    RELEASE: State.RELEASED,
    "deprecate": State.DEPRECATED,
    "supersede": State.SUPERSEDED,
    "yank": State.YANKED,
    "withdraw": State.WITHDRAWN,
}
"""Every event, in the order of a life; one may follow on any earlier one and on none that comes later."""

LATER = tuple(event for event in STATE_BY_EVENT if event != RELEASE)
_ORDER = list(State)


class Release(msgspec.Struct, frozen=True):
    """A release as the log tells it. date: of its publication. successor, reason: from the latest event with one."""

    name: str
    version: str
    digest: str
    date: str
    state: State = State.RELEASED
    changed: str = ""
    successor: str = ""
    reason: str = ""

    @property
    def id(self) -> str:
        """`name@version`, as vendors write it."""
        return f"{self.name}@{self.version}"


def releases_by_id(entries: Iterable[Entry]) -> dict[str, Release]:
    """`name@version` → release, in order of publication; events of what was never released are passed over."""
    found: dict[str, Release] = {}
    for entry in entries:
        key = f"{entry.name}@{entry.version}"
        if entry.event == RELEASE:
            found.setdefault(key, Release(entry.name, entry.version, entry.digest, entry.date, changed=entry.date))
        elif key in found and entry.event in STATE_BY_EVENT:
            found[key] = msgspec.structs.replace(
                found[key],
                state=STATE_BY_EVENT[entry.event],
                changed=entry.date,
                successor=entry.successor or found[key].successor,
                reason=entry.reason or found[key].reason,
            )
    return found


def event_faults(entries: list[Entry]) -> Iterator[Fault]:
    """Entries that no registry may write, each judged by those before it."""
    known: dict[str, State] = {}
    day = ""
    for entry in entries:
        for message in (*_form_faults(entry), *_life_faults(entry, known)):
            yield Fault("illegal-event", entry.number, f"entry {entry.number}: {message}")
        if entry.date < day:
            yield Fault("illegal-event", entry.number, f"entry {entry.number}: its date is before that of the last")
        day = max(day, entry.date)
        known[f"{entry.name}@{entry.version}"] = STATE_BY_EVENT.get(entry.event, State.RELEASED)


def _form_faults(entry: Entry) -> Iterator[str]:
    if not is_name(entry.name) or not is_version(entry.version):
        yield f"'{entry.name}@{entry.version}' is no name and version"
    if not DATE.fullmatch(entry.date):
        yield f"'{entry.date}' is no date"
    if entry.event not in STATE_BY_EVENT:
        yield f"event '{entry.event}' is not known"
    elif (entry.digest and not is_digest(entry.digest)) or bool(entry.digest) is not (entry.event == RELEASE):
        yield f"event '{entry.event}' has a wrong digest"
    elif entry.event in ("deprecate", "yank", "withdraw") and not entry.reason.strip():
        yield f"event '{entry.event}' has no reason"


def _life_faults(entry: Entry, known: dict[str, State]) -> Iterator[str]:
    key = f"{entry.name}@{entry.version}"
    state = known.get(key)
    if entry.event == RELEASE:
        if state is not None:
            yield f"'{key}' is released already"
    elif state is None:
        yield f"'{key}' was never released"
    elif entry.event in STATE_BY_EVENT and _ORDER.index(STATE_BY_EVENT[entry.event]) <= _ORDER.index(state):
        yield f"'{key}' is {state.value} already"
    if entry.event == "supersede" or entry.successor:
        successor = entry.successor if "@" in entry.successor else f"{entry.name}@{entry.successor}"
        if successor == key or known.get(successor) in (None, State.YANKED, State.WITHDRAWN):
            yield f"successor '{entry.successor}' is no release in use"
