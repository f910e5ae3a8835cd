"""The table of features as schemas, for every test that goes through all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from generators.model.nodes import Standard
from generators.workspace import read_bare

FEATURES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "features.yaml").read_text("utf-8"))
NS = "https://example.org/m"


def standard_of(feature: dict[str, Any], folder: Path) -> Standard:
    schema: dict[str, Any] = {
        "id": NS,
        "name": "m",
        "imports": ["linkml:types"],
        "default_range": "string",
        "prefixes": {"linkml": "https://w3id.org/linkml/", "ex": "https://example.org/", **feature.get("prefixes", {})},
        "default_prefix": "ex",
        "classes": {
            "C": {"tree_root": True, "attributes": feature["C"], **feature.get("class", {})},
            **feature.get("classes", {}),
        },
        **{key: feature[key] for key in ("slots", "types", "enums") if key in feature},
    }
    path = folder / "m.yaml"
    path.write_text(yaml.safe_dump(schema, sort_keys=False), "utf-8")
    standard, findings = read_bare(path)
    assert standard is not None
    assert findings == [], findings
    return standard
