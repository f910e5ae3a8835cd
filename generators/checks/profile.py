"""The annotations of the profile: where each may stand, and what values it takes.

Source: the metamodel's "LinkML conventions". Titles, labels, descriptions and names of registers in further
languages may stand anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from generators.findings import Span
from generators.model.linkml.walk import Definition
from generators.model.pattern import PatternError, parse

TRANSLATION = re.compile(r"^(title|label|description|once_only_source)_[a-z]{2,3}(-[A-Za-z0-9]+)*$")
MESSAGE_KEYS = ("name", "number", "sender", "receiver")
_MESSAGE_KEY = re.compile(r"^(name|number|(sender|receiver)(_[a-z]{2,3})?)$")
_NCNAME = re.compile(r"^[^\W\d][\w.\-]*$")
_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")


class Annotation(NamedTuple):
    """An annotation of the profile: kinds of definitions it belongs to, and what each of its values must be."""

    kinds: tuple[str, ...]
    expected: str
    accepts: Callable[[Any], bool]


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _one_of(*words: str) -> Annotation:
    return Annotation((), f"one of {', '.join(words)}", lambda value: str(value) in words)


def _pattern(value: Any) -> bool:
    try:
        parse(str(value))
    except PatternError:
        return False
    return True


def _message(value: Any) -> bool:
    return isinstance(value, dict) and all(_MESSAGE_KEY.match(str(key)) and _text(said) for key, said in value.items())


def _check_digit(value: Any) -> bool:
    from generators.checker.check_digits import CHECK_DIGITS

    return str(value) in CHECK_DIGITS


_ANY = ("schema", "class", "slot", "type", "enum", "code", "subset")
ANNOTATIONS: dict[str, Annotation] = {
    "legal_basis": Annotation(_ANY, "a citation", _text),
    "was": Annotation(("class", "slot", "type", "enum", "code"), "a former name", _text),
    "once_only_source": Annotation(("class", "slot"), "the name of a register", _text),
    "data_category": _one_of("ordinary", "special")._replace(kinds=("class", "slot", "type")),
    "xml_name": Annotation(("class", "slot"), "an XML name", lambda v: bool(_NCNAME.match(str(v)))),
    "xml_form": _one_of("attribute", "element")._replace(kinds=("slot",)),
    "message": Annotation(("class",), f"a mapping of {', '.join(MESSAGE_KEYS)} to texts", _message),
    "simple_dict_value": Annotation(("slot",), "true or false", lambda v: isinstance(v, bool)),
    "check_digit": Annotation(("slot", "type"), "the name of a check digit system", _check_digit),
    "check_digit_part": Annotation(("slot", "type"), "a regular expression", _pattern),
    "codelist_binding": _one_of("1", "2", "3", "4")._replace(kinds=("enum",)),
    "codelist_agency": Annotation(("enum",), "a name", _text),
    "codelist_valid_from": Annotation(("enum",), "a date", lambda v: bool(_DATE.match(str(v)))),
    "codelist_file": Annotation(("enum",), "the path of a CSV file", _text),
    "codelist_excerpt": Annotation(("enum",), "true or false", lambda v: isinstance(v, bool)),
}


class Given(NamedTuple):
    """An annotation as a definition gives it; a repeated one is given several times."""

    tag: str
    value: Any
    place: Span


def annotations_given(definition: Definition) -> Iterator[Given]:
    """The annotations of a definition, from each of LinkML's forms."""
    said = definition.data.get("annotations")
    document = definition.schema.document
    if isinstance(said, dict):
        for tag, value in said.items():
            value = value.get("value") if isinstance(value, dict) and "value" in value else value
            for item in value if isinstance(value, list) else [value]:
                yield Given(str(tag), item, document.span(said, tag))
    elif isinstance(said, list):
        for index, item in enumerate(said):
            if isinstance(item, dict) and item.get("tag"):
                yield Given(str(item["tag"]), item.get("value"), document.span(said, index))
