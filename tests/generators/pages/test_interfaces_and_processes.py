"""Pages of a small interface and of the process that uses it: what they hold and where they lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.model.environment import Answer, Behaviour, Cause, Collection, Effect, Environment, Preset, Refusal
from generators.model.interface import (
    Body,
    Event,
    Interface,
    Operation,
    Parameter,
    Problem,
    Response,
    Role,
    Scope,
    Security,
)
from generators.model.node import Requirement
from generators.model.nodes import Standard
from generators.model.process import Branch, Deadline, Outcome, Participant, Process, Step
from generators.model.profile import Profile
from generators.model.scenario import Expectation, Scenario, ScenarioStep
from generators.pages import Download, Edition, Sample, pages
from generators.pages.calls import HMAC, curl
from generators.pages.durations import lasting
from generators.requirements import requirements
from tests.generators.pages.test_markdown import shown

OPERATION = Operation(
    id="radMelden",
    method="post",
    path="/raeder/{nummer}",
    title={"de": "Rad melden", "en": "Report a bicycle"},
    consumer="haendler",
    provider="behoerde",
    scopes=("rad.melden",),
    parameters=(
        Parameter(name="nummer", place="path", required=True, example="A 1"),
        Parameter(name="eilig", type="boolean", example=True),
    ),
    request=Body(payload="rad:Meldung", media=("json", "xml")),
    responses=(Response(status=202, title={"de": "Angenommen"}),),
    problems=("rad-unbekannt",),
    callbacks=("radGeprueft",),
    asynchronous="radMelden",
    idempotency=True,
    legal_basis=("§ 3 RadG",),
    requirements=(Requirement(id="RI-1", level="SHOULD", text={"de": "Schnell antworten."}),),
)
ENVIRONMENT = Environment(
    causes=(Cause(id="unreadable", problem="rad-unbekannt"),),
    collections=(Collection(id="raeder", records=(Preset(key="A 1", values={"/schloss": "x" * 200}),)),),
    operations=(
        Behaviour(
            id="radMelden",
            collection="raeder",
            key="{path.nummer}",
            unknown="rad-unbekannt",
            refusals=(Refusal(problem="rad-unbekannt", when="record.art == 'leihrad'"),),
            effects=(
                Effect(store="raeder", key="{key}", values={"": "{body}", "/alt": None}),
                Effect(emit="radGeprueft"),
            ),
            answers=(Answer(when="record.neu", status=202, headers={"Location": "{base}/raeder/{key}"}),),
        ),
    ),
)
INTERFACE = Standard(
    name="radmeldung",
    kind="interface",
    version="1.0.0",
    title={"de": "Radmeldung", "en": "Bicycle report"},
    base="https://example.org/standards/radmeldung/1.0.0/",
    dependencies={"rad": "2.1.0"},
    environment=ENVIRONMENT,
    profiles=(
        Profile(id="melden", title={"de": "Nur melden", "en": "Report only"}, operations=("radMelden",)),
        Profile(id="alles"),
    ),
    interface=Interface(
        base_path="/v1",
        roles=(Role(id="haendler", title={"de": "Händler"}), Role(id="behoerde", title={"de": "Behörde"})),
        security=(Security(id="oauth", kind="client-credentials", scopes=(Scope(id="rad.melden"),)),),
        operations=(OPERATION,),
        problems=(Problem(id="rad-unbekannt", status=404, title={"de": "Rad unbekannt"}),),
        events=(Event(id="radGeprueft", title={"de": "Rad geprüft"}, payload="rad:Meldung", signature="hmac-sha256"),),
    ),
    scenarios=(
        Scenario(
            id="unbekannt",
            case="bad",
            title={"de": "Rad ist unbekannt"},
            steps=(
                ScenarioStep(
                    id="melden",
                    operation="radMelden",
                    access="none",
                    payload={"/farbe": None},
                    expect=Expectation(status=(404,), problem="rad-unbekannt", values={"/art": "stadt"}),
                    requirements=("RI-1",),
                ),
            ),
        ),
    ),
)
PROCESS = Standard(
    name="radverfahren",
    kind="process",
    version="1.0.0",
    title={"de": "Radverfahren", "en": "Bicycle procedure"},
    dependencies={"radmeldung": "1.0.0"},
    process=Process(
        participants=(
            Participant(id="haendler", kind="business", title={"de": "Händler"}),
            Participant(id="behoerde", kind="authority", title={"de": "Behörde"}),
        ),
        steps=(
            Step(id="verkauft", type="start", participant="haendler", title={"de": "Rad verkauft"}, next="frage"),
            Step(
                id="frage",
                type="exclusive",
                participant="haendler",
                title={"de": "Meldepflichtig?"},
                branches=(Branch(to="melden", when={"de": "ja"}), Branch(to="fertig", otherwise=True)),
            ),
            Step(
                id="melden",
                type="send",
                participant="haendler",
                title={"de": "Rad melden"},
                message="rad:Meldung",
                to="behoerde",
                operation="radmeldung:radMelden",
                deadline=Deadline(duration="P14D", legal_basis=("§ 3 Abs. 2 RadG",)),
                next="fertig",
            ),
            Step(id="fertig", type="end", participant="haendler", outcome="gemeldet"),
        ),
        outcomes=(Outcome(id="gemeldet", title={"de": "Gemeldet"}),),
    ),
)
EDITIONS = [
    Edition(
        INTERFACE,
        "standards/radmeldung",
        location="1.0.0",
        downloads=(Download("arazzo/unbekannt.arazzo.json", 9, "0" * 64), Download("requirements.json", 9, "0" * 64)),
        requirements=requirements(INTERFACE),
        samples=(
            Sample("rad:Meldung", "stadtrad.json", '{"art": "stadt"}\n', True),
            Sample("rad:Meldung", "stadtrad.xml", "<Meldung/>\n", True),
        ),
    ),
    Edition(PROCESS, "standards/radverfahren", location="1.0.0"),
]


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    return {page.path: page.content.decode() for page in pages(EDITIONS, Path("nowhere"), "de")}


def test_both_languages_have_the_same_pages(found: dict[str, str]) -> None:
    assert {page.path for page in pages(EDITIONS, Path("nowhere"), "en")} == found.keys()


def test_operation_tells_access_behaviour_examples_problems_and_the_steps_that_use_it(found: dict[str, str]) -> None:
    page = found["standards/radmeldung/operations/radmelden.md"]
    assert "[OAuth 2.0 Client Credentials](../access.md#oauth) · <code>rad.melden</code>" in page
    assert "**Wiederholbar.**" in page and "Idempotency-Key" in page
    assert [line for line in page.splitlines() if line.startswith("=== ")] == ['=== "JSON"', '=== "XML"', '=== "curl"']
    assert "[Rad unbekannt](../problems.md#rad-unbekannt)" in page
    assert "Radverfahren: [Rad melden](../../radverfahren/steps.md#melden)" in page
    assert "rad 2.1.0" in page
    assert '<span class="badge level-should">SOLL</span>' in page


def test_command_is_quoted_and_sends_what_the_operation_demands() -> None:
    assert INTERFACE.interface is not None
    lines = curl(INTERFACE.interface, OPERATION, "stadtrad.xml").split(" \\\n  ")
    assert lines[0] == "curl --request POST 'https://provider.example/v1/raeder/A%201?eilig=true'"
    assert "--header 'Authorization: Bearer TOKEN'" in lines
    assert any(line.startswith("--header 'Idempotency-Key: ") for line in lines)
    assert lines[-2:] == ["--header 'Content-Type: application/xml'", "--data-binary @stadtrad.xml"]


def test_check_of_a_signature_accepts_what_standard_webhooks_sign_and_nothing_else() -> None:
    import base64
    import hashlib
    import hmac
    import time
    from typing import Any

    scope: dict[str, Any] = {}
    exec(HMAC, scope)
    now, secret, body = str(int(time.time())), b"geheim", b'{"art": "stadt"}'
    signature = base64.b64encode(hmac.digest(secret, f"m1.{now}.".encode() + body, hashlib.sha256)).decode()
    headers = {"webhook-id": "m1", "webhook-timestamp": now, "webhook-signature": f"v1,x v1,{signature}"}
    assert scope["authentic"](headers, body, secret)
    assert not scope["authentic"](headers, body + b" ", secret)
    assert not scope["authentic"]({**headers, "webhook-timestamp": str(int(now) - 301)}, body, secret)


def test_address_of_a_problem_type_has_a_page_that_leads_to_its_section(found: dict[str, str]) -> None:
    page = found["standards/radmeldung/1.0.0/problems/rad-unbekannt/index.html"]
    assert 'content="0; url=../../../problems/#rad-unbekannt"' in page
    assert "## Rad unbekannt {: #rad-unbekannt }" in found["standards/radmeldung/problems.md"]
    assert f"{INTERFACE.base}problems/rad-unbekannt" in found["standards/radmeldung/problems.md"]


def test_scenario_tells_what_is_sent_and_expected_and_leads_to_arazzo(found: dict[str, str]) -> None:
    page = found["standards/radmeldung/scenarios.md"]
    assert "ohne Token" in page
    assert "<code>/farbe</code> fehlt" in page
    assert "<code>/art</code> = <code>stadt</code>" in page
    assert "[RI-1](criteria.md#RI-1)" in page
    assert 'href="../1.0.0/arazzo/unbekannt.arazzo.json"' in page


def test_profile_tells_what_it_comprises_and_how_it_is_claimed(found: dict[str, str]) -> None:
    page = found["standards/radmeldung/profiles.md"]
    part, whole = page.split("## ")[1:]
    assert part.startswith("Nur melden {: #melden }")
    assert ":   [Rad melden](operations/radmelden.md)" in part
    assert ":   1 von 1 dieses Standards (SOLL: 1)" in part
    assert "fabrik conformance api radmeldung --profile melden --url http://localhost:8080" in part
    assert 'href="../1.0.0/requirements.json"' in part
    assert "alles {: #alles }" in whole
    assert ":   alle\n" in whole
    assert "standards/radverfahren/profiles.md" not in found


def test_environment_tells_records_and_behaviour_in_words(found: dict[str, str]) -> None:
    page = shown(found["standards/radmeldung/environment.md"])
    for told in (
        "fabrik mock radmeldung",
        f"/schloss = {'x' * 160}…",
        "Arbeitet mit dem Datensatz {path.nummer} aus raeder. Gibt es ihn nicht: Rad unbekannt.",
        "Weist ab mit Rad unbekannt, wenn record.art == 'leihrad'",
        "legt {key} in raeder ab mit Inhalt = {body}, ohne /alt",
        "sendet das Ereignis Rad geprüft",
        "Wenn record.neu: antwortet 202, mit dem Kopf Location: {base}/raeder/{key}",
        "Der Inhalt ist nicht wohlgeformt.",
    ):
        assert told in page
    assert "standards/radverfahren/environment.md" not in found


def test_step_tells_message_operation_deadline_law_and_neighbours(found: dict[str, str]) -> None:
    page = found["standards/radverfahren/steps.md"]
    (row,) = [line for line in page.splitlines() if line.startswith("| 3 |")]
    assert "[Rad melden](../radmeldung/operations/radmelden.md)" in row
    assert "14 Tage" in row and "an Behörde" in row
    details = page[page.index("### 3. Rad melden {: #melden }") :]
    assert "**14 Tage**" in details and "§ 3 Abs. 2 RadG" in details
    assert "[2. Meldepflichtig?](#frage)" in details
    assert "ja: [3. Rad melden](#melden)" in page and "sonst: [4. fertig](#fertig)" in page


def test_law_names_steps_operations_and_criteria(found: dict[str, str]) -> None:
    assert "[<code>melden</code>](steps.md#melden)" in found["standards/radverfahren/law.md"]
    assert "[<code>radMelden</code>](operations/radmelden.md)" in found["standards/radmeldung/law.md"]


def test_diagram_stands_in_the_page_with_its_words(found: dict[str, str]) -> None:
    page = found["standards/radverfahren/diagram.md"]
    assert "<svg " in page and "<desc " in page
    assert '<a href="../steps/#melden">Rad melden</a> (Senden, Händler)' in page


@pytest.mark.parametrize(
    ("duration", "german", "english"),
    [
        ("P14D", "14 Tage", "14 days"),
        ("P1D", "1 Tag", "1 day"),
        ("P1Y2M", "1 Jahr und 2 Monate", "1 year and 2 months"),
        ("PT1H30M", "1 Stunde und 30 Minuten", "1 hour and 30 minutes"),
        ("bald", "bald", "bald"),
    ],
)
def test_durations_in_words(duration: str, german: str, english: str) -> None:
    assert (lasting(duration, "de"), lasting(duration, "en")) == (german, english)
