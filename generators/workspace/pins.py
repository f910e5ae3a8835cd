"""Where the standards come from that a standard builds on: published versions from their release, others from here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from generators.model.place import RELEASES, STANDARDS
from generators.model.source import Document
from generators.workspace.entries import mapping, versions

IDENTITY = "standard.yaml"
_FOLDER_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")


class Source(NamedTuple):
    """What a standard is written in. folder: relative to the workspace. version: as pinned, empty where nobody pins."""

    name: str
    folder: str
    version: str = ""

    @property
    def released(self) -> bool:
        """Whether the sources are those of a release, which never change."""
        return self.folder.startswith(f"{RELEASES}/")


class Need(NamedTuple):
    """That a standard builds on a version of another.

    by: which standard says so. through: the dependency of the standard in question that leads there.
    """

    source: Source
    by: str
    through: str


def worked_on(name: str) -> Source:
    """The sources of a standard that the workspace holds."""
    return Source(name, f"{STANDARDS}/{name}")


def source_of(root: Path, name: str, version: str) -> Source:
    """The sources that a pin means: those of the release, and before there is one those of the workspace at `root`."""
    folder = f"{RELEASES}/{name}/{version}/source/{name}"
    plain = _FOLDER_NAME.fullmatch(name) and _FOLDER_NAME.fullmatch(version)
    if plain and (root / folder / IDENTITY).is_file():
        return Source(name, folder, version)
    return worked_on(name)._replace(version=version)


def needs(source: Source, root: Path, identity: Callable[[str], Document]) -> Iterator[Need]:
    """All that a standard builds on, at any depth and nearest first; the same name may come in several versions.

    identity: the `standard.yaml` in a folder.
    """
    waiting = [Need(source, "", "")]
    known = {source.name}
    for need in waiting:
        for name, version in _declared(identity(need.source.folder)).items():
            key = f"{name}@{version}"
            if name != source.name and key not in known:
                known.add(key)
                following = Need(source_of(root, name, version), need.source.name, need.through or name)
                waiting.append(following)
                yield following


def _declared(document: Document) -> dict[str, str]:
    return versions(mapping(document.data).get("dependencies"))
