"""Prefixes that are not declared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generators.checks.subject import Flag, Subject

_MAPPINGS = [f"{kind}_mappings" for kind in ("exact", "close", "related", "narrow", "broad")]
_KEYS = frozenset(["class_uri", "slot_uri", "enum_uri", "uri", "meaning", "subclass_of", "mappings", *_MAPPINGS])
_CURIE = re.compile(r"^([A-Za-z_][\w.\-]*):(?!//)\S*$")
_SCHEMES = frozenset(("urn", "mailto", "tag", "data", "doi", "info", "ni", "tel"))


def check(subject: Subject) -> Iterator[Flag]:
    """Each CURIE of a metaslot that holds URIs or CURIEs, and each default prefix, without a declared prefix.

    Schemas that take prefixes from a `default_curi_maps` are left out: these maps are no files of theirs.
    """
    mapped = {id(schema) for schema in subject.sources if schema.data.get("default_curi_maps")}
    for definition in subject.definitions:
        for key in _KEYS.intersection(definition.data) if id(definition.schema) not in mapped else ():
            for index, text in _texts(definition.data[key]):
                curie = _CURIE.match(text)
                if curie and curie[1] not in subject.model.prefixes and curie[1].lower() not in _SCHEMES:
                    message = f"'{key}' of {definition.element} has prefix '{curie[1]}', which is not declared"
                    yield Flag(definition.span(key, index), message, definition.path)
    for schema in (s for s in subject.sources if id(s) not in mapped):
        prefix = schema.data.get("default_prefix")
        if isinstance(prefix, str) and prefix not in schema.prefixes() and ":" not in prefix and "/" not in prefix:
            span = schema.document.span_at("default_prefix")
            yield Flag(span, f"default prefix '{prefix}' is not declared", schema.name)


def _texts(value: Any) -> Iterator[tuple[int | None, str]]:
    if isinstance(value, str):
        yield None, value
    elif isinstance(value, list):
        yield from ((index, text) for index, text in enumerate(value) if isinstance(text, str))
