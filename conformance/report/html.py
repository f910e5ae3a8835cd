"""A report as one HTML page that needs nothing else: a summary to decide by, then every failure with its evidence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from conformance.report.groups import groups
from conformance.report.report import Report, Verdict
from conformance.report.text import against, place
from conformance.report.words import KINDS, LIMITS, SAYS, VERDICTS, in_language, word
from conformance.report.xml_text import xml_text

if TYPE_CHECKING:
    import jinja2

PAGE = Path(__file__).with_name("report.html.jinja")


def as_html(report: Report, language: str, date: str = "") -> str:
    """The page; nothing in it is loaded from anywhere, and the content of reports is text, never markup."""
    cases = report.cases
    return _template().render(
        report=report,
        language=language,
        date=date,
        against=against(report),
        kind=KINDS.get(report.kind, {}).get(language, report.kind),
        verdicts={verdict: said[language] for verdict, said in VERDICTS.items()},
        says=SAYS[report.verdict][language],
        limits=LIMITS[language],
        failed=[case for case in cases if case.verdict is Verdict.FAILED],
        stopped=[case for case in cases if case.verdict is Verdict.ERROR],
        remarked=[case for case in cases if case.verdict is Verdict.PASSED and case.faults],
        requirements=report.verdicts(),
        groups=groups(report),
        place=place,
        word=lambda key: word(key, language),
        said=lambda text: xml_text(in_language(text, language)),
    )


@cache
def _template() -> jinja2.Template:
    import jinja2

    environment = jinja2.Environment(
        autoescape=True,
        trim_blocks=True,
        keep_trailing_newline=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["shown"] = xml_text
    return environment.from_string(PAGE.read_text("utf-8"))
