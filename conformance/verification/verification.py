"""A report held to the release that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from conformance.library import KINDS, Claims, RequiredTest, Subject, Unknown, required_tests, shown_by_logs
from conformance.report import Case, Report, Verdict
from conformance.report.identities import MADE_UP, ROUND_TRIP
from conformance.verification.soundness import contradictions
from conformance.verification.words import FINDINGS, PARTS, said
from generators.findings import Finding, Severity, Span

ENCODINGS = ("json", "xml")
MOST = 20
"""Findings of one sort that are told one by one."""


class Verification:
    """What a report lacks as a proof that an implementation follows a release."""

    def __init__(
        self,
        report: Report,
        subject: Subject,
        file: str,
        standard: str = "",
        profile: str | None = None,
        language: str = "en",
    ) -> None:
        """Hold a report to a release; `file` is where findings place it, and they are told in a language.

        standard, profile: what the report has to be about, and what it has to claim; where not given, anything.
        """
        self.report, self.subject, self._file = report, subject, file
        self._wanted, self._wanted_profile = standard, profile
        self.language = language

    def findings(self) -> list[Finding]:
        """What is wrong, of each sort the first few; raises Unsound where the release is not what was published."""
        found: dict[str, list[Finding]] = {}
        for finding in (*self._about_the_whole(), *self._about_tests()):
            found.setdefault(finding.rule, []).append(finding)
        return [finding for rule, same in found.items() for finding in self._first(rule, same)]

    def _first(self, rule: str, found: list[Finding]) -> Iterator[Finding]:
        yield from found[:MOST]
        if len(found) > MOST:
            message = self._part("more", count=len(found) - MOST, all=len(found))
            yield Finding(rule, Severity.ERROR, message, Span(self._file))

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
        profile = self.report.profile
        return self._part(
            "summary",
            id=self.subject.id,
            digest=self.subject.digest,
            passed=self.passed(),
            required=required,
            what=self._part("requirements" if self.report.kind == "process" else "tests"),
            claims=self._part("profile", profile=profile) if profile else self._part("everything_claimed"),
        )

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
            yield self._finding("broken-seal")
        if report.tested.digest != subject.digest:
            stated = report.tested.digest or self._part("working")
            yield self._finding("other-release", stated=stated, id=subject.id, digest=subject.digest)
        if self._wanted not in ("", subject.id, subject.name):
            yield self._finding("other-standard", id=subject.id, wanted=self._wanted)
        if self._wanted_profile is not None and report.profile != self._wanted_profile:
            both = (self._wanted_profile, report.profile)
            wanted, claimed = (f"'{profile}'" if profile else self._part("everything") for profile in both)
            yield self._finding("other-profile", claimed=claimed, wanted=wanted)
        if report.kind != (kind := KINDS[subject.standard.kind]):
            yield self._finding("other-kind", kind=report.kind, id=subject.id, needed=kind)
        if report.profile and self.claims.profile != report.profile:
            yield self._finding("unknown-profile", id=subject.id, profile=report.profile)

    def _about_tests(self) -> Iterator[Finding]:
        counts = Counter(case.id for case in self.report.cases)
        for identity, count in counts.items():
            if count > 1:
                yield self._finding("repeated-test", identity, test=identity, count=count)
        for test in self.required:
            if test.id not in counts:
                yield self._finding("missing-test", test.id, test=test.id)
        for case in self.report.cases:
            yield from self._about_case(case)
        shown = self.report.verdicts()
        for identity in self.requirements:
            if identity not in shown:
                yield self._finding("requirement-not-shown", identity, requirement=identity)
        if not any(case.verdict is Verdict.PASSED for case in self.report.cases):
            yield self._finding("nothing-passed")

    def _about_case(self, case: Case) -> Iterator[Finding]:
        test = self._listed.get(case.id)
        if test is None and self._listed and not self._further(case.id):
            yield self._finding("unlisted-test", case.id, test=case.id, id=self.subject.id)
        if test is not None and test.claimed != (case.verdict is not Verdict.NOT_CLAIMED):
            told = self._part("claimed" if test.claimed else "unclaimed")
            yield self._finding("other-claim", case.id, test=case.id, told=told)
        if test is not None and test.claimed and set(case.requirements) != set(test.requirements):
            yield self._finding("other-requirements", case.id, test=case.id)
        if case.verdict is Verdict.FAILED:
            yield self._finding("failed-test", case.id, test=case.id)
        if case.verdict is Verdict.ERROR:
            yield self._finding("test-not-carried-out", case.id, test=case.id)
        for contradiction in contradictions(case):
            told = self._part(contradiction, verdict=case.verdict.value)
            yield self._finding("contradictory-case", case.id, test=case.id, told=told)

    def _further(self, identity: str) -> bool:
        """Whether a test that the release does not list is of a sort that goes beyond its list."""
        if self.report.kind == "api":
            return identity.startswith(MADE_UP)
        file, _, encoding = identity.removeprefix(ROUND_TRIP).rpartition("/")
        return identity.startswith(ROUND_TRIP) and file in self._listed and encoding in ENCODINGS

    def _part(self, key: str, **values: object) -> str:
        return said(PARTS, key, self.language, **values)

    def _finding(self, rule: str, path: str = "", **values: object) -> Finding:
        return Finding(rule, Severity.ERROR, said(FINDINGS, rule, self.language, **values), Span(self._file), path)
