"""A report held to the release that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from conformance.library import KINDS, Claims, RequiredTest, Subject, Unknown, required_tests, shown_by_logs
from conformance.report import Case, Report, Verdict
from conformance.report.identities import MADE_UP, ROUND_TRIP
from conformance.verification.soundness import contradictions
from generators.findings import Finding, Severity, Span

ENCODINGS = ("json", "xml")
MOST = 20
"""Findings of one sort that are told one by one."""


class Verification:
    """What a report lacks as a proof that an implementation follows a release."""

    def __init__(
        self, report: Report, subject: Subject, file: str, standard: str = "", profile: str | None = None
    ) -> None:
        """Hold a report to a release; `file` is where findings place it.

        standard, profile: what the report has to be about, and what it has to claim; where not given, anything.
        """
        self.report, self.subject, self._file = report, subject, file
        self._wanted, self._wanted_profile = standard, profile

    def findings(self) -> list[Finding]:
        """What is wrong, of each sort the first few; raises Unsound where the release is not what was published."""
        found: dict[str, list[Finding]] = {}
        for finding in (*self._about_the_whole(), *self._about_tests()):
            found.setdefault(finding.rule, []).append(finding)
        return [finding for rule, same in found.items() for finding in self._first(rule, same)]

    def _first(self, rule: str, found: list[Finding]) -> Iterator[Finding]:
        yield from found[:MOST]
        if len(found) > MOST:
            yield self._finding(rule, f"{len(found) - MOST} more tests have the same fault, {len(found)} in all")

    @cached_property
    def required(self) -> list[RequiredTest]:
        """The tests that the release demands for what is claimed; raises Unsound."""
        return [test for test in self._listed.values() if test.claimed]

    @cached_property
    def requirements(self) -> list[str]:
        """The requirements of a process that have to be shown; raises Unsound."""
        return list(shown_by_logs(self.subject, self.claims)) if self.report.kind == "process" else []

    def passed(self) -> int:
        """How many of what is required was passed."""
        verdicts = {case.id: case.verdict for case in self.report.cases}
        shown = self.report.verdicts()
        return sum(verdicts.get(test.id) is Verdict.PASSED for test in self.required) + sum(
            shown.get(identity) is Verdict.PASSED for identity in self.requirements
        )

    def summary(self) -> str:
        """How much of what is required was passed, and of what."""
        required = len(self.required) + len(self.requirements)
        what = "requirements shown" if self.report.kind == "process" else "required tests passed"
        claimed = f"profile {self.report.profile}" if self.report.profile else "everything claimed"
        return f"{self.subject.id}, {self.subject.digest}: {self.passed()} of {required} {what}, {claimed}"

    @cached_property
    def claims(self) -> Claims:
        """What the report claims; everything where the release has no such profile."""
        try:
            return Claims(self.subject, self.report.profile)
        except Unknown:
            return Claims(self.subject)

    @cached_property
    def _listed(self) -> dict[str, RequiredTest]:
        if self.report.kind != KINDS[self.subject.standard.kind]:
            return {}
        return {test.id: test for test in required_tests(self.subject, self.claims)}

    def _about_the_whole(self) -> Iterator[Finding]:
        report, subject = self.report, self.subject
        if report.seal != report.sealed.seal:
            yield self._finding("broken-seal", "the report is not as it was written: its seal does not fit")
        if report.tested.digest != subject.digest:
            stated = report.tested.digest or "a standard that was being written"
            yield self._finding("other-release", f"tested was {stated}, not {subject.id} with digest {subject.digest}")
        if self._wanted not in ("", subject.id, subject.name):
            yield self._finding("other-standard", f"the report is about {subject.id}, not {self._wanted}")
        if self._wanted_profile is not None and report.profile != self._wanted_profile:
            wanted, claimed = (f"'{p}'" if p else "everything" for p in (self._wanted_profile, report.profile))
            yield self._finding("other-profile", f"claimed is {claimed}, not {wanted}")
        if report.kind != (kind := KINDS[subject.standard.kind]):
            message = f"a report of kind '{report.kind}' proves nothing about {subject.id}; '{kind}' is needed"
            yield self._finding("other-kind", message)
        if report.profile and self.claims.profile != report.profile:
            yield self._finding("unknown-profile", f"{subject.id} has no profile '{report.profile}'")

    def _about_tests(self) -> Iterator[Finding]:
        counts = Counter(case.id for case in self.report.cases)
        for identity, count in counts.items():
            if count > 1:
                yield self._finding("repeated-test", f"test '{identity}' is reported {count} times", identity)
        for test in self.required:
            if test.id not in counts:
                yield self._finding("missing-test", f"test '{test.id}' was not carried out", test.id)
        for case in self.report.cases:
            yield from self._about_case(case)
        shown = self.report.verdicts()
        for identity in self.requirements:
            if identity not in shown:
                yield self._finding("requirement-not-shown", f"no test shows requirement '{identity}'", identity)
        if not any(case.verdict is Verdict.PASSED for case in self.report.cases):
            yield self._finding("nothing-passed", "no test was passed")

    def _about_case(self, case: Case) -> Iterator[Finding]:
        test = self._listed.get(case.id)
        if test is None and self._listed and not self._further(case.id):
            yield self._finding("unlisted-test", f"test '{case.id}' is none of {self.subject.id}", case.id)
        if test is not None and test.claimed != (case.verdict is not Verdict.NOT_CLAIMED):
            told = "claimed, but reported as not claimed" if test.claimed else "not claimed, but reported as claimed"
            yield self._finding("other-claim", f"test '{case.id}' is {told}", case.id)
        if test is not None and test.claimed and set(case.requirements) != set(test.requirements):
            message = f"test '{case.id}' proves other requirements than those that it names"
            yield self._finding("other-requirements", message, case.id)
        if case.verdict is Verdict.FAILED:
            yield self._finding("failed-test", f"test '{case.id}' was not passed", case.id)
        if case.verdict is Verdict.ERROR:
            yield self._finding("test-not-carried-out", f"test '{case.id}' could not be carried out", case.id)
        for message in contradictions(case):
            yield self._finding("contradictory-case", f"test '{case.id}' {message}", case.id)

    def _further(self, identity: str) -> bool:
        """Whether a test that the release does not list is of a sort that goes beyond its list."""
        if self.report.kind == "api":
            return identity.startswith(MADE_UP)
        file, _, encoding = identity.removeprefix(ROUND_TRIP).rpartition("/")
        return identity.startswith(ROUND_TRIP) and file in self._listed and encoding in ENCODINGS

    def _finding(self, rule: str, message: str, path: str = "") -> Finding:
        return Finding(rule, Severity.ERROR, message, Span(self._file), path)
