"""The command with which vendors fetch published standards."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generators.commands.subject import broken
from generators.terminal import PATH, reports


@click.command()
@click.argument("what", nargs=-1, metavar="[NAME[@VERSION]]...")
@click.option("--from", "origin", default="", metavar="URL|PATH", help="Registry to fetch from; default: as before.")
@click.option("--into", type=PATH, default=Path("fetched"), show_default=True, help="Folder.")
@click.option("--lock", type=PATH, default=Path("standards.lock"), show_default=True, help="File.")
@click.option("--locked", is_flag=True, help="Accept nothing but what the lock says.")
@click.option("--key", type=PATH, help="File with public keys of OpenSSH, of which one must sign.")
@reports("error")
def fetch(
    what: tuple[str, ...],
    origin: str,
    into: Path,
    lock: Path,
    locked: bool,
    key: Path | None,
    style: str,
    output: Path | None,
    fail_on: str,
) -> None:
    """Fetch published standards with all that they build on.

    VERSION is exact or a range (^1, ^1.2); without one, the newest. Every byte is verified against the log of the
    registry, of which the lock remembers the beginning. Without names, what the lock has is fetched.

    \b
    Examples:
      fabrik fetch wohnsitzanmeldung@^1 --from https://standardfabrik.example/standards/
      fabrik fetch --locked
    """
    from generators.terminal.report import Report
    from generators.terminal.waiting import waiting
    from registry.fetch import Fetch, Misused, Order

    report = Report(style, output, aside=True)
    try:
        fetching = Fetch(Order(what, origin, into, lock, locked, key))
    except Misused as error:
        raise click.UsageError(str(error)) from error
    report.add(Path.cwd(), fetching.plan.findings)
    found = fetching.plan.findings
    for _, findings in waiting("Fetching", [step.label for step in fetching.todo], fetching.files()):
        report.add(Path.cwd(), findings)
        found += findings
    if not broken(found):
        report.add(Path.cwd(), fetching.settle())
        for part in fetching.plan.parts:
            count = sum(step.part is part for step in fetching.todo)
            what_came = f"{count} of {len(part.manifest.files)} files fetched" if count else "unchanged"
            report.tell(f"{part.release.name} {part.release.version}: {what_came}, {part.release.digest}")
    sys.exit(report.end(fail_on))
