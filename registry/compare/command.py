"""What the arguments of `fabrik compare` mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from generators.findings import Finding, Severity
from generators.findings.finding import sorted_by_place
from generators.findings.printers import PRINTERS
from generators.model.nodes import Standard
from generators.workspace import Chosen, Unknown, from_here, read_bare
from registry.compare.baseline import Baselines, NoBaseline, file_at, with_errors
from registry.compare.comparing import Comparison, compare_models, compare_standard, seen_from_here
from registry.compare.reporting import as_json, as_markdown, as_text, findings_of

TEXTS = {"text": as_text, "markdown": as_markdown, "json": as_json}


class Broken(Exception):
    """A version with errors cannot be compared; `findings` are these errors."""

    def __init__(self, findings: list[Finding]) -> None:
        """Remember what is wrong."""
        super().__init__("it has errors")
        self.findings = findings


Outcome = Comparison | NoBaseline | Broken


def comparisons(chosen: Chosen, against: str, witness: bool) -> Iterator[tuple[str, Outcome]]:
    """Each standard or file with its comparison, or why there is none. Raises Unknown for files that do not pair."""
    if chosen.files:
        yield str(chosen.files[-1]), _of_files(chosen.files, against, witness)
    if chosen.workspace is None:
        return
    with Baselines(chosen.workspace, against) as baselines:
        for name in chosen.names:
            yield name, _of_standard(baselines, name, witness)


def _of_standard(baselines: Baselines, name: str, witness: bool) -> Outcome:
    root = baselines.workspace.root
    errors = _errors(baselines.workspace.read(name).findings)
    if errors:
        return Broken(from_here(root, errors))
    try:
        return seen_from_here(compare_standard(baselines, name, witness), root)
    except NoBaseline as reason:
        return reason


def _of_files(files: list[Path], against: str, witness: bool) -> Outcome:
    """Two files, or one and what it is compared with."""
    if len(files) > 2 or (len(files) == 2) == bool(against):
        raise Unknown("a LinkML file is compared with one other: give two, or one and --against")
    path, old = files[-1], files[0] if len(files) == 2 else Path(against)
    try:
        new, noted = _bare(path)
        if old.is_file():
            before, also = _bare(old)
            found = compare_models(before, new, f"{old}{also}", witness)
        else:
            with file_at(path, against) as committed:
                found = compare_models(committed, new, against, witness)
    except (Broken, NoBaseline) as reason:
        return reason
    return replace(seen_from_here(found, path.resolve().parent), new_version=f"{found.new_version}{noted}")


def _bare(path: Path) -> tuple[Standard, str]:
    """A file, and a remark where it could be read in part only."""
    read = read_bare(path)
    if read.standard is None or not (read.standard.data.classes or read.standard.data.enums):
        raise Broken(from_here(path.resolve().parent, _errors(read.findings)))
    return read.standard, with_errors(read)


def _errors(findings: list[Finding]) -> list[Finding]:
    return [f for f in findings if f.severity is Severity.ERROR]


def document(style: str, found: list[Comparison]) -> str:
    """The comparisons in a format."""
    if style in TEXTS:
        return TEXTS[style](found)
    return PRINTERS[style](sorted_by_place(f for comparison in found for f in findings_of(comparison)))


def worst(found: list[Comparison]) -> Severity | None:
    """The most severe finding, None without any."""
    return max((f.severity for comparison in found for f in findings_of(comparison)), default=None)
