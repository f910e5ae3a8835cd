"""A report as TAR of GITB, the language of the EU's Interoperability Test Bed (http://www.gitb.com/tr/v1/)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from conformance.report.report import Case, Evidence, Fault, Report, Verdict
from conformance.report.text import place
from conformance.report.words import in_language
from conformance.report.xml_text import document, xml_text

TR = "http://www.gitb.com/tr/v1/"
CORE = "http://www.gitb.com/core/v1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
RESULTS = {
    Verdict.PASSED: "SUCCESS",
    Verdict.FAILED: "FAILURE",
    Verdict.ERROR: "UNDEFINED",
    Verdict.NOT_CLAIMED: "UNDEFINED",
}
assert set(RESULTS) == set(Verdict)


def as_gitb(report: Report, language: str, date: str) -> str:
    """One report with a nested one for each test. The schema wants a `date`, YYYY-MM-DD, in every one of them."""
    spaces: dict[str | None, str] = {None: TR, "gitb": CORE, "xsi": XSI}
    root = etree.Element(f"{{{TR}}}TestStepReport", nsmap=spaces)  # type: ignore[arg-type]
    _begin(root, report.verdict, date)
    root.set("name", xml_text(report.target))
    _overview(root, report)
    counts = report.counts
    errors = counts[Verdict.FAILED] + counts[Verdict.ERROR]
    warnings = sum(fault.severity != "error" for case in report.cases for fault in case.faults)
    _counters(root, sum(counts.values()) - counts[Verdict.NOT_CLAIMED], errors, warnings)
    if report.cases:
        nested = _child(root, "reports")
        for case in report.cases:
            _case(_child(nested, "reports"), case, language, date)
    return document(root)


def _begin(element: etree._Element, verdict: Verdict, date: str) -> None:
    element.set(f"{{{XSI}}}type", "TAR")
    _child(element, "date", f"{date}T00:00:00Z")
    _child(element, "result", RESULTS[verdict])


def _overview(root: etree._Element, report: Report) -> None:
    overview = _child(root, "overview")
    if report.profile:
        _child(overview, "profileID", report.profile)
    _child(overview, "customizationID", f"{report.tested.standard}@{report.tested.version}")
    if report.tested.digest:
        _child(overview, "transactionID", f"sha256:{report.tested.digest}")
    _child(overview, "validationServiceName", report.tool.name)
    _child(overview, "validationServiceVersion", report.tool.version)


def _counters(element: etree._Element, assertions: int, errors: int, warnings: int) -> None:
    counters = _child(element, "counters")
    _child(counters, "nrOfAssertions", str(assertions))
    _child(counters, "nrOfErrors", str(errors))
    _child(counters, "nrOfWarnings", str(warnings))


def _case(element: etree._Element, case: Case, language: str, date: str) -> None:
    _begin(element, case.verdict, date)
    element.set("id", xml_text(case.id))
    element.set("name", xml_text(in_language(case.title, language) or case.id))
    if case.evidence:
        context = _child(element, "context")
        for evidence in case.evidence:
            _evidence(context, evidence)
    assertions = list(_assertions(case, language))
    if assertions:
        _child(element, "reports").extend(assertions)


def _evidence(context: etree._Element, evidence: Evidence) -> None:
    item = etree.SubElement(context, f"{{{CORE}}}item", {"name": evidence.name, "embeddingMethod": "STRING"})
    item.set("mimeType", evidence.media)
    etree.SubElement(item, f"{{{CORE}}}value").text = xml_text(evidence.content)


def _assertions(case: Case, language: str) -> Iterator[etree._Element]:
    for fault in case.faults:
        element = _assertion("error" if fault.severity == "error" else "warning")
        if fault.requirement:
            _child(element, "assertionID", fault.requirement)
        _child(element, "description", in_language(fault.message, language))
        _child(element, "location", _location(case, fault))
        if fault.expected:
            _child(element, "test", in_language(fault.expected, language))
        if fault.value:
            _child(element, "value", fault.value)
        yield element
    if case.reason and case.verdict in (Verdict.ERROR, Verdict.NOT_CLAIMED):
        element = _assertion("error" if case.verdict is Verdict.ERROR else "info")
        _child(element, "description", in_language(case.reason, language))
        yield element


def _location(case: Case, fault: Fault) -> str:
    return place(case, fault) + (f" {fault.path}" if fault.path else "")


def _assertion(name: str) -> etree._Element:
    return etree.Element(f"{{{TR}}}{name}", {f"{{{XSI}}}type": "BAR"})


def _child(element: etree._Element, name: str, text: str | None = None) -> etree._Element:
    child = etree.SubElement(element, f"{{{TR}}}{name}")
    child.text = None if text is None else xml_text(text)
    return child
