"""What a change does, in sentences that need no table of effects."""

from __future__ import annotations

from registry.compare.effect import SAME, Compatibility, Direction
from registry.compare.finding import Judged

DOCUMENTS = {
    "B": (
        "alte Dokumente bleiben gültig, neue weist die alte Version ab",
        "old documents stay valid, new ones are rejected by the old version",
    ),
    "F": (
        "neue Dokumente nimmt auch die alte Version an, alte können ungültig werden",
        "new documents are accepted by the old version, old ones may become invalid",
    ),
    "--": (
        "alte und neue Dokumente gelten nur in ihrer Version",
        "old and new documents are valid in their own version only",
    ),
    "BF": ("kein Dokument wird ungültig", "no document becomes invalid"),
    "?": ("nicht allgemein zu entscheiden", "not to be decided in general"),
}
CONDUCT = {
    "B": (
        "wer nach der alten Version handelt, wird weiter verstanden",
        "whoever acts by the old version is still understood",
    ),
    "F": (
        "wer nach der neuen Version handelt, wird auch nach der alten verstanden",
        "whoever acts by the new version is understood by the old one, too",
    ),
    "--": (
        "beide Seiten müssen dieselbe Version verwenden",
        "both sides have to use the same version",
    ),
    "BF": ("alte und neue Version arbeiten zusammen", "old and new version work together"),
    "?": ("nicht allgemein zu entscheiden", "not to be decided in general"),
}
"""Effect as `Compatibility` writes it → German, English."""

DIRECTIONS = {
    Direction.MESSAGE: ("in Nachrichten", "in messages"),
    Direction.REQUEST: ("in Anfragen", "in requests"),
    Direction.RESPONSE: ("in Antworten", "in responses"),
}
SEMANTIC = ("dieselben Dokumente bedeuten etwas anderes", "the same documents mean something else")


def effect_in_words(change: Judged, language: str) -> str:
    """The effect on documents in each encoding, or on what parties do, with the direction of travel."""
    effect, german = change.effect, language == "de"
    if effect.conduct is not None:
        return _said(CONDUCT, effect.conduct, german)
    if effect.compatibility() == SAME and effect.semantic:
        return SEMANTIC[not german]
    if effect.xml == effect.json:
        told = _said(DOCUMENTS, effect.xml, german)
    else:
        told = f"XML: {_said(DOCUMENTS, effect.xml, german)}; JSON: {_said(DOCUMENTS, effect.json, german)}"
    if change.direction is Direction.NONE or effect.compatibility() == SAME:
        return told
    return f"{DIRECTIONS[change.direction][not german]}: {told}"


def _said(words: dict[str, tuple[str, str]], compatibility: Compatibility, german: bool) -> str:
    return words[str(compatibility)][not german]
