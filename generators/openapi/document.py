"""The whole document."""

from __future__ import annotations

from generators.json_schema.emit import DIALECT
from generators.openapi.draft import Draft, Part
from generators.openapi.events import webhooks
from generators.openapi.facts import plain, requirement_facts, standard_facts
from generators.openapi.operations import paths
from generators.openapi.security import security_schemes
from generators.openapi.tags import tags
from generators.openapi.texts import extensions
from generators.openapi.words import HOST

VERSION = "3.1.1"
PROVIDER = "provider.example"
"""A host under a top-level domain that is reserved for documentation (RFC 2606)."""


def document(draft: Draft) -> Part:
    """The OpenAPI Object of an interface standard."""
    interface = draft.interface
    made_paths, made_webhooks = paths(draft), webhooks(draft)
    found: Part = {
        "openapi": VERSION,
        "info": _info(draft),
        "jsonSchemaDialect": DIALECT,
        "servers": [_server(draft)],
        "tags": tags(draft),
        "paths": made_paths,
    }
    if made_webhooks:
        found["webhooks"] = made_webhooks
    found["components"] = _components(draft)
    return found | extensions(
        roles=[plain(role) for role in interface.roles],
        requirements=requirement_facts(interface.requirements),
    )


def _info(draft: Draft) -> Part:
    standard = draft.standard
    info: Part = {"title": standard.name, "version": standard.version}
    info |= draft.spoken(standard.title, standard.description)
    publisher = standard.publisher
    if publisher is not None:
        contact = {"name": publisher.name}
        if publisher.uri:
            contact["url"] = publisher.uri
        if publisher.contact.startswith("mailto:"):
            contact["email"] = publisher.contact.removeprefix("mailto:")
        info["contact"] = contact
    if standard.license:
        info["license"] = {"name": standard.license, "identifier": standard.license}
    return info | standard_facts(standard)


def _server(draft: Draft) -> Part:
    host = {"default": PROVIDER, **draft.spoken({}, HOST, title_key="")}
    return {"url": f"https://{{host}}{draft.interface.base_path}", "variables": {"host": host}}


def _components(draft: Draft) -> Part:
    """The components by section, those of schemas first as the data standards order them."""
    made = draft.components
    schemas = {**draft.schemas.components(), **made.get("schemas", {})}
    sections = {
        "schemas": schemas,
        "responses": made.get("responses", {}),
        "parameters": made.get("parameters", {}),
        "examples": made.get("examples", {}),
        "headers": made.get("headers", {}),
        "securitySchemes": security_schemes(draft),
        "callbacks": made.get("callbacks", {}),
        "pathItems": made.get("pathItems", {}),
    }
    return {name: section for name, section in sections.items() if section}
