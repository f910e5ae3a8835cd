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

KINDS: dict[str, Text] = {
    "documents": {"de": "Dokumente", "en": "Documents"},
    "data": {"de": "Umsetzung eines Datenstandards", "en": "Implementation of a data standard"},
    "api": {"de": "Server einer Schnittstelle", "en": "Server of an interface"},
    "process": {"de": "Ereignisprotokoll eines Prozesses", "en": "Event log of a process"},
}
WORDS: dict[str, Text] = {
    "title": {"de": "Konformitätsbericht", "en": "Conformance report"},
    "summary": {"de": "Zusammenfassung", "en": "Summary"},
    "verdict": {"de": "Ergebnis", "en": "Result"},
    "number": {"de": "Anzahl", "en": "Number"},
    "target": {"de": "Geprüft", "en": "Tested"},
    "kind": {"de": "Art", "en": "Kind"},
    "standard": {"de": "Standard", "en": "Standard"},
    "digest": {"de": "Prüfsumme der Veröffentlichung", "en": "Digest of the release"},
    "working": {"de": "nicht veröffentlicht, in Arbeit", "en": "not published, being written"},
    "profile": {"de": "Beansprucht", "en": "Claimed"},
    "everything": {"de": "der ganze Standard", "en": "the whole standard"},
    "tool": {"de": "Werkzeug", "en": "Tool"},
    "date": {"de": "Datum", "en": "Date"},
    "tests": {"de": "Prüfungen", "en": "Tests"},
    "test": {"de": "Prüfung", "en": "Test"},
    "failures": {"de": "Was nicht bestanden ist", "en": "What failed"},
    "errors": {"de": "Was nicht durchführbar war", "en": "What could not be carried out"},
    "warnings": {"de": "Hinweise zu Bestandenem", "en": "Remarks on what passed"},
    "requirements": {"de": "Anforderungen", "en": "Requirements"},
    "requirement": {"de": "Anforderung", "en": "Requirement"},
    "place": {"de": "Stelle", "en": "Place"},
    "path": {"de": "Pfad", "en": "Path"},
    "value": {"de": "Wert", "en": "Value"},
    "expected": {"de": "Erwartet", "en": "Expected"},
    "message": {"de": "Meldung", "en": "Message"},
    "reason": {"de": "Grund", "en": "Reason"},
    "evidence": {"de": "Beleg", "en": "Evidence"},
    "all": {"de": "Alle Prüfungen", "en": "All tests"},
    "more": {"de": "und {count} weitere im Bericht", "en": "and {count} more in the report"},
    "none": {"de": "keine", "en": "none"},
    "warning": {"de": "Hinweis", "en": "Warning"},
    "error": {"de": "Fehler", "en": "Error"},
}
SAYS: dict[Verdict, Text] = {
    Verdict.PASSED: {
        "de": "Alle Prüfungen, die beansprucht sind, wurden durchgeführt und bestanden.",
        "en": "All tests that are claimed were carried out and passed.",
    },
    Verdict.FAILED: {
        "de": "Mindestens eine Prüfung zeigt eine Abweichung vom Standard.",
        "en": "At least one test shows a departure from the standard.",
    },
    Verdict.ERROR: {
        "de": "Mindestens eine Prüfung war nicht durchführbar, oder es gab keine. Das zählt nicht als bestanden.",
        "en": "At least one test could not be carried out, or there was none. That does not count as passed.",
    },
    Verdict.NOT_CLAIMED: {"de": "", "en": ""},
}
LIMITS: Text = {
    "de": (
        "Der Bericht sagt, was geprüft wurde, nicht, von wem. Ob jede verlangte Prüfung darin steht, zeigt "
        "„fabrik conformance verify“. Anforderungen, die sich nicht beobachten lassen, zeigt nur ein Audit."
    ),
    "en": (
        "The report tells what was tested, not by whom. Whether every required test is in it is shown by "
        "“fabrik conformance verify”. Requirements that cannot be observed are shown by an audit alone."
    ),
}


def word(key: str, language: str, **values: object) -> str:
    """A word or sentence in a language."""
    return WORDS[key][language].format(**values)


def in_language(text: Text, language: str) -> str:
    """A text in a language, or in any where it is not in that one."""
    return text.get(language) or next(iter(text.values()), "")
