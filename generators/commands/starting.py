"""Commands that begin a standard: from nothing, or from what another tool has written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generators.commands.subject import relative
from generators.terminal import PATH

KINDS = ("data", "interface", "process")


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
@click.option("--title-de", default="", help="German title; default: the name.")
@click.option("--title-en", default="", help="English title; default: the name.")
@click.option("--language", type=click.Choice(("de", "en")), help="Main language; default: that of the workspace.")
def new(kind: str, name: str, title_de: str, title_en: str, language: str | None) -> None:
    """Start a standard of a KIND with a NAME in kebab-case.

    Its files can be built at once and changed from there. Where there is no workspace yet, the current folder becomes
    one. Editors get settings that complete YAML.

    \b
    Examples:
      fabrik new data hundesteuer
      fabrik new interface hundesteuer-annahme
      fabrik new process hundesteuer-verfahren
      fabrik new data dog-tax --language en --title-de Hundesteuer --title-en "Dog tax"
    """
    from generators.scaffold import Refused, Wanted, place, start

    try:
        root, artifacts = start(Path.cwd(), Wanted(kind, name, title_de, title_en, language or ""))
    except Refused as refusal:
        raise click.UsageError(str(refusal)) from refusal
    place(root, artifacts)
    for artifact in artifacts:
        if not artifact.path.startswith("build/"):
            click.echo(relative(root / artifact.path))
    click.echo(f"Next: fabrik lint {name}, fabrik build {name}")


@click.group("import")
def import_() -> None:
    """Take over what other tools have written.

    \b
    Examples:
      fabrik import bpmn ablauf.bpmn
    """


@import_.command("bpmn")
@click.argument("file", type=PATH)
@click.option(
    "--language",
    type=click.Choice(("de", "en")),
    default="de",
    show_default=True,
    help="Language of the names in FILE, unless it tells.",
)
@click.option("--output", type=PATH, help="File to write; default standard output.")
def import_bpmn(file: Path, language: str, output: Path | None) -> None:
    """Turn a BPMN 2.0 FILE into process.yaml.

    What a process standard cannot say is told with its line. A file that `fabrik build` wrote comes back without loss,
    with the names and flows that an editor has changed since.

    \b
    Examples:
      fabrik import bpmn ablauf.bpmn
      fabrik import bpmn ablauf.bpmn --output standards/ablauf/process.yaml
    """
    from generators.bpmn_import import imported
    from generators.terminal.report import Report
    from generators.writer import write

    text, findings = imported(file, language=language)
    report = Report(aside=True)
    report.add(file.resolve().parent, findings)
    if text and output is not None:
        write(output, text.encode())
    elif text:
        click.echo(text, nl=False)
    sys.exit(report.end("error"))
