"""The old version: a published one, a commit of Git, a folder, a file, or an address."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from generators.findings import Severity
from generators.model.dump import UnreadableModel, standard_by_model_json
from generators.model.nodes import Standard
from generators.model.place import RELEASES, owner_of
from generators.workspace import Read, Workspace, read_bare
from registry.repository import Unanswered, asked, commit_of, repository, top
from registry.store import Store
from registry.verify.history import merge_base
from registry.version import Version, is_version

if TYPE_CHECKING:
    from git import Repo

PUBLISHED = "published"
MODEL = "model.json"
LARGEST = 200_000_000
TIMEOUT = 30


class NoBaseline(Exception):
    """There is no old version to compare with; the message says why."""


class Baseline(NamedTuple):
    """An old version.

    told: what it is. whole: it is what implementers have, so that all changes since then are seen. workspace: around
    it, where there is one.
    """

    standard: Standard
    told: str
    whole: bool = True
    workspace: Workspace | None = None


class Baselines:
    """The old versions of the standards of a workspace; a commit is read once for all of them."""

    def __init__(self, workspace: Workspace, against: str = "") -> None:
        """Compare with what `against` means; empty: the merge base with the main branch, else what is published."""
        self.workspace = workspace
        self.against = against
        self._folder: TemporaryDirectory[str] | None = None
        self._commit: tuple[Workspace, str] | None = None

    def __enter__(self) -> Baselines:
        """Keep what is read until the block ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind."""
        if self._folder is not None:
            self._folder.cleanup()

    def of(self, name: str) -> Baseline:
        """The old version of a standard; raises NoBaseline."""
        if not self.against:
            return self._default(name)
        if self.against == PUBLISHED or is_version(self.against):
            return self.published(name, "" if self.against == PUBLISHED else self.against)
        if self.against.startswith(("http://", "https://")):
            return Baseline(_fetched(self.against), self.against)
        path = Path(self.against)
        if path.exists():
            return _at(path, name)
        owner, _, version = self.against.rpartition("/v")
        if owner == name and Store.of(self.workspace.root).newest(name, version) is not None:
            return self.published(name, version)
        return self._committed(name)

    def published(self, name: str, version: str = "") -> Baseline:
        """A published version, the newest one unless told; raises NoBaseline."""
        store = Store.of(self.workspace.root)
        release = store.newest(name, version)
        if release is None:
            raise NoBaseline(f"no version{f' {version}' if version else ''} of '{name}' is published")
        path = store.folder(name, release.version) / MODEL
        return Baseline(_loaded(path), f"published version {release.version}")

    def earlier(self, name: str, version: str) -> list[Standard]:
        """All published versions of a standard before one, oldest first, also those out of use; raises NoBaseline."""
        store = Store.of(self.workspace.root)
        known = (r.version for r in store.releases().values() if r.name == name and is_version(version))
        found = [each for each in known if Version.of(each) < Version.of(version)]
        return [_loaded(store.folder(name, each) / MODEL) for each in sorted(found, key=Version.of)]

    def _default(self, name: str) -> Baseline:
        try:
            return self._committed(name)
        except NoBaseline as reason:
            try:
                return self.published(name)
            except NoBaseline as further:
                raise NoBaseline(f"{reason}, and {further}") from reason

    def _committed(self, name: str) -> Baseline:
        if self._commit is None:
            self._commit = self._read_commit()
        workspace, told = self._commit
        read = workspace.read(name)
        return Baseline(_read(read, f"'{name}' at {told}"), told + with_errors(read), False, workspace)

    def _read_commit(self) -> tuple[Workspace, str]:
        try:
            with repository(self.workspace.root) as repo:
                if self.against:
                    commit, told = commit_of(repo, self.against), self.against
                    if not commit:
                        raise Unanswered(f"'{self.against}' is neither a commit, a version, a folder nor a file")
                else:
                    base = merge_base(repo, None)
                    commit, told = base.commit, f"{base.commit[:9]}, where the branch left {base.ref}"
                prefix = self.workspace.root.relative_to(top(repo)).as_posix()
                self._folder = TemporaryDirectory()
                root = Path(self._folder.name)
                _write_tree(repo, commit, "" if prefix == "." else f"{prefix}/", root)
        except Unanswered as error:
            raise NoBaseline(str(error)) from error
        return Workspace(root), told


@contextmanager
def file_at(path: Path, against: str) -> Iterator[Standard]:
    """A LinkML file as it was at a commit; raises NoBaseline."""
    try:
        with repository(path.resolve().parent) as repo, TemporaryDirectory() as folder:
            commit = commit_of(repo, against)
            if not commit:
                raise NoBaseline(f"'{against}' is neither a file nor a commit")
            root = Path(folder)
            _write_tree(repo, commit, "", root, (".yaml", ".yml"))
            yield _bare(root / path.resolve().relative_to(top(repo)), f"{path} at {against}")
    except Unanswered as error:
        raise NoBaseline(str(error)) from error


def _write_tree(repo: Repo, commit: str, prefix: str, root: Path, suffixes: tuple[str, ...] = ()) -> None:
    """The files of a commit below a prefix, of a workspace those that make its standards; one process reads them."""
    kept = ("standards", "registry/registry.yaml", RELEASES)
    wanted = () if suffixes else tuple(f"{prefix}{path}" for path in kept)
    listed = asked(repo, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
    for line in filter(None, listed.split("\0")):
        about, _, path = line.partition("\t")
        mode, kind, blob = about.split()
        inner = path.removeprefix(prefix)
        # Of a release its own sources are enough: what it builds on is read from the release of that.
        beside = not suffixes and inner.startswith(f"{RELEASES}/") and owner_of(inner) != inner.split("/")[2]
        if kind == "blob" and mode != "120000" and path.endswith(suffixes or ("",)) and not beside:
            place = root / inner
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(repo.odb.stream(bytes.fromhex(blob)).read())


def _at(path: Path, name: str) -> Baseline:
    """What lies in a folder or file: a release, a workspace, a standard of one, a model."""
    if path.is_file():
        return Baseline(_loaded(path) if path.suffix == ".json" else _bare(path, str(path)), str(path))
    if (path / MODEL).is_file():
        return Baseline(_loaded(path / MODEL), str(path))
    workspace = Workspace.around(path)
    if workspace is None or not (workspace.root == path.resolve() or (path / "standard.yaml").is_file()):
        raise NoBaseline(f"{path} holds neither a {MODEL} nor a workspace")
    read = workspace.read(name)
    return Baseline(_read(read, f"'{name}' in {path}"), f"{path}{with_errors(read)}", True, workspace)


def _read(read: Read, told: str) -> Standard:
    errors = [f for f in read.findings if f.severity is Severity.ERROR]
    if read.standard is None or not (read.standard.model or read.standard.interface or read.standard.process):
        missing = errors and errors[0].rule == "unreadable-file"
        raise NoBaseline(f"there is no {told}" if missing else f"{told} cannot be read")
    return read.standard


def with_errors(read: Read) -> str:
    """What to add where a version could be read in part only; empty without errors."""
    count = sum(f.severity is Severity.ERROR for f in read.findings)
    return f" (with {count} {'errors' if count > 1 else 'error'})" if count else ""


def _bare(path: Path, told: str) -> Standard:
    if not path.is_file():
        raise NoBaseline(f"there is no {told}")
    return _read(read_bare(path), told)


def _loaded(path: Path) -> Standard:
    try:
        return standard_by_model_json(path.read_bytes())
    except UnreadableModel as error:
        raise NoBaseline(f"{path} is no model of this compiler: {error}") from error
    except OSError as error:
        raise NoBaseline(f"{path} cannot be read: {(error.strerror or '').lower()}") from error


def _fetched(address: str) -> Standard:
    """The model at an address, or below one that ends in a slash."""
    url = address if address.endswith(".json") else f"{address.rstrip('/')}/{MODEL}"
    try:
        with urllib.request.urlopen(url, timeout=TIMEOUT) as answer:
            content: bytes = answer.read(LARGEST + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise NoBaseline(f"{url} cannot be fetched: {getattr(error, 'reason', error)}") from error
    if len(content) > LARGEST:
        raise NoBaseline(f"{url} is larger than {LARGEST} bytes")
    try:
        return standard_by_model_json(content)
    except UnreadableModel as error:
        raise NoBaseline(f"{url} is no model of this compiler: {error}") from error
