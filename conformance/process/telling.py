"""Says in German and English what a deviation is."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from conformance.process.kinds import EARLY, KINDS, LATE, TOO_EARLY
from conformance.process.logs.unreadable import quoted
from conformance.process.parties import Misplaced
from conformance.process.vocabulary import Vocabulary
from generators.model.node import Text
from generators.process_diagrams.words import LANGUAGES

KEPT = 4_096
"""Most sentences that are kept: of a thousand equal deviations each has the same."""
MOMENTS = {"de": "%d.%m.%Y, %H:%M:%S", "en": "%Y-%m-%d %H:%M:%S"}


class Telling:
    """Writes sentences with the titles of a process."""

    def __init__(self, words: Vocabulary) -> None:
        """Take the titles from a vocabulary."""
        self.words = words
        self.message = lru_cache(maxsize=KEPT)(self._message)

    def _message(
        self,
        kind: str,
        step: str,
        subject: str,
        other: str,
        early: bool,
        misplaced: Misplaced | None,
        due: datetime | None,
    ) -> Text:
        """The sentence of a kind; early: the step comes too early rather than too late."""
        found: Text = {}
        for language in LANGUAGES:
            step_title = self._title(step, language)
            side = (EARLY if other else TOO_EARLY) if early else LATE
            fields = {
                "step": step_title,
                "subject": self._title(self._second(kind, subject, other), language),
                "other": self._title(other, language),
                "side": side[language].format(step=step_title, other=self._title(other, language)),
                "found": self._title(misplaced.found, language) if misplaced is not None else "",
                "wanted": self._title(misplaced.wanted, language) if misplaced is not None else "",
                "due": due.strftime(MOMENTS[language]) if due is not None else "",
            }
            found[language] = KINDS[kind].sentence[language].format_map(fields)
        return found

    def _second(self, kind: str, subject: str, other: str) -> str:
        """What a sentence names besides the step: of some kinds the other step or participant."""
        return other if kind in ("other-branch", "before-start", "after-end") else subject

    def _title(self, name: str, language: str) -> str:
        return quoted(self.words.told(name, language))
