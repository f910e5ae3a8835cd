"""Texts inside scaffolded YAML and Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Container
from itertools import chain, count

import yaml

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def one_line(text: str) -> str:
    """A text in one line, without characters that XML or YAML cannot carry."""
    return " ".join(_INVISIBLE.sub(" ", text).split())


def scalar(text: str) -> str:
    """A text as a YAML scalar in block context: plain if it can be, else in double quotes."""
    try:
        plain = yaml.load(f"a: {text}", yaml.CSafeLoader) == {"a": text}
    except yaml.YAMLError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)


def class_name(name: str) -> str:
    """The UpperCamelCase form of a name in kebab-case."""
    return "".join(word.capitalize() for word in name.split("-"))


def prefix(name: str, taken: Container[str]) -> str:
    """A short XML prefix for a name in kebab-case that is not taken.

    The initials of its words or the first letters of the name, as many as it needs; names that start with `xml` are
    reserved (Namespaces in XML 1.0, section 3), so that they get an `x` in front.
    """
    parts, letters = name.split("-"), name.replace("-", "")
    initials = ["".join(part[0] for part in parts)] if len(parts) > 2 else []
    numbered = (f"{letters}{number}" for number in count(2))
    for short in chain(initials, (letters[:length] for length in range(3, len(letters) + 1)), [letters], numbered):
        found = f"x{short}" if short.startswith("xml") else short
        if found not in taken:
            break
    return found


def filled(template: str, values: dict[str, str]) -> str:
    """A template with `<<key>>` replaced, in one pass, so that values are never read as templates."""
    first, *rest = template.split("<<")
    parts = [first]
    for part in rest:
        key, _, after = part.partition(">>")
        parts += [values[key], after]
    return "".join(parts)
