"""What tests prove of a standard: coverage of its requirements, and how sharp the tests are."""

from __future__ import annotations

from collections.abc import Iterator

from generators.pages.markdown import code, plain, table
from generators.pages.shelf import Edition, Shelf
from generators.quality import Coverage, Mutation


def proof(shelf: Shelf, edition: Edition) -> Iterator[str]:
    """Numbers with numerator and denominator, then everything that keeps them from being full, with its reason."""
    if edition.quality is None:
        return
    words, coverage, mutation = shelf.words, edition.quality.coverage, edition.quality.mutation
    yield from (f"## {words['proof_heading']} {{: #proof }}", "", words["proof_lead"], "")
    rows = [_coverage(shelf, coverage), _mutation(shelf, mutation)]
    yield from table([words["criterion"], words["share"], words["count"]], rows, "meters")
    yield from (words["auditable_count"].format(coverage.auditable), "") if coverage.auditable else ()
    excuses = [[code(e.requirement), plain(e.told(shelf.language))] for e in coverage.excused]
    yield from table([words["requirement"], words["no_test_possible"]], excuses, "names")
    if coverage.measured:
        yield from table([words["requirement_without_test"]], [[code(name)] for name in coverage.open], "names")
    survivors = [[code(f"{s.artifact} {s.place}"), plain(s.reason)] for s in mutation.survivors]
    yield from table([words["survivor"], words["reason"]], survivors, "names")


def meter(done: int, of: int) -> str:
    """A bar with its number: the number is the text, the bar an ornament."""
    percent = done * 100 // of
    return f'<span class="meter" aria-hidden="true"><span style="width: {percent}%"></span></span> {percent} %'


def _coverage(shelf: Shelf, found: Coverage) -> list[str]:
    words = shelf.words
    label, count = words["proven_requirements"], f"{found.proven} / {found.observable}"
    if not found.observable:
        return [label, words["nothing_to_prove"], "0"]
    return [label, meter(found.proven, found.observable) if found.measured else words["not_measured"], count]


def _mutation(shelf: Shelf, found: Mutation) -> list[str]:
    words = shelf.words
    label = words["mutation_score"]
    if found.percent is None:
        return [label, words["outdated_score" if found.state == "outdated" else "not_measured"], "–"]
    return [label, meter(found.killed, found.mutants), f"{found.killed} / {found.mutants}"]
