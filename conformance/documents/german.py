"""What libraries and the operating system say, in German: what is frequent in words, the rest as a quotation."""

from __future__ import annotations

import re
from functools import lru_cache

_GERMAN: dict[str, str] = {
    # msgspec, what reads JSON
    r"Input data was truncated": "der Text endet, bevor das Dokument zu Ende ist",
    r"JSON is malformed: expected '(.)'": "'{0}' fehlt",
    r"JSON is malformed: expected '(.)' or '(.)'": "'{0}' oder '{1}' fehlt",
    r"JSON is malformed: trailing comma in (?:array|object)": "Komma ohne etwas, das ihm folgt",
    r"JSON is malformed: trailing characters": "hinter dem Ende des Dokuments steht noch etwas",
    r"JSON is malformed: object keys must be strings": "Schlüssel müssen in Anführungszeichen stehen",
    r"JSON is malformed: invalid number": "ungültige Zahl",
    r"JSON is malformed: invalid character": "ungültiges Zeichen",
    r"JSON is malformed: invalid (?:escape character in string|escaped character|character in unicode escape)": (
        "ungültige Maskierung in einer Zeichenkette"
    ),
    r"JSON is malformed: (?:invalid utf-16 surrogate pair|unexpected end of hex escape)": (
        "unvollständige Maskierung in einer Zeichenkette"
    ),
    r"'utf-(?:8|16(?:-[lb]e)?)' codec can't decode .*": "Bytes, die in dieser Kodierung kein Zeichen sind",
    # libxml2 and expat, what reads XML
    r"Premature end of data in tag (\S+)(?: line \d+)?": "Element '{0}' wird nicht beendet",
    r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)": (
        "Element '{0}' aus Zeile {1} wird mit '{2}' beendet"
    ),
    r"Couldn't find end of Start Tag (\S+)(?: line \d+)?": "das Starttag von '{0}' endet nicht",
    r"Document is empty|no element found": "das Dokument enthält kein Element",
    r"no element": "es enthält kein Element",
    r"Start tag expected, '<' not found": "wo ein Starttag stehen muss, fehlt '<'",
    r"Extra content at the end of the document|junk after document element": (
        "hinter dem Ende des Dokuments steht noch etwas"
    ),
    r"Entity '(.*)' not defined": "Entität '{0}' gibt es nicht",
    r"undefined entity": "eine Entität gibt es nicht",
    r"xmlParseEntityRef: no name": "'&' steht für sich; es wird '&amp;' geschrieben",
    r"EntityRef: expecting ';'": "hinter einer Entität fehlt ';'",
    r"Specification mandates value for attribute (\S+)": "Attribut '{0}' hat keinen Wert",
    r"AttValue: \" or ' expected": "der Wert eines Attributs steht nicht in Anführungszeichen",
    r"Attribute (\S+) redefined": "Attribut '{0}' steht zweimal",
    r"duplicate attribute": "ein Attribut steht zweimal",
    r"attributes construct error": "zwischen Attributen fehlt ein Leerzeichen",
    r"Namespace prefix (\S+) (?:for \S+ )?on (\S+) is not defined": (
        "Präfix '{0}' an Element '{1}' gehört zu keinem Namensraum"
    ),
    r"unbound prefix": "ein Präfix gehört zu keinem Namensraum",
    r"Input is not proper UTF-8, indicate encoding !.*|Invalid bytes in character encoding": (
        "Bytes, die in der Kodierung des Dokuments kein Zeichen sind"
    ),
    r"(?:PCDATA invalid Char|xmlParseCharRef: invalid xmlChar) value (\d+)": "Zeichen {0} darf in XML nicht stehen",
    r"Invalid character: Char 0x([0-9A-Fa-f]+) out of allowed range\s*": "Zeichen 0x{0} darf in XML nicht stehen",
    r"StartTag: invalid element name": "ungültiger Name eines Elements",
    r"Unescaped '<' not allowed in attributes values": "'<' steht im Wert eines Attributs",
    r"not well-formed \(invalid token\)": "an dieser Stelle nicht erlaubte Zeichen",
    r"mismatched tag": "ein Endtag gehört zu keinem Starttag",
    r"unclosed token": "ein Tag endet nicht",
    r"Excessive depth in document: .*": "das Dokument ist zu tief geschachtelt",
    r"Resource limit exceeded: Text node too long.*|xmlSAX2Characters: huge text node": "ein Text ist zu lang",
    r"Unsupported encoding: ?(.*)": "Kodierung '{0}' wird nicht gelesen",
    r"unknown encoding": "die Kodierung wird nicht gelesen",
    r"XML declaration allowed only at the start of the document": "die XML-Deklaration steht nicht am Anfang",
    r"the document has a document type declaration": "das Dokument hat eine Dokumenttyp-Deklaration",
    # gzip
    r"Compressed file ended before the end-of-stream marker was reached": "die Datei endet zu früh",
    r"Not a gzipped file \(.*\)": "die Datei ist nicht mit gzip gepackt",
    r"CRC check failed.*|Incorrect length of data produced": "die Prüfsumme stimmt nicht",
    # the operating system
    r"No such file or directory": "Datei oder Ordner gibt es nicht",
    r"Permission denied": "der Zugriff ist nicht erlaubt",
    r"Is a directory": "das ist ein Ordner",
    r"Not a directory": "das ist kein Ordner",
    r"No space left on device": "auf dem Datenträger ist kein Platz mehr",
    r"Read-only file system": "auf den Datenträger kann nicht geschrieben werden",
    r"Input/output error": "der Datenträger kann nicht gelesen oder geschrieben werden",
    r"Too many open files": "zu viele Dateien sind offen",
    r"standard input is closed": "die Standardeingabe ist geschlossen",
}
"""What is said, as a pattern for the whole of it → the same in German, with what the pattern's groups hold."""


@lru_cache
def in_german(text: str) -> str:
    """The words of a library in German; in quotation marks as they are where they are not known."""
    for pattern, german in _GERMAN.items():
        if match := re.fullmatch(pattern, text, re.DOTALL):
            return german.format(*match.groups())
    return f"„{text}“"
