"""Addresses that XML libraries accept as a namespace: URIs by RFC 3986, in ASCII."""

from __future__ import annotations

import re
from urllib.parse import quote

_AUTHORITY = r"//([^/?#@]*@)?[^/?#@:]+(:[0-9]{1,5})?(?=[/?#]|$)"
_URI = re.compile(rf"[A-Za-z][A-Za-z0-9+.\-]*:({_AUTHORITY}|(?!//))[^#]*(#[^#]*)?")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_KEPT = "!#$&'()*+,/:;=?@%~"


def uri_by_iri(text: str) -> str:
    """The URI of an IRI (RFC 3987, 3.1): other characters in percent-encoding; empty for a text that is no IRI."""
    uri = quote(_STRAY_PERCENT.sub("%25", text), safe=_KEPT)
    return uri if _URI.fullmatch(uri) else ""
