"""The test vectors of a standard as files in a folder, for programs that read files."""

from __future__ import annotations

from pathlib import Path

from conformance.library.subject import Subject
from conformance.library.unsound import Unsound
from conformance.library.vectors import LIST, Vectors
from generators.writer import write
from registry.store.paths import fault_of

MANIFEST = "manifest.json"


class Occupied(Exception):
    """A folder that holds other files, which would pass for vectors."""


def unpack(subject: Subject, folder: Path) -> int:
    """Write the manifest, every vector and the test frame into a folder; the number of vectors.

    Paths are those of the manifest. Raises Occupied, Unsound for vectors that are not what was released, and OSError.
    """
    vectors = Vectors(subject)
    files = sorted({*(entry.file for entry in vectors), *vectors.manifest.frame})
    for file in files:
        if fault := fault_of(file):
            raise Unsound(f"{subject.id}: the path of vector '{file}' {fault}")
    known = {MANIFEST, *files}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in known:
            raise Occupied(f"{path} is no vector of {subject.id}; vectors need a folder of their own")
    for file in files:
        write(folder / file, vectors.content(file))
    write(folder / MANIFEST, subject.content(LIST))
    return len(vectors)
