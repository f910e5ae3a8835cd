"""What the command compares: old version, changes, what authors say about them, the version needed, and dependents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace

from generators.findings import Finding, Severity, Span
from generators.model.nodes import Standard
from generators.workspace import Workspace, from_here, relative_to_here
from registry.compare.acceptance import accepted, said_about
from registry.compare.baseline import Baseline, Baselines, NoBaseline
from registry.compare.bump import needed, suffices, unsettled
from registry.compare.comparison import compare
from registry.compare.dependents import Dependent, dependents
from registry.compare.finding import Judged
from registry.compare.reused import reused_names
from registry.compare.witness import Side, witnessed


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two versions of a standard compared.

    against: what the old version is. needed: the lowest version that may hold the changes, empty where that is unknown.
    settled: the old version promises something. problems: what is wrong with the version, or with what authors say.
    """

    name: str
    against: str
    old_version: str
    new_version: str
    needed: str = ""
    settled: bool = True
    findings: tuple[Judged, ...] = ()
    problems: tuple[Finding, ...] = ()
    dependents: tuple[Dependent, ...] = ()


def compare_models(old: Standard, new: Standard, against: str, witness: bool = False) -> Comparison:
    """Two versions that belong to no workspace."""
    found = compare(old, new)
    if witness:
        found = _shown(found, old, new)
    return Comparison(
        name=new.name,
        against=against,
        old_version=old.version,
        new_version=new.version,
        needed=needed(old, found),
        settled=not unsettled(old),
        findings=tuple(found),
    )


def compare_standard(baselines: Baselines, name: str, witness: bool = False) -> Comparison:
    """A standard of a workspace and its old version; raises NoBaseline where there is no old version."""
    workspace = baselines.workspace
    new = workspace.read(name).standard
    if new is None:
        raise NoBaseline(f"'{name}' cannot be read")
    base = baselines.of(name)
    found = _found(workspace, base, new)
    about = said_about(workspace.root, new.folder, new.version, base.standard.version if base.whole else "")
    said = accepted(found, about.entries, base.whole)
    findings = _shown(said.findings, base.standard, new) if witness else said.findings
    least = needed(base.standard, findings)
    problems = [*about.findings, *said.problems, *_too_low(base, new, least), *_since_published(baselines, base, new)]
    problems += reused_names(baselines.earlier(name, new.version), new)
    return Comparison(
        name=name,
        against=base.told,
        old_version=base.standard.version,
        new_version=new.version,
        needed=least,
        settled=not unsettled(base.standard),
        findings=tuple(findings),
        problems=tuple(problems),
        dependents=tuple(dependents(workspace, base.standard, new, findings)) if findings else (),
    )


def _shown(found: list[Judged], old: Standard, new: Standard) -> list[Judged]:
    """Changes of documents with a document that shows them, where there is one; takes seconds."""
    return witnessed(found, Side(old), Side(new)) if old.model is not None and new.model is not None else found


def _found(workspace: Workspace, base: Baseline, new: Standard) -> list[Judged]:
    now = tuple(_interfaces(workspace)) if new.model is not None else ()
    then = tuple(_interfaces(base.workspace)) if base.workspace is not None and new.model is not None else now
    return compare(base.standard, new, (then, now))


def _interfaces(workspace: Workspace) -> Iterator[Standard]:
    for name in workspace.names():
        standard = workspace.read(name).standard
        if standard is not None and standard.kind == "interface":
            yield standard


def _too_low(base: Baseline, new: Standard, least: str) -> Iterator[Finding]:
    """A version that may not hold all changes since the one that implementers have."""
    if base.whole and least and new.version != least and not suffices(new.version, least):
        message = f"version '{new.version}' is too low: the changes since {base.told} need {least}"
        yield Finding("version-too-low", Severity.ERROR, message, Span(f"{new.folder}/standard.yaml", 1, 1), new.name)


def _since_published(baselines: Baselines, base: Baseline, new: Standard) -> Iterator[Finding]:
    """What is wrong with all changes since the published version, where those shown are fewer."""
    if base.whole:
        return
    try:
        published = baselines.published(new.name)
    except NoBaseline:
        return
    about = said_about(baselines.workspace.root, new.folder, new.version, published.standard.version)
    said = accepted(_found(baselines.workspace, published, new), about.entries, True)
    yield from said.problems
    yield from _too_low(published, new, needed(published.standard, said.findings))


def seen_from_here(comparison: Comparison, root: Path) -> Comparison:
    """The comparison with the places of the new version as the user reaches them from the current folder."""
    findings = tuple(replace(f, new_place=_from_here(root, f.new_place)) for f in comparison.findings)
    return replace(comparison, findings=findings, problems=tuple(from_here(root, comparison.problems)))


def _from_here(root: Path, place: Span) -> Span:
    return replace(place, file=relative_to_here(root, place)) if place.file else place
