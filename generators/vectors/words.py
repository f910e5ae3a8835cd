"""What is changed in a vector, in German and English, and why some vectors do not exist."""

from __future__ import annotations

from typing import Any

from generators.model.nodes import Text

SENTENCES: dict[str, tuple[str, str]] = {
    "mindestangaben": ("Nur das, was vorhanden sein muss.", "Only what must be present."),
    "mit": ("Mit „{slot}“.", "With “{slot}”."),
    "fehlt": ("„{slot}“ fehlt.", "“{slot}” is missing."),
    "verboten": ("„{slot}“ darf nicht vorkommen.", "“{slot}” must not occur."),
    "mehrfach": ("„{slot}“ kommt zweimal vor, erlaubt ist es einmal.", "“{slot}” occurs twice, allowed is once."),
    "unbekannte-angabe": (
        "„unbekannt“ ist keine Angabe von „{owner}“.",
        "“unbekannt” is no part of “{owner}”.",
    ),
    "unbekanntes-attribut": (
        "„unbekannt“ ist kein Attribut von „{owner}“.",
        "“unbekannt” is no attribute of “{owner}”.",
    ),
    "falsche-reihenfolge": (
        "Zwei Angaben von „{owner}“ sind vertauscht.",
        "Two parts of “{owner}” are swapped.",
    ),
    "keine-liste": (
        "„{slot}“ steht für sich statt in einer Liste.",
        "“{slot}” stands alone instead of in a list.",
    ),
    "leere-liste": ("„{slot}“ ist eine leere Liste.", "“{slot}” is an empty list."),
    "kein-text": (
        "„{slot}“ ist kein Text: in JSON eine Zahl, in XML ein Element.",
        "“{slot}” is no text: a number in JSON, an element in XML.",
    ),
    "keine-zahl": ("„{slot}“ ist keine Zahl: ‚{new}‘.", "“{slot}” is no number: ‘{new}’."),
    "keine-ganze-zahl": ("„{slot}“ ist keine ganze Zahl: {new}.", "“{slot}” is no whole number: {new}."),
    "kein-wahrheitswert": (
        "„{slot}“ ist weder wahr noch falsch: ‚{new}‘.",
        "“{slot}” is neither true nor false: ‘{new}’.",
    ),
    "text-statt-angaben": (
        "„{slot}“ ist ein Text statt der Angaben, aus denen es besteht.",
        "“{slot}” is a text instead of the parts of which it consists.",
    ),
    "keine-angaben": (
        "„{owner}“ ist ein Text statt der Angaben, aus denen es besteht.",
        "“{owner}” is a text instead of the parts of which it consists.",
    ),
    "kein-datum": (
        "„{slot}“ ist nicht als Datum geschrieben: ‚{new}‘.",
        "“{slot}” is not written as a date: ‘{new}’.",
    ),
    "kein-kalendertag": (
        "„{slot}“ ist kein Tag des Kalenders: ‚{new}‘.",
        "“{slot}” is no day of the calendar: ‘{new}’.",
    ),
    "datum-mit-zeitzone": ("„{slot}“ nennt eine Zeitzone: ‚{new}‘.", "“{slot}” states a time zone: ‘{new}’."),
    "ohne-zeitzone": ("„{slot}“ nennt keine Zeitzone: ‚{new}‘.", "“{slot}” states no time zone: ‘{new}’."),
    "keine-uhrzeit": ("„{slot}“ ist keine Uhrzeit: ‚{new}‘.", "“{slot}” is no time of day: ‘{new}’."),
    "keine-adresse": ("„{slot}“ ist keine Adresse im Netz (URI): ‚{new}‘.", "“{slot}” is no URI: ‘{new}’."),
    "adresse-mit-platzhalter": (
        "„{slot}“ enthält einen Platzhalter statt eines Wertes, was keine Adresse im Netz (URI) ist: ‚{new}‘.",
        "“{slot}” holds a placeholder instead of a value, which is no URI: ‘{new}’.",
    ),
    "schluessel-widerspricht": (
        "Ein Eintrag von „{slot}“ nennt innen einen anderen Schlüssel als außen: ‚{new}‘.",
        "An entry of “{slot}” states another key inside than outside: ‘{new}’.",
    ),
    "schalttag": ("„{slot}“ ist ein Schalttag.", "“{slot}” is a leap day."),
    "unbekannter-code": ("‚{new}‘ ist kein Code von „{list}“.", "‘{new}’ is no code of “{list}”."),
    "erster-code": ("Erster Code von „{list}“: ‚{new}‘.", "First code of “{list}”: ‘{new}’."),
    "letzter-code": ("Letzter Code von „{list}“: ‚{new}‘.", "Last code of “{list}”: ‘{new}’."),
    "code-fehlt": ("Der Code von „{slot}“ fehlt.", "The code of “{slot}” is missing."),
    "code-mehrfach": ("Der Code von „{slot}“ steht zweimal.", "The code of “{slot}” stands twice."),
    "code-name-mehrfach": (
        "Der Name des Codes von „{slot}“ steht zweimal.",
        "The name of the code of “{slot}” stands twice.",
    ),
    "code-leer": ("Der Code von „{slot}“ ist leer.", "The code of “{slot}” is empty."),
    "code-kein-text": (
        "{part} von „{slot}“ ist kein Text: in JSON eine Zahl, in XML ein Element.",
        "{part} of “{slot}” is no text: a number in JSON, an element in XML.",
    ),
    "code-mit-unbekannter-angabe": (
        "Der Code von „{slot}“ hat eine Angabe „unbekannt“.",
        "The code of “{slot}” has a part “unbekannt”.",
    ),
    "code-mit-unbekanntem-attribut": (
        "Der Code von „{slot}“ hat ein Attribut „unbekannt“.",
        "The code of “{slot}” has an attribute “unbekannt”.",
    ),
    "andere-liste": ("„{slot}“ nennt eine andere Codeliste: ‚{new}‘.", "“{slot}” names another code list: ‘{new}’."),
    "andere-listenversion": (
        "„{slot}“ nennt eine andere Version der Codeliste: ‚{new}‘.",
        "“{slot}” names another version of the code list: ‘{new}’.",
    ),
    "ohne-listenversion": (
        "„{slot}“ nennt keine Version der Codeliste.",
        "“{slot}” names no version of the code list.",
    ),
    "ohne-codeliste": ("„{slot}“ nennt keine Codeliste.", "“{slot}” names no code list."),
    "listenversion-leer": (
        "Die Version der Codeliste von „{slot}“ ist leer.",
        "The version of the code list of “{slot}” is empty.",
    ),
    "codeliste-leer": (
        "Die Kennung der Codeliste von „{slot}“ ist leer.",
        "The identifier of the code list of “{slot}” is empty.",
    ),
    "codename-mehrzeilig": (
        "Der Name des Codes von „{slot}“ hat einen Zeilenumbruch.",
        "The name of the code of “{slot}” holds a line break.",
    ),
    "leer": ("„{slot}“ ist leer.", "“{slot}” is empty."),
    "zu-kurz": (
        "„{slot}“ hat {count} statt mindestens {limit} Zeichen.",
        "“{slot}” has {count} instead of at least {limit} characters.",
    ),
    "zu-lang": (
        "„{slot}“ hat {count} statt höchstens {limit} Zeichen.",
        "“{slot}” has {count} instead of at most {limit} characters.",
    ),
    "kuerzester-wert": (
        "„{slot}“ ist so kurz wie erlaubt: {limit} Zeichen.",
        "“{slot}” is as short as allowed: {limit} characters.",
    ),
    "laengster-wert": (
        "„{slot}“ ist so lang wie erlaubt: {limit} Zeichen.",
        "“{slot}” is as long as allowed: {limit} characters.",
    ),
    "falsches-zeichen": (
        "„{slot}“ enthält ein unerlaubtes Zeichen: ‚{new}‘.",
        "“{slot}” holds a character that is not allowed: ‘{new}’.",
    ),
    "falsche-form": (
        "„{slot}“ hat nicht die verlangte Form: ‚{new}‘.",
        "“{slot}” does not have the form demanded: ‘{new}’.",
    ),
    "steuerzeichen": (
        "„{slot}“ enthält das Steuerzeichen U+0007, das es in XML nicht gibt.",
        "“{slot}” holds the control character U+0007, which XML does not have.",
    ),
    "zu-klein": ("„{slot}“ ist kleiner als {limit}: {new}.", "“{slot}” is less than {limit}: {new}."),
    "zu-gross": ("„{slot}“ ist größer als {limit}: {new}.", "“{slot}” is greater than {limit}: {new}."),
    "kleinster-wert": ("„{slot}“ ist so klein wie erlaubt: {new}.", "“{slot}” is as small as allowed: {new}."),
    "groesster-wert": ("„{slot}“ ist so groß wie erlaubt: {new}.", "“{slot}” is as great as allowed: {new}."),
    "anderer-festwert": ("„{slot}“ ist ‚{new}‘ statt ‚{old}‘.", "“{slot}” is ‘{new}’ instead of ‘{old}’."),
    "falsche-pruefziffer": (
        "Die Prüfziffer von „{slot}“ stimmt nicht: ‚{new}‘.",
        "The check digit of “{slot}” is wrong: ‘{new}’.",
    ),
    "zu-wenige": (
        "„{slot}“ kommt {count}-mal statt mindestens {limit}-mal vor.",
        "“{slot}” occurs {count} instead of at least {limit} times.",
    ),
    "zu-viele": (
        "„{slot}“ kommt {count}-mal statt höchstens {limit}-mal vor.",
        "“{slot}” occurs {count} instead of at most {limit} times.",
    ),
    "wenigste": (
        "„{slot}“ kommt so selten vor wie erlaubt: {limit}-mal.",
        "“{slot}” occurs as rarely as allowed: {limit} times.",
    ),
    "meiste": (
        "„{slot}“ kommt so oft vor wie erlaubt: {limit}-mal.",
        "“{slot}” occurs as often as allowed: {limit} times.",
    ),
    "gleiche-eintraege": ("Zwei Einträge von „{slot}“ sind gleich.", "Two entries of “{slot}” are the same."),
    "gleicher-schluessel": (
        "Zwei Einträge von „{slot}“ haben dasselbe Merkmal, das sie unterscheiden soll: {keys}.",
        "Two entries of “{slot}” share what should tell them apart: {keys}.",
    ),
    "falscher-schluessel": (
        "„{slot}“ hat einen Eintrag unter ‚{new}‘, was kein Schlüssel ist.",
        "“{slot}” has an entry under ‘{new}’, which is no key.",
    ),
    "schluessel-fehlt": ("Ein Eintrag von „{slot}“ hat keinen Schlüssel.", "An entry of “{slot}” has no key."),
    "schluessel-kein-text": (
        "Der Schlüssel eines Eintrags von „{slot}“ ist ein Element statt eines Textes.",
        "The key of an entry of “{slot}” is an element instead of a text.",
    ),
    "schluessel-mehrfach": (
        "Ein Eintrag von „{slot}“ nennt seinen Schlüssel zweimal.",
        "An entry of “{slot}” states its key twice.",
    ),
    "gleicher-schluessel-zweimal": (
        "„{slot}“ hat zwei Einträge mit demselben Schlüssel.",
        "“{slot}” has two entries with the same key.",
    ),
    "gegen-regel-ohne": ("„{slot}“ fehlt{rule}.", "“{slot}” is missing{rule}."),
    "gegen-regel-ohne-eintrag": ("Ein Eintrag von „{slot}“ fehlt{rule}.", "An entry of “{slot}” is missing{rule}."),
    "gegen-regel-mit": ("„{slot}“ ist angegeben{rule}.", "“{slot}” is given{rule}."),
    "gegen-regel": (
        "„{slot}“ passt nicht zu den anderen Angaben{rule}.",
        "“{slot}” does not fit the other parts{rule}.",
    ),
}  # fmt: skip
"""Kind of deviation → what it says, German and English."""

REASONS: dict[str, tuple[str, str]] = {
    "xml": (
        "In XML lässt sich diese Abweichung nicht schreiben.",
        "XML cannot be written with this deviation.",
    ),
    "json": (
        "In JSON lässt sich diese Abweichung nicht schreiben.",
        "JSON cannot be written with this deviation.",
    ),
    "keine-liste": (
        "XML wiederholt Elemente; ein einzelnes ist eine Liste mit einem Eintrag.",
        "XML repeats elements; a single one is a list of one.",
    ),
    "steuerzeichen": (
        "Ein XML-Dokument mit Steuerzeichen ist nicht wohlgeformt.",
        "An XML document with control characters is not well-formed.",
    ),
    "attribut": (
        "In XML steht die Angabe als Attribut, dessen Wert immer ein Text ist und das nicht zweimal vorkommen kann.",
        "In XML this is an attribute, whose value is always a text and which cannot occur twice.",
    ),
    "reihenfolge": (
        "In JSON hat die Reihenfolge keine Bedeutung.",
        "In JSON order has no meaning.",
    ),
    "nie-zwei": (
        "In keinem Dokument stehen zwei verschiedene Angaben dieser Klasse nebeneinander.",
        "In no document do two different parts of this class stand side by side.",
    ),
    "warnung": (
        "Ein Verstoß ist nur eine Warnung; das Dokument bleibt gültig.",
        "A violation is only a warning; the document remains valid.",
    ),
    "leere-liste": (
        "XML kennt keine leere Liste: Ohne Einträge fehlt die Angabe ganz.",
        "XML knows no empty list: without entries the whole is missing.",
    ),
    "eintrag": (
        "In JSON kann ein Eintrag auch für sich allein stehen, ohne Objekt zu sein.",
        "In JSON an entry may also stand by itself, without being an object.",
    ),
    "schluessel": (
        "In JSON ist der Schlüssel der Name des Eintrags: Er ist immer da, immer ein Text und nie doppelt.",
        "In JSON the key is the name of the entry: it is always there, always a text and never twice.",
    ),
    "offen": (
        "Jeder Text ist ein Wert dieser Angabe.",
        "Every text is a value of this.",
    ),
    "unerreicht": (
        "Kein Dokument des Standards enthält diese Angabe.",
        "No document of the standard holds this.",
    ),
    "abstrakt": (
        "Die Klasse ist abstrakt; ihre Vorgaben zeigen die Vektoren der Standards, die sie verwenden.",
        "The class is abstract; its constraints are shown by the vectors of the standards that use it.",
    ),
    "nicht-einzeln": (
        "Keine einzelne Änderung verletzt nur diese Vorgabe.",
        "No single change violates this constraint alone.",
    ),
}
"""Why there is no vector, German and English."""


def sentence(kind: str, texts: dict[str, Any]) -> Text:
    """What a deviation says; texts are by language where they are pairs."""
    found: dict[str, str] = {}
    for index, language in enumerate(("de", "en")):
        words = {k: (v[index] if isinstance(v, tuple) else v) for k, v in texts.items()}
        found[language] = SENTENCES[kind][index].format(**words)
    return found


def reason(name: str) -> Text:
    """Why there is no vector."""
    return dict(zip(("de", "en"), REASONS[name], strict=True))
