"""Comparison of two models of many classes: seconds of CPU beyond loading, by number of changes.

The second number of each line is the ratio to comparing equal models. Ends with 1 where the limit is not kept.
"""

from __future__ import annotations

import argparse
import sys
import time

from generators.model.nodes import Class, Code, DataModel, Enum, Module, Slot, Standard, Type
from registry.compare import compare

CLASSES = 4_000
SLOTS = 8
LIMIT = 2.0
"""Seconds within which two models of `CLASSES` classes are compared, however much differs."""


def model(classes: int, changed: int) -> Standard:
    """A standard with classes in chains of five, of which every `changed`-th (0: none) has another slot and bound."""
    found: dict[str, Class] = {}
    for number in range(classes):
        name, parent = f"C{number}", f"C{number - 1}" if number % 5 else ""
        inherited = found[parent].slots if parent else {}
        differs = bool(changed) and number % changed == 0
        own = [_slot(name, n, classes, differs) for n in range(SLOTS + differs)]
        ancestors = (parent, *found[parent].ancestors) if parent else ()
        found[name] = Class(
            name=name,
            module="m",
            is_a=parent,
            ancestors=ancestors,
            tree_root=number % 5 == 0,
            slots={**inherited, **{slot.name: slot for slot in own}},
            own_slots=tuple(slot.name for slot in own),
        )
    enums = {
        f"E{n}": Enum(name=f"E{n}", module="m", codes={f"K{k}": Code(name=f"K{k}") for k in range(20)})
        for n in range(50)
    }
    types = {name: Type(name=name, base=name, builtin=True) for name in ("string", "integer")}
    roots = tuple(name for name, cls in found.items() if cls.tree_root)
    modules = {"m": Module(name="m", namespace="https://example.org/m", files=("m.yaml",))}
    data = DataModel(name="m", module="m", modules=modules, classes=found, enums=enums, types=types, roots=roots)
    return Standard(name="m", version="1.0.0", model=data)


def _slot(owner: str, number: int, classes: int, differs: bool) -> Slot:
    name = f"{owner.lower()}_s{number}"
    ranges = ("string", "integer", f"C{(int(owner[1:]) * 7 + number) % classes}", f"E{number}")
    range_ = ranges[number % 4]
    bound = 9 if differs else 99
    return Slot(
        name=name,
        key=name,
        xml_name=name,
        module="m",
        owner=owner,
        range=range_,
        required=number == 0,
        inlined=True if range_.startswith("C") else None,
        maximum_value=bound if range_ == "integer" else None,
        description={"en": f"Slot {number} of {owner}."},
    )


def seconds(old: Standard, new: Standard) -> tuple[float, int]:
    """CPU seconds of a comparison, and how many changes it found."""
    before = time.process_time()
    found = compare(old, new)
    return time.process_time() - before, len(found)


def main() -> int:
    """Print a line for each share of changed classes; 1 where one takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--classes", type=int, default=CLASSES)
    classes = parser.parse_args().classes
    old = model(classes, 0)
    compare(old, old)
    slowest = equal = 0.0
    for changed in (0, 100, 10, 1):
        taken, count = seconds(old, model(classes, changed))
        equal = equal or taken
        slowest = max(slowest, taken)
        share = f"one class in {changed}" if changed else "nothing"
        print(f"{classes} classes, {share:<18} changed: {taken:5.2f} s, {taken / equal:5.1f}, {count} changes")
    print(f"limit {LIMIT} s: {'kept' if slowest <= LIMIT else 'not kept'}")
    return 0 if slowest <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
