"""The report: which tests were carried out against which release, and what each of them showed.

Nothing in it depends on when or where the tests ran, so that the same implementation gives the same bytes.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from enum import Enum
from typing import Any, Protocol

import msgspec

from generators.model.node import Text

FORMAT = 1


class Verdict(Enum):
    """What a test showed. Only `passed` is good; `error` means that it could not be carried out."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"
    NOT_CLAIMED = "not-claimed"


class Tool(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What carried out the tests."""

    name: str
    version: str


class Tested(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The release tested against; digest: of its manifest, empty for a standard that is being written."""

    standard: str
    version: str
    digest: str = ""


class Fault(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One way in which an implementation departs from the standard.

    message: by language, subject first. requirement: id, empty for what no requirement of the standard says.
    severity: error (a MUST) | warning (a SHOULD). file, line, column: the place in a file, counted from 1; 0 unknown.
    path: JSON pointer or XPath of the place in a document, or the step of a process. value: what stands there.
    expected: by language, what should stand there.
    """

    message: Text
    requirement: str = ""
    severity: str = "error"
    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""
    value: str = ""
    expected: Text = {}

    @property
    def is_grave(self) -> bool:
        """Whether it breaks a MUST."""
        return self.severity == "error"


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What was sent or received, as text, secrets masked. name: what it is, such as `request`."""

    name: str
    content: str
    media: str = "text/plain"


class Case(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A test that was carried out, or why it was not.

    id: unique in the report and the same in every run. requirements: ids that the test proves. faults: why it failed.
    reason: by language, why it could not be carried out or is not claimed.
    """

    id: str
    verdict: Verdict
    title: Text = {}
    requirements: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    reason: Text = {}

    @property
    def is_grave(self) -> bool:
        """Whether any of its faults breaks a MUST."""
        return any(fault.is_grave for fault in self.faults)

    @property
    def has_reason_alone(self) -> bool:
        """Whether its reason is all that says why it is not passed."""
        return self.verdict is Verdict.ERROR or (self.verdict is Verdict.FAILED and not self.faults)


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All tests of one run. kind: documents | data | api | process. target: what was tested, as the user named it.

    profile: the conformance class that the implementation claims; empty for everything. seal: SHA-256 of all the rest,
    which shows that nothing was changed by hand; it is no signature, since anybody can compute it.
    """

    tool: Tool
    tested: Tested
    kind: str
    target: str
    cases: tuple[Case, ...]
    profile: str = ""
    format: int = FORMAT
    seal: str = ""

    @property
    def sealed(self) -> Report:
        """The report with the seal that belongs to it, and without characters that no file can hold."""
        bare = _encodable(msgspec.structs.replace(self, seal=""))
        return msgspec.structs.replace(bare, seal=hashlib.sha256(msgspec.json.encode(bare)).hexdigest())

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many tests there are of each verdict."""
        counted = Counter(case.verdict for case in self.cases)
        return {verdict: counted[verdict] for verdict in Verdict}

    @property
    def verdict(self) -> Verdict:
        """The verdict on the whole; where nothing was tested, or anything could not be, it is never `passed`."""
        found = worst(case.verdict for case in self.cases)
        return Verdict.ERROR if found is Verdict.NOT_CLAIMED else found

    @property
    def content(self) -> bytes:
        """The report as JSON, sealed, indented, with a final line break."""
        return msgspec.json.format(msgspec.json.encode(self.sealed), indent=2) + b"\n"

    def verdicts(self) -> dict[str, Verdict]:
        """Requirement → the worst verdict of the tests that prove it, sorted by id: 2 before 10."""
        found: dict[str, list[Verdict]] = {}
        for case in self.cases:
            for requirement in case.requirements:
                found.setdefault(requirement, []).append(case.verdict)
        return {requirement: worst(found[requirement]) for requirement in sorted(found, key=_by_number)}


def _by_number(identity: str) -> list[tuple[int, str]]:
    """Texts as they are, numbers by their size, and both in turn."""
    parts = [part.lstrip("0") if place % 2 else part for place, part in enumerate(re.split(r"([0-9]+)", identity))]
    return [(len(part) if place % 2 else 0, part) for place, part in enumerate(parts)]


def report_on(subject: _Version, kind: str, target: str, cases: Iterable[Case], profile: str = "") -> Report:
    """What this tool reports on tests against a version of a standard."""
    from importlib.metadata import version  # It brings a tenth of what a short command costs.

    tool = Tool("standardfabrik", version("standardfabrik"))
    return Report(tool, Tested(subject.name, subject.version, subject.digest), kind, target, tuple(cases), profile)


class _Version(Protocol):
    name: str
    version: str
    digest: str


def _encodable(report: Report) -> Report:
    """The report with lone surrogates, as names of files and arguments may bring them, written as escapes."""
    try:
        msgspec.json.encode(report)
    except UnicodeEncodeError:
        return msgspec.convert(_escaped(msgspec.to_builtins(report)), Report)
    return report


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {_escaped(key): _escaped(member) for key, member in value.items()}
    return [_escaped(member) for member in value] if isinstance(value, (list, tuple)) else value


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that decides among several: failed, error, passed, in this order; not claimed without any."""
    return min(verdicts, key=_ORDER.index, default=Verdict.NOT_CLAIMED)


_ORDER = (Verdict.FAILED, Verdict.ERROR, Verdict.PASSED, Verdict.NOT_CLAIMED)
assert set(_ORDER) == set(Verdict)


def read_report(content: bytes) -> Report:
    """The report that a file holds; raises ValueError with the reason for anything else."""
    try:
        report = msgspec.json.decode(content, type=Report)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"no report: {error}") from error
    if report.format != FORMAT:
        raise ValueError(f"no report of format {FORMAT}: format {report.format}")
    return report
