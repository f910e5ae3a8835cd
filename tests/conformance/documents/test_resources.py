"""No way leads from a resource that is missing or damaged to a document that counts as valid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conformance.documents.checking import Checking
from conformance.documents.sources import Source
from conformance.library import Library, Unknown, Unsound
from conformance.report import Verdict
from tests.conformance.documents.conftest import NAME

TODAY = "2027-05-01"
OWN = f"{NAME}/1.0.0"
NEEDED = {
    "xml": [
        "log.jsonl",
        f"{OWN}/manifest.json",
        f"{OWN}/model.json",
        f"{OWN}/rules.json",
        f"{OWN}/quality.json",
        f"{OWN}/xsd/{NAME}.xsd",
        "basis/1.0.0/manifest.json",
        "basis/1.0.0/xsd/basis.xsd",
        "codelisten/1.0.0/xsd/codelisten.xsd",
        "codelisten/1.0.0/quality.json",
    ],
    "json": [
        "log.jsonl",
        f"{OWN}/manifest.json",
        f"{OWN}/model.json",
        f"{OWN}/rules.json",
        f"{OWN}/json/{NAME}.bundle.schema.json",
    ],
}
DAMAGES: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "changed": lambda path: path.write_bytes(path.read_bytes().replace(b"1", b"2", 1)),
}
CASES = [(encoding, file) for encoding, files in NEEDED.items() for file in files]


def verdict(registry: Path, source: Path, wanted: str = "") -> Verdict:
    library = Library(registry, registry)
    try:
        subject = library.subject(wanted) if wanted else None
        return Checking(library, subject, "", TODAY).case(Source("document", source)).verdict
    except (Unknown, Unsound):
        return Verdict.ERROR


@pytest.mark.parametrize("encoding", NEEDED)
def test_with_everything_a_document_is_valid(encoding: str, registry: Path, examples: Path) -> None:
    source = examples / f"Meldeschein.{encoding}"
    assert verdict(registry, source) is verdict(registry, source, NAME) is Verdict.PASSED


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize(("encoding", "file"), CASES)
def test_without_a_resource_no_document_is_valid(
    encoding: str, file: str, damage: str, registry: Path, examples: Path
) -> None:
    DAMAGES[damage](registry / file)
    source = examples / f"Meldeschein.{encoding}"
    assert verdict(registry, source, NAME if damage == "missing" else "") is Verdict.ERROR


def test_a_rule_that_cannot_be_read_is_an_error(
    library: Library, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conformance.documents.judge.Judge._trees", lambda judge: {})

    def gone(text: str) -> None:
        raise ImportError("No module named 'celpy'")

    monkeypatch.setattr("generators.rules.rule.syntax_by_text", gone)
    case = Checking(library, None, "", TODAY).case(Source("document", examples / "Meldeschein.json"))
    assert case.verdict is Verdict.ERROR
    assert "celpy" in case.reason["en"]


def test_a_file_that_cannot_be_read_is_an_error(library: Library, tmp_path: Path) -> None:
    case = Checking(library, None, "", TODAY).case(Source("document", tmp_path / "nothing.xml"))
    assert case.verdict is Verdict.ERROR
    assert "nothing" not in case.reason["de"] and "document" in case.reason["de"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xml", b"<a/>"),
        ("a.xml", b'<a xmlns="urn:example:other"/>'),
        ("a.json", b"{}"),
        ("a.json", b"[]"),
        ("a.json", b'{"standard": "nothing", "version": "1.0.0"}'),
        ("a.json", b'{"standard": "wohnsitzanmeldung", "version": "7.0.0"}'),
        ("a.json", b'{"$schema": "https://example.org/wohnsitzanmeldung/1.0.0/json/wohnsitzanmeldung.schema.json"}'),
        ("a.json", b'{"standard": "nachweisabruf"}'),
        ("a.json", b'{"standard": "basis"}'),
    ],
)
def test_a_document_of_no_known_standard_is_not_checked(
    name: str, content: bytes, library: Library, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    case = Checking(library, None, "", TODAY).case(Source(name, tmp_path / name))
    assert case.verdict is Verdict.ERROR
    assert case.reason["de"] and case.reason["en"]
