"""The process in words: the same as the drawing, for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.counterparts import pool_of
from generators.model.process import Participant, Process, Step
from generators.process_diagrams.words import OTHERWISE, after, said

KINDS = {
    "start": {"de": "Beginn", "en": "Start"},
    "end": {"de": "Ende", "en": "End"},
    "task": {"de": "Aufgabe", "en": "Task"},
    "user": {"de": "Aufgabe am System", "en": "User task"},
    "service": {"de": "Automatische Aufgabe", "en": "Service task"},
    "manual": {"de": "Manuelle Aufgabe", "en": "Manual task"},
    "send": {"de": "Senden", "en": "Send"},
    "receive": {"de": "Empfangen", "en": "Receive"},
    "exclusive": {"de": "Entscheidung", "en": "Decision"},
    "inclusive": {"de": "Mehrfachauswahl", "en": "Inclusive decision"},
    "parallel": {"de": "Parallele Verzweigung oder Zusammenführung", "en": "Parallel split or join"},
    "event": {"de": "Warten auf das erste Ereignis", "en": "Wait for the first event"},
    "timer": {"de": "Warten auf Zeit", "en": "Timer"},
    "subprocess": {"de": "Teilprozess", "en": "Subprocess"},
}
WORDS = {
    "de": {
        "summary": "{pools} Beteiligte, {steps} Schritte.",
        "box": "{pool}: ohne eigene Schritte.",
        "step": "{number}. {title} ({kind}, {who})",
        "within": "im Teilprozess „{name}“",
        "to": "Nachricht an {name}",
        "from": "Nachricht von {name}",
        "next": "weiter mit {number}",
        "branch": "{when}: weiter mit {number}",
        "error": "bei Fehler „{name}“: weiter mit {number}",
        "optional": "kann entfallen",
    },
    "en": {
        "summary": "{pools} participants, {steps} steps.",
        "box": "{pool}: without steps of its own.",
        "step": "{number}. {title} ({kind}, {who})",
        "within": "within subprocess “{name}”",
        "to": "message to {name}",
        "from": "message from {name}",
        "next": "go on with {number}",
        "branch": "{when}: go on with {number}",
        "error": "on error “{name}”: go on with {number}",
        "optional": "may be left out",
    },
}


def summary(process: Process, language: str) -> str:
    """How much there is."""
    words = WORDS.get(language, WORDS["en"])
    pools = [p for p in process.participants if process.pool(p.id) == p.id]
    return words["summary"].format(pools=len(pools), steps=len(process.steps))


def described(process: Process, language: str) -> list[str]:
    """A sentence per step in order of declaration, numbered; then one per participant without steps."""
    words = WORDS.get(language, WORDS["en"])
    numbers = {step.id: number for number, step in enumerate(process.steps, 1)}
    found = [f"{'; '.join(_parts(process, step, numbers, language))}." for step in process.steps]
    acting = {pool_of(process, step) for step in process.steps}
    boxes = [p for p in process.participants if process.pool(p.id) == p.id and p.id not in acting]
    return found + [words["box"].format(pool=_name(process, p.id, language)) for p in boxes]


def _parts(process: Process, step: Step, numbers: dict[str, int], language: str) -> Iterator[str]:
    words = WORDS.get(language, WORDS["en"])
    yield words["step"].format(
        number=numbers[step.id],
        title=said(step.title, language) or step.id,
        kind=said(KINDS.get(step.type, {}), language) or step.type,
        who=_name(process, step.participant, language),
    )
    outer = process.step(step.within)
    if outer is not None:
        yield words["within"].format(name=said(outer.title, language) or outer.id)
    if step.to:
        yield words["to"].format(name=_name(process, step.to, language))
    if step.sender:
        yield words["from"].format(name=_name(process, step.sender, language))
    if step.optional:
        yield words["optional"]
    yield from _ways(process, step, numbers, language)


def _ways(process: Process, step: Step, numbers: dict[str, int], language: str) -> Iterator[str]:
    words = WORDS.get(language, WORDS["en"])
    if step.next in numbers:
        yield words["next"].format(number=numbers[step.next])
    for branch in step.branches:
        if branch.to in numbers:
            when = said(branch.when, language) or (said(OTHERWISE, language) if branch.otherwise else "")
            kind = "branch" if when else "next"
            yield words[kind].format(when=when, number=numbers[branch.to])
    if step.deadline is not None and step.deadline.to in numbers:
        when = said(step.deadline.title or after(step.deadline.duration), language)
        yield words["branch"].format(when=when, number=numbers[step.deadline.to])
    for catch in step.catches:
        if catch.to in numbers:
            error = next((e for e in process.errors if e.id == catch.error), None)
            name = (said(error.title, language) if error is not None else "") or catch.error
            yield words["error"].format(name=name, number=numbers[catch.to])


def _name(process: Process, participant: str, language: str) -> str:
    found: Participant | None = process.participant(participant)
    return (said(found.title, language) if found is not None else "") or participant
