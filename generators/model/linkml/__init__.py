"""LinkML, resolved over plain dictionaries: imports, inheritance, refinement; with places for every complaint.

Source of the rules: LinkML metamodel 1.9 and later, and SchemaView as its arbiter (`tests` compare the two).
"""

from generators.model.linkml.load import Loaded, load_model, resolve
from generators.model.linkml.schema import Closure, Schema

__all__ = ["Closure", "Loaded", "Schema", "load_model", "resolve"]
