"""What came out of testing an implementation: one report for documents, data, interfaces and processes."""

from conformance.report.report import Case, Evidence, Fault, Report, Tested, Tool, Verdict, read_report, report_on

__all__ = ["Case", "Evidence", "Fault", "Report", "Tested", "Tool", "Verdict", "read_report", "report_on"]
