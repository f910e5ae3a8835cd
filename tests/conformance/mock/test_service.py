"""What the service checks of every request, whatever the standard is about."""

from __future__ import annotations

import base64
from typing import Any

import msgspec
import pytest

from conformance.api.message import Answer, Request
from conformance.mock import Service
from conformance.mock.contents import MOST_BYTES
from conformance.signatures import reference_key, signed
from generators.codec.json_text import json_text
from tests.conformance.bench import Find

HOST = "http://mock.example"
BASE = f"{HOST}/nachweise/v1"
KEY = "7d0f6b0e-2f0b-4c39-9f0a-6d3c1e0f5a21"
OTHER_KEY = "7d0f6b0e-2f0b-4c39-9f0a-6d3c1e0f5a22"


@pytest.fixture
def service(find: Find) -> Service:
    return Service(find("nachweisabruf"), find=find)


@pytest.fixture(scope="session")
def request_body(find: Find) -> bytes:
    examples = find("nachweisabruf").standard.examples
    return json_text(next(e.value for e in examples if e.name == "anfrage-geburtsurkunde"))


def send(service: Service, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
    given = {"authorization": "Bearer valid"} | {name.replace("_", "-"): value for name, value in headers.items()}
    url = path if path.startswith("http") else BASE + path
    return service(Request(method, url, tuple((n, v) for n, v in given.items() if v), body))


def problem(answer: Answer) -> str:
    assert answer.media == "application/problem+json"
    value = msgspec.json.decode(answer.body)
    assert value["status"] == answer.status
    return str(value["type"]).rpartition("/")[2]


def retrieve(service: Service, body: bytes, key: str = KEY, **headers: str) -> Answer:
    return send(service, "POST", "/abrufe", body, content_type="application/json", idempotency_key=key, **headers)


@pytest.mark.parametrize(
    ("authorization", "status", "told"),
    [
        ("", 401, "Bearer"),
        ("Basic dTpw", 401, "Bearer"),
        ("Bearer", 401, "Bearer"),
        ("Bearer unknown", 401, 'Bearer error="invalid_token"'),
        ("Bearer expired", 401, 'Bearer error="invalid_token"'),
        ("Bearer wrong-scope", 403, 'Bearer error="insufficient_scope", scope="nachweis.ereignisse"'),
        ("bearer valid", 200, None),
    ],
)
def test_access_is_checked(service: Service, authorization: str, status: int, told: str | None) -> None:
    answer = send(service, "GET", "/ereignisse", authorization=authorization)
    assert (answer.status, answer.header("WWW-Authenticate")) == (status, told)


def test_access_is_checked_before_content_and_parameters(service: Service) -> None:
    assert send(service, "POST", "/abrufe", b"<", authorization="").status == 401


def test_token_signed_with_the_reference_key_is_one(service: Service) -> None:
    claims: dict[str, Any] = {"scope": "nachweis.ereignisse", "exp": 4102444800}
    for payload, status in ((claims, 200), ({**claims, "scope": ""}, 403), ({**claims, "exp": 1}, 401), ({}, 401)):
        token = signed(payload, reference_key())
        assert send(service, "GET", "/ereignisse", authorization=f"Bearer {token}").status == status


def ask_token(service: Service, body: str, client: str = "client:secret") -> Answer:
    basic = f"Basic {base64.b64encode(client.encode()).decode()}" if client else ""
    return send(service, "POST", f"{HOST}/token", body.encode(), authorization=basic)


def test_tokens_are_issued_with_the_scopes_asked_for(service: Service) -> None:
    value = msgspec.json.decode(ask_token(service, "grant_type=client_credentials&scope=nachweis.ereignisse").body)
    assert value["token_type"] == "Bearer"
    assert value["expires_in"] == 900
    authorization = f"Bearer {value['access_token']}"
    assert send(service, "GET", "/ereignisse", authorization=authorization).status == 200
    assert send(service, "DELETE", f"/abrufe/{KEY}", authorization=authorization).status == 403
    all_scopes = msgspec.json.decode(ask_token(service, "grant_type=client_credentials").body)["scope"]
    assert all_scopes == "nachweis.abrufen nachweis.ereignisse"


@pytest.mark.parametrize(
    ("body", "client", "status", "error"),
    [
        ("grant_type=client_credentials", "", 401, "invalid_client"),
        ("grant_type=client_credentials", "client:", 401, "invalid_client"),
        ("grant_type=password", "client:secret", 400, "unsupported_grant_type"),
        ("", "client:secret", 400, "unsupported_grant_type"),
        ("grant_type=client_credentials&scope=other", "client:secret", 400, "invalid_scope"),
    ],
)
def test_tokens_are_refused_as_oauth_says(service: Service, body: str, client: str, status: int, error: str) -> None:
    answer = ask_token(service, body, client)
    assert (answer.status, msgspec.json.decode(answer.body)) == (status, {"error": error})


def test_unknown_addresses_and_methods(service: Service) -> None:
    assert send(service, "GET", "/nirgends").status == 404
    assert send(service, "GET", f"{HOST}/ereignisse").status == 404
    patched = send(service, "PATCH", f"/abrufe/{KEY}")
    assert (patched.status, patched.header("Allow")) == (405, "DELETE, GET")


def test_address_that_is_none_is_refused(service: Service) -> None:
    assert send(service, "GET", "http://[/nachweise/v1/ereignisse").status == 400


def test_head_is_get_without_body(service: Service) -> None:
    whole, head = (send(service, method, "/ereignisse") for method in ("GET", "HEAD"))
    assert (head.status, head.body) == (200, b"")
    assert head.header("Content-Length") == str(len(whole.body))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/ereignisse?limit=0", "parameter-ungueltig"),
        ("/ereignisse?limit=201", "parameter-ungueltig"),
        ("/ereignisse?limit=drei", "parameter-ungueltig"),
        ("/ereignisse?limit=%D9%A3", "parameter-ungueltig"),
        ("/ereignisse?cursor=erfunden", "parameter-ungueltig"),
        ("/ereignisse?cursor=%00", "parameter-ungueltig"),
        ("/ereignisse?abrufkennung=1", "parameter-ungueltig"),
        ("/ereignisse?seite=2", "parameter-ungueltig"),
        ("/ereignisse?limit=1&limit=2", "parameter-ungueltig"),
        ("/abrufe/1", "abruf-unbekannt"),
    ],
)
def test_parameters_are_checked(service: Service, path: str, name: str) -> None:
    assert problem(send(service, "GET", path)) == name


@pytest.mark.parametrize(
    ("body", "media", "name"),
    [
        (b"{", "application/json", "anfrage-unlesbar"),
        (b"\xff\xfe", "application/json", "anfrage-unlesbar"),
        (b"", "application/json", "anfrage-unlesbar"),
        (b"[" * 100_000, "application/json", "anfrage-unlesbar"),
        (b"<a>", "application/xml", "anfrage-unlesbar"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "application/xml", "anfrage-unlesbar"),
        (b"{}", "text/csv", "medientyp-nicht-unterstuetzt"),
        (b"{}", "", "medientyp-nicht-unterstuetzt"),
        (b"{}", "Application/JSON; charset=utf-8", "anfrage-fehlerhaft"),
        (b"[]", "application/json", "anfrage-fehlerhaft"),
        (b"<a/>", "application/xml", "anfrage-fehlerhaft"),
    ],
)
def test_bodies_are_checked(service: Service, body: bytes, media: str, name: str) -> None:
    answer = send(service, "POST", "/abrufe", body, content_type=media, idempotency_key=KEY)
    assert problem(answer) == name


def test_query_is_disregarded_where_none_is_taken(service: Service) -> None:
    assert problem(send(service, "GET", f"/abrufe/{KEY}?a=b")) == "abruf-unbekannt"


def test_key_is_required(service: Service, request_body: bytes) -> None:
    assert problem(retrieve(service, request_body, key="")) == "anfrage-unlesbar"
    assert problem(retrieve(service, request_body, key="1")) == "anfrage-unlesbar"


def permit(day: str) -> dict[str, str]:
    """A permit that holds for an hour of a day; requests are of the evening of 2027-05-12, at 20:14."""
    return {"pruefzeitpunkt": f"{day}T22:00:00+02:00", "gueltigBis": f"{day}T23:00:00+02:00"}


def test_business_rules_come_after_what_the_operation_says_more_precisely(
    service: Service, request_body: bytes, find: Find
) -> None:
    value = msgspec.json.decode(request_body)
    value["abruferlaubnis"] |= {
        "pruefzeitpunkt": "2027-05-12T22:00:00+02:00",
        "gueltigBis": "2027-05-12T23:00:00+02:00",
    }
    answer = retrieve(service, json_text(value))
    assert problem(answer) == "anfrage-fehlerhaft"
    assert msgspec.json.decode(answer.body)["errors"] == [{"pointer": "", "detail": "erlaubnis-gilt-bei-der-anfrage"}]
    value["abruferlaubnis"] |= {
        "pruefzeitpunkt": "2027-05-11T22:00:00+02:00",
        "gueltigBis": "2027-05-11T23:00:00+02:00",
    }
    assert problem(retrieve(service, json_text(value))) == "berechtigung-abgelaufen"
    unruled = Service(find("nachweisabruf"))
    value["abruferlaubnis"] |= {
        "pruefzeitpunkt": "2027-05-12T22:00:00+02:00",
        "gueltigBis": "2027-05-12T23:00:00+02:00",
    }
    assert retrieve(unruled, json_text(value)).status == 200


def test_errors_name_places_and_no_values(service: Service, request_body: bytes) -> None:
    value = msgspec.json.decode(request_body)
    value["betroffenePerson"]["identifikationsnummer"] = "geheim"
    answer = retrieve(service, json_text(value))
    assert b"/betroffenePerson/identifikationsnummer" in answer.body
    assert b"geheim" not in answer.body


def test_too_large_bodies_are_refused_by_status(find: Find) -> None:
    service = Service(find("statuskommunikation"))
    path = f"{HOST}/nutzerkonto/v1/mitteilungen/{KEY}/anhaenge/{KEY}"
    answer = send(service, "PUT", path, bytes(MOST_BYTES + 1), content_type="application/pdf")
    assert problem(answer) == "anhang-zu-gross"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/xml", "application/xml"),
        ("application/*;q=0.5, application/xml", "application/xml"),
        ("application/json;q=0.1, application/xml;q=0.2", "application/xml"),
        ("application/json;q=0, */*", "application/xml"),
        ("text/html, application/xml;q=0.9, */*;q=0.8", "application/xml"),
        ("application/xml;q=wrong, application/json;q=0.5", "application/json"),
    ],
)
def test_answers_come_in_the_encoding_liked_best(
    service: Service, request_body: bytes, accept: str, media: str
) -> None:
    assert retrieve(service, request_body, accept=accept).media == media


def test_wishes_that_cannot_be_met_are_refused_where_the_operation_has_a_problem_type_for_that(find: Find) -> None:
    service = Service(find("antragsuebermittlung"))
    point = f"{HOST}/zustelldienst/v1/zustellpunkte/7c1d2e3f-4a5b-4c6d-8e7f-90a1b2c3d4e5"
    assert send(service, "GET", point, accept="image/png").media == "application/json"


def test_repetition_gets_the_same_answer_in_the_encoding_it_asks_for(service: Service, request_body: bytes) -> None:
    first, again, other = (retrieve(service, request_body, accept=a) for a in ("", "", "application/xml"))
    assert first == again
    assert (other.status, other.media) == (200, "application/xml")
    sent = msgspec.json.decode(request_body)
    changed = json_text({**sent, "nachweisformat": "daten"})
    assert problem(retrieve(service, changed)) == "schluessel-wiederverwendet"
    assert problem(retrieve(service, changed, key=OTHER_KEY)) == "abrufkennung-vergeben"


def test_state_has_a_tag(service: Service, request_body: bytes) -> None:
    retrieve(service, request_body)
    path = f"/abrufe/{msgspec.json.decode(request_body)['abrufkennung']}"
    tag = send(service, "GET", path).header("ETag") or ""
    for named, status in ((tag, 304), (f"W/{tag}", 304), (f'"a", {tag}', 304), ("*", 304), ('"a"', 200)):
        answer = send(service, "GET", path, if_none_match=named)
        assert (answer.status, answer.header("ETag")) == (status, tag)
        assert bool(answer.body) == (status == 200)


def test_lists_are_read_part_by_part(find: Find) -> None:
    service = Service(find("antragsuebermittlung"))
    path = f"{HOST}/zustelldienst/v1/zustellpunkte/7c1d2e3f-4a5b-4c6d-8e7f-90a1b2c3d4e5/einreichungen"
    url, seen = f"{path}?limit=3", []
    while url:
        answer = send(service, "GET", url)
        seen.append([e["einreichungskennung"][-1] for e in msgspec.json.decode(answer.body)["einreichung"]])
        link = answer.header("Link") or ""
        url = link.partition("<")[2].partition(">")[0]
    assert seen == [["1", "2", "4"], ["5"]]
    assert problem(send(service, "GET", f"{path}?limit=3&cursor=OTkuMA")) == "parameter-ungueltig"


def test_own_answers_are_held_to_the_standard(find: Find) -> None:
    service = Service(find("nachweisabruf"))
    service.rewrites.append(lambda operation, reply: reply._replace(status=299))
    send(service, "GET", "/ereignisse")
    assert service.departures == ["ereignisseAuflisten: status /response/status"]


def test_environment_that_cannot_be_carried_out_is_an_error_and_told(find: Find, request_body: bytes) -> None:
    service = Service(find("nachweisabruf"))
    behaviour = service.behaviours.environment.behaviour("nachweisAbrufen")
    wrong = msgspec.structs.replace(behaviour, let={"person": "{body.gibtEsNicht}"})
    service.behaviours.environment = msgspec.structs.replace(service.behaviours.environment, operations=(wrong,))
    assert retrieve(service, request_body).status == 500
    assert service.departures == ["nachweisAbrufen: 'gibtEsNicht' is absent"]
