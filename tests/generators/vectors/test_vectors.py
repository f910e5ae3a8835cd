"""Vectors of the standards here: complete, as their manifest says, and different from their base in one place."""

from __future__ import annotations

import difflib
import hashlib
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generators.artifact import Artifact
from generators.codec import xml_document
from generators.requirements.emit import requirements
from generators.vectors import emit
from generators.vectors.entry import Entry
from generators.workspace import Workspace
from generators.xsd import emit as xsds
from tests.built import ROOT, STANDARDS, Built
from tests.generators.vectors.made import Made, made

ENCODINGS = ("json", "xml")
CONTEXT = 3
WIDE = ("falsche-reihenfolge",)
"""Deviations that move a part past a longer one."""


@pytest.mark.parametrize("name", STANDARDS)
def test_both_chains_give_every_vector_its_verdict(name: str, built: Built) -> None:
    assert made(built, name).findings == []


@pytest.mark.parametrize("name", STANDARDS)
def test_the_manifest_lists_the_files_and_no_others(name: str, built: Built) -> None:
    found = made(built, name)
    assert {"manifest.json", *found.manifest.frame, *found.by_file} == found.files.keys()
    for file, entry in found.by_file.items():
        assert hashlib.sha256(found.files[file]).hexdigest() == entry.sha256


@pytest.mark.parametrize("name", STANDARDS)
def test_every_observable_requirement_has_vectors_or_reasons_in_both_encodings(name: str, built: Built) -> None:
    found = made(built, name)
    cells: dict[str, set[tuple[str, str]]] = {}
    for entry in found.manifest.vectors:
        for identity in (entry.requirement, *entry.also, *entry.requirements):
            cells.setdefault(identity, set()).add((entry.encoding, entry.verdict))
    excused = {(m.requirement, m.encoding, m.verdict) for m in found.manifest.missing}
    assert all(m.reason["de"] and m.reason["en"] for m in found.manifest.missing)
    for requirement in requirements(found.standard).requirements:
        if not requirement.observable or not requirement.constraint:
            continue
        shown = cells.get(requirement.id, set())
        for encoding in ENCODINGS:
            for verdict in ("valid", "invalid"):
                wanted = (encoding, verdict) in shown or (requirement.id, encoding, verdict) in excused
                assert wanted, (requirement.id, encoding, verdict)


@pytest.mark.parametrize("name", STANDARDS)
def test_an_invalid_vector_differs_from_its_base_in_one_place(name: str, built: Built) -> None:
    found = made(built, name)
    for entry in found.manifest.vectors:
        if entry.base:
            base = found.by_file[entry.base]
            assert (base.verdict, base.root, base.encoding) == ("valid", entry.root, entry.encoding)
            if not any(kind in entry.file for kind in WIDE):
                assert hunks(found, entry) == 1, entry.file


def hunks(found: Made, entry: Entry) -> int:
    before, after = (found.files[file].decode().splitlines() for file in (entry.base, entry.file))
    return sum(line.startswith("@@") for line in difflib.unified_diff(before, after, lineterm="", n=CONTEXT))


@pytest.mark.parametrize("name", STANDARDS)
def test_an_invalid_vector_says_what_is_wrong_and_where(name: str, built: Built) -> None:
    found = made(built, name)
    for entry in found.manifest.vectors:
        assert entry.description["de"] and entry.description["en"]
        if entry.verdict == "invalid":
            assert entry.requirement and entry.keyword and entry.base
            assert entry.pointer is not None
            lines = found.files[entry.file].decode().splitlines()
            assert 1 <= entry.line <= len(lines)
            if entry.encoding == "xml":
                tree = xml_document(found.files[entry.file])
                met: Any = tree.getroottree().xpath(entry.xpath, namespaces=found.manifest.namespaces)
                assert [element.sourceline for element in met] == [entry.line]


@pytest.mark.xdist_group("standard identifikatoren")
def test_the_same_standard_gives_the_same_bytes(built: Built) -> None:
    found = made(built, "identifikatoren")
    again = [item for item in emit(found.standard) if isinstance(item, Artifact)]
    assert {a.path.removeprefix("vectors/"): a.content for a in again} == found.files
    assert len(again) == len(found.files)


@pytest.mark.xdist_group("standard basis")
def test_the_test_frame_of_a_library_judges_its_vectors(built: Built, tmp_path: Path) -> None:
    found = made(built, "basis")
    for name in ("basis", "codelisten", "identifikatoren"):
        standard = Workspace(ROOT).read(name).standard
        assert standard is not None
        for item in xsds(standard):
            if isinstance(item, Artifact):
                place = tmp_path / name / standard.version / item.path
                place.parent.mkdir(parents=True)
                place.write_bytes(item.content)
    frame = tmp_path / "basis" / found.standard.version / "vectors" / "frame.xsd"
    frame.parent.mkdir()
    frame.write_bytes(found.files["frame.xsd"])
    schema = etree.XMLSchema(etree.parse(frame))
    verdicts = {True: 0, False: 0}
    for entry in found.manifest.vectors:
        if entry.encoding == "xml":
            accepted = schema.validate(xml_document(found.files[entry.file]))
            assert accepted or entry.verdict == "invalid", entry.file
            verdicts[accepted] += 1
    assert verdicts[True] and verdicts[False]


@pytest.mark.xdist_group("standard wohnsitzanmeldung")
def test_values_are_realistic(built: Built) -> None:
    files = made(built, "wohnsitzanmeldung").files
    values = b"\n".join(content for file, content in files.items() if "/valid/mi" in file)
    assert "Robin" in values.decode()
    assert not any(word in values.lower() for word in (b'"string', b"string1", b"lorem", b"foo"))
