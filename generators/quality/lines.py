"""The quality of standards as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generators.outline.rows import table
from generators.quality.quality import Quality, share

HEAD = ("standard", "version", "proven", "coverage", "mutation", "findings", "translated", "examples", "law")


def overview_lines(found: list[Quality]) -> Iterator[str]:
    """One line for each standard, in columns."""
    yield from table([HEAD, *map(_row, found)])


def detail_lines(found: Quality) -> Iterator[str]:
    """What is behind the numbers of one standard."""
    coverage = found.coverage
    yield ""
    counts = ", ".join(f"{count} {name}" for name, count in found.requirements.items() if count)
    yield f"{found.standard} {found.version}: {counts or 'no requirements'}"
    yield f"auditable: {coverage.auditable}"
    for excuse in coverage.excused:
        yield f"excused: {excuse.requirement}: {excuse.told('en')}"
    yield from (f"open: {name}" for name in coverage.open)
    for survivor in found.mutation.survivors:
        yield f"survivor: {survivor.artifact} {survivor.place}: {survivor.reason or 'no reason stated'}"
    for gap in found.inexpressible:
        yield f"not in {gap.target}: {gap.constraint}, enforced by {gap.enforced_by or 'nobody'} ({len(gap.elements)})"


def _row(found: Quality) -> tuple[str, ...]:
    coverage, mutation = found.coverage, found.mutation
    worst = min(found.translations.values(), key=lambda s: share(s.done, s.of))
    score = mutation.percent
    return (
        found.standard,
        found.version,
        f"{coverage.proven}/{coverage.observable}",
        "not measured" if not coverage.measured else f"{coverage.percent} %" if coverage.observable else "-",
        mutation.state.replace("-", " ") if score is None else f"{score} %",
        ", ".join(f"{count} {name}" for name, count in found.lint.items() if count) or "none",
        f"{share(worst.done, worst.of)} %",
        f"{found.examples.done}/{found.examples.of}",
        f"{share(found.legal_basis.done, found.legal_basis.of)} %",
    )
