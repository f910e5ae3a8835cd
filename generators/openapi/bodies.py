"""Content of requests and answers: media types, schemas and examples."""

from __future__ import annotations

from typing import Any

from generators.json_schema.facets import Schema
from generators.model.interface import Body
from generators.openapi.draft import Draft, Part
from generators.openapi.examples import Document
from generators.openapi.texts import extensions

MEDIA_BY_NAME = {"json": "application/json", "xml": "application/xml"}
OPAQUE = "application/octet-stream"
TEXTS = ("application/jose", "application/jwt", "application/secevent+jwt")
"""Media types whose content is one line of text: compact JWS and JWE."""
FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


def media_types(body: Body) -> tuple[str, ...]:
    """The media types of a body in full; JSON for a payload and bytes for opaque content where none are named."""
    named = body.media or (("json",) if body.payload else (OPAQUE,))
    return tuple(MEDIA_BY_NAME.get(m, m) for m in named)


def is_json(media: str) -> bool:
    """Whether content of a media type is JSON text."""
    return media.partition(";")[0].strip().endswith(("/json", "+json"))


def is_xml(media: str) -> bool:
    """Whether content of a media type is an XML document."""
    return media.partition(";")[0].strip().endswith(("/xml", "+xml"))


def content(draft: Draft, body: Body, element: str) -> Part:
    """The `content` of a body by media type; `element` names it where something cannot be said."""
    return {media: _media(draft, body, media, element) for media in media_types(body)}


def request_body(draft: Draft, body: Body, element: str) -> Part:
    """A Request Body Object."""
    found = draft.spoken({}, body.description, title_key="")
    found["content"] = content(draft, body, element)
    if body.required:
        found["required"] = True
    return found


def _media(draft: Draft, body: Body, media: str, element: str) -> Part:
    if not body.payload:
        return {"schema": _opaque(media)}
    if is_xml(media):
        return {"schema": _xml_schema(draft, body.payload), **_examples(draft, body, xml=True)}
    if is_json(media):
        return {"schema": draft.schemas.payload(body.payload), **_examples(draft, body, xml=False)}
    if media in FORMS:
        return {"schema": draft.schemas.payload(body.payload)}
    draft.gap(element, f"payload {body.payload} in {media}", "conformance")
    return {"schema": _opaque(media), **extensions(payload=body.payload)}


def _opaque(media: str) -> Schema:
    """The schema of content that no class describes.

    `contentMediaType` adds nothing to the media type above it, but tells generators of clients to hand over bytes as
    they are: an empty schema they take for JSON, and a string for text in a media type that they know.
    """
    if is_json(media) or media in FORMS:
        return {}
    if media.startswith("text/"):
        return {"type": "string"}
    return {**({"type": "string"} if media in TEXTS else {}), "contentMediaType": OPAQUE}


def _xml_schema(draft: Draft, payload: str) -> Schema:
    """XML is a text to OpenAPI tools, whose content has the same schema as JSON; the XSD says the rest.

    Mock servers and linters judge an XML body or example as the string that it is, and would refuse it for an object.
    """
    content_schema = draft.schemas.payload(payload, xml=True)
    schema = {"type": "string", "contentMediaType": "application/xml", "contentSchema": content_schema}
    model = draft.standard.models.get(payload.partition(":")[0])
    module = None if model is None else model.modules.get(model.module)
    if module is None:
        return schema
    text = {"de": "XML Schema der Nachricht", "en": "XML Schema of the message"}
    url = f"{module.base}xsd/{module.name}.xsd"
    return {**schema, "externalDocs": {"url": url, **draft.spoken({}, text, title_key="")}}


def _examples(draft: Draft, body: Body, xml: bool) -> Part:
    found: dict[str, Any] = {}
    for document in draft.examples.of(body):
        value = _value(draft, document, xml)
        if value is not None:
            key = f"{document.key}.xml" if xml else document.key
            part = {"summary": document.title, "value": value}
            found[document.title] = draft.component("examples", key, part)
    return {"examples": found} if found else {}


def _value(draft: Draft, document: Document, xml: bool) -> Any:
    if not xml:
        return document.value
    text = draft.examples.encoded(document.standard, document.root, document.value)
    if text is None:
        draft.gap(document.key, "example in XML")
    return text
