"""What an implementation claims: everything, or what a profile of the standard comprises."""

from __future__ import annotations

import re

import msgspec

from conformance.library.library import Unknown
from conformance.library.subject import Subject
from generators.model.node import Text
from generators.model.scenario import Scenario, ScenarioStep
from generators.vectors.entry import Entry

_NAME = re.compile(r"\{([A-Za-z][\w\-]*)\}")


class Claims:
    """Answers, for one profile, what is claimed. An empty name of a profile stands for everything."""

    def __init__(self, subject: Subject, profile: str = "") -> None:
        """Look a profile up in a standard; raises Unknown for one that it does not declare, and Unsound."""
        declared = {claim.id: claim for claim in subject.requirements.profiles}
        if profile and profile not in declared:
            known = ", ".join(declared)
            raise Unknown(
                f"{subject.id} has no profile '{profile}'" + (f"; there are {known}" if known else ""),
                f"{subject.id} hat kein Profil '{profile}'" + (f"; es gibt {known}" if known else ""),
            )
        self.profile = profile
        self._claim = declared.get(profile)
        self._ids = frozenset(self._claim.requirements) if self._claim is not None else None

    @property
    def reason(self) -> Text:
        """Why a test is reported as not claimed."""
        return {
            "de": f"Das Profil „{self.profile}“ umfasst das nicht.",
            "en": f"The profile “{self.profile}” does not comprise this.",
        }

    def requirement(self, identity: str) -> bool:
        """Whether a requirement has to be met."""
        return self._ids is None or identity in self._ids

    def root(self, name: str) -> bool:
        """Whether documents of a class are written or read."""
        return self._claim is None or _within(name, self._claim.roots)

    def operation(self, name: str) -> bool:
        """Whether an operation or event is offered."""
        return self._claim is None or _within(name, self._claim.operations)

    def participant(self, name: str) -> bool:
        """Whether the steps of a participant are carried out."""
        return self._claim is None or _within(name, self._claim.participants)

    def vector(self, entry: Entry) -> bool:
        """Whether a test vector has to get its verdict.

        An invalid one counts by what it violates. A valid one counts by its document, or by what it shows where the
        profile names no documents.
        """
        if self._claim is None:
            return True
        if not (_within(entry.root, self._claim.roots) and _within(entry.encoding, self._claim.encodings)):
            return False
        if entry.verdict == "valid":
            by_document = bool(self._claim.roots) or not entry.requirements
            return by_document or any(self.requirement(identity) for identity in entry.requirements)
        return any(self.requirement(identity) for identity in (entry.requirement, *entry.also))

    def steps(self, scenario: Scenario) -> frozenset[str]:
        """The ids of the steps of a scenario that count.

        A step counts when its operation or event is claimed, a requirement that it names (if any) is, and no value that
        it takes comes from a step that cannot be carried out.
        """
        counted: set[str] = set()
        lost: set[str] = set()
        for step in scenario.steps:
            captured = {capture.name for capture in step.captures}
            if not self.operation(step.operation or step.event) or lost & _names(step):
                lost |= captured
                continue
            lost -= captured
            if not step.requirements or any(self.requirement(identity) for identity in step.requirements):
                counted.add(step.id)
        return frozenset(counted)


def _within(name: str, limits: tuple[str, ...]) -> bool:
    return not limits or name in limits


def _names(step: ScenarioStep) -> set[str]:
    """The names in braces that a step holds, of values captured earlier or given."""
    return set(_NAME.findall(msgspec.json.encode(step).decode()))
