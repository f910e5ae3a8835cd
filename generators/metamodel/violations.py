"""What JSON Schema says about an authored file, as findings in words of ours at the place of the key meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from generators.findings import Finding, Severity, Span, sorted_by_place
from generators.metamodel.compiled import compiled
from generators.metamodel.words import dotted, expected, quoted, told
from generators.model.source import Document, carried_by_json

if TYPE_CHECKING:
    import jsonschema_rs

Path = tuple[str | int, ...]


class _Violation(NamedTuple):
    """A validation error over the plain data of a document."""

    error: jsonschema_rs.ValidationError
    document: Document
    schema: dict[str, Any]

    @property
    def keyword(self) -> str:
        return str(self.error.kind.name)

    @property
    def path(self) -> Path:
        return tuple(self.error.instance_path)

    @property
    def subject(self) -> str:
        return dotted(self.path) or self.document.file

    @property
    def value(self) -> Any:
        return self.error.instance

    @property
    def node(self) -> dict[str, Any]:
        """The part of the schema that holds the violated keyword."""
        found: Any = self.schema
        for step in self.error.schema_path[:-1]:
            found = found[step]
        return found if isinstance(found, dict) else {}


def violations(document: Document, name: str) -> list[Finding]:
    """Everything in a document that the metamodel's schema `name` does not admit."""
    if not isinstance(document.data, dict):
        span = Span(document.file, 1, 1)
        message = f"{document.file} {told(document.data)}, not a mapping"
        return [Finding("wrong-shape", Severity.ERROR, message, span)]
    found: list[Finding] = []
    data = _plain(document.data, document, (), found)
    schema, validator = compiled(name)
    for error in validator.iter_errors(data):
        found += _findings(_Violation(error, document, schema))
    return sorted_by_place(found)


def _plain(value: Any, document: Document, path: Path, found: list[Finding]) -> Any:
    """The value with texts for keys, as JSON has them; other keys are findings and left out."""
    if isinstance(value, list):
        return [_plain(item, document, (*path, index), found) for index, item in enumerate(value)]
    if isinstance(value, (int, float)) and not carried_by_json(value):
        message = f"{dotted(path)} is a number that JSON does not carry"
        found.append(Finding("wrong-entry", Severity.ERROR, message, document.span_at(*path), dotted(path)))
        return 0
    if not isinstance(value, dict):
        return value
    plain = {}
    for key, item in value.items():
        if isinstance(key, str):
            plain[key] = _plain(item, document, (*path, key), found)
        else:
            message = f"a key of {dotted(path) or document.file} {told(key)}, not a text"
            found.append(Finding("wrong-shape", Severity.ERROR, message, document.span(value, key), dotted(path)))
    return plain


def _finding(rule: str, violation: _Violation, message: str, *further: str | int) -> Finding:
    """An error at the place of the value, or of an entry of it."""
    path = (*violation.path, *further)
    document = violation.document
    span = document.span_at(*path) if path else Span(document.file, 1, 1)
    return Finding(rule, Severity.ERROR, message, span, dotted(path))


def _findings(violation: _Violation) -> Iterator[Finding]:
    kind = violation.error.kind
    if violation.keyword == "required":
        yield _finding("missing-entry", violation, f"{violation.subject} has no '{kind.as_dict()['property']}'")
    elif violation.keyword == "additionalProperties":
        for key in kind.as_dict()["unexpected"]:
            yield _finding("unknown-entry", violation, f"{violation.subject} has key '{key}', which is not known", key)
    elif violation.keyword == "propertyNames":
        yield _wrong_key(violation)
    elif violation.keyword == "type":
        wanted = expected(violation.node.get("type"))
        yield _finding("wrong-shape", violation, f"{violation.subject} {told(violation.value)}, not {wanted}")
    elif violation.keyword in ("anyOf", "oneOf") and "const" not in violation.node[violation.keyword][0]:
        yield from _of_branches(violation)
    else:
        yield from _wrong_value(violation)


def _wrong_key(violation: _Violation) -> Finding:
    inner = violation._replace(error=violation.error.kind.as_dict()["error"])
    message = f"key '{quoted(inner.value)}' of {violation.subject} is no {_title(inner)}"
    return _finding("wrong-entry", violation, message, str(inner.value))


def _of_branches(violation: _Violation) -> Iterator[Finding]:
    """The findings of the alternative that the value comes nearest to: one that admits its type."""
    branches = [[violation._replace(error=e) for e in errors] for errors in violation.error.kind.as_dict()["context"]]
    fitting = [b for b in branches if not any(v.keyword == "type" and v.path == violation.path for v in b)]
    if fitting:
        for inner in fitting[0]:
            yield from _findings(inner)
        return
    wanted = " or ".join(dict.fromkeys(expected(v.node["type"]) for b in branches for v in b if v.keyword == "type"))
    yield _finding("wrong-shape", violation, f"{violation.subject} {told(violation.value)}, not {wanted}")


def _wrong_value(violation: _Violation) -> Iterator[Finding]:
    value, node = violation.value, violation.node
    if violation.keyword in ("enum", "oneOf"):
        if isinstance(value, str):
            options = node.get("enum") or [o["const"] for o in node["oneOf"]]
            message = f"{violation.subject} '{quoted(value)}' is none of {', '.join(map(str, options))}"
            yield _finding("wrong-entry", violation, message)
    elif violation.keyword == "uniqueItems":
        seen: list[Any] = []
        for index, item in enumerate(value):
            if item in seen:
                message = f"{violation.subject} holds '{quoted(item)}' a second time"
                yield _finding("wrong-entry", violation, message, index)
            seen.append(item)
    elif violation.keyword in ("minItems", "minProperties"):
        yield _finding("wrong-entry", violation, f"{violation.subject} is empty")
    else:
        message = f"{violation.subject} '{quoted(value)}' is no {_title(violation)}"
        yield _finding("wrong-entry", violation, message)


def _title(violation: _Violation) -> str:
    """What a value should have been: the title of the metamodel's type, or the name of a built-in one."""
    steps = violation.error.schema_path
    if len(steps) > 2 and steps[0] == "$defs":
        definition = violation.schema["$defs"][steps[1]]
        if definition.get("type") != "object":
            return str(definition["title"])
    return str(violation.node.get("format") or "admitted value")
