"""Verification of a registry by its size, and reading another ref's files against one `git cat-file --batch`.

Seconds of CPU, children included. Verification is linear when the seconds per 1,000 releases stay the same.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path

from generators.workspace import Registry
from registry.appending import appended
from registry.store import MANIFEST, Entry, Manifest, Store, commit
from registry.store.manifest import Compiler, File
from registry.verify import store_findings

BASE = "https://registry.example/"
FILES = 20
SIZES = (250, 1000, 2000)


def registry(root: Path, releases: int) -> Store:
    """A registry with so many releases of 20 files each."""
    store = Store(root)
    contents: dict[str, bytes] = {}
    entries = []
    for number in range(releases):
        files = {f"xsd/part-{part}.xsd": f"<schema id='{number}-{part}'/>".encode() * 50 for part in range(FILES)}
        listed = {path: File.of(content) for path, content in files.items()}
        version = f"1.{number}.0"
        manifest = Manifest("base", version, "data", "approved", Compiler("0", "0" * 64), "", {}, listed)
        contents.update({f"base/{version}/{path}": content for path, content in files.items()})
        contents[f"base/{version}/{MANIFEST}"] = manifest.content
        entries.append(Entry(0, "2027-01-01", "release", "base", version, "", manifest.digest))
    for path, content in contents.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    commit(store, appended(store, Registry(base_uri=BASE), entries, None))
    return store


def verification(releases: int) -> str:
    """Seconds for all of them, and for 1,000."""
    with tempfile.TemporaryDirectory() as folder:
        store = registry(Path(folder), releases)
        before = time.process_time()
        assert store_findings(store, (), BASE) == []
        seconds = time.process_time() - before
    return f"{releases:>6} releases: {seconds:.2f} s, {seconds / releases * 1000:.2f} s per 1,000"


def reading(count: int = 500) -> str:
    """Seconds for the files of a commit, by the way of the comparison and by one process of Git alone."""
    from registry.repository import asked, repository

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(count):
            (root / f"{number}.yaml").write_text(f"name: n{number}\n" * 100, "utf-8")
        for command in (
            ["init", "-q"],
            ["add", "."],
            ["-c", "user.name=b", "-c", "user.email=b@b", "commit", "-qm", "b"],
        ):
            subprocess.run(["git", *command], cwd=root, check=True)
        with repository(root) as repo:
            began = time.perf_counter()
            listed = asked(repo, "ls-tree", "-r", "-z", "HEAD").split("\0")
            blobs = [line.split()[2] for line in listed if line]
            contents = [repo.odb.stream(bytes.fromhex(blob)).read() for blob in blobs]
            ours = time.perf_counter() - began
        began = time.perf_counter()
        batch = ["git", "cat-file", "--batch"]
        subprocess.run(batch, cwd=root, input="\n".join(blobs).encode(), check=True, capture_output=True)
        git = time.perf_counter() - began
    return f"{len(contents)} files of a commit: {ours:.3f} s, git cat-file --batch {git:.3f} s, {ours / git:.1f} times"


if __name__ == "__main__":
    for size in SIZES:
        print(verification(size))
    print(reading())
