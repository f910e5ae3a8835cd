"""A report as Markdown for merge requests of GitLab and GitHub."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conformance.report.report import Report, Verdict
from conformance.report.text import against, one_line, place
from conformance.report.words import SAYS, VERDICTS, in_language, word

MOST = 50
"""Rows of a table; a comment of a forge has a limit, and nobody reads more."""
_SPECIAL = re.compile(r"([\\`*_\[\]#|~])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def as_markdown(report: Report, language: str, date: str = "") -> str:
    """Verdict and counts first, then tables of what failed and of what could not be carried out."""
    return "\n".join(_lines(report, language, date)) + "\n"


def _lines(report: Report, language: str, date: str) -> Iterator[str]:
    yield f"## {word('title', language)}: {_escaped(against(report))} – {VERDICTS[report.verdict][language]}"
    yield f"\n{SAYS[report.verdict][language]}\n"
    yield f"| {word('verdict', language)} | {word('number', language)} |\n| --- | ---: |"
    yield from (f"| {VERDICTS[verdict][language]} | {count} |" for verdict, count in report.counts.items())
    yield f"\n- {word('target', language)}: {_code(report.target)}"
    digest = _code(f"sha256:{report.tested.digest}") if report.tested.digest else word("working", language)
    yield f"- {word('digest', language)}: {digest}"
    yield f"- {word('profile', language)}: {_escaped(report.profile) or word('everything', language)}"
    yield f"- {word('tool', language)}: {_escaped(f'{report.tool.name} {report.tool.version}')}"
    if date:
        yield f"- {word('date', language)}: {_escaped(date)}"
    yield from _table(
        "failures", list(_failures(report, language)), ("test", "requirement", "place", "message"), language
    )
    yield from _table("errors", list(_errors(report, language)), ("test", "reason"), language)


def _failures(report: Report, language: str) -> Iterator[tuple[str, ...]]:
    for case in report.cases:
        if case.verdict is Verdict.FAILED:
            for fault in case.faults:
                where = " ".join(filter(None, (place(case, fault) if fault.file else "", fault.path)))
                told = _escaped(in_language(fault.message, language))
                yield _code(case.id), _code(fault.requirement), _code(where), told


def _errors(report: Report, language: str) -> Iterator[tuple[str, ...]]:
    for case in report.cases:
        if case.has_reason_alone:
            yield _code(case.id), _escaped(in_language(case.reason, language))


def _table(title: str, rows: list[tuple[str, ...]], heads: tuple[str, ...], language: str) -> Iterator[str]:
    if not rows:
        return
    yield f"\n### {word(title, language)} ({len(rows)})\n"
    yield "| " + " | ".join(word(head, language) for head in heads) + " |"
    yield "|" + " --- |" * len(heads)
    yield from (f"| {' | '.join(row)} |" for row in rows[:MOST])
    if len(rows) > MOST:
        yield f"\n… {word('more', language, count=len(rows) - MOST)}"


def _escaped(text: str) -> str:
    """Text that Markdown and HTML leave alone."""
    marked = _SPECIAL.sub(r"\\\1", one_line(text))
    return "".join(_ENTITIES.get(c, c) for c in marked)


def _code(text: str) -> str:
    """Text in fixed width; empty stays empty. In a table a bar counts even within code."""
    return f"`{one_line(text).replace('`', 'ˋ').replace('|', 'ǀ')}`" if text else ""
