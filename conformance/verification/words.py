"""What a verification says, in German and English."""

from __future__ import annotations

FINDINGS: dict[str, tuple[str, str]] = {
    "broken-seal": (
        "der Bericht ist nicht, wie er geschrieben wurde: sein Siegel passt nicht",
        "the report is not as it was written: its seal does not fit",
    ),
    "other-release": (
        "geprüft wurde {stated}, nicht {id} mit der Prüfsumme {digest}",
        "tested was {stated}, not {id} with digest {digest}",
    ),
    "other-standard": ("der Bericht handelt von {id}, nicht von {wanted}", "the report is about {id}, not {wanted}"),
    "other-profile": ("beansprucht ist {claimed}, nicht {wanted}", "claimed is {claimed}, not {wanted}"),
    "other-kind": (
        "ein Bericht der Art '{kind}' beweist nichts über {id}; nötig ist '{needed}'",
        "a report of kind '{kind}' proves nothing about {id}; '{needed}' is needed",
    ),
    "unknown-profile": ("{id} hat kein Profil '{profile}'", "{id} has no profile '{profile}'"),
    "repeated-test": ("Prüfung '{test}' steht {count}-mal im Bericht", "test '{test}' is reported {count} times"),
    "missing-test": ("Prüfung '{test}' wurde nicht durchgeführt", "test '{test}' was not carried out"),
    "requirement-not-shown": (
        "keine Prüfung belegt die Anforderung '{requirement}'",
        "no test shows requirement '{requirement}'",
    ),
    "nothing-passed": ("keine Prüfung wurde bestanden", "no test was passed"),
    "unlisted-test": ("Prüfung '{test}' gehört nicht zu {id}", "test '{test}' is none of {id}"),
    "other-claim": ("Prüfung '{test}' ist {told}", "test '{test}' is {told}"),
    "other-requirements": (
        "Prüfung '{test}' belegt andere Anforderungen, als sie nennt",
        "test '{test}' proves other requirements than those that it names",
    ),
    "failed-test": ("Prüfung '{test}' wurde nicht bestanden", "test '{test}' was not passed"),
    "test-not-carried-out": (
        "Prüfung '{test}' konnte nicht durchgeführt werden",
        "test '{test}' could not be carried out",
    ),
    "contradictory-case": ("Prüfung '{test}' {told}", "test '{test}' {told}"),
}
"""Rule → its message, German and English."""

PARTS: dict[str, tuple[str, str]] = {
    "more": (
        "{count} weitere Prüfungen haben denselben Fehler, {all} insgesamt",
        "{count} more tests have the same fault, {all} in all",
    ),
    "working": ("ein Standard, an dem noch geschrieben wurde", "a standard that was being written"),
    "everything": ("alles", "everything"),
    "claimed": (
        "beansprucht, aber als nicht beansprucht berichtet",
        "claimed, but reported as not claimed",
    ),
    "unclaimed": (
        "nicht beansprucht, aber als beansprucht berichtet",
        "not claimed, but reported as claimed",
    ),
    "summary": (
        "{id}, {digest}: {passed} von {required} {what}, {claims}",
        "{id}, {digest}: {passed} of {required} {what}, {claims}",
    ),
    "tests": ("verlangten Prüfungen bestanden", "required tests passed"),
    "requirements": ("Anforderungen belegt", "requirements shown"),
    "profile": ("Profil {profile}", "profile {profile}"),
    "everything_claimed": ("alles beansprucht", "everything claimed"),
    "passed_with_faults": ("ist als bestanden berichtet, mit Fehlern", "is reported as passed, with faults"),
    "failed_without_fault": (
        "ist als nicht bestanden berichtet, ohne Fehler",
        "is reported as failed, without a fault",
    ),
    "not_claimed_with_faults": (
        "ist als nicht beansprucht berichtet, mit Fehlern",
        "is reported as not claimed, with faults",
    ),
    "without_reason": ("ist als '{verdict}' berichtet, ohne Grund", "is reported as {verdict}, without a reason"),
    "passed_with_reason": (
        "ist als bestanden berichtet, mit einem Grund, warum sie nicht durchgeführt wurde",
        "is reported as passed, with a reason why it was not carried out",
    ),
    "not_shown": ("Nicht gezeigt: {limit}", "Not shown: {limit}"),
}
"""Parts of messages, the line of the summary, and the beginning of what stays open."""

LIMITS: dict[str, tuple[str, str]] = {
    "who": (
        "wer geprüft hat, und mit welcher Implementierung: das Siegel ist keine Unterschrift",
        "who carried out the tests, and with which implementation: the seal is no signature",
    ),
    "api": (
        "ob der Server anderen als den Prüfungen ebenso antwortet",
        "whether the server answers others than the tests in the same way",
    ),
    "process": (
        "ob die Protokolle vollständig sind und sagen, was geschehen ist",
        "whether the logs are complete and tell what happened",
    ),
    "data": (
        "was die Implementierung mit Dokumenten macht, die sie annimmt",
        "what the implementation does with the documents that it accepts",
    ),
    "left_out": (
        "{count} Prüfungen, die als nicht beansprucht berichtet sind",
        "{count} tests that are reported as not claimed",
    ),
    "no_requests": (
        "wie der Server Anfragen über die Szenarien hinaus beantwortet: es wurden keine erdacht",
        "how the server answers requests beyond the scenarios: none were made up",
    ),
    "no_round_trip": (
        "ob Dokumente richtig geschrieben werden: es wurde kein Hin- und Rückweg geprüft",
        "whether documents are written rightly: no round trip was tested",
    ),
    "audited": (
        "{count} beanspruchte Anforderungen, die nur ein Audit belegen kann",
        "{count} claimed requirements that only an audit can show",
    ),
    "untested": (
        "{count} beanspruchte Anforderungen, zu denen keine Prüfung in diesem Bericht steht",
        "{count} claimed requirements for which no test of this report stands",
    ),
}
"""What a report does not prove."""


def said(words: dict[str, tuple[str, str]], key: str, language: str, **values: object) -> str:
    """A sentence, or a part of one, in a language."""
    german, english = words[key]
    return (german if language == "de" else english).format(**values)
