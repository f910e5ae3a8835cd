"""Problem details (RFC 9457): a schema and an answer for each problem type."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from generators.json_schema.facets import Schema
from generators.model.exchange import problem_headers, problem_type, problems_of
from generators.model.interface import Operation, Problem
from generators.openapi.draft import Draft, Part
from generators.openapi.parameters import header_parts
from generators.openapi.texts import extensions, main

MEDIA = "application/problem+json"


def problem_responses(draft: Draft, operation: Operation) -> Part:
    """The answers with problems, by status; problem types of one status share an answer."""
    found: Part = {}
    for status, group in groupby(problems_of(draft.interface, operation), key=lambda p: p.status):
        problems = list(group)
        if len(problems) == 1:
            name = f"problem.{_name(problems[0])}"
            found[str(status)] = draft.component("responses", name, _response(draft, problems))
        else:
            found[str(status)] = _response(draft, problems)
    return found


def _response(draft: Draft, problems: list[Problem]) -> Part:
    schemas = [_schema(draft, p) for p in problems]
    examples = {_name(p): {"value": _example(draft, p)} for p in problems}
    part: Part = {"description": " | ".join(main(p.title, draft.language) or p.id for p in problems)}
    if len(problems) == 1:
        part = draft.spoken(problems[0].title, problems[0].description, title_key="") or part
    part |= header_parts(draft, problem_headers(problems))
    schema: Schema = schemas[0]
    if len(problems) > 1:
        mapping = {problem_type(draft.standard, p): s["$ref"] for p, s in zip(problems, schemas, strict=True)}
        schema = {"oneOf": schemas, "discriminator": {"propertyName": "type", "mapping": mapping}}
    return {**part, "content": {MEDIA: {"schema": schema, "examples": examples}}}


def _schema(draft: Draft, problem: Problem) -> Part:
    """The schema of a problem type; further members may come along, and tools are told (RFC 9457, section 3.2)."""
    texts = draft.spoken(problem.title, problem.description)
    schema = {
        **texts,
        "type": "object",
        "properties": {
            "type": {"type": "string", "format": "uri-reference", "const": problem_type(draft.standard, problem)},
            "title": {"type": "string"},
            "status": {"type": "integer", "const": problem.status},
            "detail": {"type": "string"},
            "instance": {"type": "string", "format": "uri-reference"},
        },
        "required": ["type", "title", "status"],
        "additionalProperties": True,
        **extensions(retry=problem.retry),
    }
    return draft.component("schemas", f"problem.{_name(problem)}", schema)


def _example(draft: Draft, problem: Problem) -> dict[str, Any]:
    title = main(problem.title, draft.language) or problem.id
    return {"type": problem_type(draft.standard, problem), "title": title, "status": problem.status}


def _name(problem: Problem) -> str:
    return problem.id or str(problem.status)
