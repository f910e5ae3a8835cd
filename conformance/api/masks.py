"""Secrets kept out of everything that is shown or stored."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

from msgspec.structs import replace

from conformance.report import Case

MASK = "•••"
GUARDED = ("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key")
"""Headers whose values are never shown, whoever sends them."""
CUT = "…"
"""Stands behind what is shown in part."""
_SHORTEST = 8
"""Characters of the shortest text that is taken for a secret; shorter ones would be masked everywhere by chance."""


class Masks:
    """Knows the secrets of a run and takes them out of texts."""

    def __init__(self) -> None:
        """Nothing is secret yet."""
        self._secrets: set[str] = set()

    def add(self, secret: str) -> None:
        """Keep a text out of everything from now on, as it is and as headers, addresses and JSON spell it."""
        if len(secret) >= _SHORTEST:
            encoded = base64.b64encode(secret.encode()).decode()
            self._secrets |= {secret, quote(secret, safe=""), json.dumps(secret)[1:-1], encoded}

    def text(self, text: str) -> str:
        """The text without secrets, and without the beginning of one where the text was cut."""
        for secret in sorted(self._secrets, key=len, reverse=True):
            text = text.replace(secret, MASK)
            text = CUT.join(_without_beginning(part, secret) for part in text.split(CUT))
        return text

    def header(self, name: str, value: str) -> str:
        """The value of a header without secrets; of a guarded one at most its scheme is left."""
        if name.lower() not in GUARDED:
            return self.text(value)
        scheme, blank, _ = value.partition(" ")
        return f"{scheme} {MASK}" if blank and name.lower().endswith("authorization") else MASK

    def case(self, case: Case) -> Case:
        """A case without secrets."""
        if not self._secrets:
            return case
        faults = tuple(
            replace(
                fault,
                message=self._texts(fault.message),
                value=self.text(fault.value),
                expected=self._texts(fault.expected),
            )
            for fault in case.faults
        )
        evidence = tuple(replace(e, content=self.text(e.content)) for e in case.evidence)
        return replace(case, faults=faults, evidence=evidence, reason=self._texts(case.reason))

    def _texts(self, text: dict[str, str]) -> dict[str, str]:
        return {language: self.text(said) for language, said in text.items()}


def _without_beginning(text: str, secret: str) -> str:
    """The text whose end, line breaks aside, is no beginning of a secret, as far as it would tell anything of it."""
    body = text.rstrip("\n")
    for size in range(min(len(secret) - 1, len(body)), _SHORTEST - 1, -1):
        if body.endswith(secret[:size]):
            return body[:-size] + MASK + text[len(body) :]
    return text
