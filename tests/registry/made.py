"""Small registries, made without a compiler."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generators.workspace import Registry
from registry.appending import appended
from registry.store import MANIFEST, Entry, Manifest, Store, commit
from registry.store.manifest import Compiler, File, Pin

BASE = "https://registry.example/"
SETTINGS = f"""\
publisher: {{name: Muster, uri: "{BASE}"}}
base_uri: {BASE}
languages: [de, en]
main_language: de
"""
KINDS = {"base": (), "shop": ("base",)}


def registry(*keys: str) -> Registry:
    return Registry(base_uri=BASE, public_keys=keys)


def workspace(root: Path, *keys: str) -> Path:
    """The frame of a workspace without standards."""
    (root / "registry").mkdir(parents=True)
    (root / "standards").mkdir()
    listed = "".join(f"\n  - {key}" for key in keys)
    text = SETTINGS + (f"public_keys:{listed}\n" if keys else "")
    (root / "registry" / "registry.yaml").write_text(text, "utf-8")
    return root


def release(store: Store, name: str, version: str, key: Path | None = None, *keys: str, extra: bytes = b"") -> Manifest:
    """Release a version with three files, on top of the newest versions of what it needs."""
    pins = {}
    for needed in KINDS.get(name, ()):
        newest = store.newest(needed)
        assert newest is not None
        pins[needed] = Pin(newest.version, newest.digest)
    files = {
        "model.json": f'{{"name": "{name}", "version": "{version}"}}\n'.encode() + extra,
        f"xsd/{name}.xsd": b"<schema/>\n",
        f"source/{name}/model.yaml": f"name: {name}\n".encode(),
    }
    listed = {path: File.of(content) for path, content in files.items()}
    manifest = Manifest(name, version, "data", "approved", Compiler("0.0.0", "0" * 64), "", pins, listed)
    content = {f"{name}/{version}/{path}": content for path, content in files.items()}
    content[f"{name}/{version}/{MANIFEST}"] = manifest.content
    entry = Entry(0, "2027-01-01", "release", name, version, "", manifest.digest)
    commit(store, {**content, **appended(store, registry(*keys), [entry], key)})
    return manifest


def event(store: Store, kind: str, name: str, version: str, successor: str = "", reason: str = "weil") -> None:
    entry = Entry(0, "2027-01-01", kind, name, version, "", successor=successor, reason=reason)
    commit(store, appended(store, registry(), [entry], None))


def filled(root: Path) -> Store:
    """Two standards in three releases, one of them superseded."""
    store = Store(root)
    release(store, "base", "1.0.0")
    release(store, "shop", "1.0.0")
    release(store, "base", "1.1.0")
    event(store, "supersede", "base", "1.0.0", "1.1.0", "")
    return store


def git(folder: Path, *arguments: str) -> str:
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()
