"""What can be done to a published registry behind its publisher's back, and what has to notice it.

The registry is the signed one of `signed()`. Each case names the rule by which `verify` finds it. Where `fetch` of both
standards, knowing the log from before, cannot come across it, the last column says so.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from registry.store import MANIFEST, Store
from registry.store.canonical import canonical, digest
from registry.store.log import Checkpoint, Entry, read_log
from tests.registry import made

MODEL = "base/1.1.0/model.json"
LISTED = "base/1.1.0/manifest.json"
XSD = "shop/1.0.0/xsd/shop.xsd"


class Case(NamedTuple):
    name: str
    change: Callable[[Path], None]
    rule: str
    fetched: bool = True


def key(folder: Path, name: str = "key") -> tuple[Path, str]:
    """A key pair: the private file and the public line."""
    path = folder / name
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)], check=True)
    return path, path.with_suffix(".pub").read_text("utf-8").strip()


def signed(root: Path, private: Path, public: str) -> Store:
    """Three releases in a signed registry."""
    store = Store(root)
    for name, version in (("base", "1.0.0"), ("base", "1.1.0"), ("shop", "1.0.0")):
        made.release(store, name, version, private, public)
    return store


def flipped(path: str, at: float) -> Callable[[Path], None]:
    """One bit turned over, at a part of the way through the file."""

    def change(root: Path) -> None:
        content = bytearray((root / path).read_bytes())
        content[int(at * (len(content) - 1))] ^= 1
        (root / path).write_bytes(content)

    return change


def cut(path: str, by: int) -> Callable[[Path], None]:
    return lambda root: _rewrite(root / path, lambda content: content[:-by])


def emptied(path: str) -> Callable[[Path], None]:
    return lambda root: _rewrite(root / path, lambda content: b"")


def longer(path: str, by: bytes) -> Callable[[Path], None]:
    return lambda root: _rewrite(root / path, lambda content: content + by)


def replaced(path: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    return lambda root: _rewrite(root / path, lambda content: content.replace(old, new, 1))


def gone(path: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        shutil.rmtree(root / path) if (root / path).is_dir() else (root / path).unlink()

    return change


def added(path: str, content: bytes = b"new") -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)

    return change


def linked(path: str) -> Callable[[Path], None]:
    """The file in the place of another, as a link to a copy of it with the same bytes."""

    def change(root: Path) -> None:
        outside = root.parent / "elsewhere"
        outside.write_bytes((root / path).read_bytes())
        (root / path).unlink()
        (root / path).symlink_to(outside)

    return change


def swapped(one: str, other: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        first, second = (root / one).read_bytes(), (root / other).read_bytes()
        (root / one).write_bytes(second)
        (root / other).write_bytes(first)

    return change


def lines(edit: Callable[[list[bytes]], list[bytes]]) -> Callable[[Path], None]:
    """The lines of the log in another order or number."""
    return lambda root: _rewrite(root / "log.jsonl", lambda content: b"".join(edit(content.splitlines(keepends=True))))


def rewritten(edit: Callable[[list[Entry]], list[Entry]]) -> Callable[[Path], None]:
    """A log that is sound in itself, with a checkpoint to match: what somebody does who knows the format."""

    def change(root: Path) -> None:
        entries: list[Entry] = []
        for entry in edit(read_log((root / "log.jsonl").read_bytes()).entries):
            previous = digest(entries[-1].line) if entries else ""
            values = {field: getattr(entry, field) for field in Entry.__struct_fields__}
            entries.append(Entry(**{**values, "number": len(entries) + 1, "previous": previous}))
        (root / "log.jsonl").write_bytes(b"".join(entry.line + b"\n" for entry in entries))
        head = digest(entries[-1].line) if entries else ""
        (root / "checkpoint").write_bytes(Checkpoint(made.BASE, len(entries), head).content)

    return change


def rolled_back(root: Path) -> None:
    """The last release undone in every place."""
    rewritten(lambda entries: entries[:-1])(root)
    gone("shop")(root)


def forged(root: Path) -> None:
    """Another content with a manifest and a log to match."""
    (root / MODEL).write_bytes(b"{}")
    content = (root / "base/1.1.0" / MANIFEST).read_bytes()
    plain = made_plain(content)
    plain["files"]["model.json"] = {"sha256": digest(b"{}"), "size": 2}
    (root / "base/1.1.0" / MANIFEST).write_bytes(canonical(plain))
    new = digest(canonical(plain))
    rewritten(lambda e: [e[0], Entry(2, e[1].date, "release", "base", "1.1.0", "", new), e[2]])(root)


def everything_gone(root: Path) -> None:
    shutil.rmtree(root)
    root.mkdir()


def made_plain(content: bytes) -> dict[str, dict[str, dict[str, object]]]:
    import json

    plain: dict[str, dict[str, dict[str, object]]] = json.loads(content)
    return plain


def _rewrite(path: Path, edit: Callable[[bytes], bytes]) -> None:
    path.write_bytes(edit(path.read_bytes()))


LATE = Entry(0, "2027-03-01", "withdraw", "base", "1.1.0", "", reason="x")
UNKNOWN = Entry(0, "2027-03-01", "yank", "base", "9.9.9", "", reason="x")

CASES = [
    *(Case(f"log: bit at {at}", flipped("log.jsonl", at), "", True) for at in (0.0, 0.2, 0.4, 0.6, 0.8)),
    Case("log: last bit", flipped("log.jsonl", 1.0), "damaged-log"),
    Case("log: one byte short", cut("log.jsonl", 1), "damaged-log"),
    Case("log: half a line short", cut("log.jsonl", 90), "damaged-log"),
    Case("log: last line gone", lines(lambda found: found[:-1]), "checkpoint-mismatch"),
    Case("log: first line gone", lines(lambda found: found[1:]), "broken-chain"),
    Case("log: middle line gone", lines(lambda found: [found[0], found[2]]), "broken-chain"),
    Case("log: lines in another order", lines(lambda found: [found[1], found[0], found[2]]), "broken-chain"),
    Case("log: last lines in another order", lines(lambda found: [found[0], found[2], found[1]]), "broken-chain"),
    Case("log: a line twice", lines(lambda found: [*found, found[-1]]), "broken-chain"),
    Case("log: an empty line", lines(lambda found: [*found, b"\n"]), "damaged-log"),
    Case("log: a foreign line", lines(lambda found: [*found, b"{}\n"]), "damaged-log"),
    Case("log: white space", replaced("log.jsonl", b",", b", "), "damaged-log"),
    Case("log: a key twice", replaced("log.jsonl", b'{"date"', b'{"date":"2020-01-01","date"'), "damaged-log"),
    Case("log: an unknown key", replaced("log.jsonl", b'"version":"1.0.0"', b'"version":"1.0.0","x":1'), "damaged-log"),
    Case("log: another date", replaced("log.jsonl", b"2027-01-01", b"2026-01-01"), "broken-chain"),
    Case("log: another version", replaced("log.jsonl", b"1.1.0", b"1.2.0"), "broken-chain"),
    Case("log: empty", emptied("log.jsonl"), "checkpoint-mismatch"),
    Case("log: gone", gone("log.jsonl"), "missing-file"),
    Case("log: rewritten with a new checkpoint", rewritten(lambda e: [e[1], e[0], e[2]]), "wrong-signature"),
    Case("log: rolled back with checkpoint", rewritten(lambda e: e[:-1]), "wrong-signature"),
    Case("log: a forged event", rewritten(lambda e: [*e, LATE]), "wrong-signature"),
    Case("log: an impossible event", rewritten(lambda e: [*e, UNKNOWN]), "illegal-event"),
    Case("log: a release twice", rewritten(lambda e: [*e, e[0]]), "illegal-event"),
    Case("checkpoint: first bit", flipped("checkpoint", 0.0), "damaged-checkpoint"),
    Case("checkpoint: a bit of the digest", flipped("checkpoint", 0.3), ""),
    Case("checkpoint: one byte short", cut("checkpoint", 1), "damaged-checkpoint"),
    Case("checkpoint: smaller", replaced("checkpoint", b'"size":3', b'"size":2'), "checkpoint-mismatch"),
    Case("checkpoint: larger", replaced("checkpoint", b'"size":3', b'"size":4'), "checkpoint-mismatch"),
    Case("checkpoint: of another registry", replaced("checkpoint", b"registry.", b"elsewhere."), "wrong-signature"),
    Case("checkpoint: a space", replaced("checkpoint", b",", b", "), "damaged-checkpoint"),
    Case("checkpoint: gone", gone("checkpoint"), "missing-file"),
    Case("signature: bit", flipped("checkpoint.sig", 0.5), "wrong-signature"),
    Case("signature: cut", cut("checkpoint.sig", 60), "wrong-signature"),
    Case("signature: empty", emptied("checkpoint.sig"), "wrong-signature"),
    Case("signature: gone", gone("checkpoint.sig"), "missing-signature"),
    *(Case(f"manifest: bit at {at}", flipped(LISTED, at), "changed-file") for at in (0.0, 0.5, 1.0)),
    Case("manifest: a line break more", longer(LISTED, b"\n"), "changed-file"),
    Case("manifest: cut", cut("shop/1.0.0/manifest.json", 5), "changed-file"),
    Case("manifest: gone", gone(LISTED), "missing-file"),
    Case("manifest: of another version", swapped(LISTED, "base/1.0.0/manifest.json"), "changed-file"),
    Case("manifest: with a file less", replaced(LISTED, b"xsd/base", b"xsd/basf"), "changed-file"),
    *(Case(f"file: bit at {at}", flipped(MODEL, at), "changed-file") for at in (0.0, 0.5, 1.0)),
    Case("file: cut", cut(XSD, 1), "changed-file"),
    Case("file: longer", longer(XSD, b"\n"), "changed-file"),
    Case("file: empty", emptied(MODEL), "changed-file"),
    Case("file: gone", gone(XSD), "missing-file"),
    Case("file: of another version", swapped(MODEL, "base/1.0.0/model.json"), "changed-file"),
    Case("file: two for each other", swapped(XSD, "shop/1.0.0/source/shop/model.yaml"), "changed-file"),
    Case("file: a link", linked(XSD), "changed-file"),
    Case("file: one more", added("base/1.1.0/xsd/more.xsd"), "unknown-file", fetched=False),
    Case("file: one more beside the log", added("notes.txt"), "unknown-file", fetched=False),
    Case("release: gone", gone("base/1.1.0"), "missing-file"),
    Case("release: one more", added("base/2.0.0/manifest.json"), "unknown-file", fetched=False),
    Case("release: a standard more", added("evil/1.0.0/model.json"), "unknown-file", fetched=False),
    Case("release: rolled back everywhere", rolled_back, "wrong-signature"),
    Case("release: forged everywhere", forged, "wrong-signature"),
    Case("registry: gone", everything_gone, "published-removed"),
]
