"""What printed reports say, in German and English."""

from __future__ import annotations

from conformance.report.report import Verdict
from generators.model.node import Text

VERDICTS: dict[Verdict, Text] = {
    Verdict.PASSED: {"de": "bestanden", "en": "passed"},
    Verdict.FAILED: {"de": "nicht bestanden", "en": "failed"},
    Verdict.ERROR: {"de": "nicht durchführbar", "en": "could not be carried out"},
    Verdict.NOT_CLAIMED: {"de": "nicht beansprucht", "en": "not claimed"},
}
assert set(VERDICTS) == set(Verdict)


def in_language(text: Text, language: str) -> str:
    """A text in a language, or in any where it is not in that one."""
    return text.get(language) or next(iter(text.values()), "")
