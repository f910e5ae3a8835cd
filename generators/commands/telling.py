"""The command that tells how far standards are proven."""

from __future__ import annotations

import sys

import click

from generators.commands.subject import chosen_by, made, standards
from generators.terminal import CLEAN, FOUND


@click.command()
@click.argument("what", nargs=-1, shell_complete=standards)
@click.option("--all", "everything", is_flag=True, help="Every standard of the workspace; the default.")
@click.option("--fail-under", type=click.FloatRange(0, 100), help="Exit with 1 below this coverage, in percent.")
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Format."
)
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
