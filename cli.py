"""The command `fabrik`: options, exit codes and printing; everything else lives in the packages."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generators.artifact import Inexpressible
    from generators.builder.memory import Record
    from generators.findings import Finding
    from generators.model.nodes import DataModel
    from generators.workspace import Read, Workspace

CLEAN, FOUND, USAGE, IO = 0, 1, 2, 3
FORMATS = ("text", "json", "sarif", "github", "gitlab")
SEVERITIES = ("hint", "warning", "error")
COLOURS = {3: "red", 2: "yellow", 1: "cyan"}


def _standards(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Names of standards for completion."""
    from generators.workspace import Workspace

    workspace = Workspace.around(Path.cwd())
    return [name for name in workspace.names() if name.startswith(incomplete)] if workspace else []


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="standardfabrik")
def main() -> None:
    """Open standards factory: LinkML in; XSD and JSON Schema out.

    Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 could not read or write.
    """


@main.command()
@click.argument("what", nargs=-1, shell_complete=_standards)
@click.option("--all", "everything", is_flag=True, help="Build every standard of the workspace.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the artifacts; default build/artifacts.")
@click.option("--target", "targets", multiple=True, help="Make only this; may repeat. Default: everything.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), default="error", show_default=True)
def build(what: tuple[str, ...], everything: bool, out: Path | None, targets: tuple[str, ...], fail_on: str) -> None:
    """Build standards by NAME, or a bare LinkML FILE anywhere.

    A standard with errors is left out.

    \b
    Examples:
      fabrik build basis
      fabrik build --all
      fabrik build path/to/schema.yaml --target xsd --out schemas
    """
    from generators.builder import TARGETS
    from generators.findings import Severity

    unknown = [target for target in targets if target not in TARGETS]
    if unknown:
        raise click.UsageError(f"there is no target '{unknown[0]}'; there are {', '.join(TARGETS)}")
    chosen = tuple(t for t in TARGETS if not targets or t in targets)
    threshold = Severity.by_label(fail_on)
    workspace, names, files = _meant(what, everything)
    worst = CLEAN
    try:
        for path in files:
            worst = max(worst, _build_file(path, out or Path("build/artifacts"), chosen, threshold))
        if workspace is not None and names:
            folder = out or workspace.root / "build" / "artifacts"
            worst = max(worst, _build_names(workspace, names, folder, chosen, threshold))
    except OSError as error:
        raise _Unwritable(f"{error.filename or out}: {error.strerror}") from error
    sys.exit(worst)


def _build_names(workspace: Workspace, names: list[str], out: Path, targets: tuple[str, ...], threshold: int) -> int:
    """Build standards, a line each as they come; the exit code that they deserve."""
    from generators.builder import build_standards

    counts = {"built": 0, "unchanged": 0, "left out": 0}
    worst = CLEAN
    for outcome in build_standards(workspace, names, out, targets):
        _print(workspace.root, outcome.record.findings)
        state = "left out" if outcome.failed else "unchanged" if outcome.recalled else "built"
        counts[state] += 1
        worst = max(worst, _exit_code(outcome.record.findings, threshold))
        _tell(outcome.name, outcome.record.version, state, outcome.record)
    total = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
    click.echo(f"{total}; artifacts in {relative(out)}")
    return worst


def _exit_code(findings: list[Finding], threshold: int) -> int:
    return FOUND if any(f.severity >= threshold for f in findings) else CLEAN


def _build_file(path: Path, out: Path, targets: tuple[str, ...], threshold: int) -> int:
    """Build a bare LinkML file; the exit code that it deserves."""
    from generators.builder import build as build_standard
    from generators.checks import linted_file
    from generators.findings import Severity

    standard, findings = linted_file(path)
    _print(path.resolve().parent, findings)
    if standard is None or any(f.severity is Severity.ERROR for f in findings):
        return FOUND
    target = out / standard.data.modules[standard.data.module].location
    built = build_standard(standard, target, targets)
    click.echo(f"{standard.name} {standard.version}: {len(built.files)} files in {target}{_left(built.inexpressible)}")
    return _exit_code(findings, threshold)


def _tell(name: str, version: str, state: str, record: Record) -> None:
    if state == "left out":
        click.echo(f"{name}: left out, it has errors")
    else:
        click.echo(f"{name} {version}: {state}, {len(record.outputs)} files{_left(record.inexpressible)}")


def _left(inexpressible: list[Inexpressible]) -> str:
    return f", {len(inexpressible)} constraints left to the checker" if inexpressible else ""


@main.command()
@click.argument("what", nargs=-1, shell_complete=_standards)
@click.option("--all", "everything", is_flag=True, help="Check every standard of the workspace.")
@click.option("--format", "style", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="File for the findings; default standard output.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), default="hint", show_default=True)
def lint(what: tuple[str, ...], everything: bool, style: str, output: Path | None, fail_on: str) -> None:
    """Say what is wrong with standards by NAME, or with a bare LinkML FILE.

    \b
    Examples:
      fabrik lint wohnsitzanmeldung
      fabrik lint --all --format gitlab --output gl-code-quality.json
      fabrik lint schema.yaml --fail-on error
    """
    from generators.builder import write
    from generators.checks import lint as lint_standard
    from generators.checks import lint_file
    from generators.findings import Severity, sorted_by_place
    from generators.findings.printers import PRINTERS

    workspace, names, files = _meant(what, everything or not what)
    found = [_from_here(path.resolve().parent, f) for path in files for f in lint_file(path)]
    if workspace is not None:
        found += [_from_here(workspace.root, f) for name in names for f in lint_standard(workspace, name)]
    findings = sorted_by_place(found)
    text = PRINTERS[style](findings)
    if output is None:
        click.echo(text, nl=False)
    else:
        try:
            write(output, text.encode())
        except OSError as error:
            raise _Unwritable(f"{output}: {error.strerror}") from error
    click.echo(f"{len(findings)} findings" if findings else "No findings", err=True)
    sys.exit(_exit_code(findings, Severity.by_label(fail_on)))


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", type=click.Choice(["xml", "json", "yaml"]), help="Format; default by --output, else xml ⇄ json.")
@click.option("--standard", help="Name of a standard, or a LinkML file; default: the one whose root FILE is.")
@click.option("--root", default="", help="Class of the document; default: found in the document.")
@click.option("--output", type=click.Path(path_type=Path), help="File to write; default standard output.")
def convert(file: Path, to: str | None, standard: str | None, root: str, output: Path | None) -> None:
    """Convert a document FILE between XML, JSON and YAML by its standard, without loss.

    Converting is not checking: an invalid document converts as far as the other encoding can carry it.

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
        except OSError as error:
            raise _Unwritable(f"{error.filename or file}: {error.strerror}") from error
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


def _models(standard: str | None) -> list[DataModel]:
    """The models that a document may belong to."""
    found = [(root, read) for root, read in _read((standard,) if standard else (), everything=standard is None)]
    broken = [(root, read) for root, read in found if read.standard is None or _broken(read.findings)]
    if standard is not None and broken:
        for root, read in broken:
            _print(root, read.findings)
        sys.exit(FOUND)
    return [r.standard.model for _, r in found if r.standard is not None and r.standard.model is not None]


def _broken(findings: list[Finding]) -> bool:
    from generators.findings import Severity

    return any(f.severity is Severity.ERROR for f in findings)


@main.command()
def site() -> None:
    """Write the site into build/site: German at the root, English under en/.

    Standards with errors are left out, and the exit code says so.
    """
    from generators.site import build_site
    from generators.workspace import Workspace

    workspace = Workspace.around(Path.cwd())
    if workspace is None or not (workspace.root / "mkdocs.yml").is_file():
        raise click.UsageError("there is no workspace with an mkdocs.yml here")
    try:
        made = build_site(workspace)
    except OSError as error:
        raise _Unwritable(f"build/site: {error}") from error
    for name in made.left_out:
        click.echo(f"{name}: left out of the site, it has errors", err=True)
    if made.log:
        click.echo(made.log, err=True)
        raise _Unwritable("the site could not be built")
    click.echo(f"{made.pages} pages; open {relative(made.folder / 'index.html')}")
    sys.exit(FOUND if made.left_out else CLEAN)


@main.command()
@click.argument("standard", required=False, shell_complete=_standards)
@click.argument("element", required=False)
@click.option("--lang", default="de", show_default=True, help="Language of titles and definitions.")
@click.option("--json", "as_json", is_flag=True, help="The resolved model as JSON.")
def show(standard: str | None, element: str | None, lang: str, as_json: bool) -> None:
    """Show what is in the workspace, in a STANDARD or LinkML file, or in an ELEMENT of it, all resolved.

    \b
    Examples:
      fabrik show
      fabrik show wohnsitzanmeldung
      fabrik show wohnsitzanmeldung Meldeschein --lang en
      fabrik show schema.yaml Person --json
    """
    import msgspec

    from generators.outline import element_lines, element_named, standard_lines, table

    read = _read((standard,) if standard else (), everything=standard is None)
    known = [found.standard for _, found in read if found.standard is not None]
    if not known:
        for root, found in read:
            _print(root, found.findings)
        sys.exit(FOUND)
    whole: object = known if standard is None else known[0]
    lines = table([(s.name, s.version, s.kind, s.status, s.title.get(lang, "")) for s in known])
    if standard is not None:
        lines = standard_lines(known[0], lang)
    if element is not None:
        found_element = element_named(known[0].data, element)
        if found_element is None:
            raise click.UsageError(f"'{element}' is no class, enum or type of '{standard}'")
        whole, lines = found_element, element_lines(found_element, lang)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(whole), indent=2))
    else:
        click.echo("\n".join(lines))


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes commands, options and names of standards in a SHELL.

    \b
    Examples:
      fabrik completion bash >> ~/.bashrc
      fabrik completion fish > ~/.config/fish/completions/fabrik.fish
    """
    from click.shell_completion import shell_complete

    sys.exit(shell_complete(main, {}, "fabrik", "_FABRIK_COMPLETE", f"{shell}_source"))


def relative(path: Path) -> str:
    """A path as seen from the current folder."""
    return os.path.relpath(path)


class _Unwritable(click.ClickException):
    """A file that cannot be read or written."""

    exit_code = IO


def _meant(what: tuple[str, ...], everything: bool) -> tuple[Workspace | None, list[str], list[Path]]:
    """The workspace around the current folder, the standards and the bare files that arguments mean."""
    from generators.workspace import Workspace

    workspace = Workspace.around(Path.cwd())
    if everything and workspace is None:
        raise click.UsageError("there is no workspace here: no folder with 'standards' and 'registry'")
    known = workspace.names() if workspace is not None else []
    names, files = list(known) if everything else [], []
    for name in what:
        path = Path(name)
        if name in known:
            names += [name] if name not in names else []
        elif path.suffix in (".yaml", ".yml"):
            if not path.is_file():
                raise _Unwritable(f"{name}: no such file")
            files.append(path)
        else:
            raise click.UsageError(f"'{name}' is neither a standard of this workspace nor a LinkML file")
    if not names and not files:
        raise click.UsageError("nothing to do: name a standard or a file, or give --all")
    return workspace, names, files


def _read(what: tuple[str, ...], everything: bool) -> list[tuple[Path, Read]]:
    """The standards that the arguments mean, each with the root that its places are relative to."""
    from generators.workspace import read_bare

    workspace, names, files = _meant(what, everything)
    found = [(path.resolve().parent, read_bare(path)) for path in files]
    return found + [(workspace.root, workspace.read(name)) for name in names if workspace is not None]


def _print(root: Path, findings: list[Finding]) -> None:
    for finding in (_from_here(root, f) for f in findings):
        label = click.style(finding.severity.label, fg=COLOURS[finding.severity])
        click.echo(f"{finding.span}: {label}: {finding.message} [{finding.rule}]", err=True)


def _from_here(root: Path, finding: Finding) -> Finding:
    """The finding with its file as seen from the current folder."""
    import msgspec

    from generators.workspace import relative_to_here

    span = msgspec.structs.replace(finding.span, file=relative_to_here(root, finding.span))
    return msgspec.structs.replace(finding, span=span)


if __name__ == "__main__":
    main()
