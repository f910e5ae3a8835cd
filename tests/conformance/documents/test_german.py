"""What libraries say about broken documents is told in German."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.documents.checking import Checking
from conformance.documents.german import in_german
from conformance.documents.sources import Source
from conformance.library import Library

BROKEN = {
    '{"a": 1': "endet, bevor das Dokument zu Ende ist",
    '{"a" 1}': "':' fehlt",
    '{"a": 1 "b"}': "',' oder '}' fehlt",
    '{"a": 1,}': "Komma ohne etwas, das ihm folgt",
    "{} {}": "hinter dem Ende des Dokuments",
    "{a: 1}": "Schlüssel müssen in Anführungszeichen stehen",
    '{"a": 01}': "ungültige Zahl",
    "<a><b></a>": "Element 'b' aus Zeile 1 wird mit 'a' beendet",
    "<a>": "Element 'a' wird nicht beendet",
    "<a": "Starttag von 'a'",
    "<a/><b/>": "hinter dem Ende des Dokuments",
    "<a>&b;</a>": "Entität 'b'",
    "<a>&</a>": "'&' steht für sich",
    "<a b/>": "Attribut 'b' hat keinen Wert",
    "<a b='1' b='2'/>": "Attribut 'b' steht zweimal",
    "<p:a/>": "Präfix 'p' an Element 'a'",
    "<a>\x01</a>": "Zeichen 1 darf in XML nicht stehen",
    "<a>\x00</a>": "Zeichen 0x0 darf in XML nicht stehen",
    "<!DOCTYPE a><a/>": "Dokumenttyp-Deklaration",
}


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_document_is_told_in_german(text: str, library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text(text)
    (fault,) = Checking(library, None, "", "2027-05-01").case(Source("a", path)).faults
    assert BROKEN[text] in fault.message["de"] and "„" not in fault.message["de"]
    assert fault.message["en"] != fault.message["de"]


def test_a_file_that_is_not_there_is_told_in_german(library: Library, tmp_path: Path) -> None:
    reason = Checking(library, None, "", "2027-05-01").case(Source("a", tmp_path / "a")).reason
    assert reason["de"] == "a kann nicht gelesen werden: Datei oder Ordner gibt es nicht"


def test_what_is_not_known_is_quoted() -> None:
    assert in_german("Something {} else") == "„Something {} else“"
