"""The command that writes the site with the standards as they are written and as they are published."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generators.commands.subject import relative
from generators.terminal import CLEAN, FOUND, Failed


@click.command()
@click.option("--serve", is_flag=True, help="Serve it on this machine and rebuild what changes, until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="With --serve; 0: any.")
def site(serve: bool, port: int) -> None:
    """Write the site into build/site.

    German is at the root, English under en/, the registry as `fabrik publish` writes it under standards/. Standards
    with errors are left out, as is a registry that is not sound, and the exit code says so.

    \b
    Examples:
      fabrik site
      fabrik site --serve --port 8001
    """
    from generators.site import build_site
    from generators.site import serve as serve_site
    from generators.terminal.report import Report
    from generators.terminal.waiting import waiting
    from generators.workspace import Workspace
    from registry.pages import PublishedVersions

    workspace = Workspace.around(Path.cwd())
    if workspace is None or not (workspace.root / "mkdocs.yml").is_file():
        raise click.UsageError("there is no workspace with an mkdocs.yml here")
    if serve:
        serve_site(workspace, port, click.echo, PublishedVersions)
        return
    building = (build_site(each, PublishedVersions) for each in (workspace,))
    _, made = next(waiting("Writing", ["the site"], building))
    for name in made.written.left_out:
        click.echo(f"{name}: left out of the site, it has errors", err=True)
    report = Report(aside=True)
    report.add(workspace.root, made.written.findings)
    if made.log:
        click.echo(made.log, err=True)
        raise Failed("the site could not be built")
    click.echo(f"{made.written.pages} pages; open {relative(made.folder / 'index.html')}")
    sys.exit(FOUND if made.written.left_out or made.written.findings else CLEAN)
