"""The test vectors of a standard, as files of a build or in the one archive of a release."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING

import msgspec

from conformance.library.subject import Subject
from conformance.library.unsound import Unsound

if TYPE_CHECKING:
    from generators.vectors.entry import Entry, Manifest

FOLDER = "vectors/"
LIST = f"{FOLDER}manifest.json"
ARCHIVE = f"{FOLDER}vectors.zip"


class Vectors:
    """The vectors of one version of a standard. Files and list agree: none is missing, none is unlisted."""

    def __init__(self, subject: Subject) -> None:
        """Open the vectors of a standard; raises Unsound where list and files do not agree."""
        self._subject = subject
        listed = {entry.file: entry.sha256 for entry in self.manifest.vectors}
        if len(listed) != len(self.manifest.vectors):
            raise Unsound(f"{subject.id}: '{LIST}' lists a file twice")
        present = set(self._files)
        for file in sorted({*listed, *self.manifest.frame} ^ present):
            wrong = "lies in it unlisted" if file in present else "is listed but missing"
            raise Unsound(f"{subject.id}: vector '{file}' {wrong}")
        self._listed = listed

    @cached_property
    def manifest(self) -> Manifest:
        """What there is, and what it shows; raises Unsound."""
        from generators.vectors.entry import manifest_by_json

        try:
            manifest = manifest_by_json(self._subject.content(LIST))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Unsound(f"{self._subject.id}: '{LIST}' cannot be read: {error}") from error
        if (manifest.standard, manifest.version) != (self._subject.name, self._subject.version):
            raise Unsound(f"{self._subject.id}: '{LIST}' is of {manifest.standard}@{manifest.version}")
        return manifest

    def __iter__(self) -> Iterator[Entry]:
        """The entries of the list, sorted by file."""
        return iter(self.manifest.vectors)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.manifest.vectors)

    def content(self, file: str) -> bytes:
        """The bytes of a vector or of a file of the test frame; raises Unsound for others than were listed."""
        from generators.vectors.entry import digest

        read = self._files.get(file)
        if read is None:
            raise Unsound(f"{self._subject.id} has no vector '{file}'")
        content = read()
        if file in self._listed and digest(content) != self._listed[file]:
            raise Unsound(f"{self._subject.id}: vector '{file}' is not what was listed")
        return content

    @cached_property
    def _files(self) -> dict[str, Callable[[], bytes]]:
        """Path below `vectors` → what reads the file."""
        paths = self._subject.paths()
        if ARCHIVE in paths:
            return dict(self._archived())
        found = (path for path in paths if path.startswith(FOLDER) and path != LIST)
        return {path.removeprefix(FOLDER): partial(self._subject.content, path) for path in found}

    def _archived(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        try:
            archive = zipfile.ZipFile(io.BytesIO(self._subject.content(ARCHIVE)))
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
        except (zipfile.BadZipFile, NotImplementedError) as error:
            raise Unsound(f"{self._subject.id}: '{ARCHIVE}' cannot be read: {error}") from error
        if len(set(names)) != len(names):
            raise Unsound(f"{self._subject.id}: '{ARCHIVE}' holds a file twice")
        for name in names:
            if FOLDER + name != LIST:
                yield name, partial(self._unpacked, archive, name)

    def _unpacked(self, archive: zipfile.ZipFile, name: str) -> bytes:
        try:
            return archive.read(name)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
            raise Unsound(f"{self._subject.id}: vector '{name}' cannot be unpacked: {error}") from error
