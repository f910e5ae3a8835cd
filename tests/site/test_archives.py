"""The archive of each standard: complete, the same every time, and its schemas find each other without network."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

from lxml import etree

from generators.model.nodes import Standard
from generators.pages import Download, Edition
from generators.site.archives import with_archive


def archives(site: Path) -> list[Path]:
    """One archive for each standard with artifacts, from the German site."""
    return sorted((site / "standards").glob("*/*/*.zip"))


def test_schemas_of_an_archive_compile_without_network_and_match_their_digests(site_dir: Path, tmp_path: Path) -> None:
    found = archives(site_dir)
    assert {path.parents[1].name for path in found} >= {"basis", "wohnsitzanmeldung"}
    for path in found:
        folder = tmp_path / path.stem
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)
        for sums in folder.rglob("SHA256SUMS"):
            for line in sums.read_text("utf-8").splitlines():
                digest, _, name = line.partition("  ")
                assert hashlib.sha256((sums.parent / name).read_bytes()).hexdigest() == digest
        version = path.parent.relative_to(site_dir / "standards")
        schema = folder / version / "xsd" / f"{path.parents[1].name}.xsd"
        if schema.is_file():
            etree.XMLSchema(etree.parse(str(schema), etree.XMLParser(no_network=True)))


def test_archive_holds_what_a_standard_builds_on_and_nothing_else(site_dir: Path) -> None:
    (path,) = [path for path in archives(site_dir) if path.name == "basis-1.0.0.zip"]
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert {name.partition("/")[0] for name in names} == {"basis", "codelisten", "identifikatoren"}
    assert names == sorted(names, key=lambda n: (n.split("/")[:2], "SHA256SUMS" not in n, n))


def test_same_files_give_the_same_archive_whenever_they_were_written(tmp_path: Path) -> None:
    made = []
    for when in (1_000_000_000, 1_700_000_000):
        file = tmp_path / "made" / "xsd" / "eins.xsd"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"<schema/>")
        os.utime(file, (when, when))
        standard = Standard(name="eins", version="1.0.0", dependencies={"fehlt": "1.0.0"})
        edition = Edition(
            standard,
            "standards/eins",
            location="1.0.0",
            stored="made",
            downloads=(Download("xsd/eins.xsd", 9, "0" * 64),),
        )
        made.append(with_archive(edition, [edition], tmp_path))
    assert made[0] == made[1]
    (known, archive) = made[0]
    assert archive is not None
    assert archive.path == "standards/eins/1.0.0/eins-1.0.0.zip"
    assert known.archive is not None
    assert known.archive.digest == hashlib.sha256(archive.content).hexdigest()
