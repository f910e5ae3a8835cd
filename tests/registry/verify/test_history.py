"""What published files are compared with, and what is said where there is nothing to compare with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generators.findings import Severity
from registry.store import Store
from registry.verify.history import History, history_findings
from tests.registry import made


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a registry on main and a commit more on the branch `work`."""
    root = made.workspace(tmp_path_factory.mktemp("origin") / "w")
    made.git(root, "init", "--quiet")
    made.filled(root / "registry" / "releases")
    (root / ".gitignore").write_text("/build/\n", "utf-8")
    made.git(root, "add", ".")
    made.git(root, "commit", "--quiet", "--message", "Publish")
    made.git(root, "branch", "work")
    for number in (1, 2):
        (root / "note").write_text(str(number), "utf-8")
        made.git(root, "add", ".")
        made.git(root, "commit", "--quiet", "--message", "Go on")
    return root


@pytest.fixture
def clone(origin: Path, tmp_path: Path) -> Path:
    made.git(tmp_path, "clone", "--quiet", "--branch", "work", origin.as_uri(), "clone")
    return tmp_path / "clone"


def history(root: Path, against: str | None = None) -> History:
    return history_findings(Store.of(root), against)


def told(root: Path, against: str | None = None) -> tuple[Severity, str]:
    (finding,) = history(root, against).findings
    assert finding.rule == "no-baseline"
    return finding.severity, finding.message.removeprefix("nothing to compare with: ")


def test_branch_is_compared_with_where_it_left_main(clone: Path) -> None:
    found = history(clone)
    assert found.findings == []
    assert found.baseline is not None
    assert found.baseline.ref == "origin/HEAD"
    assert found.baseline.commit == made.git(clone, "rev-parse", "origin/work")


def test_changed_and_removed_files_are_found_with_their_places(clone: Path) -> None:
    releases = clone / "registry" / "releases"
    (releases / "base/1.0.0/model.json").write_text("{}", "utf-8")
    shutil.rmtree(releases / "shop/1.0.0/xsd")
    found = [(finding.rule, finding.span.file) for finding in history(clone, "origin/main").findings]
    assert found == [("published-changed", "base/1.0.0/model.json"), ("published-removed", "shop/1.0.0/xsd/shop.xsd")]


def test_new_releases_are_no_change(clone: Path) -> None:
    made.release(Store.of(clone), "base", "1.2.0")
    assert history(clone, "origin/main").findings == []


def test_shallow_clone(origin: Path, tmp_path: Path) -> None:
    made.git(tmp_path, "clone", "--quiet", "--depth", "1", "--no-single-branch", origin.as_uri(), "c")
    made.git(tmp_path / "c", "checkout", "--quiet", "work")
    reason = "HEAD has no merge base with 'origin/HEAD': the clone is shallow and ends before it"
    assert told(tmp_path / "c") == (Severity.WARNING, reason)


def test_missing_remote(clone: Path) -> None:
    made.git(clone, "remote", "remove", "origin")
    reason = "none of origin/HEAD, origin/main, origin/master, main, master exists, nor is there a remote"
    assert told(clone) == (Severity.WARNING, reason)
    reason = "'origin/main' is no commit here, and there is no remote 'origin'"
    assert told(clone, "origin/main") == (Severity.ERROR, reason)


def test_detached_head(clone: Path) -> None:
    made.git(clone, "checkout", "--quiet", "--detach")
    assert history(clone).findings == []
    for ref in ("HEAD", "main"):
        made.git(clone, "update-ref", "--no-deref", "-d", f"refs/remotes/origin/{ref}")
    reason = "HEAD is detached, and none of origin/HEAD, origin/main, origin/master, main, master exists"
    assert told(clone) == (Severity.WARNING, reason)


def test_repository_without_commits(tmp_path: Path) -> None:
    root = made.workspace(tmp_path / "w")
    made.git(root, "init", "--quiet")
    assert told(root) == (Severity.WARNING, "the Git repository has no commits")


def test_folder_without_git(tmp_path: Path) -> None:
    root = made.workspace(tmp_path / "w")
    assert told(root) == (Severity.WARNING, "the workspace is in no Git repository")
    assert told(root, "main")[0] is Severity.ERROR


def test_machine_without_git(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert told(clone) == (Severity.WARNING, "git is not installed")


def test_unrelated_history(clone: Path) -> None:
    made.git(clone, "checkout", "--quiet", "--orphan", "other")
    made.git(clone, "commit", "--quiet", "--message", "Begin")
    assert told(clone)[1] == "HEAD has no merge base with 'origin/HEAD': the two have no common history"


@pytest.mark.parametrize("ref", ["--all", "no such ref", "HEAD..main", ""])
def test_a_ref_that_is_none(clone: Path, ref: str) -> None:
    assert told(clone, ref) == (Severity.ERROR, f"'{ref}' is no commit here")
