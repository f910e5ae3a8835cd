"""What the arguments of a command mean: standards by name, bare LinkML files by path."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.workspace.bare import Read, read_bare
from generators.workspace.workspace import Workspace

SUFFIXES = (".yaml", ".yml")
NO_WORKSPACE = "there is no workspace here: no folder with standards/ and registry/"


class Unknown(Exception):
    """Arguments that mean nothing; the text says why."""


class Chosen(NamedTuple):
    """Standards of a workspace and bare files; the workspace is None where no standard is meant."""

    workspace: Workspace | None
    names: list[str]
    files: list[Path]

    def reads(self) -> Iterator[tuple[Path, Read]]:
        """Everything chosen, read, each with the folder that its places start from."""
        for path in self.files:
            yield path.resolve().parent, read_bare(path)
        for name in self.names:
            assert self.workspace is not None
            yield self.workspace.root, self.workspace.read(name)


def choose(what: tuple[str, ...], everything: bool, here: Path) -> Chosen:
    """What arguments mean in the folder `here`; the workspace is read only where a name asks for it.

    Raises Unknown for what is neither a standard nor a LinkML file, and FileNotFoundError for a file that is missing.
    """
    files = [Path(word) for word in what if word.endswith(SUFFIXES)]
    for path in files:
        if not path.is_file():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    wanted = [word for word in what if not word.endswith(SUFFIXES)]
    if not (wanted or files or everything):
        raise Unknown("nothing to do: name a standard or a file, or give --all")
    if not (wanted or everything):
        return Chosen(None, [], files)
    workspace = Workspace.around(here)
    known = workspace.names() if workspace is not None else []
    if everything and workspace is None:
        raise Unknown(NO_WORKSPACE)
    for word in wanted:
        if workspace is None:
            raise Unknown(f"'{word}' is no LinkML file (.yaml), and {NO_WORKSPACE}")
        if word not in known:
            raise Unknown(f"'{word}' is neither a standard of this workspace nor a LinkML file (.yaml)")
    names = known if everything else list(dict.fromkeys(wanted))
    if not names and not files:
        raise Unknown(f"there are no standards yet in {workspace.root / 'standards' if workspace else here}")
    return Chosen(workspace, names, files)
