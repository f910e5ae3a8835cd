"""A version of a standard to test against, and its artifacts."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from conformance.library.unsound import Unsound
from registry.store import MANIFEST, Manifest, Release
from registry.store.canonical import NotCanonical, digest
from registry.store.manifest import read_manifest

if TYPE_CHECKING:
    from generators.model.nodes import Standard
    from generators.model.requirements import Requirements

MODEL = "model.json"
REQUIREMENTS = "requirements.json"


class Subject(ABC):
    """A version of a standard, and its artifacts by the paths that they have in a release.

    digest: of the release, empty for one that is being written.
    """

    name: str
    version: str
    digest: str

    @property
    def id(self) -> str:
        """`name@version`."""
        return f"{self.name}@{self.version}"

    @abstractmethod
    def paths(self) -> list[str]:
        """The paths of all artifacts, sorted."""

    @abstractmethod
    def content(self, path: str) -> bytes:
        """The bytes of an artifact; raises Unsound when there is none or when it is not what it should be."""

    @cached_property
    def standard(self) -> Standard:
        """The resolved standard; raises Unsound."""
        from generators.model.dump import standard_by_model_json

        try:
            return standard_by_model_json(self.content(MODEL))
        except ValueError as error:
            raise Unsound(f"{self.id}: {MODEL} cannot be read: {error}") from error

    @cached_property
    def requirements(self) -> Requirements:
        """All requirements; raises Unsound."""
        from generators.model.requirements import UnreadableRequirements, requirements_by_json

        try:
            return requirements_by_json(self.content(REQUIREMENTS))
        except UnreadableRequirements as error:
            raise Unsound(f"{self.id}: {REQUIREMENTS} cannot be read: {error}") from error


class Released(Subject):
    """A published version. Every artifact is held to the manifest, and the manifest to the log."""

    def __init__(self, folder: Path, release: Release) -> None:
        """Take the release whose files lie in a folder."""
        self.name, self.version, self.digest = release.name, release.version, release.digest
        self.release, self._folder = release, folder

    @cached_property
    def manifest(self) -> Manifest:
        """The manifest; raises Unsound when it is not the one that was released."""
        content = self._read(MANIFEST)
        if digest(content) != self.digest:
            raise Unsound(f"{self.id}: the manifest is not the one that was released")
        try:
            return read_manifest(content)
        except NotCanonical as error:
            raise Unsound(f"{self.id}: the manifest cannot be read: {error}") from error

    def paths(self) -> list[str]:
        """The paths that the manifest lists."""
        return sorted(self.manifest.files)

    def content(self, path: str) -> bytes:
        """The bytes that were released; raises Unsound for any others."""
        file = self.manifest.files.get(path)
        if file is None:
            raise Unsound(f"{self.id} has no '{path}'")
        content = self._read(path)
        if len(content) != file.size or digest(content) != file.sha256:
            raise Unsound(f"{self.id}: '{path}' is not what was released")
        return content

    def _read(self, path: str) -> bytes:
        try:
            return (self._folder / path).read_bytes()
        except OSError as error:
            raise Unsound(f"{self.id}: '{path}' cannot be read: {error.strerror}") from error


class Working(Subject):
    """A version that is being written, as the last build left it."""

    digest = ""

    def __init__(self, name: str, version: str, folder: Path, outputs: dict[str, str]) -> None:
        """Take what a build has written into a folder. outputs: path → SHA-256, as the build says."""
        self.name, self.version = name, version
        self._folder, self._outputs = folder, outputs

    def paths(self) -> list[str]:
        """The paths that the build wrote."""
        return sorted(self._outputs)

    def content(self, path: str) -> bytes:
        """The bytes that the build wrote; raises Unsound for any others."""
        if path not in self._outputs:
            raise Unsound(f"{self.id} has no '{path}'")
        try:
            content = (self._folder / path).read_bytes()
        except OSError as error:
            raise Unsound(f"{self.id}: '{path}' cannot be read: {error.strerror}") from error
        if digest(content) != self._outputs[path]:
            raise Unsound(f"{self.id}: '{path}' is not what was built")
        return content
