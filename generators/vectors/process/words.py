"""What happens in a log, in German and English."""

from __future__ import annotations

from generators.model.nodes import Text
from generators.model.process import Process

SENTENCES: dict[str, tuple[str, str]] = {
    "conforming": ("Ablauf bis „{step}“{over}.", "Course up to “{step}”{over}."),
    "missing-step": ("„{step}“ fehlt.", "“{step}” is missing."),
    "message-not-sent": (
        "„{step}“ fehlt: Eine Nachricht kommt an, die niemand gesendet hat.",
        "“{step}” is missing: a message arrives that nobody has sent.",
    ),
    "message-not-received": (
        "„{step}“ fehlt: Eine Nachricht wird gesendet, aber nicht entgegengenommen.",
        "“{step}” is missing: a message is sent, but not received.",
    ),
    "not-ended": ("„{step}“ fehlt: Der Fall endet nicht.", "“{step}” is missing: the case does not end."),
    "wrong-order": ("„{step}“ steht einen Schritt zu spät.", "“{step}” stands one step too late."),
    "twice": ("„{step}“ geschieht zweimal.", "“{step}” happens twice."),
    "wrong-participant": (
        "„{step}“ wird von „{participant}“ ausgeführt.",
        "“{step}” is carried out by “{participant}”.",
    ),
    "deadline-missed": (
        "„{step}“ ist nach der Frist von {duration} fertig.",
        "“{step}” is done after the deadline of {duration}.",
    ),
    "timer-too-early": (
        "„{step}“ tritt vor Ablauf von {duration} ein.",
        "“{step}” occurs before {duration} have passed.",
    ),
    "unknown-step": ("‚{step}‘ ist kein Schritt des Prozesses.", "‘{step}’ is no step of the process."),
}
"""Kind of log → what it says, German and English."""
NAMES = {
    "missing-step": "fehlt",
    "message-not-sent": "nachricht-nicht-gesendet",
    "message-not-received": "nachricht-nicht-empfangen",
    "not-ended": "fall-endet-nicht",
    "wrong-order": "falsche-reihenfolge",
    "twice": "zweimal",
    "wrong-participant": "falscher-beteiligter",
    "deadline-missed": "frist-versaeumt",
    "timer-too-early": "zu-frueh",
    "unknown-step": "unbekannter-schritt",
}
"""Kind of deviation → what a file name calls it."""


def sentence(process: Process, kind: str, step: str, participant: str = "", over: str = "") -> Text:
    """What a log shows; `over` is the step that tells a conforming one from shorter ones."""
    found = process.step(step)
    duration = ""
    if found is not None:
        duration = found.duration or (found.deadline.duration if found.deadline is not None else "")
    told: dict[str, str] = {}
    for index, language in enumerate(("de", "en")):
        by = process.participant(participant)
        way = process.step(over)
        word = (" über „", " by way of “")[index]
        told[language] = SENTENCES[kind][index].format(
            step=found.title.get(language, step) if found is not None else step,
            participant=by.title.get(language, participant) if by is not None else participant,
            duration=duration,
            over=f"{word}{way.title.get(language, over)}{'“”'[index]}" if way is not None else "",
        )
    return told
