"""What an invalid vector violates, named as the checker names failures."""

from __future__ import annotations

import msgspec

from generators.checker.violation import Failure
from generators.model.nodes import DataModel
from generators.requirements.ids import Ids
from generators.vectors.frame import held_by

ORDER = "rank"
"""The constraint that children of an element stand in the order of the slots, which only XML knows."""


CHARACTERS = "xml_characters"
"""The constraint that texts keep to the characters of XML, one requirement for all texts of a standard."""


class Obligation(msgspec.Struct, frozen=True, order=True):
    """A constraint of a class or of `Class.slot`; `name` as in `Violation`."""

    element: str
    constraint: str
    name: str = ""


def obligation_by_failure(failure: Failure) -> Obligation:
    """What a failure violates."""
    return Obligation(failure.element, failure.constraint, failure.name)


class Requirements:
    """The requirements behind obligations, by id."""

    def __init__(self, model: DataModel, ids: Ids) -> None:
        """Name by `ids`; `model` is that of the test frame where there is one."""
        self._model, self._ids = model, ids

    def id(self, obligation: Obligation) -> str:
        """The id of the requirement; that of a code list or type where a class of the test frame holds it."""
        element = obligation.element
        if obligation.constraint == CHARACTERS:
            return f"{self._model.module}:{CHARACTERS}"
        cls = self._model.classes.get(element.partition(".")[0])
        held = held_by(self._model, cls) if cls is not None else ""
        if held:
            name = f"/{obligation.name}" if obligation.name else ""
            return f"{self._model.module}:{held}/{obligation.constraint}{name}"
        return self._ids.of(element, obligation.constraint, obligation.name)
