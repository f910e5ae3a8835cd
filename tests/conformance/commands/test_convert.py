"""Documents of published standards are converted, where there is no workspace as well."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from conformance.library.library import PACKAGED

NAME = "Empfangsbescheinigung"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An example of an older version in all encodings, in a folder with nothing else."""
    for example in (PACKAGED / "gewerbeanzeige" / "1.0.0" / "examples").glob(f"{NAME}.*"):
        shutil.copy(example, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["convert", *arguments])
    return result.exit_code, result.output


@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_a_document_names_its_standard(documents: Path, suffix: str) -> None:
    assert run(f"{NAME}.{suffix}", "--output", "made.xml") == (0, "")
    assert (documents / "made.xml").read_bytes() == (documents / f"{NAME}.xml").read_bytes()


def test_xml_names_it_by_its_namespace(documents: Path) -> None:
    assert run(f"{NAME}.xml", "--output", "made.yml") == (0, "")
    assert (documents / "made.yml").read_bytes() == (documents / f"{NAME}.yaml").read_bytes()


def test_an_option_names_it(documents: Path) -> None:
    code, output = run(f"{NAME}.xml", "--standard", "gewerbeanzeige@1.0.0", "--registry", str(PACKAGED))
    assert (code, output) == (0, (documents / f"{NAME}.json").read_text("utf-8"))


@pytest.mark.parametrize("suffix", ["xml", "json", "yaml"])
@pytest.mark.parametrize("standard", [(), ("--standard", "gewerbeanzeige@1.0.0")])
def test_standard_input_is_read(documents: Path, suffix: str, standard: tuple[str, ...]) -> None:
    content = (documents / f"{NAME}.{suffix}").read_bytes()
    made = CliRunner().invoke(main, ["convert", "-", "--to", "xml", *standard], input=content)
    assert (made.exit_code, made.stdout) == (0, (documents / f"{NAME}.xml").read_text("utf-8"))


@pytest.mark.parametrize(("content", "code"), [(b"", 1), (b"{", 1), (b"<", 1), (b"[1]", 3), (b"a: [", 1), (b"\xff", 1)])
def test_what_is_wrong_with_standard_input_is_told_under_its_name(documents: Path, content: bytes, code: int) -> None:
    result = CliRunner().invoke(main, ["convert", "-"], input=content)
    assert (result.exit_code, result.stderr.removeprefix("Error: ")[0]) == (code, "-"), result.stderr


@pytest.mark.parametrize(
    ("file", "content", "code", "message"),
    [
        ("one.json", "[1]", 3, "one.json: the document names no standard"),
        ("one.json", "{}", 3, "one.json: the document names no standard"),
        ("one.json", '{"standard": "niemand"}', 3, "one.json: standard 'niemand' is unknown"),
        ("one.json", "{", 1, "one.json: "),
        ("one.json", "", 1, "one.json: the file is empty"),
        ("one.xml", "", 1, "one.xml"),
        ("one.xml", "<a/>", 3, "one.xml: the document names no standard"),
        ("one.xml", "<a xmlns='urn:x'/>", 3, "one.xml: namespace 'urn:x' belongs to no standard"),
        ("one.yaml", "a: [", 1, "one.yaml:"),
    ],
)
def test_what_names_none_is_told(documents: Path, file: str, content: str, code: int, message: str) -> None:
    (documents / file).write_text(content, "utf-8")
    found, output = run(file)
    assert (found, message in output) == (code, True), output


def test_standards_of_other_kinds_have_no_documents(documents: Path) -> None:
    code, output = run(f"{NAME}.xml", "--standard", "nachweisabruf")
    assert (code, "data is needed" in output) == (2, True)
