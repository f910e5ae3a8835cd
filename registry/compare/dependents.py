"""Which other standards a change reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from generators.findings import Severity
from generators.model.nodes import DataModel, Standard
from generators.model.wire import Wire
from generators.workspace import Workspace
from registry.compare.effect import Direction, Level
from registry.compare.finding import Judged
from registry.compare.reach import Directions, directions, uses_by_interfaces


class Dependent(NamedTuple):
    """A standard that depends on the changed one; level: the worst change that it sees, None where it sees none.

    sound: it could be read without errors; otherwise nobody knows what it sees. pinned: the published version that it
    builds on and stays with, whatever changes; empty where it sees the changes at once.
    """

    name: str
    version: str
    level: Level | None
    sound: bool = True
    pinned: str = ""


def dependents(workspace: Workspace, old: Standard, new: Standard, findings: Iterable[Judged]) -> Iterator[Dependent]:
    """The standards that depend on a changed one, in order of name; data standards further away included."""
    found = [f for f in findings if f.level > Level.PATCH]
    for name in workspace.names():
        standard, errors = workspace.read(name) if name != new.name else (None, [])
        if standard is None or not _depends(standard, new.name):
            continue
        seen = _seen_by(standard, old, new)
        levels = [f.level for f in found if seen is None or _element(f) in seen]
        sound = not any(f.severity is Severity.ERROR for f in errors)
        yield Dependent(name, standard.version, max(levels, default=None), sound, _pinned(workspace, name, new))


def _pinned(workspace: Workspace, name: str, new: Standard) -> str:
    source = workspace.built_on(name).get(new.name)
    return source.version if source is not None and source.released and source.version != new.version else ""


def _depends(standard: Standard, name: str) -> bool:
    return name in standard.dependencies or (standard.model is not None and name in standard.model.modules)


def _element(finding: Judged) -> str:
    return finding.path.rpartition(":")[2].partition(".")[0].partition(" ")[0]


def _seen_by(standard: Standard, old: Standard, new: Standard) -> set[str] | None:
    """Names of what a standard uses of the changed one; None where that is everything."""
    if standard.model is not None:
        own = tuple(cls.name for cls in standard.model.own(standard.model.classes))
        return set(directions(Wire(replace(standard.model, roots=own)), {}))
    models = [side.model for side in (old, new) if side.model is not None]
    uses = uses_by_interfaces(new.name, [standard]) | _messages(standard, new.name)
    return {name for model in models for name in _used(model, uses)} if models else None


def _messages(standard: Standard, name: str) -> Directions:
    """Classes of a standard that the messages of a process carry."""
    steps = standard.process.steps if standard.process is not None else ()
    payloads = (step.message.partition(":") for step in steps)
    return {cls: Direction.MESSAGE for owner, _, cls in payloads if owner == name}


def _used(model: DataModel, uses: Directions) -> Directions:
    return directions(Wire(replace(model, roots=())), uses)
