"""What a release holds: sources that tools can read where they lie, and all test vectors in one file."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from registry.release import Outcome, authored, candidate
from registry.release.candidate import LISTED, PACKED
from registry.store import PLACE, Store
from registry.store.manifest import File, Manifest
from registry.verify.imports import import_findings

Release = Callable[..., Outcome]


@pytest.fixture
def both(released: Release, root: Path) -> Path:
    """The registry after the release of a standard and of one that builds on it."""
    assert released("stamm", "zweig").findings == []
    return root / PLACE


def test_linkml_reads_the_source_of_a_release_where_it_lies(both: Path) -> None:
    from linkml_runtime import SchemaView

    view = SchemaView(str(both / "zweig/1.0.0/source/zweig/model.yaml"))
    assert {"Stamm", "Zweig"} <= view.all_classes().keys()


def test_sources_of_others_are_those_that_were_released(both: Path) -> None:
    store = Store(both)
    stamm, zweig = (store.manifest(name, "1.0.0").files for name in ("stamm", "zweig"))
    brought = {path: file for path, file in zweig.items() if path.startswith("source/stamm/")}
    assert brought == {path: stamm[path] for path in ("source/stamm/model.yaml", "source/stamm/standard.yaml")}
    assert "source/stamm/examples/Stamm-eins.yaml" in stamm


def test_a_release_later_brings_the_same_sources(released: Release, root: Path) -> None:
    released("stamm")
    released("zweig")
    files = Store(root / PLACE).manifest("zweig", "1.0.0").files
    assert "source/stamm/model.yaml" in files


def test_all_vectors_lie_in_one_file_as_their_list_says(both: Path) -> None:
    folder = both / "stamm/1.0.0"
    listed = {v["file"]: v["sha256"] for v in msgspec.json.decode((folder / LISTED).read_bytes())["vectors"]}
    with zipfile.ZipFile(folder / PACKED) as archive:
        packed = {entry: hashlib.sha256(archive.read(entry)).hexdigest() for entry in archive.namelist()}
        assert all(entry.compress_type == zipfile.ZIP_STORED for entry in archive.infolist())
    assert packed == listed
    assert {path.name for path in (folder / "vectors").iterdir()} == {"manifest.json", "vectors.zip"}


def test_vectors_are_packed_in_their_order_and_at_no_time() -> None:
    files = {"vectors/b": b"2", "model.json": b"{}", LISTED: b"[]", "vectors/a": b"1"}
    one, other = (candidate.with_vectors_packed(dict(order)) for order in (files.items(), reversed(files.items())))
    assert one == other
    assert one.keys() == {"model.json", LISTED, PACKED}
    assert zipfile.ZipFile(io.BytesIO(one[PACKED])).namelist() == ["a", "b"]
    assert candidate.with_vectors_packed({"model.json": b"{}"}) == {"model.json": b"{}"}


def test_sources_are_kept_by_standard() -> None:
    old = authored.by_owner(
        {"source/basis/model.yaml": b"1", "source/basis/rules.yaml": b"1", "source/brief/model.yaml": b"b"}
    )
    new = authored.by_owner({"source/basis/model.yaml": b"2"})
    assert (old | new) == {
        "basis": {"source/basis/model.yaml": b"2"},
        "brief": {"source/brief/model.yaml": b"b"},
    }


def test_another_source_than_the_released_one_is_found(both: Path) -> None:
    store = Store(both)
    stamm, zweig = (store.manifest(name, "1.0.0") for name in ("stamm", "zweig"))
    manifests = {"stamm@1.0.0": stamm, "zweig@1.0.0": zweig}
    assert list(import_findings(zweig, manifests)) == []
    for path in ("source/stamm/model.yaml", "source/stamm/more.yaml", "source/fremd/model.yaml"):
        found = list(import_findings(_with(zweig, path), manifests))
        assert [(f.rule, f.path) for f in found] == [("import-differs", path)]


def _with(manifest: Manifest, path: str) -> Manifest:
    return msgspec.structs.replace(manifest, files={**manifest.files, path: File.of(b"other")})
