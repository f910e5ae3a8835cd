"""How requests are drawn: the document and the configuration that schemathesis gets."""

from __future__ import annotations

from typing import Any

import msgspec

from conformance.api.plan import Plan

PHASES = ("examples", "coverage", "fuzzing", "stateful")
CHECKS = ("negative_data_rejection", "missing_required_header", "ignored_auth")
"""Checks of schemathesis for demands of the OpenAPI document; what an answer has to be, the contract says."""
_OTHERS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "response_headers_conformance",
    "positive_data_acceptance",
    "use_after_free",
    "ensure_resource_availability",
    "object_level_authorization",
    "unsupported_method",
    "allow_header_conformance",
)


class Draws(msgspec.Struct, frozen=True):
    """How many requests of which kind. max_examples: for an operation in a phase. seconds: for all together."""

    phases: tuple[str, ...] = PHASES
    max_examples: int = 50
    seed: int = 0
    seconds: float = 120


def configuration(draws: Draws) -> dict[str, Any]:
    """The configuration, as `schemathesis.toml` would hold it; answers steer nothing, so that a seed says it all."""
    phases: dict[str, Any] = {phase: {"enabled": phase in draws.phases} for phase in PHASES}
    for phase in ("examples", "coverage", "fuzzing"):
        phases[phase]["extra-data-sources"] = {"responses": False}
    phases["coverage"]["unexpected-methods"] = []
    phases["fuzzing"]["error-feedback"] = {"enabled": False}
    phases["stateful"] |= {"inference": {"algorithms": []}, "link-calibration": False}
    return {
        "seed": draws.seed,
        "cache": {"enabled": False},
        "workers": 1,
        "continue-on-failure": True,
        "generation": {
            "max-examples": draws.max_examples,
            "no-shrink": True,
            "database": "none",
            "with-security-parameters": False,
        },
        "phases": phases,
        "checks": _checks(),
        "suppress-health-check": ["all"],
    }


def _checks() -> dict[str, Any]:
    """Any refusal will do: which one it has to be, the contract says."""
    checks: dict[str, Any] = {name: {"enabled": name in CHECKS} for name in (*CHECKS, *_OTHERS)}
    for name in ("negative_data_rejection", "missing_required_header"):
        checks[name]["expected-statuses"] = ["4xx", "5xx"]
    return checks


def claimed_document(plan: Plan) -> dict[str, Any]:
    """The OpenAPI document with the operations that are claimed.

    Schemathesis knows how to leave out a token of HTTP authentication, but not one of OAuth 2; both are sent alike (RFC
    6750).
    """
    document: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(plan.contract.document))
    document["paths"] = {
        path: {key: part for key, part in item.items() if _stays(plan, part)}
        for path, item in document["paths"].items()
    }
    for scheme in document.get("components", {}).get("securitySchemes", {}).values():
        if scheme.get("type") == "oauth2":
            scheme.clear()
            scheme.update(type="http", scheme="bearer")
    return document


def _stays(plan: Plan, part: Any) -> bool:
    return not isinstance(part, dict) or "operationId" not in part or plan.claims.operation(part["operationId"])
