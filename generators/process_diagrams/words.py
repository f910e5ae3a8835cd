"""Words of a diagram that no author wrote: durations, ways out without a condition, names of payloads."""

from __future__ import annotations

import re

from generators.model.node import Text
from generators.model.nodes import DataModel, Standard

LANGUAGES = ("de", "en")
OTHERWISE: Text = {"de": "sonst", "en": "otherwise"}

_DURATION = re.compile(
    r"P(?:(?P<Y>\d+)Y)?(?:(?P<M>\d+)M)?(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?"
    r"(?:T(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+)S)?)?"
)
_UNITS = {
    "Y": (("Jahr", "Jahren"), ("year", "years")),
    "M": (("Monat", "Monaten"), ("month", "months")),
    "W": (("Woche", "Wochen"), ("week", "weeks")),
    "D": (("Tag", "Tagen"), ("day", "days")),
    "h": (("Stunde", "Stunden"), ("hour", "hours")),
    "m": (("Minute", "Minuten"), ("minute", "minutes")),
    "s": (("Sekunde", "Sekunden"), ("second", "seconds")),
}


def after(duration: str) -> Text:
    """`nach 14 Tagen` for P14D (ISO 8601); a duration that cannot be read is quoted."""
    found = _DURATION.fullmatch(duration)
    counted = [(unit, count) for unit, count in found.groupdict().items() if count] if found else []
    if not counted:
        return {"de": f"nach {duration}", "en": f"after {duration}"}
    texts: Text = {}
    for place, (language, word, joint) in enumerate((("de", "nach", " und "), ("en", "after", " and "))):
        parts = [f"{int(count)} {_UNITS[unit][place][int(count) != 1]}" for unit, count in counted]
        texts[language] = f"{word} {joint.join(parts)}"
    return texts


def payload_name(payload: str, models: dict[str, DataModel]) -> Text:
    """The titles of a payload `standard:Class`, or the name of the class where its model does not tell."""
    standard, _, name = payload.rpartition(":")
    model = models.get(standard)
    found = model.classes.get(name) if model is not None else None
    return dict(found.title) if found is not None and found.title else {language: name for language in LANGUAGES}


def said(text: Text, language: str) -> str:
    """A text in a language, else in German, English or whatever there is."""
    for choice in (language, *LANGUAGES):
        if text.get(choice):
            return text[choice]
    return next((t for t in text.values() if t), "")


def main_language(standard: Standard) -> str:
    """The first of German and English that the standard's title or one of its steps speaks, else any it speaks."""
    steps = standard.process.steps if standard.process is not None else ()
    spoken = [*standard.title, *(language for step in steps for language in step.title)]
    return next((language for language in (*LANGUAGES, *spoken) if language in spoken), LANGUAGES[0])
