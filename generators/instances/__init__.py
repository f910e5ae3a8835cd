"""Instances made from the model: readable samples, random ones, and ones that are wrong in one place."""

from random import Random
from typing import Any

from generators.instances.breaks import Broken
from generators.instances.impossible import Impossible
from generators.instances.instances import Instances
from generators.instances.mutate import mutated
from generators.model.nodes import DataModel

__all__ = ["Broken", "Impossible", "Instances", "break_one", "generate", "mutated", "sample"]


def sample(model: DataModel, root: str) -> Any:
    """One readable instance of a class, the same every time; raises Impossible. For several, keep an `Instances`."""
    return Instances(model).sample(root)


def generate(model: DataModel, root: str, random: Random) -> Any:
    """A random valid instance of a class; raises Impossible. For several, keep an `Instances`."""
    return Instances(model).generate(root, random)


def break_one(model: DataModel, root: str, value: Any, random: Random) -> Broken | None:
    """A valid instance of a class made invalid in exactly one place; None where no change does that."""
    return Instances(model).break_one(root, value, random)
