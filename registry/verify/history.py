"""Nothing that was published where a branch began has changed or gone since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from generators.findings import Finding, Severity, Span
from registry.repository import Unanswered, asked, commit_of, repository, top
from registry.store.log import CHECKPOINT, LOG
from registry.store.store import Store

if TYPE_CHECKING:
    from git import Repo

TRUNKS = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""What a branch is compared with unless told, the first of them that exists."""


class Baseline(NamedTuple):
    """A commit to compare with. ref: what it is the merge base with."""

    ref: str
    commit: str

    def __str__(self) -> str:
        """Both, with the commit as Git shortens it."""
        return f"{self.ref} at {self.commit[:9]}"


class History(NamedTuple):
    """What was compared with, None if nothing could be, and what came of it."""

    baseline: Baseline | None
    findings: list[Finding]


def history_findings(store: Store, against: str | None = None) -> History:
    """What has happened to published files since the merge base with a ref, by default with the main branch.

    That there is nothing to compare with is an error where a ref was asked for, and else a warning.
    """
    try:
        with repository(store.root) as repo:
            baseline = merge_base(repo, against)
            return History(baseline, list(_changes(repo, baseline.commit, store)))
    except Unanswered as error:
        severity = Severity.WARNING if against is None else Severity.ERROR
        return History(None, [Finding("no-baseline", severity, f"nothing to compare with: {error}", Span(LOG))])


def merge_base(repo: Repo, against: str | None) -> Baseline:
    """The merge base with a ref; raises Unanswered when there is none."""
    refs = TRUNKS if against is None else (against,)
    ref = next((ref for ref in refs if commit_of(repo, ref)), None)
    if ref is None:
        raise Unanswered(_missing(repo, against))
    commit = asked(repo, "merge-base", commit_of(repo, ref), "HEAD")
    if not commit:
        shallow = asked(repo, "rev-parse", "--is-shallow-repository") == "true"
        reason = "the clone is shallow and ends before it" if shallow else "the two have no common history"
        raise Unanswered(f"HEAD has no merge base with '{ref}': {reason}")
    return Baseline(ref, commit)


def _missing(repo: Repo, against: str | None) -> str:
    remotes = [remote.name for remote in repo.remotes]
    if against is not None:
        remote, slash, _ = against.partition("/")
        gone = f", and there is no remote '{remote}'" if slash and remote not in remotes else ""
        return f"'{against}' is no commit here{gone}"
    detached = "HEAD is detached, and " if repo.head.is_detached else ""
    remote = "" if remotes else ", nor is there a remote"
    return f"{detached}none of {', '.join(TRUNKS)} exists{remote}"


def _changes(repo: Repo, commit: str, store: Store) -> Iterator[Finding]:
    prefix = f"{store.root.resolve().relative_to(top(repo)).as_posix()}/"
    listed = asked(repo, "ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix)
    for line in filter(None, listed.split("\0")):
        about, _, full = line.partition("\t")
        path, blob = full.removeprefix(prefix), about.split()[2]
        content = store.content(path)
        if content is None:
            yield _finding("published-removed", path, f"published file '{path}' is gone")
        elif path == LOG:
            yield from _log_change(repo.odb.stream(bytes.fromhex(blob)).read(), content)
        elif not path.startswith(CHECKPOINT) and _blob(content, blob) != blob:
            yield _finding("published-changed", path, f"published file '{path}' has changed")


def _log_change(before: bytes, now: bytes) -> Iterator[Finding]:
    if not now.startswith(before):
        if before.startswith(now):
            yield _finding("rolled-back-log", LOG, "the log has lost entries that were published")
        else:
            yield _finding("rewritten-log", LOG, "the log does not continue the published one")


def _blob(content: bytes, like: str) -> str:
    """The name that Git gives to a content, in the hash of the repository."""
    algorithm = "sha1" if len(like) == 40 else "sha256"
    return hashlib.new(algorithm, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _finding(rule: str, path: str, message: str) -> Finding:
    return Finding(rule, Severity.ERROR, message, Span(path), path)
