"""Access tokens: handed in, or fetched with client credentials."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs

import pytest

from conformance.api.masks import MASK, Masks
from conformance.api.message import Answer, Request, Unanswered
from conformance.api.tokens import Client, NoToken, Tokens
from conformance.api.words import told
from generators.model.interface import Interface, Operation, Scope, Security
from tests.conformance.bench import answered

INTERFACE = Interface(security=(Security(id="o", kind="client-credentials", scopes=(Scope(id="a"), Scope(id="b"))),))
READ = Operation(id="read", method="get", path="/", scopes=("a",))
CLIENT = Client("kunde", "geheim:es/wort", "https://iam.example/token")


class Issuer:
    def __init__(self, *answers: Answer | Unanswered) -> None:
        self.answers, self.requests = list(answers), list[Request]()

    def __call__(self, request: Request, seconds: float) -> Answer:
        self.requests.append(request)
        found = self.answers[min(len(self.requests), len(self.answers)) - 1]
        if isinstance(found, Unanswered):
            raise found
        return found


def granted(token: str, **more: object) -> Answer:
    return answered(200, {"access_token": token, "token_type": "Bearer", **more})


def tokens(issuer: Issuer, given: dict[str, str] | None = None, masks: Masks | None = None) -> Tokens:
    return Tokens(INTERFACE, given or {}, CLIENT, issuer, masks or Masks())


def test_a_token_is_fetched_once_and_kept_out_of_texts() -> None:
    issuer, masks = Issuer(granted("tok-geheim-1", expires_in=900)), Masks()
    found = tokens(issuer, masks=masks)
    assert found.of("valid", READ) == found.of("valid", READ) == "tok-geheim-1"
    (request,) = issuer.requests
    basic = base64.b64decode(dict(request.headers)["Authorization"].removeprefix("Basic ")).decode()
    assert basic == "kunde:geheim%3Aes%2Fwort"
    assert parse_qs((request.body or b"").decode()) == {"grant_type": ["client_credentials"], "scope": ["a"]}
    assert masks.text("tok-geheim-1 geheim:es/wort geheim%3Aes%2Fwort") == f"{MASK} {MASK} {MASK}"


def test_a_token_that_is_about_to_end_is_fetched_anew() -> None:
    issuer = Issuer(granted("eins", expires_in=1), granted("zwei", expires_in="bald"))
    found = tokens(issuer)
    assert found.of("valid", READ) == "eins"
    assert len(issuer.requests) == 1


def test_a_wrong_scope_is_another_scope_of_the_interface() -> None:
    issuer = Issuer(granted("anders"))
    assert tokens(issuer).of("wrong-scope", READ) == "anders"
    assert b"scope=b" in (issuer.requests[0].body or b"")


def test_a_given_token_goes_first_and_an_expired_one_cannot_be_fetched() -> None:
    issuer = Issuer(granted("geholt"))
    found = tokens(issuer, {"valid": "gegeben"})
    assert found.of("valid", READ) == "gegeben"
    with pytest.raises(NoToken, match="--expired-token"):
        found.of("expired", READ)
    everything = Operation(id="", method="", path="", scopes=("a", "b"))
    with pytest.raises(NoToken, match="--wrong-scope-token"):
        found.of("wrong-scope", everything)
    assert issuer.requests == []


@pytest.mark.parametrize(
    "answer",
    [
        answered(401, {"error": "invalid_client"}),
        answered(200, {"token": "x"}),
        Answer(200, (), b"<html>"),
        Answer(200, (), b"\xff"),
        Answer(200, (), b'{"access_token": "a", "x": ' + b"[" * 100_000),
        answered(200, {"access_token": "zwei\nZeilen"}),
        Unanswered(told("late", seconds="10")),
    ],
)
def test_an_issuer_that_gives_none(answer: Answer | Unanswered) -> None:
    with pytest.raises(NoToken, match=r"no access token: https://iam\.example/token"):
        tokens(Issuer(answer)).of("valid", READ)


@pytest.mark.parametrize(
    ("header", "value", "shown"),
    [
        ("Authorization", "Bearer abc", f"Bearer {MASK}"),
        ("Cookie", "a=b", MASK),
        ("set-cookie", "a=b; Secure", MASK),
        ("X-API-Key", "abc", MASK),
        ("Accept", "text/html", "text/html"),
    ],
)
def test_guarded_headers(header: str, value: str, shown: str) -> None:
    assert Masks().header(header, value) == shown


def test_secrets_in_every_spelling() -> None:
    masks = Masks()
    masks.add('pass"wort/ä')
    for spelled in ('pass"wort/ä', "pass%22wort%2F%C3%A4", 'pass\\"wort/\\u00e4', "cGFzcyJ3b3J0L8Ok"):
        assert masks.text(f"<{spelled}>") == f"<{MASK}>"
    masks.add("kurz")
    assert masks.text("kurzum") == "kurzum"


def test_the_beginning_of_a_secret_where_a_text_was_cut() -> None:
    masks = Masks()
    masks.add("sehr-geheimes-token")
    assert masks.text("Bearer sehr-geheimes") == f"Bearer {MASK}"
    assert masks.text("a sehr-geheimes… b") == f"a {MASK}… b"
    assert masks.text("a sehr-geheim\n… (30000 bytes)") == f"a {MASK}\n… (30000 bytes)"
    assert masks.text("ein sehr") == "ein sehr"
