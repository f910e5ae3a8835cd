"""Headers whose meaning a specification fixes, so that authors need only name them."""

from __future__ import annotations

from msgspec.structs import replace

from generators.model.interface import Parameter


def _header(name: str, type: str, title: tuple[str, str], description: tuple[str, str], example: object) -> Parameter:
    titles, descriptions = (
        dict(zip(("de", "en"), title, strict=True)),
        dict(zip(("de", "en"), description, strict=True)),
    )
    return Parameter(name=name, place="header", type=type, title=titles, description=descriptions, example=example)


_KNOWN = (
    _header(
        "Idempotency-Key",
        "uuid",
        ("Schlüssel der Anfrage", "Key of the request"),
        (
            "Eine Wiederholung mit demselben Schlüssel hat keine weitere Wirkung und erhält dieselbe Antwort.",
            "A repetition with the same key has no further effect and receives the same answer.",
        ),
        "7d0f6b0e-2f0b-4c39-9f0a-6d3c1e0f5a21",
    ),
    _header(
        "ETag",
        "string",
        ("Stand der Ressource", "State of the resource"),
        ("Kennzeichen des gelieferten Stands (RFC 9110, 8.8.3).", "Tag of the state delivered (RFC 9110, 8.8.3)."),
        '"1"',
    ),
    _header(
        "If-None-Match",
        "string",
        ("Bekannter Stand", "Known state"),
        (
            "Kennzeichen des bekannten Stands; gilt er noch, kommt 304 ohne Inhalt (RFC 9110, 13.1.2).",
            "Tag of the known state; if it still holds, 304 comes without content (RFC 9110, 13.1.2).",
        ),
        '"1"',
    ),
    _header(
        "If-Match",
        "string",
        ("Vorausgesetzter Stand", "Expected state"),
        (
            "Kennzeichen des Stands, der geändert werden soll; gilt ein anderer, kommt 412 (RFC 9110, 13.1.1).",
            "Tag of the state to be changed; if another one holds, 412 comes (RFC 9110, 13.1.1).",
        ),
        '"1"',
    ),
    _header(
        "Location",
        "uriorcurie",
        ("Adresse", "Address"),
        ("Adresse der Ressource, um die es geht (RFC 9110, 10.2.2).", "Address of the resource (RFC 9110, 10.2.2)."),
        None,
    ),
    _header(
        "Retry-After",
        "integer",
        ("Wartezeit", "Waiting time"),
        (
            "Sekunden, nach denen die nächste Anfrage sinnvoll ist (RFC 9110, 10.2.3).",
            "Seconds after which the next request makes sense (RFC 9110, 10.2.3).",
        ),
        30,
    ),
    _header(
        "WWW-Authenticate",
        "string",
        ("Verlangter Zugang", "Access demanded"),
        (
            "Verfahren, mit dem Zugang zu belegen ist, und Grund der Ablehnung (RFC 9110, 11.6.1; RFC 6750, 3).",
            "Scheme by which access is to be proven, and the reason of the refusal (RFC 9110, 11.6.1; RFC 6750, 3).",
        ),
        'Bearer error="invalid_token"',
    ),
    _header(
        "Link",
        "string",
        ("Verweise", "Links"),
        (
            "Verweise auf die weiteren Teile der Liste: next, prev, first (RFC 8288).",
            "Links to the other parts of the list: next, prev, first (RFC 8288).",
        ),
        None,
    ),
    _header(
        "Deprecation",
        "string",
        ("Veraltet seit", "Deprecated since"),
        ("Zeitpunkt, seit dem die Operation veraltet ist (RFC 9745).", "Time since which it is deprecated (RFC 9745)."),
        None,
    ),
    _header(
        "Sunset",
        "string",
        ("Abschaltung", "End of service"),
        ("Zeitpunkt, ab dem die Operation entfällt (RFC 8594).", "Time from which it is gone (RFC 8594)."),
        None,
    ),
    _header(
        "webhook-id",
        "string",
        ("Kennung der Zustellung", "Identifier of the delivery"),
        ("Bei jeder Wiederholung dieselbe (Standard Webhooks).", "The same on each repetition (Standard Webhooks)."),
        "msg_7d0f6b0e2f0b4c39",
    ),
    _header(
        "webhook-timestamp",
        "integer",
        ("Zeitpunkt der Zustellung", "Time of the delivery"),
        (
            "Sekunden seit 1970-01-01T00:00:00Z; Abweichungen von mehr als fünf Minuten weist der Empfänger ab.",
            "Seconds since 1970-01-01T00:00:00Z; the receiver rejects deviations of more than five minutes.",
        ),
        1809156600,
    ),
    _header(
        "webhook-signature",
        "string",
        ("Signatur der Zustellung", "Signature of the delivery"),
        (
            "„v1,“ und in Base64 der HMAC-SHA256 über Kennung, Zeitpunkt und Inhalt, durch Punkte getrennt.",
            "“v1,” and in Base64 the HMAC-SHA256 of identifier, time and content, separated by full stops.",
        ),
        "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
    ),
    _header(
        "x-jws-signature",
        "string",
        ("Signatur der Zustellung", "Signature of the delivery"),
        (
            "Abgesetzte JWS über den Inhalt, mit dem Zeitpunkt iat im geschützten Kopf (RFC 7515, Anhang F).",
            "Detached JWS of the content, with the time iat in the protected header (RFC 7515, appendix F).",
        ),
        None,
    ),
)
_BY_NAME = {header.name.lower(): header for header in _KNOWN}


def header(name: str, required: bool = False) -> Parameter:
    """A known header; raises KeyError for others."""
    return replace(_BY_NAME[name.lower()], required=required)


def completed(parameter: Parameter) -> Parameter:
    """A header with type and texts of the known one of its name where its author gives none."""
    known = _BY_NAME.get(parameter.name.lower()) if parameter.place == "header" else None
    if known is None:
        return parameter
    plain = parameter.type == Parameter(name="").type and not parameter.pattern
    return replace(
        parameter,
        type=known.type if plain else parameter.type,
        title=parameter.title or known.title,
        description=parameter.description or known.description,
        example=known.example if parameter.example is None and plain else parameter.example,
    )
