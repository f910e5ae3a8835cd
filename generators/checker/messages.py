"""What violations are called, in German and in English."""

from __future__ import annotations

from typing import Any

from generators.checker.business import BUSINESS_RULE
from generators.checker.violation import Failure
from generators.model.nodes import Text

LONGEST = 80

MESSAGES: dict[str, tuple[str, str]] = {
    "range": ("{value} ist kein Wert von {expected}", "{value} is no value of {expected}"),
    "multivalued": ("{value} ist keine Liste ({expected})", "{value} is not multivalued ({expected})"),
    "extra_slots": ("{value} ist in {expected} nicht vorgesehen", "{value} is not declared in {expected}"),
    "required": ("Angabe '{expected}' fehlt", "'{expected}' is missing"),
    "value_presence": ("Angabe '{expected}' darf nicht vorhanden sein", "'{expected}' must not be present"),
    "abstract": ("Klasse '{expected}' ist abstrakt", "class '{expected}' is abstract"),
    "designates_type": ("{value} bezeichnet keine Klasse von {expected}", "{value} designates no class of {expected}"),
    "permissible_values": ("{value} ist kein Code von {expected}", "{value} is no code of {expected}"),
    "valid_until": ("Code {value} ist nicht gültig am {expected}", "code {value} is not valid on {expected}"),
    "xml_characters": ("{value} enthält Zeichen, die XML nicht kennt", "{value} contains characters unknown to XML"),
    "pattern": ("{value} entspricht nicht dem Muster '{expected}'", "{value} does not match pattern '{expected}'"),
    "check_digit": ("{value} hat eine falsche Prüfziffer ({expected})", "{value} has a wrong check digit ({expected})"),
    "minimum_value": ("{value} ist kleiner als {expected}", "{value} is less than {expected}"),
    "maximum_value": ("{value} ist größer als {expected}", "{value} is greater than {expected}"),
    "equals_string": ("{value} ist nicht gleich '{expected}'", "{value} does not equal '{expected}'"),
    "equals_string_in": ("{value} ist keines von {expected}", "{value} is none of {expected}"),
    "equals_number": ("{value} ist nicht gleich {expected}", "{value} does not equal {expected}"),
    "equals_expression": ("{value} ist nicht gleich {expected}", "{value} does not equal {expected}"),
    "subproperty_of": ("{value} ist keines von {expected}", "{value} is none of {expected}"),
    "id_prefixes": ("{value} beginnt mit keinem von {expected}", "{value} starts with none of {expected}"),
    "minimum_cardinality": ("{value} Angaben sind weniger als {expected}", "{value} members are less than {expected}"),
    "maximum_cardinality": ("{value} Angaben sind mehr als {expected}", "{value} members are more than {expected}"),
    "exact_cardinality": ("{value} Angaben sind nicht genau {expected}", "{value} members are not exactly {expected}"),
    "array": ("{value} ist nicht {expected}", "{value} is not {expected}"),
    "list_elements_unique": ("{value} kommt mehrfach vor", "{value} occurs more than once"),
    "identifier": ("Kennung {value} ist nicht eindeutig", "identifier {value} is not unique"),
    "key": ("Schlüssel {value} ist nicht eindeutig", "key {value} is not unique"),
    "unique_keys": ("{value} ist nicht eindeutig ({expected})", "{value} is not unique ({expected})"),
    "has_member": ("keine Angabe erfüllt die Bedingung", "no member meets the condition"),
    "any_of": ("{value} erfüllt keine der Bedingungen", "{value} meets none of the conditions"),
    "all_of": ("{value} erfüllt nicht alle Bedingungen", "{value} does not meet all conditions"),
    "exactly_one_of": (
        "{value} erfüllt nicht genau eine der Bedingungen",
        "{value} does not meet exactly one condition",
    ),
    "none_of": ("{value} erfüllt eine verbotene Bedingung", "{value} meets a forbidden condition"),
    "is_a": ("das Objekt ist keine Instanz von {expected}", "the object is no instance of {expected}"),
    "rules": ("Regel{title} ist verletzt: {inner}", "rule{title} is violated: {inner}"),
    "reference": (
        "{value} bezeichnet kein Objekt von '{expected}' in diesem Dokument",
        "{value} names no object of '{expected}' in this document",
    ),
    "business_rule": (
        "Regel '{value}' ist nicht auswertbar ({expected})",
        "rule '{value}' cannot be evaluated ({expected})",
    ),
    "depth": ("das Dokument ist zu tief geschachtelt", "the document is nested too deeply"),
}
LANGUAGES = ("de", "en")


def message_of(failure: Failure) -> Text:
    """The text of a failure in German and in English."""
    texts = {}
    for index, language in enumerate(LANGUAGES):
        inner = message_of(failure.inner)[language] if failure.inner else ""
        title = failure.title.get(language) or next(iter(failure.title.values()), "")
        if failure.constraint == BUSINESS_RULE:
            texts[language] = _of_business_rule(failure, title, index)
            continue
        texts[language] = MESSAGES[failure.constraint][index].format(
            value=_quoted(failure.value),
            expected=_shortened(failure.expected),
            title=f" '{title}'" if title else "",
            inner=inner,
        )
    return texts


def _of_business_rule(failure: Failure, message: str, index: int) -> str:
    """The rule's own message, or that it has no value; rules without a message are called by their id."""
    if not failure.expected:
        return message or failure.name
    return MESSAGES[BUSINESS_RULE][index].format(value=failure.name, expected=_shortened(failure.expected))


def _quoted(value: Any) -> str:
    if isinstance(value, str):
        return f"'{_shortened(value)}'"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return "{…}" if value else "{}"
    if isinstance(value, list):
        return "[…]" if value else "[]"
    try:
        return _shortened(str(value))
    except ValueError:
        return "…"


def _shortened(text: str) -> str:
    printable = text.encode("utf-8", "backslashreplace").decode()
    return printable if len(printable) <= LONGEST else f"{printable[: LONGEST - 1]}…"
