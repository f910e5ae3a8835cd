"""Scenarios as Arazzo documents: what each step sends, expects and keeps."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from generators import openapi
from generators.arazzo import emit
from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard
from generators.model.scenario import Capture, Expectation, Repeat, Scenario, ScenarioStep
from generators.workspace import Workspace

MUSTER = Path(__file__).parents[1] / "interfaces" / "muster"
PROBLEMS = "https://standardfabrik.example/standards/antragsannahme/1.0.0/problems/"
REFERENCE = re.compile(r"\$steps\.([\w-]+)\.outputs\.([\w.-]+)|\$inputs\.([\w-]+)")


@cache
def sample() -> Standard:
    standard = Workspace(MUSTER).read("antragsannahme").standard
    assert standard is not None
    return standard


def emitted(standard: Standard) -> tuple[dict[str, Any], list[Inexpressible]]:
    made = list(emit(standard))
    documents = {a.path: json.loads(a.content) for a in made if isinstance(a, Artifact)}
    return documents, [g for g in made if isinstance(g, Inexpressible)]


def workflow(name: str) -> dict[str, Any]:
    document = emitted(sample())[0][f"arazzo/{name}.arazzo.json"]
    (found,) = document["workflows"]
    assert isinstance(found, dict)
    return found


def of_steps(*steps: ScenarioStep, **inputs: Any) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The workflow of a scenario made of steps, and what it cannot say."""
    scenario = Scenario(id="probe", steps=steps, inputs=inputs)
    documents, gaps = emitted(replace(sample(), scenarios=(scenario,)))
    found = documents["arazzo/probe.arazzo.json"]["workflows"][0] if documents else {}
    return found, [(g.element, g.constraint) for g in gaps]


def test_document() -> None:
    documents, _ = emitted(sample())
    assert list(documents) == [f"arazzo/antrag-wird-{end}.arazzo.json" for end in ("abgewiesen", "angenommen")]
    document = documents["arazzo/antrag-wird-angenommen.arazzo.json"]
    assert document["arazzo"] == "1.0.1"
    assert document["info"]["title"] == "Antrag wird angenommen"
    (source,) = document["sourceDescriptions"]
    assert source == {"name": "antragsannahme", "url": "../openapi/antragsannahme.openapi.json", "type": "openapi"}
    assert list(emit(Standard(name="daten"))) == []


def test_source_is_the_emitted_openapi_document() -> None:
    paths = {a.path for a in openapi.emit(sample()) if isinstance(a, Artifact)}
    assert "openapi/antragsannahme.openapi.json" in paths


def test_same_input_gives_same_bytes() -> None:
    assert list(emit(sample())) == list(emit(sample()))


def test_request() -> None:
    step = workflow("antrag-wird-angenommen")["steps"][0]
    assert step["operationId"] == "antragStellen"
    values = {(p["in"], p["name"]): p["value"] for p in step["parameters"]}
    assert values["header", "Authorization"] == "Bearer {$inputs.accessToken}"
    assert values["header", "Vorgangsnummer"] == "7b1f3c52-0d0c-4a53-9d0c-0f2d5c2b1a10"
    assert re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", values["header", "Idempotency-Key"])
    assert step["requestBody"] == {
        "contentType": "application/json",
        "payload": {"anliegen": "$inputs.anliegen", "rueckrufadresse": "$inputs.rueckruf"},
    }


def test_expectation() -> None:
    first, second = workflow("antrag-wird-angenommen")["steps"]
    assert [c["condition"] for c in first["successCriteria"]] == [
        "$statusCode == 200 || $statusCode == 202",
        "$response.header.Location != null",
        "$response.header.Retry-After != null",
        "^([0-9]+)$",
    ]
    assert first["successCriteria"][3]["context"] == "$response.header.Retry-After"
    conditions = [c["condition"] for c in second["successCriteria"]]
    assert conditions[2:] == ["$response.body#/erledigt == true", "$[?!$['hinweis'] && !$[0]['hinweis']]"]


def test_captures_reach_later_steps() -> None:
    first, second = workflow("antrag-wird-angenommen")["steps"]
    assert first["outputs"] == {"aktenzeichen": "$response.body#/aktenzeichen", "ort": "$response.header.Location"}
    assert {"name": "aktenzeichen", "in": "path", "value": "$steps.stellen.outputs.aktenzeichen"} in second[
        "parameters"
    ]


def test_repetition() -> None:
    (retry,) = workflow("antrag-wird-angenommen")["steps"][1]["onFailure"]
    assert retry == {"name": "repeat-warten", "type": "retry", "retryAfter": 0.5, "retryLimit": 19}


def test_problem() -> None:
    wrong, forbidden = workflow("antrag-wird-abgewiesen")["steps"]
    assert wrong["requestBody"]["payload"] == {"anliegen": 1}
    assert f"$response.body#/type == '{PROBLEMS}ungueltiger-antrag'" in [
        c["condition"] for c in wrong["successCriteria"]
    ]
    assert forbidden["parameters"][0]["value"] == "Bearer {$inputs.wrongScopeToken}"


def test_every_reference_has_its_source() -> None:
    for document in emitted(sample())[0].values():
        for found in document["workflows"]:
            known = {("inputs", name) for name in found["inputs"]["properties"]}
            for step in found["steps"]:
                for name, output, given in REFERENCE.findall(json.dumps({**step, "outputs": {}})):
                    assert (("inputs", given) if given else (name, output)) in known
                known |= {(step["stepId"], output) for output in step.get("outputs", {})}


def test_xml_body_carries_values_of_earlier_steps() -> None:
    step = ScenarioStep(id="xml", operation="antragStellen", media="xml", payload={"/anliegen": "{was}"})
    found, gaps = of_steps(step, was="Sondernutzung")
    body = found["steps"][0]["requestBody"]
    assert body["contentType"] == "application/xml"
    assert "<antrag:anliegen>{$inputs.was}</antrag:anliegen>" in body["payload"]
    assert gaps == []


@pytest.mark.parametrize(
    ("step", "constraint"),
    [
        (ScenarioStep(id="s", operation="antragStellen", within=2), "within"),
        (ScenarioStep(id="s", operation="antragStellen", example="fehlt"), "example fehlt"),
        (ScenarioStep(id="s", operation="antragStellen", payload={"/anliegen/x": 1}), "payload at /anliegen/x"),
        (ScenarioStep(id="s", operation="antragStellen", media="xml", payload={"/x": 1}), "payload in application/xml"),
        (ScenarioStep(id="s", operation="antragStellen", media="json", raw="{"), "malformed application/json"),
        (
            ScenarioStep(
                id="s", operation="standAbfragen", expect=Expectation(media="xml", values={"/erledigt": True})
            ),
            "values in XML",
        ),
        (
            ScenarioStep(
                id="s",
                operation="standAbfragen",
                expect=Expectation(media="xml"),
                captures=(Capture(name="c", pointer="/erledigt"),),
            ),
            "value c in XML",
        ),
        (
            ScenarioStep(id="s", operation="antraegeAuflisten", expect=Expectation(values={"/antraege": [{"a": 1}]})),
            "no further members at /antraege",
        ),
    ],
)
def test_what_arazzo_cannot_say_is_told(step: ScenarioStep, constraint: str) -> None:
    assert of_steps(step)[1][0] == ("probe.s", constraint)


def test_events_are_left_to_others_and_their_values_handed_in() -> None:
    event = ScenarioStep(id="e", event="standGemeldet", captures=(Capture(name="nummer", pointer="/aktenzeichen"),))
    request = ScenarioStep(id="s", operation="standAbfragen", parameters={"aktenzeichen": "{nummer}"})
    found, gaps = of_steps(event, request)
    assert gaps == [("probe.e", "event standGemeldet")]
    assert [s["stepId"] for s in found["steps"]] == ["s"]
    assert found["steps"][0]["parameters"][-1]["value"] == "$inputs.nummer"
    assert "nummer" in found["inputs"]["required"]
    assert found["steps"][0]["onFailure"] == [
        {"name": "repeat-s", "type": "retry", "retryAfter": 1, "retryLimit": 5}
    ], "for the five seconds that the event may take"
    assert of_steps(event) == ({}, [("probe.e", "event standGemeldet")])


def test_request_that_cannot_be_said_is_left_out() -> None:
    keep = Capture(name="nummer", pointer="/aktenzeichen")
    malformed = ScenarioStep(id="m", operation="antragStellen", media="json", raw="{", captures=(keep,))
    request = ScenarioStep(id="s", operation="standAbfragen", parameters={"aktenzeichen": "{nummer}"})
    found, gaps = of_steps(malformed, request)
    assert gaps == [("probe.m", "malformed application/json")]
    assert [s["stepId"] for s in found["steps"]] == ["s"]
    assert found["steps"][0]["parameters"][-1]["value"] == "$inputs.nummer"


@pytest.mark.parametrize(
    ("media", "raw", "payload"),
    [
        ("json", '{"anliegen": "{wort}"}', {"anliegen": "$inputs.wort"}),
        ("json", '"Text"', "Text"),
        ("xml", "<antrag", "<antrag"),
        ("text/csv", "a;{wort}", "a;{$inputs.wort}"),
    ],
)
def test_raw_body(media: str, raw: str, payload: Any) -> None:
    found, gaps = of_steps(ScenarioStep(id="s", operation="antragStellen", media=media, raw=raw), wort="b")
    assert found["steps"][0]["requestBody"]["payload"] == payload
    assert gaps == []


@pytest.mark.parametrize(
    ("access", "value"),
    [
        ("valid", "Bearer {$inputs.accessToken}"),
        ("expired", "Bearer {$inputs.expiredToken}"),
        ("wrong-scope", "Bearer {$inputs.wrongScopeToken}"),
        ("none", None),
    ],
)
def test_access(access: str, value: str | None) -> None:
    found, _ = of_steps(ScenarioStep(id="s", operation="antraegeAuflisten", access=access))
    values = {p["name"]: p["value"] for p in found["steps"][0].get("parameters", [])}
    assert values.get("Authorization") == value


def test_parameters_can_be_left_out_added_and_combined() -> None:
    given = {"Idempotency-Key": None, "X-Probe": "a {wort}", "vorgangsnummer": "{wort}"}
    found, _ = of_steps(ScenarioStep(id="s", operation="antragStellen", parameters=given), wort="b")
    values = {p["name"]: p["value"] for p in found["steps"][0]["parameters"]}
    assert "Idempotency-Key" not in values
    assert values["X-Probe"] == "a {$inputs.wort}"
    assert values["Vorgangsnummer"] == "$inputs.wort"


def test_repeat_counts_the_first_try() -> None:
    found, _ = of_steps(ScenarioStep(id="s", operation="antraegeAuflisten", repeat=Repeat(every=2, most=1)))
    assert found["steps"][0]["onFailure"][0]["retryLimit"] == 0
