"""Commands that check standards and make what follows from them."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.commands.subject import broken, chosen_by, relative, standards
from generators.targets import BARE, TARGETS
from generators.terminal import PATH, reports

if TYPE_CHECKING:
    from generators.artifact import Inexpressible
    from generators.builder.run import Outcome
    from generators.terminal.report import Report
    from generators.workspace import Chosen


@click.command()
@click.argument("what", nargs=-1, shell_complete=standards)
@click.option("--all", "everything", is_flag=True, help="Check every standard of the workspace; the default.")
@reports("hint")
def lint(what: tuple[str, ...], everything: bool, style: str, output: Path | None, fail_on: str) -> None:
    """Say what is wrong with standards or a LinkML FILE.

    \b
    Examples:
      fabrik lint wohnsitzanmeldung
      fabrik lint --all --format gitlab --output gl-code-quality.json
      fabrik lint schema.yaml --fail-on error
    """
    from generators.checks import lint as lint_standard
    from generators.checks import lint_file
    from generators.terminal.report import Report
    from generators.terminal.waiting import waiting

    chosen = chosen_by(what, everything or not what)
    report = Report(style, output)
    for path in chosen.files:
        report.add(path.resolve().parent, lint_file(path))
    if chosen.workspace is not None:
        workspace = chosen.workspace
        each = (lint_standard(workspace, name) for name in chosen.names)
        for _, findings in waiting("Checking", chosen.names, each):
            report.add(workspace.root, findings)
    code = report.end(fail_on)
    report.tell(report.counts)
    sys.exit(code)


@click.command()
@click.argument("what", nargs=-1, shell_complete=standards)
@click.option("--all", "everything", is_flag=True, help="Build every standard of the workspace.")
@click.option("--out", type=PATH, help="Folder for the artifacts; default build/artifacts.")
@click.option(
    "--target",
    "targets",
    type=click.Choice(TARGETS),
    multiple=True,
    help="Make only this; may repeat. Default: everything; of a FILE everything but rdf, which takes longest.",
)
@reports("error")
def build(
    what: tuple[str, ...],
    everything: bool,
    out: Path | None,
    targets: tuple[str, ...],
    style: str,
    output: Path | None,
    fail_on: str,
) -> None:
    """Build standards by NAME, or a LinkML FILE anywhere.

    A standard with errors is left out. What has not changed since the last build is not built again.

    \b
    Examples:
      fabrik build basis
      fabrik build --all
      fabrik build --all --format sarif --output findings.sarif
      fabrik build path/to/schema.yaml --target xsd --target rdf --out schemas
    """
    from generators.terminal.report import Report

    # A build makes millions of objects and hardly a cycle among them; looking for cycles takes a fifth of its time.
    gc.disable()
    chosen = chosen_by(what, everything)
    report = Report(style, output, aside=True)
    for path in chosen.files:
        _build_file(path, out or Path("build/artifacts"), targets, report)
    if chosen.names:
        _build_names(chosen, out, targets, report)
    sys.exit(report.end(fail_on))


def _build_file(path: Path, out: Path, targets: tuple[str, ...], report: Report) -> None:
    from generators.builder import build as build_standard
    from generators.checks import linted_file
    from generators.findings import Severity

    standard, findings = linted_file(path, least=Severity.ERROR)
    report.add(path.resolve().parent, findings)
    if standard is None or broken(findings):
        report.tell(f"{path}: left out, it has errors")
        return
    target = out / standard.data.modules[standard.data.module].location
    built = build_standard(standard, target, targets or BARE)
    report.tell(f"{standard.name} {standard.version}: {len(built.files)} files in {target}{_left(built.inexpressible)}")


def _build_names(chosen: Chosen, out: Path | None, targets: tuple[str, ...], report: Report) -> None:
    from generators.builder.memory import compiler_digest
    from generators.builder.run import build_standards
    from generators.scaffold.editor import renew
    from generators.terminal.waiting import waiting

    assert chosen.workspace is not None
    root = chosen.workspace.root
    folder = out or root / "build" / "artifacts"
    wanted = tuple(target for target in TARGETS if not targets or target in targets)
    counts = {"built": 0, "unchanged": 0, "left out": 0}
    outcomes = build_standards(chosen.workspace, chosen.names, folder, wanted)
    for _, outcome in waiting("Building", chosen.names, outcomes):
        report.add(root, outcome.record.findings)
        report.tell(_line(outcome))
        counts[outcome.state] += 1
    renew(root, compiler_digest())
    total = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    report.tell(f"{total}; artifacts in {relative(folder)}")


def _line(outcome: Outcome) -> str:
    if outcome.failed:
        return f"{outcome.name}: left out, it has errors"
    record = outcome.record
    files = f"{len(record.outputs)} files{_left(record.inexpressible)}"
    return f"{outcome.name} {record.version}: {outcome.state}, {files}"


def _left(inexpressible: Iterable[Inexpressible]) -> str:
    count = len({(gap.element, gap.constraint) for gap in inexpressible})
    plural = "s" if count > 1 else ""
    return f", {count} constraint{plural} not in every schema" if count else ""
