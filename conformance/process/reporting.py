"""The report on a log: a test per kind of deviation and one per requirement, however many cases there are."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from conformance.library import Claims, Subject
from conformance.process.checks import judged
from conformance.process.deviation import Deviation
from conformance.process.figures import Figures
from conformance.process.kinds import KINDS
from conformance.process.logs.unreadable import quoted
from conformance.process.summary import Summary
from conformance.report import Case, Evidence, Fault, Report, Verdict, report_on
from generators.model.node import Text
from generators.model.process import Process
from generators.vectors.process.required import required

READ: Text = {"de": "Das Protokoll ist gelesen", "en": "The log has been read"}
EMPTY: Text = {"de": "Das Protokoll enthält keinen Fall, der geprüft wird", "en": "The log holds no case to be judged"}
_UNREACHED: Text = {
    "de": "Kein Fall des Protokolls kommt zu dem Schritt, an dem sich die Anforderung zeigt",
    "en": "No case of the log comes to the step at which the requirement shows",
}
_UNSEEN: Text = {
    "de": "Am Protokoll eines Ablaufs zeigt sich das nicht",
    "en": "The log of a course does not show this",
}


class Reporting:
    """Writes the report on a summary."""

    def __init__(
        self,
        subject: Subject,
        claims: Claims,
        target: str,
        without: frozenset[str] = frozenset(),
        has_now: bool = False,
    ) -> None:
        """Take the requirements of a standard; raises Unsound.

        target: the log as the user named it. without: what is not judged; has_now: whether cases may be open.
        """
        self.subject, self.claims, self.target = subject, claims, target
        self.requirements = subject.requirements.requirements
        self.without, self.has_now = without, has_now

    def report(self, summary: Summary, figures: Figures) -> Report:
        """The report on a log that could be read."""
        process = self.subject.standard.process
        assert process is not None
        log = Evidence("figures", msgspec.json.encode(figures).decode(), "application/json")
        if not summary.cases:
            return self._whole((Case("log", Verdict.ERROR, READ, evidence=(log,), reason=EMPTY),))
        first = Case("log", Verdict.PASSED, READ, evidence=(log,))
        return self._whole((first, *self._deviations(process, summary), *self._requirements(process, summary)))

    def unreadable(self, message: Text, file: str, line: int) -> Report:
        """The report on a log that could not be read."""
        fault = Fault(message, file=file, line=line)
        return self._whole((Case("log", Verdict.ERROR, READ, faults=(fault,), reason=message),))

    def _whole(self, cases: tuple[Case, ...]) -> Report:
        return report_on(self.subject, "process", self.target, cases, self.claims.profile)

    def _deviations(self, process: Process, summary: Summary) -> Iterator[Case]:
        for kind, verdict, reason in judged(process, summary, self.without, self.has_now):
            faults = tuple(self._fault(d) for d in summary.examples.get(kind, ()))
            counts = {"cases": summary.deviating[kind], "deviations": summary.deviations[kind]}
            evidence = (_counted(counts),) if faults else ()
            yield Case(f"deviation/{kind}", verdict, KINDS[kind].title, faults=faults, evidence=evidence, reason=reason)

    def _requirements(self, process: Process, summary: Summary) -> Iterator[Case]:
        """A test per observable requirement; one that the log does not show names none, since it proves nothing."""
        seen = {identity for step in process.steps for identity in required(step)}
        for requirement in self.requirements:
            identity = requirement.id
            if not requirement.observable:
                continue
            name = f"requirement/{identity}"
            if not self.claims.requirement(identity):
                yield Case(name, Verdict.NOT_CLAIMED, requirement.text, reason=self.claims.reason)
            elif identity not in seen:
                yield Case(name, Verdict.NOT_CLAIMED, requirement.text, reason=_UNSEEN)
            elif summary.violated[identity]:
                fault = self._violation(summary.violations[identity], identity, summary.violated[identity])
                yield Case(name, Verdict.FAILED, requirement.text, (identity,), (fault,))
            elif identity not in summary.met:
                yield Case(name, Verdict.NOT_CLAIMED, requirement.text, reason=_UNREACHED)
            else:
                yield self._met(process, summary, identity, name, requirement.text)

    def _met(self, process: Process, summary: Summary, identity: str, name: str, text: Text) -> Case:
        """Passed, unless what would violate it could not be looked for everywhere."""
        for kind, verdict, reason in judged(process, summary, self.without, self.has_now):
            doubtful = verdict is Verdict.ERROR or (
                verdict is Verdict.NOT_CLAIMED and KINDS[kind].needs in self.without
            )
            if doubtful and kind in _violations(process, identity):
                return Case(name, verdict, text, (identity,) if verdict is Verdict.ERROR else (), reason=reason)
        return Case(name, Verdict.PASSED, text, (identity,))

    def _violation(self, first: Deviation, identity: str, count: int) -> Fault:
        told = {
            "de": f"{identity} ist verletzt ({count} ×), zuerst im Fall „{quoted(first.case)}“",
            "en": f"{identity} is violated ({count} ×), first in case '{quoted(first.case)}'",
        }
        return Fault(told, identity, file=self.target, line=first.line, path=first.marked)

    def _fault(self, deviation: Deviation) -> Fault:
        at = {
            "de": f"Fall „{quoted(deviation.case)}“, Ereignis {deviation.event}: {deviation.message['de']}",
            "en": f"case '{quoted(deviation.case)}', event {deviation.event}: {deviation.message['en']}",
        }
        return Fault(
            message=at,
            requirement=next(iter(deviation.requirements), ""),
            file=self.target,
            line=deviation.line,
            path=deviation.marked,
            value=quoted(deviation.found or deviation.time),
            expected={"de": deviation.expected, "en": deviation.expected} if deviation.expected else {},
        )


def _counted(counts: dict[str, int]) -> Evidence:
    return Evidence("counts", msgspec.json.encode(counts).decode(), "application/json")


KINDS_BY_VIOLATION = {
    "missing": ("missing-step", "message-not-sent", "message-not-received", "not-ended", "wrong-order"),
    "late": ("deadline-missed", "overdue"),
    "early": ("timer-too-early",),
    "foreign": ("wrong-participant", "wrong-lane", "unknown-participant"),
}
"""How `process.yaml` says that a requirement is violated → the kinds that say so."""


def _violations(process: Process, identity: str) -> tuple[str, ...]:
    """The kinds of deviation that violate a requirement."""
    found = next(r for step in process.steps for r in step.requirements if r.id == identity)
    return KINDS_BY_VIOLATION.get(found.violated_by or "missing", ())
