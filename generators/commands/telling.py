"""Commands that tell what is in standards, what they demand and how far that is proven."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import click

from generators.commands.subject import chosen_by, made, show_findings, standards
from generators.terminal import CLEAN, FOUND, Failed


@click.command()
@click.argument("standard", required=False, shell_complete=standards)
@click.argument("element", required=False)
@click.option("--lang", default="de", show_default=True, help="Language of titles and definitions.")
@click.option("--json", "as_json", is_flag=True, help="The resolved model as JSON.")
def show(standard: str | None, element: str | None, lang: str, as_json: bool) -> None:
    """Show the workspace, a STANDARD or an ELEMENT of it.

    Everything is resolved: inherited slots, patterns with their settings. A LinkML file is a standard, too.

    \b
    Examples:
      fabrik show
      fabrik show wohnsitzanmeldung
      fabrik show wohnsitzanmeldung Meldeschein --lang en
      fabrik show schema.yaml Person --json
    """
    import msgspec

    from generators.outline import element_lines, element_named, part_lines, part_named, standard_lines, table

    read = list(chosen_by((standard,) if standard else (), everything=standard is None).reads())
    known = [found.standard for _, found in read if found.standard is not None]
    if not known:
        show_findings(read)
        sys.exit(FOUND)
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
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(whole), indent=2))
    else:
        click.echo("\n".join(lines))


@click.command()
@click.argument("standard", shell_complete=standards)
@click.option("--level", type=click.Choice(["MUST", "SHOULD", "MAY"]), default=None, help="Only those of a level.")
@click.option("--open", "only_open", is_flag=True, help="Only observable ones without a test.")
@click.option("--against", type=click.Path(path_type=Path), help="Changes since the version in a FILE or FOLDER.")
@click.option("--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Language of the texts.")
@click.option("--json", "as_json", is_flag=True, help="As in requirements.json.")
def requirements(
    standard: str, level: str | None, only_open: bool, against: Path | None, lang: str, as_json: bool
) -> None:
    """List what a STANDARD demands, with ids and numbers of tests.

    With --against, what has come, gone or changed its text since a version; an id that is used again after its removal
    gives exit code 1. What has changed since the last build is built for that.

    \b
    Examples:
      fabrik requirements wohnsitzanmeldung
      fabrik requirements wohnsitzanmeldung --level MUST --open --lang en
      fabrik requirements wohnsitzanmeldung --against registry/releases/wohnsitzanmeldung/1.0.0
    """
    import msgspec

    from generators.model.requirements import UnreadableRequirements, requirements_by_json
    from generators.requirements import chosen, compared, requirements_at
    from generators.requirements.lines import comparison_lines, requirement_lines

    whole: object
    found = requirements_by_json(made(chosen_by((standard,), False), "requirements.json")[0])
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
    shown = msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() if as_json else "\n".join(lines)
    click.echo(shown)
    sys.exit(code)


@click.command()
@click.argument("what", nargs=-1, shell_complete=standards)
@click.option("--all", "everything", is_flag=True, help="Every standard of the workspace; the default.")
@click.option("--fail-under", type=click.FloatRange(0, 100), help="Exit with 1 below this coverage, in percent.")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def quality(what: tuple[str, ...], everything: bool, fail_under: float | None, style: str) -> None:
    """Say what of standards is proven, translated and described.

    What has changed since the last build is built for that. Details follow when one standard is named. A standard
    without vectors counts as 0 %; a mutation score that `make mutation` has not recorded is not measured.

    \b
    Examples:
      fabrik quality --all
      fabrik quality wohnsitzanmeldung --fail-under 100
      fabrik quality --all --format json
    """
    import msgspec

    from generators.quality import quality_by_json
    from generators.quality.lines import detail_lines, overview_lines

    chosen = chosen_by(what, everything or not what)
    found = [quality_by_json(content) for content in made(chosen, "quality.json")]
    if style == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    else:
        click.echo("\n".join([*overview_lines(found), *(detail_lines(found[0]) if len(found) == 1 else ())]))
    sys.exit(FOUND if any(q.coverage.percent < (fail_under or 0) for q in found) else CLEAN)


@click.command()
@click.argument("standard", shell_complete=standards)
@click.option("--list", "listed", is_flag=True, help="Every file with what is in it.")
@click.option("--requirement", metavar="ID", help="Only what is about one requirement.")
@click.option("--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Language of the texts.")
@click.option("--json", "as_json", is_flag=True, help="As in the manifest.")
def vectors(standard: str, listed: bool, requirement: str | None, lang: str, as_json: bool) -> None:
    """Tell which test vectors a STANDARD has, and lacks.

    What has changed since the last build is built for that; the files are then in the folder of its artifacts.

    \b
    Examples:
      fabrik vectors wohnsitzanmeldung
      fabrik vectors wohnsitzanmeldung --list --lang en
      fabrik vectors wohnsitzanmeldung --requirement wohnsitzanmeldung:Meldeschein.einzugsdatum/required
    """
    import msgspec

    from generators.vectors.entry import manifest_by_json
    from generators.vectors.lines import about, missing_lines, summary_lines, vector_lines

    found = manifest_by_json(made(chosen_by((standard,), False), "vectors/manifest.json")[0])
    if requirement is not None:
        found = about(found, requirement)
        if not found.vectors and not found.missing:
            raise click.UsageError(f"'{standard}' has no vector about a requirement '{requirement}'")
    if as_json:
        lines = iter([msgspec.json.format(msgspec.json.encode(found), indent=2).decode()])
    elif listed:
        lines = vector_lines(found.vectors, lang)
    elif requirement is not None:
        lines = itertools.chain(vector_lines(found.vectors, lang), missing_lines(found.missing, lang))
    else:
        lines = summary_lines(found, lang)
    click.echo("\n".join(lines))
