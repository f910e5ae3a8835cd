"""Where standards to test against are looked for, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import registry
from conformance.library.subject import Released, Subject, Working
from conformance.library.unsound import Unsound
from generators.model.around import root_around
from registry.store import MANIFEST, PLACE, Release, Store
from registry.version import is_range, is_version, newest

if TYPE_CHECKING:
    from generators.model.node import Text
    from generators.workspace import Workspace

PACKAGED = Path(registry.__file__).parent / "releases"
"""The releases that came with this installation."""

FETCHED = "fetched"
"""Where `fabrik fetch` puts what it brings, unless told otherwise."""


class Unknown(Exception):
    """A standard or version that is nowhere to be found; the message says what there is, `told` in all languages."""

    def __init__(self, english: str, german: str) -> None:
        """Say what there is."""
        super().__init__(english)
        self.told: Text = {"de": german, "en": english}


class Library:
    """Finds standards: published around or below the current folder or as installed, or written here.

    A plain name means, within a workspace that has such a standard, the one being written; anywhere else the newest
    published version. `NAME@VERSION` and `NAME@^1` mean published versions, or the one being written if it has exactly
    that version and is not published.
    """

    def __init__(self, here: Path, folder: Path | None = None) -> None:
        """Look around `here`, or for published standards in `folder` alone."""
        self._here, self._folder = here, folder

    @cached_property
    def workspace(self) -> Workspace | None:
        """The workspace around the current folder, unless a folder was named."""
        root = root_around(self._here) if self._folder is None else None
        if root is None:
            return None
        from generators.workspace import Workspace

        return Workspace(root)

    @cached_property
    def stores(self) -> list[Store]:
        """The registries that are asked, in order."""
        if self._folder is not None:
            return [Store(self._folder)]
        places = [self.workspace.root / PLACE] if self.workspace else []
        places += [self._here / FETCHED, PACKAGED]
        return [Store(place) for place in dict.fromkeys(places) if place.is_dir()]

    def releases(self) -> Iterator[tuple[Store, Release]]:
        """Every published version whose files are at hand, once, from the first registry with it; raises Unsound."""
        seen: set[str] = set()
        for store in self.stores:
            log = store.log()
            if log.faults:
                raise Unsound(f"{store.root}: {log.faults[0].message}")
            for key, release in store.releases().items():
                if key not in seen and (store.folder(release.name, release.version) / MANIFEST).is_file():
                    seen.add(key)
                    yield store, release

    def published(self) -> Iterator[Released]:
        """The same, to test against."""
        for store, release in self.releases():
            yield Released(store.folder(release.name, release.version), release)

    def subject(self, wanted: str) -> Subject:
        """The standard that `NAME`, `NAME@VERSION` or `NAME@^1` means; raises Unknown or Unsound."""
        name, at, version = wanted.partition("@")
        if at and not is_version(version) and not is_range(version):
            raise Unknown(
                f"'{version}' is no version and no range such as ^1",
                f"'{version}' ist weder eine Version noch ein Bereich wie ^1",
            )
        written = self.workspace is not None and name in self.workspace.names()
        if written and not at:
            return self._working(name)
        published = {r.version: (store, r) for store, r in self.releases() if r.name == name}
        usable = [v for v, (_, r) in published.items() if r.state.resolved or v == version]
        found = newest(usable, version)
        if found:
            store, release = published[found]
            return Released(store.folder(name, found), release)
        if written:
            subject = self._working(name)
            if newest([subject.version], version):
                return subject
        raise self._unknown(name, version, usable, written)

    def _working(self, name: str) -> Subject:
        from generators.builder.run import build_standards

        assert self.workspace is not None
        artifacts = self.workspace.root / "build" / "artifacts"
        (outcome,) = build_standards(self.workspace, [name], artifacts)
        if outcome.failed:
            errors = [f for f in outcome.record.findings if f.severity.label == "error"]
            first = f": {errors[0].span}: {errors[0].message}" if errors else ""
            raise Unsound(f"{name} has errors{first}")
        folder = artifacts / outcome.record.location
        return Working(name, folder.name, folder, outcome.record.outputs)

    def _unknown(self, name: str, version: str, published: list[str], written: bool) -> Unknown:
        if published:
            known = ", ".join(published)
            return Unknown(
                f"{name} {version} is not published; there are {known}",
                f"{name} {version} ist nicht veröffentlicht; es gibt {known}",
            )
        if written:
            return Unknown(
                f"{name} {version} is neither published nor being written here",
                f"{name} {version} ist weder veröffentlicht noch hier in Arbeit",
            )
        known = ", ".join(sorted({release.name for _, release in self.releases()} | set(self._written_names())))
        if not known:
            return Unknown("there are no standards here", "hier gibt es keine Standards")
        return Unknown(
            f"standard '{name}' is unknown; there are {known}", f"Standard '{name}' ist unbekannt; es gibt {known}"
        )

    def _written_names(self) -> list[str]:
        return self.workspace.names() if self.workspace else []
