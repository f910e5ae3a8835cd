"""What is wrong with a document, before it is named by requirement and place."""

from __future__ import annotations

from typing import Any, NamedTuple

from conformance.documents.german import in_german
from generators.model.node import Text


class Flaw(NamedTuple):
    """One thing that is wrong.

    pointer: JSON pointer of the value; xpath: of the element, in XML. constraint, about, name: as the checker names
    them (`Violation`); empty where no constraint of the model is meant. line, column: from 1; 0 unknown.
    """

    message: Text
    pointer: str = ""
    constraint: str = ""
    about: str = ""
    name: str = ""
    value: Any = None
    level: str = "error"
    line: int = 0
    column: int = 0
    xpath: str = ""


class Unjudged(Exception):
    """Why a document cannot be judged, by language."""

    def __init__(self, reason: Text) -> None:
        """Say why."""
        super().__init__(reason["en"])
        self.reason = reason


def said(kind: str, *told: object) -> Text:
    """A message of this package in all languages; what a library says is told last."""
    german, english = MESSAGES[kind]
    if kind not in BY_LIBRARIES:
        return {"de": german.format(*told), "en": english.format(*told)}
    *own, foreign = told
    return {"de": german.format(*own, in_german(str(foreign))), "en": english.format(*told)}


BY_LIBRARIES = ("not_xml", "not_json", "schema", "packed", "unreadable")
"""Messages that end with the words of a library or of the operating system, which are English."""


MESSAGES: dict[str, tuple[str, str]] = {
    "not_xml": ("das Dokument ist kein wohlgeformtes XML: {}", "the document is no well-formed XML: {}"),
    "not_json": ("das Dokument ist kein JSON: {}", "the document is no JSON: {}"),
    "empty": ("das Dokument ist leer", "the document is empty"),
    "neither": ("das Dokument ist weder XML noch JSON", "the document is neither XML nor JSON"),
    "bom": (
        "das Dokument beginnt mit einer Bytereihenfolge-Markierung, die in JSON nicht stehen darf (RFC 8259, 8.1)",
        "the document begins with a byte order mark, which JSON must not have (RFC 8259, 8.1)",
    ),
    "wide_json": (
        "das Dokument ist JSON in UTF-16 oder UTF-32; JSON muss in UTF-8 geschrieben sein (RFC 8259, 8.1)",
        "the document is JSON in UTF-16 or UTF-32; JSON must be written in UTF-8 (RFC 8259, 8.1)",
    ),
    "deep": ("das Dokument ist zu tief geschachtelt", "the document is nested too deeply"),
    "duplicate": ("Schlüssel '{}' steht zweimal in einem Objekt", "key '{}' stands twice in one object"),
    "schema_key": (
        "'$schema' gehört nicht zu Klasse '{}'; ein Empfänger kann das Dokument deshalb abweisen",
        "'$schema' is no part of class '{}'; a receiver may refuse the document for it",
    ),
    "schema": ("das Schema weist das Dokument ab: {}", "the schema refuses the document: {}"),
    "no_standard": (
        "das Dokument nennt keinen Standard; --standard nennt ihn",
        "the document names no standard; --standard does",
    ),
    "unknown_namespace": (
        "Namensraum '{}' gehört zu keinem Standard, der hier vorliegt",
        "namespace '{}' belongs to no standard that is at hand",
    ),
    "unknown_schema": (
        "Schema '{}' gehört zu keinem Standard, der hier vorliegt",
        "schema '{}' belongs to no standard that is at hand",
    ),
    "killed": ("ein Prozess, der prüft, wurde von außen beendet", "a process that checks was killed"),
    "unsound": ("{}", "{}"),
    "no_documents": (
        "Standard {} hat keine Dokumente; --root nennt die Klasse",
        "standard {} has no documents; --root names the class",
    ),
    "no_class": ("Klasse '{}' gibt es in {} nicht", "class '{}' is not in {}"),
    "other_kind": ("{} ist kein Datenstandard", "{} is no data standard"),
    "too_large": (
        "das Dokument ist größer als {} MiB und besteht nicht aus einzelnen Datensätzen",
        "the document is larger than {} MiB and does not consist of records",
    ),
    "large_record": ("der Datensatz ist größer als {} MiB", "the record is larger than {} MiB"),
    "other_version": (
        "der Datensatz nennt nicht {} {} wie der erste",
        "the record does not name {} {} as the first one does",
    ),
    "no_array": ("die Datei ist kein JSON-Array mehr ab Byte {}", "the file is no JSON array any more from byte {} on"),
    "between": ("Element '{}' steht zwischen den Datensätzen", "element '{}' stands between the records"),
    "no_records": (
        "Klasse '{}' hat keine Liste von Datensätzen",
        "class '{}' has no list of records",
    ),
    "unknown_root": ("Element '{}' ist kein Dokument von {}", "element '{}' is no document of {}"),
    "no_record": ("die Datei enthält keinen Datensatz", "the file holds no record"),
    "packed": ("{} ist kein vollständiges gzip: {}", "{} is no whole gzip: {}"),
    "across": (
        "über Datensätze hinweg nicht geprüft: {}",
        "not checked across records: {}",
    ),
    "repeated": ("zuerst in Datensatz {}", "first in record {}"),
    "unreadable": ("{} kann nicht gelesen werden: {}", "{} cannot be read: {}"),
}
