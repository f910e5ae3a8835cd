"""Published versions as additions to the site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

import msgspec

from generators.artifact import Artifact
from generators.builder.memory import compiler_digest, tree_digest
from generators.findings import Severity
from generators.model.nodes import Standard
from generators.pages import Download, Edition
from generators.pages.problems import problem_addresses
from generators.pages.published import Version
from generators.pages.shelf import Shelf
from generators.site import Additions, Lasting
from generators.workspace import Workspace
from registry.catalogue import archive, catalogue, releases
from registry.catalogue.published import Published, shelf
from registry.pages.change_rules import change_rule_pages
from registry.pages.steps import Step, before, interfaces, step
from registry.pages.version_page import Told, path_of, version_page
from registry.release.authored import SOURCE, own_source
from registry.release.candidate import CHANGES
from registry.store import PLACE, Store
from registry.store.manifest import File
from registry.verify import verify

NOTHING = Standard(name="", version="")
"""Stands for the pages of a standard that has none any more."""

PLACE_ON_SITE = "standards"
CODE = Path(__file__).parents[1]


class PublishedVersions(Additions):
    """The registry of a workspace on its site; one that is not sound shows nothing but its findings."""

    def __init__(self, workspace: Workspace) -> None:
        """Read and verify the registry; raises OSError when files cannot be read."""
        super().__init__(workspace)
        self.findings = [f for f in verify(workspace).findings if f.severity is Severity.ERROR]
        self._store = Store.of(workspace.root) if not self.findings else Store(workspace.root / "nowhere")
        self._shelf = shelf(self._store, workspace.registry)
        # Archives are large: what is told of them is kept, and they are made once more when they are written.
        self._archives: dict[str, File] = {}
        self._beside: list[Artifact] = []
        for artifact in catalogue(self._store, workspace.registry):
            if artifact.path.endswith(".zip"):
                self._archives[artifact.path] = File.of(artifact.content)
            else:
                self._beside.append(artifact)
        self._steps: dict[str, Step | None] = {}

    def completed(self, editions: list[Edition]) -> list[Edition]:
        """Editions with their published versions, and with the published files where the version is published."""
        return [self._completed(edition) for edition in editions]

    def pages(self, editions: Sequence[Edition], language: str) -> Iterator[Artifact]:
        """The rules of comparison, and what stands at the addresses of problem types of earlier versions."""
        yield from change_rule_pages(language)
        shown = {edition.standard.name: edition.standard for edition in editions if edition.section == "standards"}
        for published in self._shelf.all:
            current = shown.get(published.release.name)
            if current is None or current.version != published.release.version:
                yield from problem_addresses(self._edition(published), current or NOTHING)

    def lasting(self, editions: Sequence[Edition], language: str) -> Iterator[Lasting]:
        """The page of each published version."""
        shown = {edition.standard.name for edition in editions if edition.section == "standards"}
        for published in self._shelf.all:
            overview = published.release.name in shown
            yield Lasting(
                path_of(published), self._key(published, overview), partial(self._page, published, overview, language)
            )

    def files(self, editions: Sequence[Edition]) -> Iterator[Artifact]:
        """The registry as it is published."""
        archives = (Artifact(p.archive, archive(self._store, p), p.release.name) for p in self._shelf.all)
        for artifact in chain(releases(self._store), self._beside, archives):
            yield Artifact(f"{PLACE_ON_SITE}/{artifact.path}", artifact.content, artifact.origin)

    def _completed(self, edition: Edition) -> Edition:
        known = self._shelf.releases.get(edition.standard.name)
        if known is None:
            return edition
        newest = self._shelf.newest(edition.standard.name)
        found = msgspec.structs.replace(
            edition,
            versions=tuple(_version(published) for published in reversed(known)),
            latest=newest.release.version if newest is not None else "",
        )
        same = next((p for p in known if p.release.version == edition.standard.version), None)
        if same is None:
            return found
        return msgspec.structs.replace(
            found,
            changed=_changed(self.workspace.root, same),
            stored=f"{PLACE}/{same.folder}",
            downloads=_downloads(same),
            archive=self._archive(same),
        )

    def _archive(self, published: Published) -> Download:
        file = self._archives[published.archive]
        return Download(published.archive.rpartition("/")[2], file.size, file.sha256)

    def _page(self, published: Published, overview: bool, language: str) -> bytes:
        if published.release.id not in self._steps:
            self._steps[published.release.id] = step(self._shelf, self._store, published)
        notes = self._store.content(f"{published.folder}/{CHANGES}") or b""
        newest = self._shelf.newest(published.release.name)
        told = Told(
            published=published,
            version=_version(published),
            edition=self._edition(published),
            newest=newest.release.version if newest is not None else "",
            overview=overview,
            registry=self._shelf.address,
            notes=notes.decode(),
            step=self._steps[published.release.id],
            languages=self.workspace.registry.languages,
        )
        return version_page(told, Shelf([], language))

    def _edition(self, published: Published) -> Edition:
        return Edition(
            standard=published.standard,
            place=f"{PLACE_ON_SITE}/{published.release.name}",
            location=published.release.version,
            downloads=_downloads(published),
            archive=self._archive(published),
        )

    def _key(self, published: Published, overview: bool) -> str:
        """Digest of all that a page tells and of what writes it."""
        old, newest = before(self._shelf, published), self._shelf.newest(published.release.name)
        around = [each for one in (old, published) if one is not None for each in interfaces(self._shelf, one)]
        told = (
            published.release,
            old.release.digest if old is not None else "",
            newest.release.version if newest is not None else "",
            [each.release.digest for each in around],
            overview,
            self.workspace.registry,
            self._code,
        )
        return hashlib.sha256(msgspec.json.encode(told)).hexdigest()

    @cached_property
    def _code(self) -> str:
        """Digest of all in the factory that a page depends on; not of the releases, which lie beside the code."""
        parts = sorted(path for path in CODE.iterdir() if (path / "__init__.py").is_file() or path.suffix == ".py")
        return hashlib.sha256(" ".join([compiler_digest(), *map(tree_digest, parts)]).encode()).hexdigest()


def _version(published: Published) -> Version:
    release = published.release
    name, _, number = release.successor.rpartition("@")
    name = name or release.name
    shown = number if name == release.name else f"{name} {number}"
    successor = (f"{PLACE_ON_SITE}/{name}/{number}/index.md", shown) if release.successor else ("", "")
    return Version(release.version, release.state.value, release.date, release.digest, successor)


def _downloads(published: Published) -> tuple[Download, ...]:
    return tuple(Download(path, file.size, file.sha256) for path, file in published.manifest.files.items())


def _changed(root: Path, published: Published) -> bool:
    """Whether the sources in the workspace are not those of the release any more."""
    name = published.release.name
    present = {path: File.of(content) for path, content in own_source(root, name).items()}
    own = f"{SOURCE}/{name}/"
    return present != {path: file for path, file in published.manifest.files.items() if path.startswith(own)}
