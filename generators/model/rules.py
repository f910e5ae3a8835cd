"""Business rules as authored in `rules.yaml`: conditions in CEL that a schema cannot state."""

from __future__ import annotations

import msgspec

from generators.model.node import Named, Node, Text


class BusinessRule(Named, frozen=True, kw_only=True):
    """What has to hold for every object of a class, in CEL with the object as `this`.

    class_name: the class; objects of its subclasses are meant, too. level: error | warning. demand: the condition,
    `assert` in the file. when: a condition without which the rule does not apply. message: what is wrong when the
    demand is not met. standard: name of the standard that states the rule.
    """

    class_name: str = msgspec.field(default="", name="class")
    level: str = "error"
    when: str = ""
    demand: str = msgspec.field(default="", name="assert")
    message: Text = {}
    legal_basis: tuple[str, ...] = ()
    standard: str = ""


class RuleFile(Node, frozen=True, kw_only=True):
    """The content of `rules.yaml`."""

    rules: tuple[BusinessRule, ...] = ()
