"""The command `fabrik`: options, exit codes and printing; everything else lives in the packages."""

from __future__ import annotations

import gc
import itertools
import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.targets import BARE, TARGETS
from generators.terminal import CLEAN, FOUND, Ending, Failed, reports

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from generators.artifact import Inexpressible
    from generators.builder.run import Outcome
    from generators.findings import Finding
    from generators.model.nodes import DataModel
    from generators.terminal.report import Report
    from generators.workspace import Chosen, Read, Workspace

KINDS = ("data", "interface", "process")
DAY = click.DateTime(["%Y-%m-%d"])


def _standards(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of standards for completion, and whatever files the shell finds."""
    from click.shell_completion import CompletionItem

    from generators.workspace import Workspace

    workspace = Workspace.around(Path.cwd())
    names = workspace.names() if workspace else []
    found = [CompletionItem(name) for name in names if name.startswith(incomplete)]
    return [*found, CompletionItem(incomplete, type="file")]


@click.group(cls=Ending, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="standardfabrik")
def main() -> None:
    """Open standards factory: LinkML in; XSD, JSON Schema, code lists, RDF and a site out.

    \b
    Examples:
      fabrik new data hundesteuer
      fabrik lint hundesteuer
      fabrik build --all
      fabrik COMMAND --help

    Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 could not read or write; 130 after Ctrl-C.
    """


@main.command()
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
            click.echo(_relative(root / artifact.path))
    click.echo(f"Next: fabrik lint {name}, fabrik build {name}")


@main.command()
@click.argument("what", nargs=-1, shell_complete=_standards)
@click.option("--all", "everything", is_flag=True, help="Build every standard of the workspace.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the artifacts; default build/artifacts.")
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
    chosen = _chosen(what, everything)
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
    if standard is None or _broken(findings):
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
    report.tell(f"{total}; artifacts in {_relative(folder)}")


def _line(outcome: Outcome) -> str:
    if outcome.failed:
        return f"{outcome.name}: left out, it has errors"
    record = outcome.record
    files = f"{len(record.outputs)} files{_left(record.inexpressible)}"
    return f"{outcome.name} {record.version}: {outcome.state}, {files}"


def _left(inexpressible: Iterable[Inexpressible]) -> str:
    count = len({(gap.element, gap.constraint) for gap in inexpressible})
    return f", {count} constraints not in every schema" if count else ""


@main.command()
@click.argument("what", nargs=-1, shell_complete=_standards)
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

    chosen = _chosen(what, everything or not what)
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


@main.command()
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
    from generators.codec import Unreadable, convert_file

    target = to or (output.suffix.lstrip(".").lower() if output else "")
    if target not in ("xml", "json", "yaml"):
        target = "json" if file.suffix.lower() == ".xml" else "xml"
    problems: list[tuple[int, str, str]] = []
    for model in _models(standard):
        if root and root not in model.classes:
            raise click.UsageError(f"'{root}' is no class of '{model.name}'")
        try:
            converted = convert_file(model, file, target, output, root)
        except Unreadable as error:
            click.echo(f"{file}:{error.line}: {error}" if error.line else f"{file}: {error}", err=True)
            sys.exit(FOUND)
        if converted.root:
            problems = [(p.line, p.pointer, p.message) for p in converted.problems]
            if not problems:
                if output is None and converted.content is not None:
                    click.echo(converted.content, nl=False)
                sys.exit(CLEAN)
            break
    for line, pointer, message in problems or [(0, "", "the document is of no root of any standard; see --root")]:
        click.echo(f"{file}{f':{line}' if line else ''}: {f'{pointer}: ' if pointer else ''}{message}", err=True)
    sys.exit(FOUND)


@main.group("import")
def import_() -> None:
    """Take over what other tools have written."""


@import_.command("bpmn")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(("de", "en")),
    default="de",
    show_default=True,
    help="Language of the names in FILE, unless it tells.",
)
@click.option("--output", type=click.Path(path_type=Path), help="File to write; default standard output.")
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


def _models(standard: str | None) -> list[DataModel]:
    """The models that a document may belong to."""
    found = list(_chosen((standard,) if standard else (), everything=standard is None).reads())
    broken = [(root, read) for root, read in found if read.standard is None or _broken(read.findings)]
    if standard is not None and broken:
        _show(broken)
        sys.exit(FOUND)
    return [r.standard.model for _, r in found if r.standard is not None and r.standard.model is not None]


def _broken(findings: list[Finding]) -> bool:
    from generators.findings import Severity

    return any(f.severity is Severity.ERROR for f in findings)


@main.command()
@click.option("--serve", is_flag=True, help="Serve it on this machine and rebuild what changes, until Ctrl-C.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="With --serve; 0: any.")
def site(serve: bool, port: int) -> None:
    """Write the site into build/site.

    German is at the root, English under en/. Standards with errors are left out, and the exit code says so.

    \b
    Examples:
      fabrik site
      fabrik site --serve --port 8001
    """
    from generators.site import build_site
    from generators.site import serve as serve_site
    from generators.terminal.waiting import waiting
    from generators.workspace import Workspace

    workspace = Workspace.around(Path.cwd())
    if workspace is None or not (workspace.root / "mkdocs.yml").is_file():
        raise click.UsageError("there is no workspace with an mkdocs.yml here")
    if serve:
        serve_site(workspace, port, click.echo)
        return
    _, made = next(waiting("Writing", ["the site"], (build_site(w) for w in (workspace,))))
    for name in made.left_out:
        click.echo(f"{name}: left out of the site, it has errors", err=True)
    if made.log:
        click.echo(made.log, err=True)
        raise Failed("the site could not be built")
    click.echo(f"{made.pages} pages; open {_relative(made.folder / 'index.html')}")
    sys.exit(FOUND if made.left_out else CLEAN)


@main.command()
@click.argument("standard", required=False, shell_complete=_standards)
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

    read = list(_chosen((standard,) if standard else (), everything=standard is None).reads())
    known = [found.standard for _, found in read if found.standard is not None]
    if not known:
        _show(read)
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


@main.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...", shell_complete=_standards)
@click.option("--dry-run", "dry", is_flag=True, help="Look at everything and show the change notes, and write nothing.")
@click.option("--sign", "key", type=click.Path(path_type=Path), help="Private key of OpenSSH that signs the log.")
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

    workspace = _here()
    unknown = [name for name in names if name not in workspace.names()]
    if unknown:
        raise click.UsageError(f"'{unknown[0]}' is no standard of this workspace")
    outcome = release_standards(workspace, list(dict.fromkeys(names)), Wanted(_day(date), key, tag, dry))
    report = Report(style, output, aside=True)
    report.add(workspace.root, outcome.findings)
    for bundle in outcome.releases:
        if dry:
            report.tell(bundle.notes)
        manifest = bundle.manifest
        verb = "would be released" if dry else "released"
        report.tell(f"{manifest.name} {manifest.version}: {verb}, {len(manifest.files)} files, {manifest.digest}")
    sys.exit(report.end(fail_on))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def publish(folder: Path) -> None:
    """Write the registry into a FOLDER for a web server.

    Beside the releases as they are: an archive of each, indexes, a catalogue in DCAT-AP, an XML catalog, and feeds.

    \b
    Examples:
      fabrik publish build/site/standards
    """
    from generators.terminal.report import Report
    from registry.catalogue import publish as publish_registry

    workspace = _here()
    site = publish_registry(workspace, folder)
    report = Report(aside=True)
    report.add(workspace.root, site.findings)
    if not site.findings:
        report.tell(f"{site.files} files in {_relative(folder)}")
    sys.exit(report.end("error"))


@main.command()
@click.argument("what", nargs=-1, metavar="[NAME[@VERSION]]...")
@click.option("--from", "origin", default="", metavar="URL|PATH", help="Registry to fetch from; default: as before.")
@click.option("--into", type=click.Path(path_type=Path), default=Path("fetched"), show_default=True, help="Folder.")
@click.option(
    "--lock", type=click.Path(path_type=Path), default=Path("standards.lock"), show_default=True, help="File."
)
@click.option("--locked", is_flag=True, help="Accept nothing but what the lock says.")
@click.option(
    "--key", type=click.Path(path_type=Path), help="File with public keys of OpenSSH, of which one must sign."
)
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
    if not _broken(found):
        report.add(Path.cwd(), fetching.settle())
        for part in fetching.plan.parts:
            count = sum(step.part is part for step in fetching.todo)
            what_came = f"{count} of {len(part.manifest.files)} files fetched" if count else "unchanged"
            report.tell(f"{part.release.name} {part.release.version}: {what_came}, {part.release.digest}")
    sys.exit(report.end(fail_on))


@main.command()
@click.argument("kind", type=click.Choice(["deprecate", "supersede", "yank", "withdraw"]))
@click.argument("version", metavar="NAME@VERSION")
@click.option("--reason", default="", help="Why; only superseding needs none.")
@click.option("--successor", default="", help="What takes its place: VERSION or NAME@VERSION.")
@click.option("--sign", "key", type=click.Path(path_type=Path), help="Private key of OpenSSH that signs the log.")
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

    workspace = _here()
    name, _, number = version.partition("@")
    entry = Entry(0, _day(date), kind, name, number, "", successor=successor, reason=reason)
    report = Report(aside=True)
    report.add(workspace.root, record(workspace, entry, key))
    sys.exit(report.end("error"))


@main.command()
@click.argument("what", nargs=-1, shell_complete=_standards)
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
    """Say what changed in standards by NAME, or from one LinkML FILE to another.

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
        for name, outcome in comparisons(_chosen(what, everything), against, witness):
            if isinstance(outcome, Comparison):
                found.append(outcome)
                continue
            click.echo(f"{name}: not compared, {outcome}", err=True)
            if isinstance(outcome, Broken):
                broken = True
                _tell(outcome.findings)
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


@main.command()
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

    workspace = _here()
    verified = verify_registry(workspace, against)
    report = Report(style, output)
    report.add(workspace.root, verified.findings)
    code = report.end(fail_on)
    since = f", compared with {verified.baseline}" if verified.baseline else ""
    report.tell(f"{verified.releases} releases{since}: {report.counts}")
    sys.exit(code)


@main.command()
@click.argument("standard", shell_complete=_standards)
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
    found = requirements_by_json(_made(_chosen((standard,), False), "requirements.json")[0])
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


@main.command()
@click.argument("what", nargs=-1, shell_complete=_standards)
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

    chosen = _chosen(what, everything or not what)
    found = [quality_by_json(content) for content in _made(chosen, "quality.json")]
    if style == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    else:
        click.echo("\n".join([*overview_lines(found), *(detail_lines(found[0]) if len(found) == 1 else ())]))
    sys.exit(FOUND if any(q.coverage.percent < (fail_under or 0) for q in found) else CLEAN)


@main.command()
@click.argument("standard", shell_complete=_standards)
@click.option("--list", "listed", is_flag=True, help="Every file with what is in it.")
@click.option("--requirement", metavar="ID", help="Only what is about one requirement.")
@click.option("--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Language of the texts.")
@click.option("--json", "as_json", is_flag=True, help="As in the manifest.")
def vectors(standard: str, listed: bool, requirement: str | None, lang: str, as_json: bool) -> None:
    """Tell which test vectors a STANDARD has, and which requirements have none, and why.

    What has changed since the last build is built for that; the files are then in the folder of its artifacts.

    \b
    Examples:
      fabrik vectors wohnsitzanmeldung
      fabrik vectors wohnsitzanmeldung --list --lang en
      fabrik vectors wohnsitzanmeldung --requirement wohnsitzanmeldung:Meldeschein.einzugsdatum/required
    """
    import msgspec

    from generators.vectors.lines import about, manifest_by_json, missing_lines, summary_lines, vector_lines

    found = manifest_by_json(_made(_chosen((standard,), False), "vectors/manifest.json")[0])
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


def _made(chosen: Chosen, path: str) -> list[bytes]:
    """An artifact of each chosen standard; with errors in one of them they are shown, and nothing else is."""
    from generators.builder.facts import made
    from generators.terminal.report import Report
    from generators.terminal.waiting import waiting

    if chosen.workspace is None or chosen.files:
        raise click.UsageError("only standards of a workspace have requirements and quality of their own")
    found = [one for _, one in waiting("Building", chosen.names, made(chosen.workspace, chosen.names, path))]
    report = Report(aside=True)
    for one in found:
        if not one.content:
            report.add(chosen.workspace.root, one.findings)
    if report.findings:
        sys.exit(FOUND)
    return [one.content for one in found]


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script with which a SHELL completes what you type.

    Commands, options and names of standards are completed.

    \b
    Examples:
      fabrik completion bash >> ~/.bashrc
      fabrik completion fish > ~/.config/fish/completions/fabrik.fish
    """
    from click.shell_completion import shell_complete

    sys.exit(shell_complete(main, {}, "fabrik", "_FABRIK_COMPLETE", f"{shell}_source"))


def _here() -> Workspace:
    """The workspace that the current folder lies in."""
    from generators.workspace import Workspace

    workspace = Workspace.around(Path.cwd())
    if workspace is None:
        raise click.UsageError("there is no workspace here: no folder with standards/ and registry/")
    return workspace


def _day(date: datetime | None) -> str:
    """A day as the log writes it; today, in UTC, unless one was given."""
    return (date or datetime.now(UTC)).date().isoformat()


def _relative(path: Path) -> str:
    """A path as seen from the current folder."""
    return os.path.relpath(path)


def _chosen(what: tuple[str, ...], everything: bool) -> Chosen:
    """The standards and files that arguments mean."""
    from generators.workspace import Unknown, choose

    try:
        return choose(what, everything, Path.cwd())
    except Unknown as error:
        raise click.UsageError(str(error)) from error


def _tell(findings: list[Finding]) -> None:
    """Show findings whose places are as seen from here."""
    from generators.findings.printers import as_text

    click.echo(as_text(findings), nl=False, err=True)


def _show(reads: list[tuple[Path, Read]]) -> None:
    """Show what is wrong with standards that cannot be used."""
    from generators.terminal.report import Report

    report = Report(aside=True)
    for root, read in reads:
        report.add(root, read.findings)


if __name__ == "__main__":
    main()
