"""Words of the pages that the registry makes, German and English, and German for what comparisons say in English."""

from __future__ import annotations

TABLE: dict[str, tuple[str, str]] = {
    "newer": (
        "Es gibt eine neuere Version: {newest}. [Was sich geändert hat]({versions})",
        "There is a newer version: {newest}. [What has changed]({versions})",
    ),
    "newer_title": ("Nicht die neueste Version", "Not the newest version"),
    "address": ("Adresse", "Address"),
    "changed_on": ("Seit", "Since"),
    "reason": ("Grund", "Reason"),
    "status": ("Status", "Status"),
    "compiler": ("Erzeugt mit", "Made by"),
    "commit": ("Commit der Quellen", "Commit of the sources"),
    "obtain": ("Beziehen und prüfen", "Fetch and verify"),
    "obtain_lead": (
        "Der Befehl prüft jedes Byte gegen das Protokoll des Registers und merkt sich die Version in `standards.lock`. "
        "[Mehr dazu]({guide})",
        "The command verifies every byte against the log of the registry and remembers the version in "
        "`standards.lock`. [More about this]({guide})",
    ),
    "document": ("dokument.xml", "document.xml"),
    "changes": ("Was sich ändert", "What changes"),
    "changes_since": (
        "Änderungen seit {before}, berechnet aus beiden Modellen. [Was Wirkung und Stufe bedeuten]({page})",
        "Changes since {before}, computed from both models. [What effect and level mean]({page})",
    ),
    "no_changes": ("Das Modell ist dasselbe wie in {before}.", "The model is that of {before}."),
    "notes_file": ("Änderungsvermerk, wie er veröffentlicht ist", "Change notes as they were published"),
    "change": ("Änderung", "Change"),
    "effect": ("Wirkung", "Effect"),
    "who_acts": ("Wer handelt, in welcher Reihenfolge", "Who acts, in which order"),
    "accepted": ("Begründung", "Reason"),
    "major": ("inkompatibel", "major"),
    "minor": ("kompatibel", "minor"),
    "patch": ("redaktionell", "patch"),
    "error": ("unzulässig", "error"),
    "witnesses": ("Dokumente, die nur eine Version annimmt", "Documents that only one version accepts"),
    "valid_in_old": ("gültig in {before}, nicht in {after}", "valid in {before}, not in {after}"),
    "valid_in_new": ("gültig in {after}, nicht in {before}", "valid in {after}, not in {before}"),
    "files": ("Alle Dateien", "All files"),
    # Rules of comparison
    "change_rules": ("Änderungsregeln", "Change rules"),
    "change_rules_lead": (
        "Was `fabrik compare` meldet, je Regel mit Beispielen vorher und nachher.",
        "What `fabrik compare` reports, each rule with examples before and after.",
    ),
    "change_rules_more": (
        "Wie aus der Wirkung die Stufe folgt, steht unter [Änderungen und Versionen](../evolution.md).",
        "How the level follows from the effect is told in [Changes and versions](../evolution.md).",
    ),
    "before": ("vorher", "before"),
    "after": ("nachher", "after"),
    "example": ("Beispiel", "Example"),
    "finding": ("Befund", "Finding"),
    "place": ("Stelle", "Place"),
    "conduct": ("Verhalten", "Conduct"),
    "level": ("Stufe", "Level"),
    "in_messages": ("in Nachrichten", "in messages"),
    "in_requests": ("in Anfragen", "in requests"),
    "in_responses": ("in Antworten", "in responses"),
    "to_classify": ("einzuordnen", "to be classified"),
    "group_data": ("Klassen, Felder und Typen", "Classes, slots and types"),
    "group_codes": ("Codelisten", "Code lists"),
    "group_rules": ("Regeln und Anforderungen", "Rules and requirements"),
    "group_interface": ("Schnittstellen", "Interfaces"),
    "group_process": ("Prozesse", "Processes"),
    "group_any": ("Angaben an jedem Element", "What any element says"),
}
WORDS: dict[str, dict[str, str]] = {
    language: {key: texts[place] for key, texts in TABLE.items()} for place, language in enumerate(("de", "en"))
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
"""What `registry.compare.advice` says → the same in German."""


def in_words(english: str, language: str) -> str:
    """What a comparison says about roll-out and parties, in a language of the site."""
    return GERMAN[english] if language == "de" else english
