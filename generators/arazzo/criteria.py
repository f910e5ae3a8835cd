"""What an answer has to be, as Criterion Objects (Arazzo 1.0.1, section 4.6.11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.arazzo.draft import Draft
from generators.arazzo.request import full_media
from generators.model.exchange import problem_type
from generators.model.pointer import tokens
from generators.model.scenario import ScenarioStep
from generators.openapi.bodies import is_xml
from generators.openapi.problems import MEDIA

Criterion = dict[str, Any]


def criteria(draft: Draft, step: ScenarioStep) -> list[Criterion]:
    """The success criteria of a step, all of which have to hold."""
    expect = step.expect
    problem = draft.interface.problem(expect.problem)
    statuses = expect.status or ((problem.status,) if problem else ())
    found: list[Criterion] = []
    if statuses:
        found.append({"condition": " || ".join(f"$statusCode == {s}" for s in statuses)})
    media = full_media(expect.media) or (MEDIA if problem else "")
    if media:
        found.append(_regex("$response.header.Content-Type", f"^{_escaped(media)}(;.*)?$"))
    for name, pattern in expect.headers.items():
        found += _header(f"$response.header.{name}", pattern)
    if problem:
        found.append(_equal("/type", problem_type(draft.standard, problem)))
    if expect.values and is_xml(media):
        draft.gap(step.id, "values in XML", "conformance")
        return found
    for pointer, value in expect.values.items():
        found += _value(draft, step, pointer, value)
    return found


def _header(context: str, pattern: str) -> Iterator[Criterion]:
    """Presence, then the whole value: some runners match a missing header as the text `undefined`."""
    yield {"condition": f"{context} != null"}
    if pattern:
        yield _regex(context, f"^({pattern})$")


def _value(draft: Draft, step: ScenarioStep, pointer: str, value: Any) -> Iterator[Criterion]:
    """Equality of a value, member by member where it has members; None for absence."""
    if value is None:
        yield _absent(pointer)
    elif isinstance(value, (dict, list)):
        draft.gap(step.id, f"no further members at {pointer}", "conformance")
        members = value.items() if isinstance(value, dict) else enumerate(value)
        for key, member in members:
            token = str(key).replace("~", "~0").replace("/", "~1")
            yield from _value(draft, step, f"{pointer}/{token}", member)
    else:
        yield _equal(pointer, draft.names.expressed(value))


def _equal(pointer: str, value: Any) -> Criterion:
    return {"condition": f"$response.body#{pointer} == {_literal(value)}"}


def _absent(pointer: str) -> Criterion:
    """True where the member is missing; asked of every member of the body, because JSONPath selects and does not judge.

    Some runners put the body into a list first, as the specification's example `$[?count(@.pets) > 0]` needs it; the
    condition is right for both.
    """
    path = "".join(f"[{t}]" if t.isdigit() else f"['{_quoted(t)}']" for t in tokens(pointer))
    return {"context": "$response.body", "type": "jsonpath", "condition": f"$[?!${path} && !$[0]{path}]"}


def _regex(context: str, pattern: str) -> Criterion:
    return {"context": context, "type": "regex", "condition": pattern}


def _literal(value: Any) -> str:
    """A literal of a simple condition: strings in single quotes, which double inside (section 4.6.11.1)."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = str(value)
    return text if text.startswith("$") else "'" + text.replace("'", "''") + "'"


def _escaped(text: str) -> str:
    """A text as regular expression; JavaScript in Unicode mode refuses escapes that Python's `re.escape` makes."""
    return "".join(f"\\{c}" if c in r".^$*+?()[]{}|\/" else c for c in text)


def _quoted(token: str) -> str:
    return token.replace("\\", "\\\\").replace("'", "\\'")
