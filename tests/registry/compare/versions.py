"""The versions that a rule's page shows, read as the workspace reads them."""

from __future__ import annotations

from pathlib import Path

import yaml

from generators.findings import Severity
from generators.model.nodes import Standard
from generators.workspace import Workspace
from registry.compare.pages import Pair, page
from registry.compare.rule import Rule, rules

IDENTITY = """\
name: muster
kind: {kind}
purpose: content
version: 1.0.0
status: draft
title: {{de: Muster, en: Sample}}
description: {{de: Ein Muster., en: A sample.}}
publisher: {{name: Standardfabrik, uri: "https://standardfabrik.example/"}}
license: CC-BY-4.0
"""
PAIRS = [(rule, number) for rule in rules() for number in range(len(page(rule).pairs))]
IDS = [f"{rule.id}-{number + 1}" for rule, number in PAIRS]


def read(files: dict[str, str], root: Path) -> Standard:
    """The standard `muster` that files by path make; files behind `../` belong to standards beside it.

    The first class is a document where no class says so.
    """
    kind = next((k for k in ("interface", "process") if f"{k}.yaml" in files), "data")
    folder = root / "standards" / "muster"
    (root / "registry").mkdir(parents=True, exist_ok=True)
    identity = files.get("standard.yaml", "")
    if kind == "data" and "tree_root" not in files["model.yaml"]:
        classes = yaml.safe_load(files["model.yaml"]).get("classes") or {}
        concrete = [name for name, said in classes.items() if not (said or {}).get("abstract")]
        identity += f"roots: [{concrete[0]}]\n" if concrete else ""
    stated = {line.partition(":")[0] for line in identity.splitlines()}
    kept = [line for line in IDENTITY.format(kind=kind).splitlines() if line.partition(":")[0] not in stated]
    # The page's lines come first, so that their numbers hold.
    whole = {**files, "standard.yaml": identity + "\n".join(kept) + "\n"}
    for path, text in whole.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    found = Workspace(root).read("muster")
    errors = [f for f in found.findings if f.severity is Severity.ERROR]
    # Pages of interfaces and processes show what matters, not all that the metamodel demands.
    assert found.standard is not None and (kind != "data" or not errors), errors
    return found.standard


def versions(pair: Pair, root: Path) -> tuple[Standard, Standard]:
    """Both sides of a pair."""
    return read(pair.before, root / "before"), read(pair.after, root / "after")


def pair_of(rule: Rule, number: int) -> Pair:
    """A pair of a rule's page."""
    return page(rule).pairs[number]
