"""Certificates and private keys in files, of which one that cannot be used is named with what is wrong."""

from __future__ import annotations

import ssl
from pathlib import Path


class Unusable(Exception):
    """A file that holds nothing to prove or to trust with; the message names it and says why."""


def require_certificate(file: Path) -> None:
    """Look for certificates in a file (PEM); raises Unusable where there are none, and OSError."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(file)
    except ssl.SSLError as error:
        raise Unusable(f"{file}: there is no certificate in it, in PEM") from error


def prove(context: ssl.SSLContext, file: Path, key_file: Path | None = None) -> None:
    """Present the certificate of a file (PEM) with the private key beside it, or in a file of its own.

    Raises Unusable, also for a key that asks for a password, which nobody may be there to answer; and OSError.
    """
    require_certificate(file)
    place = key_file or file

    def refuse() -> str:
        raise Unusable(f"{place}: the private key is encrypted")

    try:
        context.load_cert_chain(file, key_file, password=refuse)
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            raise Unusable(f"{place}: the private key is not that of the certificate in {file}") from error
        raise Unusable(f"{place}: there is no private key in it, in PEM") from error
