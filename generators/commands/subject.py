"""What a command is about: standards of the workspace around the current folder, LinkML files anywhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.terminal import FOUND

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from generators.findings import Finding
    from generators.workspace import Chosen, Read, Workspace


def standards(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of standards for completion, and whatever files the shell finds."""
    from click.shell_completion import CompletionItem

    from generators.workspace import Workspace

    workspace = Workspace.around(Path.cwd())
    names = workspace.names() if workspace else []
    found = [CompletionItem(name) for name in names if name.startswith(incomplete)]
    return [*found, CompletionItem(incomplete, type="file")]


def here() -> Workspace:
    """The workspace that the current folder lies in."""
    from generators.workspace import NO_WORKSPACE, Workspace

    workspace = Workspace.around(Path.cwd())
    if workspace is None:
        raise click.UsageError(NO_WORKSPACE)
    return workspace


def relative(path: Path) -> str:
    """A path as seen from the current folder."""
    return os.path.relpath(path)


def chosen_by(what: tuple[str, ...], everything: bool) -> Chosen:
    """The standards and files that arguments mean."""
    from generators.workspace import Unknown, choose

    try:
        return choose(what, everything, Path.cwd())
    except Unknown as error:
        raise click.UsageError(str(error)) from error


def made(chosen: Chosen, path: str) -> list[bytes]:
    """An artifact of each chosen standard; with errors in one of them they are shown, and nothing else is."""
    from generators.builder.facts import made
    from generators.terminal.report import Report
    from generators.terminal.waiting import waiting

    if chosen.workspace is None or chosen.files:
        raise click.UsageError("only standards of a workspace have requirements and quality of their own")
    found = [one for _, one in waiting("Building", chosen.names, made(chosen.workspace, chosen.names, path))]
    report = Report(aside=True)
    for one in found:
        if not one.content:
            report.add(chosen.workspace.root, one.findings)
    if report.findings:
        sys.exit(FOUND)
    return [one.content for one in found]


def broken(findings: list[Finding]) -> bool:
    """Whether errors are among findings."""
    from generators.findings import Severity

    return any(f.severity is Severity.ERROR for f in findings)


def show_findings(reads: list[tuple[Path, Read]]) -> None:
    """Show what is wrong with standards that cannot be used."""
    from generators.terminal.report import Report

    report = Report(aside=True)
    for root, read in reads:
        report.add(root, read.findings)
