"""Requests and deliveries as commands and code that run: curl, and the check of a signature."""

from __future__ import annotations

import shlex
from urllib.parse import quote

from generators.model.exchange import parameters_of
from generators.model.interface import Interface, Operation, Parameter
from generators.openapi.bodies import is_json, is_xml, media_types

HOST = "https://provider.example"
"""A host under a top-level domain that is reserved for documentation (RFC 2606)."""
FORMS = (("json", is_json), ("xml", is_xml))

HMAC = """\
import base64, hashlib, hmac, time

def authentic(headers: dict[str, str], body: bytes, secret: bytes) -> bool:
    told, sent = headers["webhook-id"], headers["webhook-timestamp"]
    if abs(time.time() - int(sent)) > 300:
        return False
    signed = f"{told}.{sent}.".encode() + body
    expected = b"v1," + base64.b64encode(hmac.digest(secret, signed, hashlib.sha256))
    return any(
        hmac.compare_digest(expected, given.encode())
        for given in headers["webhook-signature"].split()
    )
"""
"""Standard Webhooks 1.0: several signatures stand beside each other while a secret is replaced."""


def curl(interface: Interface, operation: Operation, file: str) -> str:
    """A call of an operation with example values; `file` is the name of the document that a request carries."""
    address = HOST + interface.base_path + operation.path
    query: list[str] = []
    headers = _access(interface, operation)
    for parameter in parameters_of(operation):
        value = _value(parameter)
        if parameter.place == "path":
            address = address.replace(f"{{{parameter.name}}}", quote(value))
        elif parameter.place == "query" and (parameter.required or parameter.example is not None):
            query.append(f"{quote(parameter.name)}={quote(value)}")
        elif parameter.place == "header" and parameter.required:
            headers.append(("--header", f"{parameter.name}: {value}"))
    accepted = _accepted(operation)
    headers += [("--header", f"Accept: {accepted}")] if accepted else []
    if operation.request is not None:
        form = file.rpartition(".")[2]
        media = media_types(operation.request)
        fitting = next((m for name, fits in FORMS if name == form for m in media if fits(m)), media[0])
        headers += [("--header", f"Content-Type: {fitting}"), ("--data-binary", f"@{file}")]
    start = (
        f"curl --request {operation.method.upper()} {shlex.quote(address + ('?' if query else '') + '&'.join(query))}"
    )
    return " \\\n  ".join([start, *(f"{option} {shlex.quote(value)}" for option, value in headers)])


def _access(interface: Interface, operation: Operation) -> list[tuple[str, str]]:
    kinds = {s.kind for s in interface.security if not operation.security or s.id in operation.security}
    if kinds & {"client-credentials", "signed-token"}:
        return [("--header", "Authorization: Bearer TOKEN")]
    return [("--cert", "client.pem"), ("--key", "client.key")] if kinds else []


def _accepted(operation: Operation) -> str:
    """The first media type that a success is delivered in."""
    bodies = [response.body for response in operation.responses if response.body is not None]
    return media_types(bodies[0])[0] if bodies else ""


def _value(parameter: Parameter) -> str:
    for value in (parameter.example, parameter.default):
        if value is not None:
            return str(value).lower() if isinstance(value, bool) else str(value)
    return parameter.name.upper()
