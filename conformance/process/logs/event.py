"""Events and cases as a log states them, before anything is known of a process."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Event(msgspec.Struct, frozen=True, gc=False):
    """One line of a log; what it does not state is empty. place: number of the event in the log; line: in the file.

    message: payload class. receiver, sender: the other side of a message. time: None where the log states none.
    """

    activity: str
    time: datetime | None
    participant: str = ""
    message: str = ""
    receiver: str = ""
    sender: str = ""
    line: int = 0
    place: int = 0


class LogCase(msgspec.Struct, frozen=True):
    """The events of a case in order of time; those of the same moment as they stand in the file.

    number: of the case in the log, from 1. line: where it begins.
    """

    name: str
    events: list[Event]
    number: int
    line: int = 0


class Tally(msgspec.Struct):
    """What a reader has met besides. unfinished: events of other transitions of the life cycle than `complete`.

    unassigned: events that belong to no case.
    """

    events: int = 0
    unfinished: int = 0
    unassigned: int = 0


DONE = ("", "complete")
"""Transitions of the life cycle of an activity (XES, extension Lifecycle) that say that a step has been done."""


def in_order(events: list[Event]) -> list[Event]:
    """Events by time, stable; as they stand where any has none."""
    if any(event.time is None for event in events):
        return events
    return sorted(events, key=lambda event: event.time)  # type: ignore[arg-type,return-value]
