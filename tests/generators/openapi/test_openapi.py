"""A sample interface with every entry, as OpenAPI."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import replace
from openapi_spec_validator import OpenAPIV31SpecValidator

from generators.artifact import Artifact, Inexpressible
from generators.codec import Codec, xml_document
from generators.model.interface import Body, Interface, Operation, Response
from generators.model.nodes import Standard
from generators.model.pointer import tokens
from generators.openapi import emit
from generators.workspace import Workspace

MUSTER = Path(__file__).parents[1] / "interfaces" / "muster"
WHOLE = "openapi/antragsannahme.openapi.json"
MODULAR = "openapi/antragsannahme.modular.openapi.json"
SUBMIT = "/paths/~1antraege/post"
LIST = "/paths/~1antraege/get"
STATE = "/paths/~1antraege~1{aktenzeichen}~1stand/get"
UPLOAD = "/paths/~1antraege~1{aktenzeichen}~1anlagen~1{nummer}/put"
CALLBACK = "/components/callbacks/standGemeldet/{$request.body#~1rueckrufadresse}/post"
WEBHOOK = "/webhooks/bescheidErlassen/post"
PROBLEMS = "https://standardfabrik.example/standards/antragsannahme/1.0.0/problems/"


def sample() -> Standard:
    standard = Workspace(MUSTER).read("antragsannahme").standard
    assert standard is not None
    return standard


@cache
def contents() -> dict[str, bytes]:
    return {a.path: a.content for a in emit(sample()) if isinstance(a, Artifact)}


@cache
def document(path: str = WHOLE) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(contents()[path])
    return found


def at(pointer: str, path: str = WHOLE) -> Any:
    """What stands at a JSON pointer, references followed on the way and at the end."""
    found: Any = document(path)
    for token in tokens(pointer):
        found = found if token == "$ref" else followed(found)
        found = found[int(token)] if isinstance(found, list) else found[token]
    return followed(found)


def interface_of(operation: Operation) -> Standard:
    return Standard(name="anlagen", kind="interface", version="1.0.0", interface=Interface(operations=(operation,)))


def followed(part: Any) -> Any:
    if isinstance(part, dict) and set(part) == {"$ref"} and part["$ref"].startswith("#"):
        return followed(at(part["$ref"][1:]))
    return part


def test_files() -> None:
    assert list(contents()) == [WHOLE, WHOLE.replace(".json", ".yaml"), MODULAR]
    assert list(emit(Standard(name="daten"))) == []


def test_valid_openapi() -> None:
    OpenAPIV31SpecValidator(document()).validate()


def test_invalid_openapi_would_be_noticed() -> None:
    broken = json.loads(contents()[WHOLE])
    broken["paths"]["/antraege"]["post"]["responses"]["202"].pop("description")
    assert not OpenAPIV31SpecValidator(broken).is_valid()


def test_same_input_gives_same_bytes() -> None:
    assert {a.path: a.content for a in emit(sample()) if isinstance(a, Artifact)} == contents()


def test_yaml_says_the_same_as_json() -> None:
    text = contents()[WHOLE.replace(".json", ".yaml")].decode()
    assert yaml.safe_load(text) == document()
    assert "&id" not in text


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/openapi", "3.1.1"),
        ("/jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema"),
        ("/info/title", "Annahme von Anträgen"),
        ("/info/x-standardfabrik-title", {"en": "Receiving applications"}),
        ("/info/version", "1.0.0"),
        ("/info/license", {"name": "CC-BY-4.0", "identifier": "CC-BY-4.0"}),
        ("/info/contact/email", "muster@standardfabrik.example"),
        ("/info/x-standardfabrik-legal-basis", [{"citation": "§ 3a VwVfG"}]),
        ("/servers/0/url", "https://{host}/antraege/v1"),
        ("/tags/0/name", "annahmestelle"),
        (f"{SUBMIT}/operationId", "antragStellen"),
        (f"{SUBMIT}/summary", "Antrag stellen"),
        (f"{SUBMIT}/x-standardfabrik-title", {"en": "Submit an application"}),
        (f"{SUBMIT}/x-standardfabrik-consumer", "onlinedienst"),
        (f"{SUBMIT}/x-standardfabrik-provider", "annahmestelle"),
        (f"{SUBMIT}/x-standardfabrik-legal-basis", ["§ 22 VwVfG"]),
        (f"{SUBMIT}/x-standardfabrik-requirements/0/id", "AA-1"),
        (f"{SUBMIT}/x-standardfabrik-requirements/0/level", "MUST"),
        (f"{SUBMIT}/security", [{"oauth": ["antrag.stellen"]}, {"zertifikat": []}]),
        (f"{SUBMIT}/parameters/1/name", "Idempotency-Key"),
        (f"{SUBMIT}/parameters/1/required", True),
        (f"{SUBMIT}/parameters/1/schema", {"type": "string", "format": "uuid"}),
        (f"{SUBMIT}/requestBody/content/application~1json/schema/$ref", "#/components/schemas/Antrag"),
        (f"{SUBMIT}/requestBody/content/application~1xml/schema/contentSchema/$ref", "#/components/schemas/Antrag"),
        (
            f"{SUBMIT}/requestBody/content/application~1xml/schema/externalDocs/url",
            "https://standardfabrik.example/standards/antrag/1.0.0/xsd/antrag.xsd",
        ),
        (f"{SUBMIT}/responses/202/headers/Location/required", True),
        (f"{SUBMIT}/responses/202/headers/Retry-After/schema/maximum", 3600),
        (
            f"{SUBMIT}/responses/202/links/standAbfragen",
            {"operationId": "standAbfragen", "parameters": {"aktenzeichen": "$response.body#/aktenzeichen"}},
        ),
        (f"{SUBMIT}/responses/503/headers/Retry-After/schema/type", "integer"),
        (f"{LIST}/deprecated", True),
        (f"{LIST}/responses/200/headers/Deprecation/example", "@1798761600"),
        (f"{LIST}/responses/200/headers/Sunset/example", "Sat, 01 Jan 2028 00:00:00 GMT"),
        (f"{LIST}/responses/200/headers/Link/schema/type", "string"),
        (f"{LIST}/parameters/0/schema/items/pattern", "^[A-Za-z]+$"),
        (f"{LIST}/parameters/1/name", "cursor"),
        (f"{LIST}/parameters/2/schema", {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}),
        (f"{STATE}/parameters/0/schema/$ref", "#/components/schemas/Aktenzeichen"),
        (f"{STATE}/parameters/1/name", "If-None-Match"),
        (f"{STATE}/responses/200/headers/ETag/required", True),
        (f"{STATE}/responses/304/description", "Unverändert"),
        (f"{UPLOAD}/requestBody/content/application~1jose/schema/type", "string"),
        (f"{UPLOAD}/security", [{"ausweis": []}]),
        ("/components/schemas/problem.keine-berechtigung/properties/status/const", 403),
        ("/components/schemas/problem.keine-berechtigung/properties/type/const", f"{PROBLEMS}keine-berechtigung"),
        (
            f"{STATE}/responses/404/content/application~1problem+json/schema/$ref",
            "#/components/schemas/problem.unbekannter-antrag",
        ),
        ("/components/securitySchemes/oauth/flows/clientCredentials/tokenUrl", "https://anmeldung.example/token"),
        ("/components/securitySchemes/zertifikat/type", "mutualTLS"),
        ("/components/securitySchemes/ausweis/bearerFormat", "JWT"),
        (f"{CALLBACK}/parameters/0/name", "webhook-id"),
        (f"{CALLBACK}/parameters/1/name", "webhook-timestamp"),
        (f"{CALLBACK}/parameters/2/name", "webhook-signature"),
        (f"{CALLBACK}/x-standardfabrik-requirements/0/id", "AA-4"),
        ("/webhooks/bescheidErlassen", document()["components"]["pathItems"]["bescheidErlassen"]),
        (f"{WEBHOOK}/tags", ["onlinedienst-webhook"]),
        (f"{WEBHOOK}/parameters/0/name", "Zustellversuch"),
        (f"{WEBHOOK}/parameters/1/name", "x-jws-signature"),
        (f"{WEBHOOK}/requestBody/content/application~1json/schema/$ref", "#/components/schemas/Bescheid"),
        ("/components/schemas/Antrag/xml/namespace", "https://standardfabrik.example/ns/antrag/1"),
        ("/components/schemas/Antrag/xml/name", "Antrag"),
        ("/x-standardfabrik-requirements/0/id", "AA-5"),
        ("/x-standardfabrik-roles/0/title", {"de": "Onlinedienst", "en": "Online service"}),
    ],
)
def test_part(pointer: str, expected: Any) -> None:
    assert at(pointer) == expected


def test_examples_are_the_authored_ones_and_valid() -> None:
    content = at(f"{SUBMIT}/requestBody/content")
    assert (
        followed(content["application/json"]["examples"]["parkausweis"])["value"]["anliegen"] == "Anwohnerparkausweis"
    )
    text = followed(content["application/xml"]["examples"]["parkausweis"])["value"]
    decoded = Codec(sample().models["antrag"]).decode(xml_document(text.encode()))
    assert decoded.problems == []
    assert decoded.value == followed(content["application/json"]["examples"]["parkausweis"])["value"]


@pytest.mark.parametrize(
    ("media", "schema"),
    [
        ("application/pdf", {"contentMediaType": "application/octet-stream"}),
        ("application/jose", {"type": "string", "contentMediaType": "application/octet-stream"}),
        ("text/csv", {"type": "string"}),
        ("json", {}),
    ],
)
def test_content_without_a_class(media: str, schema: dict[str, Any]) -> None:
    answer = Response(status=200, body=Body(media=(media,)))
    whole = interface_of(Operation(id="holen", method="get", path="/anlage", responses=(answer,)))
    found = json.loads(next(a.content for a in emit(whole) if isinstance(a, Artifact)))
    (content,) = found["paths"]["/anlage"]["get"]["responses"]["200"]["content"].values()
    assert content == {"schema": schema}


def test_modular_document_refers_to_the_published_schemas() -> None:
    schema = at(f"{SUBMIT}/requestBody/content/application~1json/schema", MODULAR)
    assert schema == {
        "$ref": "https://standardfabrik.example/standards/antrag/1.0.0/json/antrag.schema.json#/$defs/Antrag"
    }
    own = document(MODULAR)["components"]["schemas"]
    assert all(name.startswith("problem.") for name in own)


def test_what_openapi_cannot_say_is_told() -> None:
    gaps = [g for g in emit(sample()) if isinstance(g, Inexpressible)]
    assert {(g.element, g.constraint) for g in gaps} >= {
        ("antragStellen", "idempotency"),
        ("standGemeldet", "value of the hmac-sha256 signature"),
        ("bescheidErlassen", "value of the jws signature"),
    }
    assert {g.target for g in gaps} == {"openapi"}


def test_an_event_that_no_operation_causes_is_told_and_webhooks_are_named() -> None:
    standard = sample()
    assert standard.interface is not None
    first, *rest = standard.interface.operations
    changed = replace(standard.interface, operations=(replace(first, callbacks=("bescheidErlassen",)), *rest))
    made = list(emit(replace(standard, interface=changed)))
    assert ("standGemeldet", "callback of no operation") in {
        (g.element, g.constraint) for g in made if isinstance(g, Inexpressible)
    }
    found = json.loads(next(a.content for a in made if isinstance(a, Artifact)))
    assert found["paths"]["/antraege"]["post"]["x-standardfabrik-webhooks"] == ["bescheidErlassen"]
    assert "callbacks" not in found["paths"]["/antraege"]["post"]
