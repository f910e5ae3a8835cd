"""What is said about requests and answers, in German and English."""

from __future__ import annotations

from conformance.report.sentences import Pair, filled
from generators.model.node import Text

SENTENCES: dict[str, Pair] = {
    # no answer
    "unreachable": ("Der Server ist nicht zu erreichen: {reason}", "The server cannot be reached: {reason}"),
    "late": ("In {seconds} s kam keine vollständige Antwort", "No complete answer came within {seconds} s"),
    "reset": ("Der Server hat die Verbindung abgebrochen", "The server broke the connection off"),
    "cut": (
        "Die Antwort endet nach {size} von {promised} Bytes",
        "The answer ends after {size} of {promised} bytes",
    ),
    "cut-off": ("Die Antwort bricht mittendrin ab", "The answer breaks off halfway"),
    "huge": ("Der Inhalt der Antwort ist größer als {most}", "The body of the answer is larger than {most}"),
    "no-http": ("Die Antwort ist kein HTTP: {reason}", "The answer is no HTTP: {reason}"),
    # an answer that the interface does not describe
    "status-unknown": (
        "Status {found} ist für {operation} nicht vereinbart",
        "Status {found} is not agreed for {operation}",
    ),
    "redirected": (
        "Status {found} verweist auf „{target}“; Weiterleitungen sind nicht vereinbart und wurden nicht verfolgt",
        "Status {found} points to ‘{target}’; redirects are not agreed and were not followed",
    ),
    "header-missing": ("Kopffeld „{name}“ fehlt", "Header ‘{name}’ is missing"),
    "header-wrong": (
        "Kopffeld „{name}“ hat einen unzulässigen Wert",
        "Header ‘{name}’ has a value that is not allowed",
    ),
    "media-missing": ("Die Antwort nennt keinen Medientyp", "The answer names no media type"),
    "media-unknown": (
        "Medientyp „{found}“ ist für Status {status} nicht vereinbart",
        "Media type ‘{found}’ is not agreed for status {status}",
    ),
    "body-missing": ("Der Inhalt der Antwort fehlt", "The body of the answer is missing"),
    "body-needless": (
        "Eine Antwort mit Status {status} hat keinen Inhalt",
        "An answer with status {status} has no body",
    ),
    "body-unreadable": ("Der Inhalt ist kein lesbares {media}: {reason}", "The body is no readable {media}: {reason}"),
    "body-wrong": ("Der Inhalt entspricht nicht dem Schema: {reason}", "The body does not follow the schema: {reason}"),
    "other-root": ("Der Inhalt ist ein Dokument der Klasse „{found}“", "The body is a document of class ‘{found}’"),
    "problem-status": (
        "„status“ des Problems ist {found}, der Status der Antwort {status}",
        "‘status’ of the problem is {found}, the status of the answer {status}",
    ),
    # an answer that is not the expected one
    "status-other": ("Der Status ist {found} statt {wanted}", "The status is {found} instead of {wanted}"),
    "problem-other": (
        "Der Problemtyp ist „{found}“ statt „{wanted}“",
        "The problem type is ‘{found}’ instead of ‘{wanted}’",
    ),
    "problem-missing": ("Die Antwort nennt keinen Problemtyp", "The answer names no problem type"),
    "media-other": (
        "Der Medientyp ist „{found}“ statt „{wanted}“",
        "The media type is ‘{found}’ instead of ‘{wanted}’",
    ),
    "header-other": (
        "Kopffeld „{name}“ ist „{found}“ und passt nicht auf {wanted}",
        "Header ‘{name}’ is ‘{found}’ and does not match {wanted}",
    ),
    "value-other": ("„{pointer}“ ist {found} statt {wanted}", "‘{pointer}’ is {found} instead of {wanted}"),
    "value-missing": ("„{pointer}“ fehlt", "‘{pointer}’ is missing"),
    "value-needless": ("„{pointer}“ ist {found} und sollte fehlen", "‘{pointer}’ is {found} and should be missing"),
    "nothing-to-keep": (
        "„{name}“ für spätere Schritte steht nicht in der Antwort",
        "‘{name}’, which later steps need, is not in the answer",
    ),
    # what is expected
    "matching": ("Wert nach dem Muster {pattern}", "Value that matches {pattern}"),
    "present": ("vorhanden", "present"),
    "absent": ("nicht vorhanden", "absent"),
    "described": ("wie im OpenAPI-Dokument", "as in the OpenAPI document"),
    # made-up requests
    "accepted-invalid": ("Ungültiges wurde angenommen: {reason}", "Invalid data were accepted: {reason}"),
    "accepted-without-header": (
        "Eine Anfrage ohne Pflicht-Kopffeld wurde angenommen: {reason}",
        "A request without a required header was accepted: {reason}",
    ),
    "accepted-unauthenticated": (
        "Eine Anfrage ohne gültigen Zugang wurde angenommen: {reason}",
        "A request without valid access was accepted: {reason}",
    ),
    "broken-off": ("Nicht durchgeführt: {reason}", "Not carried out: {reason}"),
    "nothing-sent": ("Nicht durchgeführt: keine Anfrage war möglich", "Not carried out: no request was possible"),
    # events
    "event-missing": (
        "Das Ereignis {event} ist in {seconds} s nicht eingetroffen",
        "Event {event} did not arrive within {seconds} s",
    ),
    "event-media": (
        "Medientyp „{found}“ ist für das Ereignis {event} nicht vereinbart",
        "Media type ‘{found}’ is not agreed for event {event}",
    ),
    "signature-missing": (
        "Das Ereignis ist nicht signiert: „{name}“ fehlt",
        "The event is not signed: ‘{name}’ is missing",
    ),
    "signature-form": (
        "Die Signatur in „{name}“ ist unlesbar: {reason}",
        "The signature in ‘{name}’ is unreadable: {reason}",
    ),
    "signature-wrong": ("Die Signatur in „{name}“ stimmt nicht", "The signature in ‘{name}’ is wrong"),
    "timestamp-off": (
        "Der Zeitstempel „{found}“ weicht mehr als fünf Minuten ab",
        "The timestamp ‘{found}’ is more than five minutes off",
    ),
    # not carried out
    "unknown-key": (
        "Die Signatur wurde nicht geprüft: ein Schlüssel „{kid}“ für {alg} wurde nicht angegeben",
        "The signature was not checked: no key ‘{kid}’ for {alg} was given",
    ),
    "not-captured": (
        "Nicht durchgeführt, weil „{name}“ aus einem früheren Schritt fehlt",
        "Not carried out because ‘{name}’ of an earlier step is missing",
    ),
    "no-cause": (
        "Nicht abgewartet, weil ein früherer Schritt nicht bestanden wurde",
        "Not waited for because an earlier step was not passed",
    ),
    "no-token": (
        "Nicht durchgeführt, weil {token} nicht angegeben wurde ({option})",
        "Not carried out because the {token} was not given ({option})",
    ),
    "no-access": (
        "Nicht durchgeführt: Zugang „{access}“ ist eine Sache von Token, und die Operation verlangt keins",
        "Not carried out: access ‘{access}’ is a matter of tokens, and the operation asks for none",
    ),
    "token-refused": ("Nicht durchgeführt: kein Zugangstoken: {reason}", "Not carried out: no access token: {reason}"),
    "no-example": ("Nicht durchgeführt: Beispiel „{name}“ fehlt", "Not carried out: example ‘{name}’ is missing"),
    "not-sendable": ("Nicht durchgeführt: {reason}", "Not carried out: {reason}"),
    "unknown-operation": ("Nicht durchgeführt: unbekannt ist {name}", "Not carried out: unknown is {name}"),
    "no-time": ("Nicht durchgeführt, weil die Zeit um war", "Not carried out because time was up"),
    "silent": (
        "Nicht durchgeführt, weil der Server mehrmals nacheinander nicht antwortete",
        "Not carried out because the server did not answer several times in a row",
    ),
}
"""Kind → German and English sentence."""

TOKENS: dict[str, tuple[str, str, str]] = {
    "valid": ("ein Zugangstoken", "access token", "--token"),
    "expired": ("ein abgelaufenes Zugangstoken", "expired access token", "--expired-token"),
    "wrong-scope": ("ein Zugangstoken ohne die Berechtigung", "access token without the scope", "--wrong-scope-token"),
}
"""Access of a step → what it is called in both languages, and the option that gives it."""


def told(kind: str, **values: object) -> Text:
    """A sentence in both languages; a text among the values is given in its language."""
    return filled(SENTENCES[kind], **values)


def token_missing(access: str) -> Text:
    """Why a step with such an access was not carried out."""
    german, english, option = TOKENS[access]
    return told("no-token", token={"de": german, "en": english}, option=option)
