"""The command that converts documents."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.commands.subject import broken, chosen_by, show_findings
from generators.terminal import CLEAN, FOUND

if TYPE_CHECKING:
    from generators.model.nodes import DataModel


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", type=click.Choice(["xml", "json", "yaml"]), help="Format; default by --output, else xml ⇄ json.")
@click.option("--standard", help="Name of a standard, or a LinkML file; default: the one whose root FILE is.")
@click.option("--root", default="", help="Class of the document; default: found in the document.")
@click.option("--output", type=click.Path(path_type=Path), help="File to write; default standard output.")
def convert(file: Path, to: str | None, standard: str | None, root: str, output: Path | None) -> None:
    """Convert a document FILE between XML, JSON and YAML.

    Nothing is lost; what the other encoding cannot carry is named. Converting is not checking: an invalid document
    converts as far as the other encoding can carry it.

    \b
    Examples:
      fabrik convert meldeschein.xml --to json
      fabrik convert meldeschein.json --standard wohnsitzanmeldung --output meldeschein.xml
      fabrik convert person.yaml --standard path/to/schema.yaml --root Person --to xml
    """
    from generators.codec import Problem, Unreadable, convert_file
    from generators.findings import Span

    target = to or (output.suffix.lstrip(".").lower() if output else "")
    if target not in ("xml", "json", "yaml"):
        target = "json" if file.suffix.lower() == ".xml" else "xml"
    problems = [Problem("", "the document is of no root of any standard; see --root")]
    for model in _models(standard):
        if root and root not in model.classes:
            raise click.UsageError(f"'{root}' is no class of '{model.name}'")
        try:
            converted = convert_file(model, file, target, output, root)
        except Unreadable as error:
            click.echo(f"{Span(str(file), error.line, error.column)}: {error}", err=True)
            sys.exit(FOUND)
        if converted.root and not converted.problems:
            if output is None and converted.content is not None:
                click.echo(converted.content, nl=False)
            sys.exit(CLEAN)
        if converted.root:
            problems = converted.problems
            break
    for problem in problems:
        subject = f"{problem.pointer}: " if problem.pointer else ""
        click.echo(f"{Span(str(file), problem.line, problem.column)}: {subject}{problem.message}", err=True)
    sys.exit(FOUND)


def _models(standard: str | None) -> list[DataModel]:
    """The models that a document may belong to."""
    found = list(chosen_by((standard,) if standard else (), everything=standard is None).reads())
    faulty = [(root, read) for root, read in found if read.standard is None or broken(read.findings)]
    if standard is not None and faulty:
        show_findings(faulty)
        sys.exit(FOUND)
    return [r.standard.model for _, r in found if r.standard is not None and r.standard.model is not None]
