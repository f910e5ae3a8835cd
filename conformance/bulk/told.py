"""What a delivery showed, as lines: each requirement once, with how often and where first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from conformance.bulk.summary import Group, Summary
from conformance.documents.told import WORDS, grouped, in_language, printable
from conformance.report import Case, Verdict

MOST_RULES = 5


def summary_lines(case: Case, summary: Summary, language: str, colour: Callable[[str], str]) -> Iterator[str]:
    """The most frequent findings first, then how many records there are."""
    words = WORDS[language]
    for group in sorted(summary.groups.values(), key=lambda group: -group.count):
        yield from _group_lines(group, language, colour)
    valid = f"{grouped(summary.records - summary.wrong, language)} {words['valid']}"
    wrong = f", {grouped(summary.wrong, language)} {words['invalid']}" if summary.wrong else ""
    records = words["record" if summary.records == 1 else "records"]
    yield f"{printable(case.id)}: {grouped(summary.records, language)} {records}: {valid}{wrong}"
    if case.verdict is Verdict.ERROR:
        yield f"{printable(case.id)}: {colour('error')}: {words['unchecked']}: {in_language(case.reason, language)}"
    yield from _profile_lines(summary, language)


def _group_lines(group: Group, language: str, colour: Callable[[str], str]) -> Iterator[str]:
    words, first = WORDS[language], group.examples[0].fault
    rule = f" [{first.requirement}]" if first.requirement else ""
    expected = in_language(first.expected, language)
    told = printable(expected or in_language(first.message, language))
    yield f"{grouped(group.count, language)} × {colour(first.severity)}: {told}{rule}"
    for placed in group.examples:
        fault = placed.fault
        place = ":".join(str(part) for part in (printable(fault.file), fault.line, fault.column) if part)
        number = f"{words['record']} {placed.record}" if placed.record else ""
        where = ", ".join(part for part in (number, printable(fault.path)) if part)
        yield "    " + ": ".join(
            part for part in (place, where, printable(in_language(fault.message, language))) if part
        )


def _profile_lines(summary: Summary, language: str) -> Iterator[str]:
    """The business rules that took longest, with seconds and share."""
    total = sum(summary.spent.values())
    if total:
        yield f"{WORDS[language]['rules']}: {total:.2f} s"
        for rule, seconds in sorted(summary.spent.items(), key=lambda each: -each[1])[:MOST_RULES]:
            yield f"    {seconds:8.2f} s  {100 * seconds / total:3.0f} %  {rule}"
