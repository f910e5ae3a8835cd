"""Signatures, judged by examples that others have signed."""

from __future__ import annotations

import pytest

from conformance.signatures import (
    NotCompact,
    detached_is_signed,
    detached_signature,
    is_signed,
    key_by_jwk,
    reference_key,
    signed,
    webhook_is_signed,
    webhook_signature,
)
from conformance.signatures.jose import head_and_payload
from tests.built import Built

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
IDENTIFIER, TIMESTAMP, CONTENT = "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
"""The example of the Standard Webhooks specification and its libraries."""


def test_webhook_is_signed_as_the_specification_shows() -> None:
    assert webhook_signature(SECRET, IDENTIFIER, TIMESTAMP, CONTENT) == SIGNATURE


@pytest.mark.parametrize(
    ("secret", "identifier", "timestamp", "content", "signature", "right"),
    [
        (SECRET, IDENTIFIER, TIMESTAMP, CONTENT, SIGNATURE, True),
        (SECRET, IDENTIFIER, TIMESTAMP, CONTENT, f"v1,AAAA {SIGNATURE}", True),
        ("whsec_AAAA", IDENTIFIER, TIMESTAMP, CONTENT, SIGNATURE, False),
        ("whsec_!", IDENTIFIER, TIMESTAMP, CONTENT, SIGNATURE, False),
        (SECRET, "msg_1", TIMESTAMP, CONTENT, SIGNATURE, False),
        (SECRET, IDENTIFIER, "1614265331", CONTENT, SIGNATURE, False),
        (SECRET, IDENTIFIER, TIMESTAMP, CONTENT + b" ", SIGNATURE, False),
        (SECRET, IDENTIFIER, TIMESTAMP, CONTENT, SIGNATURE.removeprefix("v1,"), False),
        (SECRET, IDENTIFIER, TIMESTAMP, CONTENT, "v1,ü", False),
        (SECRET, IDENTIFIER, TIMESTAMP, CONTENT, "", False),
    ],
)
def test_webhook_signature_is_that_of_secret_and_content(
    secret: str, identifier: str, timestamp: str, content: bytes, signature: str, right: bool
) -> None:
    assert webhook_is_signed(secret, identifier, timestamp, content, signature) is right


def test_tokens_signed_elsewhere_are_verified_with_the_key_of_the_example(built: Built) -> None:
    read = built.workspace.read("antragsuebermittlung").standard
    assert read is not None
    point = next(e.value for e in read.examples if e.name == "zustellpunkt-meldebehoerde")["signaturschluessel"]
    key = key_by_jwk({"kty": "RSA", "kid": point["schluesselkennung"], "n": point["modul"], "e": point["exponent"]})
    sent = [s.raw for scenario in read.scenarios for s in scenario.steps if s.media == "application/secevent+jwt"]
    tokens = [text for text in sent if text and text.count(".") == 2]
    verdicts = {head_and_payload(token)[1]["jti"][-2:]: is_signed(token, key) for token in tokens}
    assert verdicts == {"04": True, "05": True, "06": True, "07": False, "08": True, "09": False}


def test_token_carries_its_payload_and_no_other() -> None:
    token = signed({"a": 1}, reference_key(), "secevent+jwt")
    header, payload = head_and_payload(token)
    assert (header["alg"], header["typ"], payload) == ("PS512", "secevent+jwt", {"a": 1})
    head, body, signature = token.split(".")
    other = signed({"a": 2}, reference_key(), "secevent+jwt").split(".")[1]
    assert is_signed(token, reference_key())
    assert not is_signed(f"{head}.{other}.{signature}", reference_key())
    assert not is_signed(f"{head}.{body}.{signature[:-8]}AAAAAAAA", reference_key())
    assert not is_signed(f"{head}.{body}.", reference_key())


@pytest.mark.parametrize(
    "text", ["", "a", "a.b.c", "..", "e30.e30.e30", "eyJhbGciOjF9.e30.e30", "eyJhbGciOiJ4In0.€.e30"]
)
def test_what_is_not_compact_is_told(text: str) -> None:
    with pytest.raises(NotCompact):
        head_and_payload(text)


def test_detached_signature_is_that_of_the_content() -> None:
    value = detached_signature(b"content", reference_key(), 1_800_000_000)
    assert head_and_payload(value.replace("..", ".e30."))[0]["iat"] == 1_800_000_000
    assert detached_is_signed(b"content", value, reference_key())
    assert not detached_is_signed(b"Content", value, reference_key())
    with pytest.raises(NotCompact):
        detached_is_signed(b"content", value.replace("..", "."), reference_key())


@pytest.mark.parametrize(
    "jwk", [{}, {"kty": "oct", "k": "AAAA"}, {"kty": "RSA", "n": "AQAB"}, {"kty": "RSA", "n": 1, "e": 2}]
)
def test_what_is_no_key_is_told(jwk: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no RSA key"):
        key_by_jwk(jwk)
