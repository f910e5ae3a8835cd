"""Which step or participant a log means: by its id, or by a title that only one has, in any language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generators.model.node import Named
from generators.model.process import Process, Step
from generators.process_diagrams.words import said


class Vocabulary:
    """The names of a process."""

    def __init__(self, process: Process, shown: frozenset[str]) -> None:
        """shown: the steps that a log records; the titles of others mean nothing."""
        self.process, self.shown = process, shown
        self.steps: dict[str, Step] = {step.id: step for step in process.steps}
        self.participants = {p.id: p for p in process.participants}
        self._steps = _by_title(step for step in process.steps if step.id in shown)
        self._participants = _by_title(process.participants)

    def step(self, activity: str) -> str:
        """The id of a step; empty for what is none."""
        return activity if activity in self.steps else self._steps.get(activity.casefold(), "")

    def participant(self, name: str) -> str:
        """The id of a participant; empty for who is none."""
        return name if name in self.participants else self._participants.get(name.casefold(), "")

    def told(self, name: str, language: str) -> str:
        """The title of a step or participant, else its id."""
        found = self.steps.get(name) or self.participants.get(name)
        return (said(found.title, language) if found is not None else "") or name


def _by_title(named: Iterable[Named]) -> dict[str, str]:
    pairs = {(title.casefold(), one.id) for one in named for title in one.title.values()}
    counts = Counter(title for title, _ in pairs)
    return {title: name for title, name in pairs if counts[title] == 1}
