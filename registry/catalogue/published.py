"""Releases as the catalogue tells of them: log, manifest and model together, with their addresses."""

from __future__ import annotations

import msgspec

from generators.model.dump import standard_by_model_json
from generators.model.nodes import Standard
from generators.workspace import Registry
from registry.store import Manifest, Release, Store
from registry.version import Version, newest

MODEL = "model.json"


class Published(msgspec.Struct, frozen=True):
    """A release. address: of its folder, ending in a slash."""

    release: Release
    manifest: Manifest
    standard: Standard
    address: str

    @property
    def folder(self) -> str:
        """The folder below the registry."""
        return f"{self.release.name}/{self.release.version}"

    @property
    def archive(self) -> str:
        """Path of the archive below the registry."""
        return f"{self.folder}/{self.release.name}-{self.release.version}.zip"


class Shelf(msgspec.Struct, frozen=True):
    """Everything published. address: of the registry, ending in a slash. releases: oldest version of each first."""

    address: str
    registry: Registry
    releases: dict[str, list[Published]]

    def newest(self, name: str) -> Published | None:
        """The newest release of a standard that is in use, None when all are yanked or withdrawn."""
        usable = {p.release.version: p for p in self.releases[name] if p.release.state.resolved}
        return usable.get(newest(usable))

    @property
    def all(self) -> list[Published]:
        """All releases, by name and version."""
        return [published for each in self.releases.values() for published in each]


def shelf(store: Store, registry: Registry) -> Shelf:
    """What a registry holds; raises OSError, NotCanonical or UnreadableModel when it is not sound."""
    found: dict[str, list[Published]] = {}
    for release in sorted(store.releases().values(), key=lambda r: (r.name, Version.of(r.version))):
        manifest = store.manifest(release.name, release.version)
        content = store.content(f"{release.name}/{release.version}/{MODEL}") or b""
        address = registry.address_of(release.name, release.version)
        published = Published(release, manifest, standard_by_model_json(content), address)
        found.setdefault(release.name, []).append(published)
    return Shelf(registry.address, registry, found)
