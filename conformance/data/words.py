"""What is said about an implementation, in German and English."""

from __future__ import annotations

from conformance.report.sentences import Pair, filled
from generators.model.node import Text

SENTENCES: dict[str, Pair] = {
    "valid": ("gültig: {says}", "valid: {says}"),
    "invalid": ("ungültig: {says}", "invalid: {says}"),
    "round-trip": ("{source} lesen und als {target} schreiben: {says}", "read {source} and write {target}: {says}"),
    "rejected-valid": ("Ein gültiges Dokument wird abgewiesen", "A valid document is rejected"),
    "accepted-invalid": ("Ein ungültiges Dokument wird angenommen: {says}", "An invalid document is accepted: {says}"),
    "expected-accept": ("angenommen", "accepted"),
    "expected-reject": ("abgewiesen", "rejected"),
    "other-reason": (
        "Das Dokument wird abgewiesen, aber aus einem anderen Grund: {named}",
        "The document is rejected, but for another reason: {named}",
    ),
    "late": ("Nach {seconds} s kam keine Antwort", "No answer came within {seconds} s"),
    "signal": ("Das Programm wurde durch Signal {number} beendet", "The program was ended by signal {number}"),
    "code": (
        "Das Programm endete mit {code}; 0 heißt angenommen, 1 abgewiesen",
        "The program ended with {code}; 0 means accepted, 1 rejected",
    ),
    "ended": ("Das Programm endete, ohne zu antworten", "The program ended without an answer"),
    "no-answer": (
        "Die Antwort ist keine nach dem Protokoll: {reason}",
        "The answer does not follow the protocol: {reason}",
    ),
    "other-id": ("Die Antwort gilt einem anderen Dokument: {found}", "The answer is about another document: {found}"),
    "gives-up": ("Das Programm gibt auf: {reason}", "The program gives up: {reason}"),
    "tired": (
        "Nicht versucht: zuvor waren {count} Dokumente nacheinander nicht durchführbar",
        "Not tried: before, {count} documents in a row could not be carried out",
    ),
    "too-long": ("Die Ausgabe ist länger als {most}", "The output is longer than {most}"),
    "writing-failed": (
        "Das Programm schreibt kein Dokument: es endete mit {code}",
        "The program writes no document: it ended with {code}",
    ),
    "unreadable": (
        "Das geschriebene Dokument ist nicht lesbar: {reason}",
        "The document written cannot be read: {reason}",
    ),
    "lost": (
        "Das geschriebene Dokument passt nicht zum Modell: {reason}",
        "The document written does not fit the model: {reason}",
    ),
    "other-root": ("Geschrieben wurde ein Dokument der Klasse „{found}“", "A document of class “{found}” was written"),
    "changed": ("Nach dem Schreiben steht etwas anderes da", "After writing, something else stands there"),
}


def told(kind: str, **values: object) -> Text:
    """A sentence in both languages; a text among the values is given in its language."""
    return filled(SENTENCES[kind], **values)
