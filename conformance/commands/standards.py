"""Commands that tell what is in standards and what they demand, being written here or published."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands.options import lang, registry, shown
from conformance.commands.subject import artifact, is_written, subject_of
from generators.commands.subject import chosen_by, show_findings, standards
from generators.terminal import CLEAN, FOUND, PATH, Failed

if TYPE_CHECKING:
    from generators.model.nodes import Standard


@click.command()
@click.argument("standard", required=False, metavar="[NAME[@VERSION]]", shell_complete=standards)
@click.argument("element", required=False)
@registry
@lang
@shown("the resolved model")
def show(standard: str | None, element: str | None, folder: Path | None, lang: str, style: str) -> None:
    """Show all standards, one of them or an ELEMENT of it.

    Everything is resolved: inherited slots, patterns with their settings. A LinkML file is a standard, too. Without a
    workspace, published standards are shown.

    \b
    Examples:
      fabrik show
      fabrik show wohnsitzanmeldung@1.0.0
      fabrik show wohnsitzanmeldung Meldeschein --lang en
      fabrik show schema.yaml Person --json
    """
    import msgspec

    from generators.outline import element_lines, element_named, part_lines, part_named, standard_lines, table

    known = _known(standard, folder)
    whole: object = known if standard is None else known[0]
    lines = table([(s.name, s.version, s.kind, s.status, s.title.get(lang, "")) for s in known])
    if standard is not None:
        lines = standard_lines(known[0], lang)
    if element is not None:
        found_element = element_named(known[0].model, element) if known[0].model is not None else None
        found_part = part_named(known[0], element)
        if found_element is not None:
            whole, lines = found_element, element_lines(found_element, lang)
        elif found_part is not None:
            whole, lines = found_part, part_lines(found_part, lang)
        else:
            kinds = "class, enum or type" if known[0].model is not None else "part"
            raise click.UsageError(f"'{element}' is no {kinds} of '{standard}'")
    if style == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(whole), indent=2))
    else:
        click.echo("\n".join(lines))


def _known(wanted: str | None, folder: Path | None) -> list[Standard]:
    """The standard that is meant, or all that are being written or, without a workspace, published."""
    from conformance.library import Library, Unsound

    library = Library(Path.cwd(), folder)
    if is_written(wanted, folder) if wanted is not None else library.workspace is not None:
        read = list(chosen_by((wanted,) if wanted is not None else (), everything=wanted is None).reads())
        known = [found.standard for _, found in read if found.standard is not None]
        if not known:
            show_findings(read)
            sys.exit(FOUND)
        return known
    try:
        return [subject.standard for subject in ([subject_of(wanted, folder)] if wanted else library.published())]
    except Unsound as error:
        raise Failed(str(error)) from error


@click.command()
@click.argument("standard", metavar="NAME[@VERSION]", shell_complete=standards)
@click.option("--level", type=click.Choice(["MUST", "SHOULD", "MAY"]), default=None, help="Only those of a level.")
@click.option("--open", "only_open", is_flag=True, help="Only observable ones without a test.")
@click.option("--against", type=PATH, help="Changes since the version in a FILE or FOLDER.")
@registry
@lang
@shown("as in requirements.json")
def requirements(
    standard: str, level: str | None, only_open: bool, against: Path | None, folder: Path | None, lang: str, style: str
) -> None:
    """List what a standard demands, with ids and numbers of tests.

    With --against, what has come, gone or changed its text since a version; an id that is used again after its removal
    gives exit code 1. A plain NAME means what is being written in this workspace, built where it has changed, or else
    the newest published version.

    \b
    Examples:
      fabrik requirements wohnsitzanmeldung@1.0.0
      fabrik requirements wohnsitzanmeldung --level MUST --open --lang en
      fabrik requirements wohnsitzanmeldung --against registry/releases/wohnsitzanmeldung/1.0.0
    """
    import msgspec

    from generators.model.requirements import UnreadableRequirements, requirements_by_json
    from generators.requirements import chosen, compared, requirements_at
    from generators.requirements.lines import comparison_lines, requirement_lines

    whole: object
    found = requirements_by_json(artifact(standard, folder, "requirements.json"))
    code = CLEAN
    if against is None:
        whole = found = chosen(found, level or "", only_open)
        lines = requirement_lines(found.requirements, lang)
    else:
        try:
            whole = comparison = compared(requirements_at(against), found)
        except UnreadableRequirements as error:
            raise Failed(str(error)) from error
        lines, code = comparison_lines(comparison, lang), FOUND if comparison.reused else CLEAN
    click.echo(msgspec.json.format(msgspec.json.encode(whole), indent=2) if style == "json" else "\n".join(lines))
    sys.exit(code)


@click.command()
@click.argument("standard", metavar="NAME[@VERSION]", shell_complete=standards)
@click.option("--list", "listed", is_flag=True, help="Every file with what is in it.")
@click.option("--requirement", metavar="ID", help="Only what is about one requirement.")
@click.option("--into", type=PATH, help="Folder to write all files into, with the manifest and the test frame.")
@registry
@lang
@shown("as in the manifest")
def vectors(
    standard: str,
    listed: bool,
    requirement: str | None,
    into: Path | None,
    folder: Path | None,
    lang: str,
    style: str,
) -> None:
    """Tell which test vectors a standard has, and lacks.

    A plain NAME means what is being written in this workspace, built where it has changed, or else the newest published
    version.

    \b
    Examples:
      fabrik vectors wohnsitzanmeldung
      fabrik vectors wohnsitzanmeldung@1.0.0 --into vectors
      fabrik vectors wohnsitzanmeldung --list --lang en
      fabrik vectors wohnsitzanmeldung --requirement wohnsitzanmeldung:Meldeschein.einzugsdatum/required
    """
    import msgspec

    from generators.vectors.entry import manifest_by_json
    from generators.vectors.lines import about, missing_lines, summary_lines, vector_lines

    found = manifest_by_json(artifact(standard, folder, "vectors/manifest.json"))
    if requirement is not None:
        found = about(found, requirement)
        if not found.vectors and not found.missing:
            raise click.UsageError(f"'{standard}' has no vector about a requirement '{requirement}'")
    if into is not None:
        _unpack(standard, folder, into)
    if style == "json":
        lines = iter([msgspec.json.format(msgspec.json.encode(found), indent=2).decode()])
    elif listed:
        lines = vector_lines(found.vectors, lang)
    elif requirement is not None:
        lines = itertools.chain(vector_lines(found.vectors, lang), missing_lines(found.missing, lang))
    else:
        lines = summary_lines(found, lang)
    click.echo("\n".join(lines))


def _unpack(wanted: str, folder: Path | None, into: Path) -> None:
    from conformance.library import Unsound
    from conformance.library.unpacking import Occupied, unpack

    subject = subject_of(wanted, folder)
    try:
        count = unpack(subject, into)
    except Occupied as error:
        raise click.UsageError(str(error)) from error
    except Unsound as error:
        raise Failed(str(error)) from error
    click.echo(f"{count} vectors of {subject.id} in {into}", err=True)
