"""The requirements of a model beyond number and type, by class."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Class, DataModel
from generators.model.requirements import Requirement
from generators.pages.relations import own_slots
from generators.pages.shelf import Edition

TOGETHER = ("rules", "unique_keys", "any_of", "all_of", "exactly_one_of", "none_of", "business_rule")
FACETS = (
    "pattern",
    "check_digit",
    "minimum_value",
    "maximum_value",
    "equals_string",
    "equals_string_in",
    "equals_number",
    "equals_expression",
    *TOGETHER,
)


def class_rules(edition: Edition, cls: Class, own: bool = False, facets: bool = True) -> Iterator[Requirement]:
    """Requirements of a class; `own` leaves out what it inherits, without `facets` those on single values are left out.

    What concerns several slots at once comes first.
    """
    found = edition.by_element
    inherited = _inherited(edition, cls) if own else set()
    for requirement in found.get(cls.name, ()):
        if requirement.constraint in TOGETHER and (requirement.constraint, requirement.name) not in inherited:
            yield requirement
    for slot in own_slots(cls) if own else cls.slots.values():
        for requirement in found.get(f"{cls.name}.{slot.name}", ()) if facets else ():
            if requirement.constraint in FACETS and not requirement.name:
                yield requirement


def _inherited(edition: Edition, cls: Class) -> set[tuple[str, str]]:
    """Constraint and name of what a class has from parents that state it on pages of their own."""
    model: DataModel = edition.standard.data
    parents = [model.classes[name] for name in cls.ancestors]
    listed = (requirement for parent in parents for requirement in edition.by_element.get(parent.name, ()))
    return {(requirement.constraint, requirement.name) for requirement in listed}
