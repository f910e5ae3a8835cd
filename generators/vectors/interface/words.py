"""What is in an exchange, in German and English."""

from __future__ import annotations

from generators.model.nodes import Text

SENTENCES: dict[str, tuple[str, str]] = {
    "anfrage": ("Anfrage: {about}", "Request: {about}"),
    "antwort": ("Antwort mit Status {about}", "Answer with status {about}"),
    "fehlt": ("‚{about}‘ fehlt.", "‘{about}’ is missing."),
    "zu-klein": ("‚{about}‘ ist zu klein.", "‘{about}’ is too small."),
    "zu-gross": ("‚{about}‘ ist zu groß.", "‘{about}’ is too large."),
    "keine-zahl": ("‚{about}‘ ist keine Zahl.", "‘{about}’ is no number."),
    "kein-wahrheitswert": ("‚{about}‘ ist weder wahr noch falsch.", "‘{about}’ is neither true nor false."),
    "falsche-form": ("‚{about}‘ hat nicht die verlangte Form.", "‘{about}’ does not have the form demanded."),
    "falscher-medientyp": ("Der Medientyp ‚{about}‘ ist nicht vereinbart.", "The media type ‘{about}’ is not agreed."),
    "inhalt-fehlt": ("Der Inhalt fehlt.", "The body is missing."),
    "inhalt-unlesbar": ("Der Inhalt ist kein wohlgeformtes JSON.", "The body is no well-formed JSON."),
    "inhalt-unvollstaendig": ("Im Inhalt fehlt ‚{about}‘.", "‘{about}’ is missing in the body."),
    "status-nicht-vereinbart": ("Der Status ist 299 statt {about}.", "The status is 299 instead of {about}."),
    "anderer-status-im-inhalt": (
        "Der Inhalt nennt den Status {about}, die Antwort einen anderen (RFC 9457).",
        "The body states status {about}, the answer another one (RFC 9457).",
    ),
    "unbekannter-problemtyp": (
        "‚{about}‘ ist kein vereinbarter Problemtyp.",
        "‘{about}’ is no problem type agreed on.",
    ),
}
"""Kind of exchange → what it says, German and English."""


def sentence(kind: str, about: str | tuple[str, str]) -> Text:
    """What an exchange shows; `about` in both languages where they differ."""
    pair = (about, about) if isinstance(about, str) else about
    return {language: SENTENCES[kind][i].format(about=pair[i]) for i, language in enumerate(("de", "en"))}
