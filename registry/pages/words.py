"""Words of the pages that the registry makes, German and English."""

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
        "Der erste Befehl prüft jedes Byte gegen das Protokoll des Registers und merkt sich die Version in "
        "`standards.lock`; der zweite prüft, was Sie danach gebaut haben. [Mehr dazu]({guide})",
        "The first command verifies every byte against the log of the registry and remembers the version in "
        "`standards.lock`; the second tests what you have made by it. [More about this]({guide})",
    ),
    "file_data": ("dokument.xml", "document.xml"),
    "file_process": ("protokoll.xes", "log.xes"),
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
    "described": (
        "Ausführlich beschrieben sind die Elemente der [neuesten Fassung]({overview}). Die Beschreibungen dieser "
        "Version stehen in ihren Schemas und in `model.json`.",
        "Described at length are the elements of the [newest state]({overview}). The descriptions of this version are "
        "in its schemas and in `model.json`.",
    ),
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
