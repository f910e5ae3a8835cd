"""Values of parameters and headers: one that is allowed, and some that are not, each for one reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.model.pattern import PatternError, Untranslatable, sample
from generators.vectors.interface.described import Described

BY_FORMAT = {
    "uuid": "7d0f6b0e-2f0b-4c39-9f0a-6d3c1e0f5a21",
    "date": "2027-05-01",
    "date-time": "2027-05-01T09:30:00+02:00",
    "uri": "https://provider.example/1",
}
SEEDS = 10


def valid_value(found: Described, parameter: dict[str, Any]) -> Any:
    """The example of a parameter or header if its schema accepts it, else a value that it does."""
    schema = parameter.get("schema", {})
    if "example" in parameter and found.accepts(schema, parameter["example"]):
        return parameter["example"]
    whole = found.resolved(schema)
    return next((v for v in _candidates(whole) if found.accepts(schema, v)), "beispiel")


def _candidates(schema: dict[str, Any]) -> Iterator[Any]:
    yield from schema.get("examples", ())
    yield from (schema[key] for key in ("const", "default", "minimum", "maximum") if key in schema)
    yield from schema.get("enum", ())
    yield from (option["const"] for option in schema.get("oneOf", ()) if "const" in option)
    yield from (BY_FORMAT[name] for name in (schema.get("format"),) if name in BY_FORMAT)
    yield from (1, 1.5, True, '"33a64df5"')
    for seed in range(SEEDS) if "pattern" in schema else ():
        try:
            yield sample(schema["pattern"], seed)
        except (PatternError, Untranslatable):
            return


def wrong_values(found: Described, parameter: dict[str, Any], value: Any) -> Iterator[tuple[str, Any]]:
    """What keeps a value from being one of a parameter, and the value: the first for each reason."""
    schema = parameter.get("schema", {})
    whole = found.resolved(schema)
    for reason, others in (
        ("zu-klein", [whole["minimum"] - 1] if "minimum" in whole else []),
        ("zu-gross", [whole["maximum"] + 1] if "maximum" in whole else []),
        ("keine-zahl", ["drei"] if whole.get("type") in ("integer", "number") else []),
        ("kein-wahrheitswert", ["ja"] if whole.get("type") == "boolean" else []),
        ("falsche-form", _spoiled(value) if isinstance(value, str) else []),
    ):
        wrong = next((v for v in others if not found.accepts(schema, v)), None)
        if wrong is not None:
            yield reason, wrong


def _spoiled(text: str) -> list[str]:
    """The text with a wrong character, too short, too long, or another altogether."""
    return [f"{text[:-1]}#", text[:-1], f"{text}{text[-1:]}", "unbekannt"]
