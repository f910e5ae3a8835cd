"""Which kinds of deviation a log can show at all, and what came of looking for each."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.process.kinds import KINDS, Kind
from conformance.process.summary import Summary
from conformance.report import Verdict
from conformance.report.sentences import Pair, filled
from generators.model.node import Text
from generators.model.process import Process

AT_WILL = ("message", "receiver", "sender")
"""Of these, what no event at all need state."""

_UNTOLD: dict[str, Pair] = {
    "participant": ("Ereignisse ohne Beteiligten: {count}", "Events without a participant: {count}"),
    "time": ("Ereignisse ohne Zeit: {count}", "Events without a time: {count}"),
    "message": ("Nachrichten ohne Inhalt: {count}", "Messages without a payload: {count}"),
    "receiver": ("Gesendete Nachrichten ohne Empfänger: {count}", "Messages sent without a receiver: {count}"),
    "sender": ("Empfangene Nachrichten ohne Absender: {count}", "Messages received without a sender: {count}"),
}
_WITHOUT: Text = {"de": "Wird auf Wunsch nicht geprüft (--without)", "en": "Is not judged, as wished (--without)"}
_NO_NOW: Text = {
    "de": "Ohne --now gilt kein Fall als offen",
    "en": "Without --now no case counts as open",
}
_NOTHING: Text = {"de": "Im Prozess gibt es nichts dergleichen", "en": "The process has nothing of the kind"}
_TOO_FAR: Pair = (
    "Nicht bis zu Ende abgeglichene Fälle: {count}; die Suche hat ihre Grenze erreicht",
    "Cases that are not aligned to the end: {count}; the search has reached its limit",
)


def judged(
    process: Process, summary: Summary, without: frozenset[str], has_now: bool
) -> Iterator[tuple[str, Verdict, Text]]:
    """Kind → its verdict, and why it could not be looked for."""
    for name, kind in KINDS.items():
        if summary.deviations[name]:
            yield name, Verdict.FAILED, {}
        else:
            yield name, *_unfound(process, name, kind, summary, without, has_now)


def _unfound(
    process: Process, name: str, kind: Kind, summary: Summary, without: frozenset[str], has_now: bool
) -> tuple[Verdict, Text]:
    """The verdict where there is no such deviation: only what was looked for everywhere is passed."""
    untold = summary.untold[kind.needs]
    if not _is_possible(process, name):
        return Verdict.NOT_CLAIMED, _NOTHING
    if kind.needs in without or (kind.needs == "now" and "time" in without):
        return Verdict.NOT_CLAIMED, _WITHOUT
    if kind.needs == "now" and not has_now:
        return Verdict.NOT_CLAIMED, _NO_NOW
    if kind.needs in AT_WILL and untold == summary.asked[kind.needs]:
        return Verdict.NOT_CLAIMED, filled(_UNTOLD[kind.needs], count=untold)
    if kind.needs == "now" and summary.untold["time"]:
        return Verdict.ERROR, filled(_UNTOLD["time"], count=summary.untold["time"])
    if untold:
        return Verdict.ERROR, filled(_UNTOLD[kind.needs], count=untold)
    if summary.unaligned:
        return Verdict.ERROR, filled(_TOO_FAR, count=summary.unaligned)
    return Verdict.PASSED, {}


def _is_possible(process: Process, name: str) -> bool:
    """Whether the process has what a kind is about."""
    steps = process.steps
    if KINDS[name].family == "message":
        return any(step.message for step in steps)
    if name == "wrong-lane":
        return any(participant.within for participant in process.participants)
    if name == "deadline-missed":
        return any(step.deadline for step in steps)
    if name == "escalated-too-early":
        return any(step.deadline and step.deadline.to for step in steps)
    if name == "timer-too-early":
        return any(step.type == "timer" for step in steps)
    if name == "overdue":
        return any(step.deadline or step.type == "timer" for step in steps)
    return True
