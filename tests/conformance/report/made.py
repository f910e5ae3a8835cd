"""Reports for tests."""

from __future__ import annotations

from conformance.report import Case, Evidence, Fault, Report, Tested, Tool, Verdict

DIGEST = "5787392bfd9795441bf2d7d7fca9246518b705e7679a36e9fe34b0350d4b1adb"
FAULT = Fault(
    {"de": "„Einzug“ fehlt", "en": "“Moving in” is missing"},
    requirement="amt:Antrag.einzug/required",
    file="antrag.xml",
    line=3,
    column=5,
    path="/amt:Antrag",
    value="<leer & leer>",
    expected={"de": "ein Datum", "en": "a date"},
)
PASSED = Case(
    "Antrag/valid/voll.xml", Verdict.PASSED, {"de": "Volle Angaben", "en": "All entries"}, ("amt:Antrag/range",)
)
FAILED = Case(
    "Antrag/invalid/einzug-fehlt.xml",
    Verdict.FAILED,
    {"de": "Einzug fehlt", "en": "Moving in missing"},
    ("amt:Antrag.einzug/required",),
    (FAULT,),
    (Evidence("stdout", "valid: true\n<script>alert(1)</script>\x07"),),
)
ERROR = Case("Antrag/valid/kurz.xml", Verdict.ERROR, reason={"de": "Zeit abgelaufen", "en": "Out of time"})
SKIPPED = Case(
    "Bescheid/valid/b.xml", Verdict.NOT_CLAIMED, reason={"de": "Nicht im Profil", "en": "Not in the profile"}
)


def report(*cases: Case, kind: str = "data", digest: str = DIGEST, profile: str = "") -> Report:
    tested = Tested("amt", "1.0.0", digest)
    return Report(Tool("fabrik", "0.1.0"), tested, kind, "./pruefe {file}", cases, profile)


MIXED = report(PASSED, FAILED, ERROR, SKIPPED, profile="kern")
GOOD = report(PASSED)
