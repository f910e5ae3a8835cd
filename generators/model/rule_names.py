"""Names of class rules, which LinkML does not name: by title, so that another order or another rule renames none."""

from __future__ import annotations

import re

from generators.model.nodes import Class


def rule_names(cls: Class) -> tuple[str, ...]:
    """A name for each rule of a class, in their order: its first title, else its number in the class that states it.

    A number comes with the stating class where that is another one, so that names of inherited rules stay apart.
    """
    found: list[str] = []
    counts: dict[str, int] = {}
    for rule in cls.rules:
        counts[rule.origin] = counts.get(rule.origin, 0) + 1
        stem = _slug(next(iter(rule.title.values()), ""))
        if not stem:
            stem = f"{counts[rule.origin]}" if rule.origin == cls.name else f"{rule.origin}-{counts[rule.origin]}"
        name, number = stem, 1
        while name in found:
            number += 1
            name = f"{stem}-{number}"
        found.append(name)
    return tuple(found)


def _slug(title: str) -> str:
    return re.sub(r"[^\w]+", "-", title.lower()).strip("-")
