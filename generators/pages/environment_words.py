"""The words of pages about test environments: key → German, English."""

from __future__ import annotations

TABLE: dict[str, tuple[str, str]] = {
    "environment": ("Prüfumgebung", "Test environment"),
    "environment_lead": (
        "Was ein Anbieter in seiner Prüfumgebung hat und tut: Datensätze vor der ersten Anfrage, Gründe, aus denen er "
        "fachlich abweist, und was eine Anfrage ändert. Die Szenarien setzen es voraus.",
        "What a provider has and does in its test environment: records before the first request, reasons of the "
        "subject matter for which it refuses, and what a request changes. The scenarios rely on it.",
    ),
    "environment_start": (
        "Ein Referenzserver, der sich so verhält, startet mit einem Befehl; Zugangstoken ist `valid`.",
        "A reference server that behaves like this starts with one command; the access token is `valid`.",
    ),
    "environment_cel": (
        "Bedingungen und Werte in geschweiften Klammern sind Ausdrücke in CEL. `record` ist der vorliegende Datensatz, "
        "`key` sein Schlüssel, `body` der Inhalt der Anfrage; `path`, `query` und `headers` sind ihre Angaben.",
        "Conditions, and values in braces, are expressions in CEL. `record` is the record at hand, `key` its key, "
        "`body` the content of the request; `path`, `query` and `headers` are what it states.",
    ),
    "environment_records": ("Datensätze", "Records"),
    "environment_key": ("Schlüssel", "Key"),
    "environment_example": ("Nach dem Beispiel", "By the example"),
    "environment_values": ("Werte", "Values"),
    "environment_empty": ("Am Anfang leer.", "Empty at first."),
    "environment_transition": ("Von selbst nach {seconds} s, wenn {when}:", "By itself after {seconds} s, if {when}:"),
    "environment_operations": ("Was Operationen tun", "What operations do"),
    "environment_at_hand": (
        "Arbeitet mit dem Datensatz {key} aus {collection}.",
        "Works on the record {key} of {collection}.",
    ),
    "environment_unknown": ("Gibt es ihn nicht: {problem}.", "If there is none: {problem}."),
    "environment_named": ("{name} ist {value}", "{name} is {value}"),
    "environment_refuses": ("Weist ab mit {problem}, wenn {when}", "Refuses with {problem} if {when}"),
    "environment_if": ("Wenn {when}:", "If {when}:"),
    "environment_stores": ("legt {key} in {collection} ab", "stores {key} in {collection}"),
    "environment_record": ("einen Datensatz", "a record"),
    "environment_removes": ("entfernt den Datensatz", "removes the record"),
    "environment_changes": ("ändert den Datensatz", "changes the record"),
    "environment_sends": ("sendet das Ereignis {event}", "sends the event {event}"),
    "environment_answers": ("antwortet", "answers"),
    "environment_with_example": ("nach dem Beispiel {example}", "by the example {example}"),
    "environment_header": ("mit dem Kopf {name}: {value}", "with the header {name}: {value}"),
    "environment_text": ("mit dem Text {text}", "with the text {text}"),
    "environment_with": ("mit {values}", "with {values}"),
    "environment_whole": ("Inhalt", "content"),
    "environment_gone": ("ohne {place}", "without {place}"),
    "environment_causes": ("Abweisung ohne Fachkenntnis", "Refusals without knowing the subject matter"),
    "environment_cause": ("Anlass", "Cause"),
    "cause_unauthenticated": ("Ein Token fehlt oder gilt nicht mehr.", "A token is missing or no longer holds."),
    "cause_unauthorized": ("Dem Token fehlt eine Berechtigung.", "The token lacks a scope."),
    "cause_parameter": (
        "Ein Parameter fehlt oder ist kein Wert seines Typs.",
        "A parameter is missing or no value of its type.",
    ),
    "cause_unreadable": ("Der Inhalt ist nicht wohlgeformt.", "The body is not well-formed."),
    "cause_unacceptable": (
        "Keine Kodierung ist eine, die der Aufrufer annimmt.",
        "No encoding is one that the caller accepts.",
    ),
    "cause_unsupported": (
        "Der Inhalt hat einen Medientyp, der keiner der Operation ist.",
        "The body has a media type that is not one of the operation's.",
    ),
    "cause_invalid": ("Der Inhalt verstößt gegen den Datenstandard.", "The body breaks the data standard."),
    "cause_key-reused": (
        "Ein Idempotency-Key kommt mit anderem Inhalt.",
        "An idempotency key comes with other content.",
    ),
    "cause_outdated": (
        "Der Stand, der geändert werden soll, gilt nicht mehr.",
        "The state that is to be changed is not the current one.",
    ),
    "cause_unconditional": (
        "Der Stand, der geändert werden soll, ist nicht genannt.",
        "The state that is to be changed is not named.",
    ),
    "cause_too-large": (
        "Der Inhalt ist größer, als der Anbieter annimmt.",
        "The body is larger than the provider accepts.",
    ),
}
