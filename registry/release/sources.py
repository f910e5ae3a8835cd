"""The commit that holds what is released."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generators.findings import Finding, Severity, Span
from registry.repository import Unanswered, asked, commit_of, repository, top

if TYPE_CHECKING:
    from git import Repo

SETTINGS = "registry/registry.yaml"


class Sources(NamedTuple):
    """The commit, and what of the sources is in none."""

    commit: str
    findings: list[Finding]


def committed(root: Path, names: list[str]) -> Sources:
    """The commit at which the workspace stands; what is not in it is a finding, and so is a folder without Git."""
    try:
        with repository(root) as repo:
            return Sources(commit_of(repo, "HEAD"), list(_uncommitted(repo, root, names)))
    except Unanswered as error:
        message = f"no commit holds what is to be released: {error}"
        return Sources("", [Finding("dirty-tree", Severity.ERROR, message, Span(SETTINGS))])


def _uncommitted(repo: Repo, root: Path, names: list[str]) -> Iterator[Finding]:
    above = root.resolve().relative_to(top(repo))
    places = [str(root / "standards" / name) for name in names]
    command = ("status", "--porcelain", "--ignored", "--untracked-files=all", "--no-renames", "-z")
    for line in filter(None, asked(repo, *command, "--", *places, str(root / SETTINGS)).split("\0")):
        path = Path(line[3:]).relative_to(above).as_posix()
        if not any(part.startswith(".") for part in path.split("/")):
            yield Finding("dirty-tree", Severity.ERROR, f"'{path}' is not in the last commit as it is", Span(path))


def tag(root: Path, name: str, version: str, commit: str) -> str:
    """Tag a commit as the source of a release; what went wrong, or nothing."""
    try:
        with repository(root) as repo:
            asked(repo, "tag", f"{name}/v{version}", commit)
    except Unanswered as error:
        return str(error)
    return ""
