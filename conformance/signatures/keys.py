"""RSA keys for signatures, as JSON Web Keys (RFC 7518, section 6.3), and PSS with SHA-512 (RFC 8017, section 8.1).

Python's own integers suffice: keys are for tests, so that nobody can learn a secret from how long a signature takes.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from conformance.signatures.base64url import base64url, bytes_by_base64url

ALGORITHM = "PS512"
_SALT = _HASH = 64


class VerifyingKey(NamedTuple):
    """A public key; id: how headers name it (`kid`)."""

    id: str
    modulus: int
    exponent: int

    @property
    def bits(self) -> int:
        """Bits of an encoded message."""
        return self.modulus.bit_length() - 1

    def verifies(self, content: bytes, signature: bytes) -> bool:
        """Whether a signature is one of the content (RSASSA-PSS-VERIFY)."""
        number = int.from_bytes(signature, "big")
        if len(signature) != (self.modulus.bit_length() + 7) // 8 or number >= self.modulus:
            return False
        size = (self.bits + 7) // 8
        encoded = pow(number, self.exponent, self.modulus)
        return encoded.bit_length() <= self.bits and _is_encoded(content, encoded.to_bytes(size, "big"), self.bits)

    @property
    def jwk(self) -> dict[str, str]:
        """The key as JSON Web Key."""
        numbers = {"n": _text(self.modulus), "e": _text(self.exponent)}
        return {"kty": "RSA", "use": "sig", "alg": ALGORITHM, "kid": self.id, **numbers}


class SigningKey(NamedTuple):
    """A public key with its private exponent and the primes of its modulus."""

    public: VerifyingKey
    private: int
    primes: tuple[int, int]

    def signature(self, content: bytes) -> bytes:
        """A signature of the content (RSASSA-PSS-SIGN)."""
        encoded = _encoded(content, self.public.bits, os.urandom(_SALT))
        number = self._signed(int.from_bytes(encoded, "big"))
        return number.to_bytes((self.public.modulus.bit_length() + 7) // 8, "big")

    def _signed(self, number: int) -> int:
        """The number to the power of the exponent, by way of the remainders (RFC 8017, section 5.1.2)."""
        one, other = (pow(number, self.private % (prime - 1), prime) for prime in self.primes)
        first, second = self.primes
        return other + second * ((one - other) * pow(second, -1, first) % first)


def verifying_key(jwk: dict[str, Any]) -> VerifyingKey:
    """The public key of a JSON Web Key; raises ValueError for any other value."""
    try:
        return VerifyingKey(str(jwk.get("kid", "")), _number(jwk["n"]), _number(jwk["e"]))
    except (KeyError, AttributeError, TypeError) as error:
        raise ValueError("no RSA key") from error


@cache
def reference_key() -> SigningKey:
    """The key with which reference servers sign."""
    jwk = msgspec.json.decode(Path(__file__).with_name("reference-key.jwk.json").read_bytes())
    return SigningKey(verifying_key(jwk), _number(jwk["d"]), (_number(jwk["p"]), _number(jwk["q"])))


def _number(text: str) -> int:
    return int.from_bytes(bytes_by_base64url(text), "big")


def _text(number: int) -> str:
    return base64url(number.to_bytes((number.bit_length() + 7) // 8, "big"))


def _mask(seed: bytes, size: int) -> bytes:
    """MGF1 (RFC 8017, appendix B.2.1)."""
    blocks = (hashlib.sha512(seed + counter.to_bytes(4, "big")).digest() for counter in range(size // _HASH + 1))
    return b"".join(blocks)[:size]


def _mixed(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _digest(content: bytes, salt: bytes) -> bytes:
    return hashlib.sha512(bytes(8) + hashlib.sha512(content).digest() + salt).digest()


def _encoded(content: bytes, bits: int, salt: bytes) -> bytes:
    """EMSA-PSS-ENCODE (RFC 8017, section 9.1.1)."""
    size = (bits + 7) // 8
    digest = _digest(content, salt)
    block = bytes(size - _SALT - _HASH - 2) + b"\x01" + salt
    masked = bytearray(_mixed(block, _mask(digest, len(block))))
    masked[0] &= 0xFF >> (8 * size - bits)
    return bytes(masked) + digest + b"\xbc"


def _is_encoded(content: bytes, encoded: bytes, bits: int) -> bool:
    """EMSA-PSS-VERIFY (RFC 8017, section 9.1.2)."""
    masked, digest = encoded[: -_HASH - 1], encoded[-_HASH - 1 : -1]
    if encoded[-1:] != b"\xbc" or masked[0] & ~(0xFF >> (8 * len(encoded) - bits)) & 0xFF:
        return False
    block = bytearray(_mixed(masked, _mask(digest, len(masked))))
    block[0] &= 0xFF >> (8 * len(encoded) - bits)
    filling, salt = block[: -_SALT - 1], bytes(block[-_SALT:])
    return not any(filling) and block[-_SALT - 1] == 1 and _digest(content, salt) == digest
