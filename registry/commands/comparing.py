"""The command that compares versions."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.commands.subject import chosen_by, standards
from generators.terminal import CLEAN, FOUND, Failed, reports

if TYPE_CHECKING:
    from generators.findings import Finding


@click.command()
@click.argument("what", nargs=-1, shell_complete=standards)
@click.option("--all", "everything", is_flag=True, help="Compare every standard of the workspace.")
@click.option("--against", default="", metavar="OLD", help="published, version, commit, folder, file or address.")
@click.option("--witness", is_flag=True, help="Show documents that only one version accepts; takes a while.")
@reports("error", "markdown")
def compare(
    what: tuple[str, ...],
    everything: bool,
    against: str,
    witness: bool,
    style: str,
    output: Path | None,
    fail_on: str,
) -> None:
    """Say what changed in standards, or between LinkML files.

    Each change comes with its effect on documents in XML and JSON, who has to act in which order, and the version that
    it needs. The old version is where the branch left the main branch, or else the published one.

    \b
    Examples:
      fabrik compare wohnsitzanmeldung
      fabrik compare --all --against published --format markdown --output comment.md
      fabrik compare basis --against v1.0.0 --witness
      fabrik compare old.yaml new.yaml
    """
    from generators.findings import Severity
    from generators.workspace import Unknown
    from generators.writer import write
    from registry.compare.baseline import NoBaseline
    from registry.compare.command import Broken, comparisons, document, worst
    from registry.compare.comparing import Comparison

    found: list[Comparison] = []
    broken = False
    try:
        for name, outcome in comparisons(chosen_by(what, everything), against, witness):
            if isinstance(outcome, Comparison):
                found.append(outcome)
                continue
            click.echo(f"{name}: not compared, {outcome}", err=True)
            if isinstance(outcome, Broken):
                broken = True
                tell(outcome.findings)
            if isinstance(outcome, NoBaseline) and not everything:
                raise Failed(f"there is nothing to compare '{name}' with")
    except Unknown as error:
        raise click.UsageError(str(error)) from error
    text = document(style, found)
    if output is not None:
        write(output, text.encode())
    else:
        click.echo(text, nl=False)
    level = worst(found)
    sys.exit(FOUND if broken or (level is not None and level >= Severity.by_label(fail_on)) else CLEAN)


def tell(findings: list[Finding]) -> None:
    """Show findings whose places are as seen from here."""
    from generators.findings.printers import as_text

    click.echo(as_text(findings), nl=False, err=True)
