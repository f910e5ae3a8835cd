"""Commands that publish versions, say what becomes of them, and check that they stay what they are."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from generators.commands.subject import here, relative, standards
from generators.terminal import CLEAN, PATH, reports

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...", shell_complete=standards)
@click.option("--dry-run", "dry", is_flag=True, help="Look at everything and show the change notes, and write nothing.")
@click.option("--sign", "key", type=PATH, help="Private key of OpenSSH that signs the log.")
@click.option("--tag", is_flag=True, help="Tag the commit in Git, as NAME/vVERSION.")
@click.option("--date", type=DAY, metavar="YYYY-MM-DD", help="Day of the release; default: today.")
@reports("error")
def release(
    names: tuple[str, ...],
    dry: bool,
    key: Path | None,
    tag: bool,
    date: datetime | None,
    style: str,
    output: Path | None,
    fail_on: str,
) -> None:
    """Publish the versions that standards are at, for ever.

    Refused is whatever lint finds, a version too low for its changes, one that is published already, dependencies that
    are not, missing translations and examples, requirements without tests, and sources that no commit holds.

    \b
    Examples:
      fabrik release basis --dry-run
      fabrik release basis wohnsitzanmeldung --sign ~/.ssh/registry --tag
    """
    from generators.terminal.report import Report
    from registry.release import Wanted
    from registry.release import release as release_standards

    workspace = here()
    unknown = [name for name in names if name not in workspace.names()]
    if unknown:
        raise click.UsageError(f"'{unknown[0]}' is no standard of this workspace")
    outcome = release_standards(workspace, list(dict.fromkeys(names)), Wanted(day(date), key, tag, dry))
    report = Report(style, output, aside=True)
    report.add(workspace.root, outcome.findings)
    for bundle in outcome.releases:
        if dry:
            report.tell(bundle.notes)
        manifest = bundle.manifest
        verb = "would be released" if dry else "released"
        report.tell(f"{manifest.name} {manifest.version}: {verb}, {len(manifest.files)} files, {manifest.digest}")
    sys.exit(report.end(fail_on))


@click.command()
@click.argument("kind", type=click.Choice(["deprecate", "supersede", "yank", "withdraw"]))
@click.argument("version", metavar="NAME@VERSION")
@click.option("--reason", default="", help="Why; only superseding needs none.")
@click.option("--successor", default="", help="What takes its place: VERSION or NAME@VERSION.")
@click.option("--sign", "key", type=PATH, help="Private key of OpenSSH that signs the log.")
@click.option("--date", type=DAY, metavar="YYYY-MM-DD", help="Day of the event; default: today.")
def event(kind: str, version: str, reason: str, successor: str, key: Path | None, date: datetime | None) -> None:
    """Record what becomes of a published version.

    Deprecated and superseded ones are still found by range, yanked ones by their exact version only, withdrawn ones not
    at all. Nothing is ever deleted.

    \b
    Examples:
      fabrik event supersede basis@1.0.0 --successor 1.1.0
      fabrik event yank basis@1.1.0 --reason "Schema lässt leere Namen zu"
    """
    from generators.terminal.report import Report
    from registry.release import record
    from registry.store import Entry

    workspace = here()
    name, _, number = version.partition("@")
    entry = Entry(0, day(date), kind, name, number, "", successor=successor, reason=reason)
    report = Report(aside=True)
    report.add(workspace.root, record(workspace, entry, key))
    code = report.end("error")
    if code == CLEAN:
        report.tell(f"{version}: '{kind}' recorded")
    sys.exit(code)


@click.command()
@click.option("--against", metavar="REF", help="Branch or commit of Git to compare with; default: the main branch.")
@reports("error")
def verify(against: str | None, style: str, output: Path | None, fail_on: str) -> None:
    """Check that published versions are what they were.

    Log, signature, manifests and every file are checked anew, and that nothing published has changed or gone since the
    branch began.

    \b
    Examples:
      fabrik verify
      fabrik verify --against origin/main --fail-on warning
    """
    from generators.terminal.report import Report
    from registry.verify import verify as verify_registry

    workspace = here()
    verified = verify_registry(workspace, against)
    report = Report(style, output)
    report.add(workspace.root, verified.findings)
    code = report.end(fail_on)
    since = f", compared with {verified.baseline}" if verified.baseline else ""
    report.tell(f"{verified.releases} releases{since}: {report.counts}")
    sys.exit(code)


@click.command()
@click.argument("folder", type=PATH)
def publish(folder: Path) -> None:
    """Write the registry into a FOLDER for a web server.

    Beside the releases as they are: an archive of each, indexes, a catalogue in DCAT-AP, an XML catalog, and feeds.

    \b
    Examples:
      fabrik publish build/site/standards
    """
    from generators.terminal.report import Report
    from registry.catalogue import publish as publish_registry

    workspace = here()
    site = publish_registry(workspace, folder)
    report = Report(aside=True)
    report.add(workspace.root, site.findings)
    if not site.findings:
        report.tell(f"{site.files} files in {relative(folder)}")
    sys.exit(report.end("error"))


def day(date: datetime | None) -> str:
    """A day as the log writes it; today, in UTC, unless one was given."""
    return (date or datetime.now(UTC)).date().isoformat()
