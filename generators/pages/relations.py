"""Who uses whom: subclasses and users of every class, across all standards."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Class, DataModel, Expression, Slot

Key = tuple[str, str]
"""Module and name of an element."""


class Relations:
    """Relations between classes of several models.

    subclasses: class → classes that name it in `is_a` or `mixins`. users: class or enum or type → classes with a slot
    of it that they declare or refine themselves.
    """

    def __init__(self, models: list[DataModel]) -> None:
        """Order of models and declarations is the order of all lists."""
        self.subclasses: dict[Key, list[Class]] = {}
        self.users: dict[Key, list[Class]] = {}
        for model in models:
            for cls in model.own(model.classes):
                self._enter(model, cls)

    def _enter(self, model: DataModel, cls: Class) -> None:
        for parent in (cls.is_a, *cls.mixins):
            if parent in model.classes:
                self.subclasses.setdefault((model.classes[parent].module, parent), []).append(cls)
        named = dict.fromkeys(name for slot in own_slots(cls) for name in ranges(model, slot))
        for name in named:
            element = model.classes.get(name) or model.enums.get(name) or model.types.get(name)
            if element is not None:
                self.users.setdefault((element.module, name), []).append(cls)


def own_slots(cls: Class) -> Iterator[Slot]:
    """The slots that a class declares or refines itself."""
    return (slot for slot in cls.slots.values() if slot.owner in ("", cls.name))


def ranges(model: DataModel, expression: Expression) -> list[str]:
    """Names of classes, enums and types that values may have; the branches of a union count one by one."""
    branches = expression.any_of or expression.exactly_one_of
    cls = model.classes.get(expression.range)
    vague = not expression.range or expression.default_range or (cls is not None and cls.any)
    if vague:
        found = [name for branch in branches for name in ranges(model, branch) if not branch.default_range]
        if found:
            return list(dict.fromkeys(found))
    return [expression.range] if expression.range else []
