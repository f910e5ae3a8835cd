"""Reports in the formats that people, forges and test beds read: one table of printers."""

from __future__ import annotations

from collections.abc import Callable

from conformance.report.report import Report
from conformance.report.text import as_text


def as_json(report: Report, language: str) -> str:
    """The report as it is kept; it holds all languages."""
    return report.content.decode()


PRINTERS: dict[str, Callable[[Report, str], str]] = {
    "text": as_text,
    "json": as_json,
}
