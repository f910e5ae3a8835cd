"""Who has to act on a change, and in which order."""

from __future__ import annotations

from registry.compare.finding import Judged

PARTIES = {
    True: ("servers and whoever decides", "clients and whoever follows"),
    False: ("receivers", "senders"),
}

GERMAN: dict[str, str] = {
    "all at once, at an agreed time": "alle zugleich, zu einem vereinbarten Termin",
    "to be decided with the classification": "mit der Einordnung zu entscheiden",
    "any order": "beliebig",
    "receivers first": "Empfänger zuerst",
    "senders first": "Sender zuerst",
    "servers and whoever decides first": "Server und Entscheidende zuerst",
    "clients and whoever follows first": "Clients und Ausführende zuerst",
    "both versions in parallel": "beide Versionen parallel",
    "receivers": "Empfänger",
    "senders": "Sender",
    "receivers and senders": "Empfänger und Sender",
    "servers and whoever decides": "Server und Entscheidende",
    "clients and whoever follows": "Clients und Ausführende",
    "servers and whoever decides and clients and whoever follows": "Server, Clients und alle Beteiligten",
    "the author": "der Herausgeber",
    "whoever generates code": "wer Code erzeugt",
    "nobody": "niemand",
}
"""What `roll_out` and `who_acts` say → the same in German."""


def roll_out(finding: Judged) -> str:
    """The order in which parties change, in words."""
    compatibility = finding.compatibility()
    first, second = PARTIES[finding.effect.conduct is not None]
    if finding.effect.semantic:
        return "all at once, at an agreed time"
    if None in (compatibility.backward, compatibility.forward):
        return "to be decided with the classification"
    if compatibility.backward and compatibility.forward:
        return "any order"
    if compatibility.backward:
        return f"{first} first"
    return f"{second} first" if compatibility.forward else "both versions in parallel"


def who_acts(finding: Judged) -> str:
    """Whom a change concerns."""
    compatibility = finding.compatibility()
    first, second = PARTIES[finding.effect.conduct is not None]
    if finding.effect.semantic or False in (compatibility.backward, compatibility.forward):
        if compatibility.backward and not finding.effect.semantic:
            return first
        if compatibility.forward and not finding.effect.semantic:
            return second
        return f"{first} and {second}"
    if finding.review:
        return "the author"
    return "whoever generates code" if finding.effect.codegen else "nobody"


def in_words(english: str, language: str) -> str:
    """What `roll_out` or `who_acts` says, in German or as it is."""
    return GERMAN[english] if language == "de" else english
