"""A report as JUnit XML, in the form of `junit-10.xsd` that Jenkins publishes and GitLab and GitHub viewers read."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from conformance.report.groups import groups
from conformance.report.report import Case, Report, Verdict
from conformance.report.text import fault_lines
from conformance.report.words import in_language
from conformance.report.xml_text import document, xml_text

TIME = "0"
"""Seconds of every test: reports hold no times, and viewers want a number."""


def as_junit(report: Report, language: str, date: str = "") -> str:
    """A suite for each group, a test case for each test; `skipped` is what is not claimed."""
    tested = report.tested
    root = etree.Element("testsuites", {"name": f"{tested.standard}@{tested.version}", "time": TIME})
    _count(root, report.cases)
    for name, cases in groups(report).items():
        root.append(_suite(report, name, cases, language, date))
    return document(root)


def _suite(report: Report, name: str, cases: list[Case], language: str, date: str) -> etree._Element:
    suite = etree.Element("testsuite", {"name": xml_text(name), "time": TIME})
    _count(suite, cases)
    suite.set("skipped", str(sum(case.verdict is Verdict.NOT_CLAIMED for case in cases)))
    if date:
        suite.set("timestamp", f"{date}T00:00:00")
    properties = etree.SubElement(suite, "properties")
    for key, value in _facts(report).items():
        etree.SubElement(properties, "property", {"name": key, "value": xml_text(value)})
    for case in cases:
        suite.append(_case(report, name, case, language))
    return suite


def _count(element: etree._Element, cases: Sequence[Case]) -> None:
    element.set("tests", str(len(cases)))
    element.set("failures", str(sum(case.verdict is Verdict.FAILED for case in cases)))
    element.set("errors", str(sum(case.verdict is Verdict.ERROR for case in cases)))


def _facts(report: Report) -> dict[str, str]:
    tested = report.tested
    facts = {"standard": tested.standard, "version": tested.version, "digest": tested.digest, "target": report.target}
    return {**facts, "profile": report.profile, "tool": f"{report.tool.name} {report.tool.version}"}


def _case(report: Report, group: str, case: Case, language: str) -> etree._Element:
    place = f"{report.tested.standard}.{group.replace('/', '.')}"
    element = etree.Element("testcase", {"name": xml_text(case.id), "classname": xml_text(place), "time": TIME})
    reason = xml_text(in_language(case.reason, language))
    if case.verdict is Verdict.FAILED:
        lines = [xml_text(line) for line in fault_lines(case, language)]
        types = {fault.requirement for fault in case.faults if fault.requirement}
        failure = etree.SubElement(element, "failure", {"message": next(iter(lines), reason)})
        failure.set("type", xml_text(min(types, default="failed")))
        failure.text = "\n".join(lines)
    elif case.verdict is Verdict.ERROR:
        etree.SubElement(element, "error", {"message": reason, "type": "error"}).text = reason
    elif case.verdict is Verdict.NOT_CLAIMED:
        etree.SubElement(element, "skipped", {"message": reason})
    if case.evidence:
        parts = (f"--- {evidence.name}\n{evidence.content}" for evidence in case.evidence)
        etree.SubElement(element, "system-out").text = xml_text("\n".join(parts))
    return element
