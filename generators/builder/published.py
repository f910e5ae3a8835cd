"""The schemas of published versions beside what is built: schemas that import them find them there, as on the web."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generators.builder.lock import locked
from generators.model.place import RELEASES
from generators.workspace import Workspace
from generators.workspace.entries import mapping
from generators.workspace.identity import version_of
from generators.writer import write

SCHEMAS = ("xsd", "json")
LISTED = ".memory/published"


def lay_out(workspace: Workspace, out: Path) -> None:
    """Put the schemas of every published version that a standard builds on below `out`, and remove those of others.

    A version that the workspace is at is built, not copied. Raises OSError when files cannot be written.
    """
    built = set(_built(workspace))
    wanted = dict(_schemas(workspace, built))
    with locked((out / LISTED).with_suffix(".lock")):
        listed = (out / LISTED).read_text("utf-8").splitlines() if (out / LISTED).is_file() else []
        for path, origin in wanted.items():
            write(out / path, origin.read_bytes())
        for path in listed:
            if path not in wanted and "/".join(path.split("/")[:2]) not in built:
                (out / path).unlink(missing_ok=True)
        if listed or wanted:
            write(out / LISTED, "".join(f"{path}\n" for path in sorted(wanted)).encode())


def _schemas(workspace: Workspace, built: set[str]) -> Iterator[tuple[str, Path]]:
    """Path below the artifacts → file of a release."""
    releases = workspace.root / RELEASES
    sources = {source for name in workspace.names() for source in workspace.built_on(name).values()}
    for source in sorted(sources):
        folder = f"{source.name}/{source.version}"
        if source.released and folder not in built:
            for path in sorted(p for kind in SCHEMAS for p in (releases / folder / kind).glob("*")):
                yield path.relative_to(releases).as_posix(), path


def _built(workspace: Workspace) -> Iterator[str]:
    """The folders that builds of the workspace's standards are in."""
    for name in workspace.names():
        yield f"{name}/{version_of(mapping(workspace.identity(name).data))}"
