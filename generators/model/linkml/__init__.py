"""LinkML, resolved over plain dictionaries: imports, inheritance, refinement; with places for every complaint.

Source of the rules: LinkML metamodel 1.9 and later, and SchemaView as its arbiter (`tests` compare the two).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generators.exports import on_demand

if TYPE_CHECKING:
    from generators.model.linkml.load import Loaded, load_model, resolve
    from generators.model.linkml.schema import Closure, Schema

_MODULES = {"Closure": "schema", "Loaded": "load", "Schema": "schema", "load_model": "load", "resolve": "load"}
__all__ = ["Closure", "Loaded", "Schema", "load_model", "resolve"]

__getattr__ = on_demand(__name__, _MODULES)
"""The names on the wire alone need none of it."""
