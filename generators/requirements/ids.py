"""Ids of derived requirements: `<standard>:<Class>.<slot>/<constraint>`, minted with the first name of an element.

An element that was renamed (`was: formerName`) keeps its first name in ids. The name is taken over by one element
alone: where two claim it, or where something still bears it, the former element was split, and its parts have ids of
their own. A slot moved between classes says `was: FormerClass.formerName`. A class has ids for all of its slots, also
for inherited ones, so that a slot that moves to a parent class keeps them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from generators.model.nodes import Class, DataModel, Element, Enum
from generators.model.rules import BusinessRule

_RESERVED = re.compile(r"[^\w\-~@+,()]")


class Ids:
    """Mints the ids of a model; they are the same in every standard that uses its elements."""

    def __init__(self, model: DataModel, rules: Iterable[BusinessRule] = ()) -> None:
        """Mint for the elements of `model`, whatever module they come from, and for business rules about them."""
        self.model = model
        self._rules = {rule.id: rule.standard for rule in reversed(tuple(rules))}
        self._slots: dict[str, dict[str, str]] = {}

    def of(self, element: str, constraint: str, name: str = "") -> str:
        """The id for a constraint that the checker names; raises KeyError for an element that the model lacks.

        The characters of texts are a matter of the encoding, not of an element: one requirement per standard.
        """
        if constraint == "business_rule":
            return id_by_rule(self._rules[name], name)
        owner, slot = self._parts(element)
        if constraint == "xml_characters":
            return f"{owner.module}:{constraint}"
        return _id(owner.module, self._place(owner, slot), constraint, name)

    def replaced(self, element: str, constraint: str, name: str = "") -> tuple[str, ...]:
        """Ids that the constraint would have at former places of its element which it has not taken over."""
        owner, slot = self._parts(element)
        former = [quoted(was) for was in owner.annotation("was")]
        places = former
        if slot:
            found = owner.slots.get(slot) if isinstance(owner, Class) else None
            names = found.annotation("was") if found is not None else ()
            own = quoted(self._names[owner.name])
            places = [_place(was, own) for was in names]
            places += [_place(was, place) for place in former for was in (names or (slot,))]
        current = self._place(owner, slot)
        return tuple(_id(owner.module, place, constraint, name) for place in dict.fromkeys(places) if place != current)

    def _parts(self, element: str) -> tuple[Class | Enum, str]:
        """The class or enum and the slot of `Class.slot`, whatever dots are in the names."""
        owner, slot = element, ""
        while owner not in self._named and "." in owner:
            owner, _, last = owner.rpartition(".")
            slot = f"{last}.{slot}" if slot else last
        return self._named[owner], slot

    def _place(self, owner: Class | Enum, slot: str) -> str:
        if slot and isinstance(owner, Class):
            return self._places(owner)[slot]
        return quoted(self._names[owner.name])

    @cached_property
    def _named(self) -> dict[str, Class | Enum]:
        """Classes and enums by name; classes come first where both bear one name."""
        return {**self.model.enums, **self.model.classes}

    @cached_property
    def _names(self) -> dict[str, str]:
        """Class or enum → its first name, within each module."""
        found: dict[str, str] = {}
        for module in {element.module for element in self._named.values()}:
            found |= first_names([e for e in self._named.values() if e.module == module])
        return found

    def _places(self, cls: Class) -> dict[str, str]:
        """Slot → where it stands in ids, for a class; other places, like those of extra slots, stand for themselves."""
        if cls.name not in self._slots:
            own = quoted(self._names[cls.name])
            names = first_names(s for s in cls.slots.values())
            places = {slot: _place(name, own) for slot, name in names.items()}
            moved = {slot: place for slot, place in places.items() if not place.startswith(f"{own}.")}
            for slot in moved:
                if cls.slots[slot].owner != cls.name or self._taken(cls, moved[slot]):
                    places[slot] = f"{own}.{quoted(slot)}"
            places.setdefault("extra_slots", f"{own}.extra_slots")
            self._slots[cls.name] = places
        return self._slots[cls.name]

    def _taken(self, cls: Class, place: str) -> bool:
        """Whether a slot still stands at a former place, or another class claims it, too."""
        owner, _, name = place.partition(".")
        for other in self.model.classes.values():
            if other.module == cls.module and other is not cls:
                if quoted(other.name) == owner and name in map(quoted, other.slots):
                    return True
                claims = (s for s in other.slots.values() if s.owner == other.name)
                if any(_place(was, "") == place for s in claims for was in s.annotation("was")[:1]):
                    return True
        return False


def first_names(elements: Iterable[Element]) -> dict[str, str]:
    """Name → first name of each element of one space of names: its oldest `was`, where it alone takes that over."""
    found = list(elements)
    claims = {e.name: (e.annotation("was") or (e.name,))[0] for e in found}
    counts = Counter(claims.values())
    names = {e.name for e in found}
    return {
        name: claim if claim == name or (counts[claim] == 1 and claim not in names) else name
        for name, claim in claims.items()
    }


def id_by_rule(standard: str, name: str) -> str:
    """The id for a business rule of a standard."""
    return f"{standard}:rule/{quoted(name)}"


def quoted(name: str) -> str:
    """A name as part of an id: what would be read as a separator, or not at all, is escaped as in a URI."""
    return _RESERVED.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), name)


def _id(module: str, place: str, constraint: str, name: str) -> str:
    return f"{module}:{place}/{constraint}" + (f"/{quoted(name)}" if name else "")


def _place(name: str, owner: str) -> str:
    """The place of a slot by its name, which may bring its class along."""
    cls, dot, slot = name.partition(".")
    return f"{quoted(cls)}.{quoted(slot)}" if dot else f"{owner}.{quoted(name)}"
