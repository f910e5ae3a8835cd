"""The command that converts documents."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from conformance.commands.options import registry
from conformance.commands.subject import is_written, subject_of
from generators.commands.subject import broken, chosen_by, show_findings
from generators.terminal import CLEAN, FILE, FOUND, PATH, Failed

if TYPE_CHECKING:
    from conformance.library import Library, Subject
    from generators.codec.files import Converted
    from generators.model.nodes import DataModel

_BEFORE = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
"""Bytes before the first character: marks of UTF, half of what is ASCII in UTF-16, and space."""
_JSON = (b"{", b"[", b"")
"""First characters of JSON; what is empty is read as JSON, and told to be empty."""


@click.command()
@click.argument("file", type=FILE)
@click.option("--to", type=click.Choice(["xml", "json", "yaml"]), help="Format; default by --output, else xml ⇄ json.")
@click.option("--standard", help="NAME, NAME@VERSION or a LinkML file; default: the one that FILE follows.")
@click.option("--root", default="", help="Class of the document; default: found in the document.")
@click.option("--output", type=PATH, help="File to write; default standard output.")
@registry
def convert(
    file: Path, to: str | None, standard: str | None, root: str, output: Path | None, folder: Path | None
) -> None:
    """Convert a document FILE between XML, JSON and YAML.

    Nothing is lost; what the other encoding cannot carry is named. Converting is not checking: an invalid document
    converts as far as the other encoding can carry it. With - as FILE, standard input is read.

    \b
    Examples:
      fabrik convert meldeschein.xml --to json
      fabrik convert meldeschein.json --standard wohnsitzanmeldung --output meldeschein.xml
      fabrik convert - --to yaml < meldeschein.xml
      fabrik convert person.yaml --standard path/to/schema.yaml --root Person --to xml
    """
    from generators.codec import Problem, Unreadable
    from generators.codec.files import Converted
    from generators.findings import Span

    target = to or (output.suffix.lstrip(".").lower().replace("yml", "yaml") if output else "")
    with _kept(file) as path:
        if target not in ("xml", "json", "yaml"):
            target = "json" if path.suffix.lower() == ".xml" else "xml"
        try:
            converted = _converted(path, _models(path, file, standard, folder), target, root, output)
        except Unreadable as error:
            converted = Converted(None, "", [Problem("", str(error), line=error.line, column=error.column)])
    if converted.root and not converted.problems:
        if output is None and converted.content is not None:
            click.echo(converted.content, nl=False)
        sys.exit(CLEAN)
    for problem in converted.problems:
        subject = f"{problem.pointer}: " if problem.pointer else ""
        click.echo(f"{Span(str(file), problem.line, problem.column)}: {subject}{problem.message}", err=True)
    sys.exit(FOUND)


@contextmanager
def _kept(file: Path) -> Iterator[Path]:
    """A document with a suffix that tells its format, which for standard input is that of its first character."""
    from conformance.documents.sources import STANDARD_INPUT, standard_input

    if str(file) != STANDARD_INPUT:
        yield file
        return
    with TemporaryDirectory() as folder:
        begin = standard_input().read(1024)
        first = begin.lstrip(_BEFORE)[:1]
        path = Path(folder, "document").with_suffix(".xml" if first == b"<" else ".json" if first in _JSON else ".yaml")
        with path.open("wb") as kept:
            kept.write(begin)
            shutil.copyfileobj(standard_input(), kept)
        yield path


def _converted(path: Path, models: list[DataModel], target: str, root: str, output: Path | None) -> Converted:
    """What becomes of a document by the first model that knows its root; raises Unreadable and OSError."""
    from generators.codec import Problem, convert_file
    from generators.codec.files import Converted

    for model in models:
        if root and root not in model.classes:
            raise click.UsageError(f"'{root}' is no class of '{model.name}'")
        converted = convert_file(model, path, target, output, root)
        if converted.root:
            return converted
    return Converted(None, "", [Problem("", "the document is of no root of any standard; see --root")])


def _models(path: Path, file: Path, standard: str | None, folder: Path | None) -> list[DataModel]:
    """The models that a document may belong to: being written around here, of a LinkML file, or published.

    path: of the document; file: as it was named.
    """
    from conformance.library import Library

    library = Library(Path.cwd(), folder)
    if standard is None and library.workspace is None:
        return _model(_stated(library, path, file))
    if standard is None or is_written(standard, folder):
        return _written(standard)
    return _model(subject_of(standard, folder))


def _stated(library: Library, path: Path, file: Path) -> Subject:
    """The published standard that a document names."""
    from conformance.documents.flaw import Unjudged
    from conformance.documents.stated import subject_stated
    from conformance.library import Unsound

    try:
        return subject_stated(library, path)
    except Unjudged as error:
        raise Failed(f"{file}: {error}") from error
    except Unsound as error:
        raise Failed(str(error)) from error


def _model(subject: Subject) -> list[DataModel]:
    model = subject.standard.model
    if model is None:
        raise click.UsageError(f"{subject.id} is a standard of kind {subject.standard.kind}; data is needed")
    return [model]


def _written(standard: str | None) -> list[DataModel]:
    """The models of all standards that are being written, or of one, or of a LinkML file."""
    found = list(chosen_by((standard,) if standard else (), everything=standard is None).reads())
    faulty = [(root, read) for root, read in found if read.standard is None or broken(read.findings)]
    if standard is not None and faulty:
        show_findings(faulty)
        sys.exit(FOUND)
    return [r.standard.model for _, r in found if r.standard is not None and r.standard.model is not None]
