"""Security schemes, and what an operation asks of them."""

from __future__ import annotations

from generators.model.interface import Interface, Operation, Security
from generators.openapi.draft import Draft, Part
from generators.openapi.facts import plain
from generators.openapi.names import component_key
from generators.openapi.texts import extensions, main


def security_schemes(draft: Draft) -> Part:
    """The Security Scheme Objects by name."""
    return {component_key(s.id): _scheme(draft, s) for s in draft.interface.security}


def requirements_of(interface: Interface, operation: Operation) -> list[dict[str, list[str]]]:
    """The schemes of which an operation needs one, with those of its scopes that the scheme knows."""
    schemes = [s for s in interface.security if not operation.security or s.id in operation.security]
    known = {s.id: {scope.id for scope in s.scopes} for s in schemes}
    return [{component_key(s.id): [name for name in operation.scopes if name in known[s.id]]} for s in schemes]


def _scheme(draft: Draft, security: Security) -> Part:
    texts = draft.spoken(security.title, security.description, title_key="")
    facts = extensions(scopes=[plain(scope) for scope in security.scopes])
    if security.kind == "client-credentials":
        scopes = {s.id: main(s.title, draft.language) or main(s.description, draft.language) for s in security.scopes}
        flow = {"tokenUrl": security.token_url_example, "scopes": scopes}
        return {"type": "oauth2", **texts, "flows": {"clientCredentials": flow}, **facts}
    if security.kind == "mutual-tls":
        return {"type": "mutualTLS", **texts, **facts}
    return {"type": "http", **texts, "scheme": "bearer", "bearerFormat": "JWT", **facts}
