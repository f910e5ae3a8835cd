"""Access tokens: Arazzo 1.0 leaves security to whoever runs a workflow, so that tokens are inputs."""

from __future__ import annotations

from typing import Any

from generators.model.interface import Interface, Operation

INPUTS = {"valid": "accessToken", "expired": "expiredToken", "wrong-scope": "wrongScopeToken"}
TITLES = {
    "accessToken": {"de": "Gültiges Zugangstoken", "en": "Valid access token"},
    "expiredToken": {"de": "Abgelaufenes Zugangstoken", "en": "Expired access token"},
    "wrongScopeToken": {"de": "Zugangstoken ohne die Berechtigung", "en": "Access token without the scope"},
}


def takes_token(interface: Interface, operation: Operation) -> bool:
    """Whether one of the schemes of an operation carries a token in the header `Authorization`."""
    schemes = [s for s in interface.security if not operation.security or s.id in operation.security]
    return any(s.kind in ("client-credentials", "signed-token") for s in schemes)


def authorization(access: str) -> list[dict[str, Any]]:
    """The parameter that carries the token of an access; none without access."""
    name = INPUTS.get(access)
    return [{"name": "Authorization", "in": "header", "value": f"Bearer {{$inputs.{name}}}"}] if name else []
