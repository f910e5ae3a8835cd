"""Questions to Git about the repository that a folder lies in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from git import Repo


class Unanswered(Exception):
    """Git cannot answer; the message says why, as the end of a sentence."""


@contextmanager
def repository(folder: Path) -> Iterator[Repo]:
    """The repository around a folder, which need not exist yet; raises Unanswered when there is none with commits."""
    # Without a git on the machine, importing GitPython would fail; like this the first command does.
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    from git import InvalidGitRepositoryError, NoSuchPathError, Repo

    while not folder.is_dir():
        folder = folder.parent
    try:
        found = Repo(folder, search_parent_directories=True)
    except (InvalidGitRepositoryError, NoSuchPathError) as error:
        raise Unanswered("the workspace is in no Git repository") from error
    with closing(found) as repo:
        if repo.bare:
            raise Unanswered("the Git repository has no working tree")
        if not commit_of(repo, "HEAD"):
            raise Unanswered("the Git repository has no commits")
        yield repo


def commit_of(repo: Repo, ref: str) -> str:
    """The commit that a ref means, empty when it means none."""
    return asked(repo, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")


def asked(repo: Repo, *command: str) -> str:
    """What a command of Git says, without the last line break; empty when its answer is no (exit code 1).

    Raises Unanswered when Git cannot work.
    """
    from git import GitCommandError, GitCommandNotFound

    try:
        return str(repo.git.execute(["git", *command]))
    except GitCommandNotFound as error:
        raise Unanswered("git is not installed") from error
    except GitCommandError as error:
        if error.status == 1:
            return ""
        reason = str(error.stderr).partition("fatal: ")[2].strip(" \n'").partition("\n")[0]
        raise Unanswered(reason or f"git ended with {error.status}") from error


def top(repo: Repo) -> Path:
    """The folder that holds the working tree."""
    return Path(repo.working_tree_dir or "").resolve()
