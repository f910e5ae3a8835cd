"""LinkML, resolved over plain dictionaries: imports, inheritance, refinement; with places for every complaint.

Source of the rules: LinkML metamodel 1.9 and later, and SchemaView as its arbiter (`tests` compare the two).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generators.model.linkml.load import Loaded, load_model, resolve
    from generators.model.linkml.schema import Closure, Schema

__all__ = ["Closure", "Loaded", "Schema", "load_model", "resolve"]


def __getattr__(name: str) -> Any:
    """What the package exports, imported when first asked for: the names on the wire alone need none of it."""
    if name not in __all__:
        raise AttributeError(name)
    from importlib import import_module

    module = import_module("generators.model.linkml." + ("schema" if name in ("Closure", "Schema") else "load"))
    return getattr(module, name)
