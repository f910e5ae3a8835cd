"""The files of the Arazzo target: a document for each scenario."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generators.arazzo.access import TITLES
from generators.arazzo.draft import Draft
from generators.arazzo.steps import steps
from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard
from generators.openapi.examples import Examples
from generators.openapi.texts import extensions, main, others, spoken

VERSION = "1.0.1"
JSON_TYPES = ((bool, "boolean"), (int, "integer"), (float, "number"), (str, "string"), (list, "array"))


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """A document for each scenario with at least one request; nothing for other kinds of standard."""
    if standard.interface is None:
        return
    examples = Examples(standard)
    for scenario in standard.scenarios:
        draft = Draft(standard, standard.interface, scenario, examples)
        made = steps(draft)
        if made:
            content = msgspec.json.format(msgspec.json.encode(_document(draft, made)), indent=2) + b"\n"
            yield Artifact(f"arazzo/{scenario.id}.arazzo.json", content, scenario.id)
        yield from sorted(set(draft.gaps))


def _document(draft: Draft, made: list[dict[str, Any]]) -> dict[str, Any]:
    scenario, standard = draft.scenario, draft.standard
    info = {"title": scenario.id, "version": standard.version}
    source = {"name": standard.name, "url": f"../openapi/{standard.name}.openapi.json", "type": "openapi"}
    return {
        "arazzo": VERSION,
        "info": info | spoken(scenario.title, scenario.description, draft.language),
        "sourceDescriptions": [source],
        "workflows": [_workflow(draft, made)],
    }


def _workflow(draft: Draft, made: list[dict[str, Any]]) -> dict[str, Any]:
    scenario = draft.scenario
    workflow: dict[str, Any] = {"workflowId": scenario.id}
    workflow |= spoken(scenario.title, scenario.description, draft.language, title_key="summary")
    if inputs := _inputs(draft):
        workflow["inputs"] = inputs
    return workflow | {"steps": made} | extensions(case=scenario.case)


def _inputs(draft: Draft) -> dict[str, Any]:
    """The JSON Schema of the inputs: authored ones with their values as defaults, tokens, and values of events.

    Runners validate inputs in strict mode, where schemas have no extensions: other languages are the description.
    """
    properties: dict[str, Any] = {n: {**_type(v), "default": v} for n, v in draft.scenario.inputs.items()}
    for name in draft.tokens:
        text = TITLES[name]
        rest = "; ".join(others(text, draft.language).values())
        properties[name] = {"type": "string", "title": main(text, draft.language), "description": rest}
    for name in draft.names.asked:
        properties[name] = {}
    if not properties:
        return {}
    required = [*draft.tokens, *draft.names.asked]
    return {"type": "object", "properties": properties} | ({"required": required} if required else {})


def _type(value: Any) -> dict[str, str]:
    return next(({"type": name} for kind, name in JSON_TYPES if isinstance(value, kind)), {"type": "object"})
