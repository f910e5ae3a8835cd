"""How many cases and events there are, and of what kind."""

from __future__ import annotations

import msgspec

from conformance.process.kinds import KINDS
from conformance.process.summary import Summary


class Figures(msgspec.Struct, frozen=True):
    """The summary as a report holds it.

    open: cases that go on and need not have ended. unaligned: cases for which the search went too far. outside: cases
    not in the period. unfinished: events that say only that a step goes on. unassigned: events of no case. unjudged:
    events of what a log need not record. fitness: of all events together; average: mean over the cases.
    """

    cases: int
    events: int
    conforming: int
    open: int
    unaligned: int
    outside: int
    unfinished: int
    unassigned: int
    unjudged: int
    fitness: float | None
    average: float | None


_FIGURES: dict[str, dict[str, tuple[str, str]]] = {
    "de": {
        "cases": ("1 Fall", "{} Fälle"),
        "events": ("1 Ereignis", "{} Ereignisse"),
        "conforming": ("1 ohne Abweichung", "{} ohne Abweichung"),
        "open": ("1 Fall ist noch offen", "{} Fälle sind noch offen"),
        "unaligned": ("1 Fall ist nicht bis zu Ende abgeglichen", "{} Fälle sind nicht bis zu Ende abgeglichen"),
        "outside": ("1 Fall liegt außerhalb des Zeitraums", "{} Fälle liegen außerhalb des Zeitraums"),
        "unfinished": (
            "1 Ereignis meldet keinen Abschluss und zählt nicht",
            "{} Ereignisse melden keinen Abschluss und zählen nicht",
        ),
        "unassigned": ("1 Ereignis gehört zu keinem Fall", "{} Ereignisse gehören zu keinem Fall"),
        "unjudged": (
            "1 Ereignis ist ein Schritt, den ein Protokoll nicht zeigen muss",
            "{} Ereignisse sind Schritte, die ein Protokoll nicht zeigen muss",
        ),
        "deviations": ("1 Abweichung", "{} Abweichungen"),
        "in": ("in 1 Fall", "in {} Fällen"),
    },
    "en": {
        "cases": ("1 case", "{} cases"),
        "events": ("1 event", "{} events"),
        "conforming": ("1 without deviation", "{} without deviation"),
        "open": ("1 case is still open", "{} cases are still open"),
        "unaligned": ("1 case is not aligned to the end", "{} cases are not aligned to the end"),
        "outside": ("1 case is outside the period", "{} cases are outside the period"),
        "unfinished": (
            "1 event reports no completion and does not count",
            "{} events report no completion and do not count",
        ),
        "unassigned": ("1 event belongs to no case", "{} events belong to no case"),
        "unjudged": ("1 event is a step that a log need not show", "{} events are steps that a log need not show"),
        "deviations": ("1 deviation", "{} deviations"),
        "in": ("in 1 case", "in {} cases"),
    },
}
_FITNESS = {"de": "Fitness", "en": "fitness"}


def figures_told(figures: Figures, summary: Summary, language: str) -> str:
    """The counts in a few lines: cases and fitness, what was not judged, and how many deviations of each kind."""

    def count(name: str, number: int) -> str:
        return _FIGURES[language][name][number != 1].format(number)

    fitness = "–" if figures.fitness is None else f"{figures.fitness:.4f}"
    counted = [count(name, getattr(figures, name)) for name in ("cases", "events", "conforming")]
    lines = [f"{', '.join(counted)}; {_FITNESS[language]} {fitness}"]
    for name in ("open", "unaligned", "outside", "unfinished", "unassigned", "unjudged"):
        if number := getattr(figures, name):
            lines.append(count(name, number))
    for kind in KINDS:
        number = summary.deviations[kind]
        if not number:
            continue
        found = f"{count('deviations', number)} {count('in', summary.deviating[kind])}"
        lines.append(f"{KINDS[kind].label[language]}: {found}")
    return "\n".join(lines)
