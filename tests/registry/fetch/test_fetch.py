"""Fetching from a folder and from a server, both sound and both hostile."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generators.findings import Finding, Severity
from registry.appending import appended
from registry.fetch import Fetch, Misused, Order
from registry.fetch.lock import read_lock
from registry.fetch.plan import Limits
from registry.fetch.web import Patience
from registry.store import MANIFEST, Entry, Manifest, Store, commit
from registry.store.canonical import canonical, digest
from registry.store.manifest import Compiler, File
from registry.store.store import TOP
from tests.registry import made, tampering
from tests.registry.fetch import hostile
from tests.registry.fetch.hostile import serving

HASTY = Patience(silence=0.2, slowest=100_000, tries=3, pause=0.0)
XSD = "shop/1.0.0/xsd/shop.xsd"
BIG = bytes(range(256)) * 2000


def fetched(order: Order) -> list[Finding]:
    """The findings of a whole fetch."""
    fetch = Fetch(order)
    findings = list(fetch.plan.findings)
    for found in fetch.files():
        findings += found
    if not any(f.severity is Severity.ERROR for f in findings):
        findings += fetch.settle()
    return findings


def errors(order: Order) -> list[str]:
    return [f.rule for f in fetched(order) if f.severity is Severity.ERROR]


def order(folder: Path, origin: str, *wanted: str, **how: Any) -> Order:
    given = {"into": folder / "into", "lock": folder / "standards.lock", "patience": HASTY, **how}
    return Order(wanted, origin, **given)


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with a large file, and one of its releases superseded."""
    root = tmp_path_factory.mktemp("published") / "registry"
    made.release(made.filled(root), "base", "1.2.0", extra=BIG)
    return root


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `registry` of the tampering table, its `key.pub`, and a `standards.lock` from before."""
    folder = tmp_path_factory.mktemp("signed")
    private, public = tampering.key(folder)
    tampering.signed(folder / "registry", private, public)
    assert errors(order(folder, str(folder / "registry"), "base", "shop", key=folder / "key.pub")) == []
    shutil.rmtree(folder / "into")
    return folder


def test_what_is_needed_comes_along_and_is_the_same(published: Path, tmp_path: Path) -> None:
    assert errors(order(tmp_path, str(published), "shop")) == []
    expected = {p: c for p, c in files(published).items() if p.startswith(("base/1.0.0/", "shop/1.0.0/")) or p in TOP}
    assert files(tmp_path / "into") == expected


def test_what_was_fetched_is_a_registry_with_a_part_of_the_releases(published: Path, tmp_path: Path) -> None:
    assert errors(order(tmp_path, str(published), "shop")) == []
    into = Store(tmp_path / "into")
    assert into.releases() == Store(published).releases()
    assert errors(order(tmp_path / "next", str(into.root), "shop")) == []
    assert errors(order(tmp_path / "last", str(into.root), "base@1.2.0")) == ["missing-file"]


def test_log_that_has_grown_takes_the_place_of_the_one_before(published: Path, tmp_path: Path) -> None:
    assert errors(order(tmp_path, str(published), "shop")) == []
    (tmp_path / "into/log.jsonl").unlink()
    (tmp_path / "into/log.jsonl").symlink_to(tmp_path / "standards.lock")
    lock = (tmp_path / "standards.lock").read_bytes()
    assert errors(order(tmp_path, "", locked=True)) == []
    assert (tmp_path / "into/log.jsonl").read_bytes() == (published / "log.jsonl").read_bytes()
    assert (tmp_path / "standards.lock").read_bytes() == lock


def test_server_and_folder_give_the_same(published: Path, tmp_path: Path) -> None:
    with serving(published, {}) as served:
        assert errors(order(tmp_path / "a", served.address, "shop", "base")) == []
    assert errors(order(tmp_path / "b", str(published), "shop", "base")) == []
    assert files(tmp_path / "a/into") == files(tmp_path / "b/into")


@pytest.mark.parametrize(
    ("wanted", "version"),
    [("base", "1.2.0"), ("base@^1", "1.2.0"), ("base@^1.1", "1.2.0"), ("base@1.1.0", "1.1.0"), ("base@1.0.0", "1.0.0")],
)
def test_ranges(published: Path, tmp_path: Path, wanted: str, version: str) -> None:
    assert errors(order(tmp_path, str(published), wanted)) == []
    assert [path.name for path in (tmp_path / "into/base").iterdir()] == [version]


@pytest.mark.parametrize("wanted", ["base@^2", "base@9.0.0", "nothing", "shop@^0"])
def test_unknown_releases(published: Path, tmp_path: Path, wanted: str) -> None:
    assert errors(order(tmp_path, str(published), wanted)) == ["unknown-release"]
    assert not (tmp_path / "standards.lock").exists()


@pytest.mark.parametrize("wanted", ["base@", "base@1", "base@~1", "../base", "BASE", "base@1.0.0@2", ""])
def test_wishes_that_are_none(published: Path, tmp_path: Path, wanted: str) -> None:
    with pytest.raises(Misused):
        Fetch(order(tmp_path, str(published), wanted))


@pytest.mark.parametrize("origin", ["ftp://x/", "file:///etc", "https://", "http://x/?a", ""])
def test_addresses_that_are_none(tmp_path: Path, origin: str) -> None:
    with pytest.raises(Misused):
        Fetch(order(tmp_path, origin, "base"))


def test_lock_holds_until_asked_for_more(published: Path, tmp_path: Path) -> None:
    root = tmp_path / "registry"
    shutil.copytree(published, root)
    assert errors(order(tmp_path, str(root), "base@^1")) == []
    made.release(Store(root), "base", "1.3.0")
    assert errors(order(tmp_path, "", locked=True)) == []
    assert errors(order(tmp_path, "")) == []
    assert [path.name for path in (tmp_path / "into/base").iterdir()] == ["1.2.0"]
    assert errors(order(tmp_path, "", "base@^1")) == []
    lock = read_lock(tmp_path / "standards.lock")
    assert lock is not None
    assert [(one.name, one.version, one.wanted) for one in lock.standards] == [("base", "1.3.0", "^1")]
    assert errors(order(tmp_path, "", "shop", locked=True)) == ["not-locked"]


def test_locked_needs_a_lock(published: Path, tmp_path: Path) -> None:
    with pytest.raises(Misused, match="there is no lock"):
        Fetch(order(tmp_path, str(published), locked=True))


def test_lock_that_is_damaged(published: Path, tmp_path: Path) -> None:
    (tmp_path / "standards.lock").write_text("{}", "utf-8")
    assert errors(order(tmp_path, str(published), "base")) == ["damaged-lock"]


def test_superseded_and_yanked_releases_are_told(published: Path, tmp_path: Path) -> None:
    root = tmp_path / "registry"
    shutil.copytree(published, root)
    made.event(Store(root), "yank", "base", "1.2.0")
    assert errors(order(tmp_path, str(root), "base")) == []
    assert [path.name for path in (tmp_path / "into/base").iterdir()] == ["1.1.0"]
    (told,) = fetched(order(tmp_path, str(root), "base@1.2.0"))
    assert (told.rule, told.severity) == ("release-not-current", Severity.WARNING)
    made.event(Store(root), "withdraw", "base", "1.2.0")
    assert errors(order(tmp_path, str(root), "base@1.2.0")) == ["unknown-release"]


def test_damage_in_the_place_of_arrival_is_repaired(published: Path, tmp_path: Path) -> None:
    wanted = order(tmp_path, str(published), "shop")
    assert errors(wanted) == []
    before = files(tmp_path / "into")
    (tmp_path / "into" / XSD).write_text("changed", "utf-8")
    (tmp_path / "into/base/1.0.0/model.json").unlink()
    (tmp_path / "into/base/1.0.0/manifest.json").write_text("{}", "utf-8")
    (tmp_path / "into/mine.txt").write_text("mine", "utf-8")
    assert len(Fetch(wanted).todo) == 2
    assert errors(wanted) == []
    assert files(tmp_path / "into") == {**before, "mine.txt": b"mine"}


@pytest.mark.parametrize("case", tampering.CASES, ids=lambda case: case.name)
def test_every_case_of_the_table_is_found(signed: Path, tmp_path: Path, case: tampering.Case) -> None:
    shutil.copytree(signed / "registry", tmp_path / "registry", symlinks=True)
    shutil.copy(signed / "standards.lock", tmp_path)
    case.change(tmp_path / "registry")
    before = (tmp_path / "standards.lock").read_bytes()
    found = errors(order(tmp_path, str(tmp_path / "registry"), "base@^1", "shop"))
    assert bool(found) is case.fetched
    if found:
        assert (tmp_path / "standards.lock").read_bytes() == before
        assert not (tmp_path / "into" / "base").exists()


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (tampering.rolled_back, "rolled-back-log"),
        (tampering.forged, "rewritten-log"),
        (tampering.everything_gone, "rolled-back-log"),
    ],
)
def test_lock_alone_finds_another_past(signed: Path, tmp_path: Path, change: object, rule: str) -> None:
    shutil.copytree(signed / "registry", tmp_path / "registry")
    text = (signed / "standards.lock").read_text("utf-8")
    lock = msgspec.json.decode(text)
    (tmp_path / "standards.lock").write_bytes(msgspec.json.encode({**lock, "keys": []}))
    assert callable(change)
    change(tmp_path / "registry")
    assert rule in errors(order(tmp_path, str(tmp_path / "registry"), "base@^1"))


MANIFESTS = {
    "parent": {"../evil": File.of(b"x")},
    "parent inside": {"a/../../../evil": File.of(b"x")},
    "absolute": {"/evil": File.of(b"x")},
    "drive": {"C:/evil": File.of(b"x")},
    "backslash": {"..\\evil": File.of(b"x")},
    "empty part": {"a//evil": File.of(b"x")},
    "current folder": {"./evil": File.of(b"x")},
    "null": {"evil\0.txt": File.of(b"x")},
    "device": {"aux.txt": File.of(b"x")},
    "hidden": {".git/config": File.of(b"x")},
    "dot at the end": {"evil.": File.of(b"x")},
    "case": {"Evil": File.of(b"x"), "evil": File.of(b"x")},
    "case of a folder": {"Evil/a": File.of(b"x"), "evil/b": File.of(b"x")},
    "accents": {"\u00e9": File.of(b"x"), "e\u0301": File.of(b"x")},
    "file above a file": {"evil": File.of(b"x"), "evil/a": File.of(b"x")},
    "manifest": {"manifest.json": File.of(b"x")},
    "long": {"e" * 300: File.of(b"x")},
    "negative size": {"evil": File("0" * 64, -1)},
    "no digest": {"evil": File("../../evil", 1)},
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_manifests_that_would_write_elsewhere(tmp_path: Path, name: str) -> None:
    """The publisher itself is hostile here: log, checkpoint and digest fit."""
    store = Store(tmp_path / "deep" / "registry")
    manifest = Manifest("evil", "1.0.0", "data", "approved", Compiler("0", "0" * 64), "", {}, MANIFESTS[name])
    content = canonical(manifest)
    entry = Entry(0, "2027-01-01", "release", "evil", "1.0.0", "", digest(content))
    commit(store, {f"evil/1.0.0/{MANIFEST}": content, **appended(store, made.registry(), [entry], None)})
    folder = tmp_path / "deep" / "vendor"
    folder.mkdir()
    before = files(tmp_path)
    assert set(errors(order(folder, str(store.root), "evil"))) == {"invalid-manifest"}
    assert files(tmp_path) == before


@pytest.mark.parametrize("limits", [Limits(file=100), Limits(release=100), Limits(log=100), Limits(manifest=100)])
def test_more_than_is_taken(published: Path, tmp_path: Path, limits: Limits) -> None:
    assert errors(order(tmp_path, str(published), "base", limits=limits)) == ["too-large"]


HOSTILE = {
    "redirect elsewhere": (XSD, hostile.redirected("http://localhost:9/shop.xsd"), "foreign-redirect"),
    "redirect of the log": ("log.jsonl", hostile.redirected("https://127.0.0.1/log.jsonl"), "foreign-redirect"),
    "announces too much": (XSD, hostile.announced(10**12), "too-large"),
    "endless file": (XSD, hostile.endless, "too-large"),
    "endless log": ("log.jsonl", hostile.announced(10**12), "too-large"),
    "other content": (XSD, hostile.other(b"<schemA/>\n"), "changed-file"),
    "shorter content": (XSD, hostile.other(b"<schema/>"), "changed-file"),
    "compressed": (XSD, hostile.zipped, ""),
    "page instead of the log": ("log.jsonl", hostile.other(b"<html>\n"), "damaged-log"),
    "page instead of a manifest": ("shop/1.0.0/manifest.json", hostile.other(b"<html>\n"), "changed-file"),
    "file is missing": (XSD, hostile.failing(404, 99), "missing-file"),
    "manifest is gone": ("shop/1.0.0/manifest.json", hostile.failing(410, 99), "missing-file"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_servers(published: Path, tmp_path: Path, name: str) -> None:
    path, behaviour, rule = HOSTILE[name]
    with serving(published, {path: behaviour}) as served:
        found = errors(order(tmp_path, served.address, "shop"))
    assert found
    assert rule in ("", *found)
    assert not (tmp_path / "into/shop").exists()
    assert not (tmp_path / "standards.lock").exists()


UNABLE = {
    "slow file": (XSD, hostile.dripping),
    "slow log": ("log.jsonl", hostile.dripping),
    "slow head": (XSD, hostile.dripping_head),
    "silent": (XSD, hostile.silent),
    "always cut off": (XSD, hostile.cut_off(99, 0.0)),
    "always another part": (XSD, hostile.another_part),
    "out of order": (XSD, hostile.failing(503, 99)),
    "forbidden": (XSD, hostile.failing(403, 99)),
    "circles": (XSD, hostile.in_circles),
    "redirect to a file": (XSD, hostile.redirected("file:///etc/passwd")),
}


def test_server_that_is_not_there_is_told_without_numbers(tmp_path: Path) -> None:
    with pytest.raises(OSError) as failure:
        Fetch(order(tmp_path, "http://127.0.0.1:1/", "shop"))
    assert failure.value.strerror == "Connection refused"


@pytest.mark.parametrize("name", UNABLE)
def test_servers_that_cannot(published: Path, tmp_path: Path, name: str) -> None:
    path, behaviour = UNABLE[name]
    with serving(published, {path: behaviour}) as served, pytest.raises(OSError) as failure:
        fetched(order(tmp_path, served.address, "shop"))
    assert str(failure.value.filename).startswith(served.address)
    assert not (tmp_path / "into/shop").exists()


PASSING = {
    "cut off twice": hostile.cut_off(2),
    "cut off, and no ranges": hostile.without_ranges(2),
    "out of order for a moment": hostile.failing(502, 2),
}


@pytest.mark.parametrize("name", PASSING)
def test_passing_trouble(published: Path, tmp_path: Path, name: str) -> None:
    big = "base/1.2.0/model.json"
    with serving(published, {big: PASSING[name]}) as served:
        assert errors(order(tmp_path, served.address, "base")) == []
    assert (tmp_path / "into" / big).read_bytes() == (published / big).read_bytes()


def test_redirect_within_the_server_is_followed(published: Path, tmp_path: Path) -> None:
    with serving(published, {XSD: hostile.redirected("/registry/base/1.0.0/xsd/base.xsd")}) as served:
        assert errors(order(tmp_path, served.address, "shop")) == []


def test_fetch_that_broke_off_goes_on(published: Path, tmp_path: Path) -> None:
    big = "base/1.2.0/model.json"
    hasty = msgspec.structs.replace(HASTY, tries=1)
    with serving(published, {big: hostile.cut_off(1)}) as served:
        with pytest.raises(OSError, match="ended after"):
            fetched(order(tmp_path, served.address, "base", patience=hasty))
        assert errors(order(tmp_path, served.address, "base", patience=hasty)) == []
        half = (published / big).stat().st_size // 2
        assert [asked for asked in served.asked if asked.startswith(big)] == [big, f"{big} bytes={half}-"]
    assert (tmp_path / "into" / big).read_bytes() == (published / big).read_bytes()


def test_what_went_on_from_something_else_is_begun_again(published: Path, tmp_path: Path) -> None:
    big = "base/1.2.0/model.json"
    (plan,) = Fetch(order(tmp_path, str(published), "base")).plan.parts
    arriving = tmp_path / "into/.fetching/arriving" / f"{plan.manifest.files['model.json'].sha256}.part"
    arriving.parent.mkdir(parents=True)
    arriving.write_bytes(b"something else")
    with serving(published, {}) as served:
        assert errors(order(tmp_path, served.address, "base")) == []
    assert (tmp_path / "into" / big).read_bytes() == (published / big).read_bytes()


def test_link_in_the_place_of_arrival_is_not_followed(published: Path, tmp_path: Path) -> None:
    assert errors(order(tmp_path, str(published), "shop")) == []
    outside = tmp_path / "outside"
    (tmp_path / "into/shop/1.0.0/xsd").rename(outside)
    (tmp_path / "into/shop/1.0.0/xsd").symlink_to(outside)
    assert "changed-file" in errors(order(tmp_path, str(published), "shop"))
