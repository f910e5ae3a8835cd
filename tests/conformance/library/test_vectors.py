"""Test vectors: the same from a build and from a release, and held to their list."""

from __future__ import annotations

import pytest

from conformance.library import Unsound, Vectors
from generators.archive import packed
from tests.conformance.held import Held, entry, listed

FILES = {"Antrag/invalid/a.xml": b"<a/>", "Antrag/valid/b.json": b"{}"}
LIST = listed(*(entry(file, content) for file, content in FILES.items()), frame=("frame.xsd",))
ALL = {**FILES, "frame.xsd": b"<xsd/>"}


def built(files: dict[str, bytes], manifest: bytes = LIST) -> Held:
    return Held({"vectors/manifest.json": manifest, **{f"vectors/{file}": content for file, content in files.items()}})


def released(files: dict[str, bytes], manifest: bytes = LIST) -> Held:
    return Held({"vectors/manifest.json": manifest, "vectors/vectors.zip": packed(files.items())})


@pytest.mark.parametrize("kept", [built, released])
def test_vectors_are_read_from_a_build_as_from_a_release(kept: type[Held]) -> None:
    vectors = Vectors(kept(ALL))
    assert len(vectors) == 2
    assert {e.file: vectors.content(e.file) for e in vectors} == FILES
    assert vectors.content("frame.xsd") == b"<xsd/>"


@pytest.mark.parametrize("kept", [built, released])
@pytest.mark.parametrize("lost", [*FILES, "frame.xsd"])
def test_a_listed_file_that_is_missing_is_refused(kept: type[Held], lost: str) -> None:
    rest = {file: content for file, content in ALL.items() if file != lost}
    with pytest.raises(Unsound, match=f"'{lost}' is listed but missing"):
        Vectors(kept(rest))


@pytest.mark.parametrize("kept", [built, released])
def test_a_file_that_is_not_listed_is_refused(kept: type[Held]) -> None:
    with pytest.raises(Unsound, match=r"'Antrag/valid/c\.xml' lies in it unlisted"):
        Vectors(kept({**ALL, "Antrag/valid/c.xml": b"<c/>"}))


@pytest.mark.parametrize("kept", [built, released])
def test_other_bytes_than_listed_are_refused(kept: type[Held]) -> None:
    vectors = Vectors(kept({**ALL, "Antrag/valid/b.json": b"[]"}))
    with pytest.raises(Unsound, match="is not what was listed"):
        vectors.content("Antrag/valid/b.json")


def test_a_list_that_names_a_file_twice_is_refused() -> None:
    twice = entry("Antrag/valid/b.json", b"{}")
    with pytest.raises(Unsound, match="lists a file twice"):
        Vectors(built({"Antrag/valid/b.json": b"{}"}, listed(twice, twice)))


def test_a_list_of_another_version_is_refused() -> None:
    subject = built(ALL)
    subject.version = "2.0.0"
    with pytest.raises(Unsound, match=r"is of amt@1\.0\.0"):
        Vectors(subject)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"[" * 100_000])
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(Unsound, match="cannot be read"):
        Vectors(built(ALL, content))


@pytest.mark.parametrize("archive", [b"", b"PK", packed(ALL.items())[:-30]])
def test_what_is_no_archive_is_refused(archive: bytes) -> None:
    with pytest.raises(Unsound, match="cannot be read"):
        Vectors(Held({"vectors/manifest.json": LIST, "vectors/vectors.zip": archive}))


def test_a_damaged_entry_of_an_archive_is_refused() -> None:
    archive = packed(ALL.items()).replace(b"<a/>", b"<b/>", 1)
    vectors = Vectors(Held({"vectors/manifest.json": LIST, "vectors/vectors.zip": archive}))
    with pytest.raises(Unsound, match="cannot be unpacked"):
        vectors.content("Antrag/invalid/a.xml")
