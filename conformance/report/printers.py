"""Reports in the formats that people, forges and test beds read: one table of printers."""

from __future__ import annotations

from collections.abc import Callable

from conformance.report.gitb import as_gitb
from conformance.report.html import as_html
from conformance.report.in_toto import as_in_toto
from conformance.report.junit import as_junit
from conformance.report.markdown import as_markdown
from conformance.report.report import Report
from conformance.report.sarif import as_sarif
from conformance.report.text import as_text


def as_json(report: Report, language: str, date: str = "") -> str:
    """The report as it is kept; it holds all languages and no date."""
    return report.content.decode()


Printer = Callable[[Report, str, str], str]
"""Report, language (de | en), and a date (YYYY-MM-DD) or nothing → the text of a file."""

PRINTERS: dict[str, Printer] = {
    "text": as_text,
    "html": as_html,
    "junit": as_junit,
    "gitb": as_gitb,
    "in-toto": as_in_toto,
    "markdown": as_markdown,
    "json": as_json,
    "sarif": as_sarif,
}
