"""What a change does to whoever has the other version, and how severe that makes it.

Nothing is looked up by the kind of change alone: the severity follows from the effect and from the direction in which
documents travel, because sender and receiver change their versions at different times.
"""

from __future__ import annotations

from enum import Enum, IntEnum

import msgspec


class Level(IntEnum):
    """How severe a change is; larger is worse. ERROR: nothing can legalise it."""

    PATCH = 1
    MINOR = 2
    MAJOR = 3
    ERROR = 4

    @property
    def label(self) -> str:
        """The level as reports and `changes/*.yaml` write it."""
        return self.name.lower()


class Direction(Enum):
    """How the roots reach an element: in documents both ways, in requests or in responses only, or not at all."""

    MESSAGE = "message"
    REQUEST = "request"
    RESPONSE = "response"
    NONE = "none"

    def joined(self, other: Direction) -> Direction:
        """The direction of what travels in both ways; an element that no root reaches adds nothing."""
        if other in (self, Direction.NONE):
            return self
        return other if self is Direction.NONE else Direction.MESSAGE


class Compatibility(msgspec.Struct, frozen=True):
    """backward: every old instance is valid under the new version; forward: the reverse. None: undecidable."""

    backward: bool | None
    forward: bool | None

    def __str__(self) -> str:
        """`BF`, `B`, `F`, `--`, or `?` where it is undecidable."""
        if None in (self.backward, self.forward):
            return "?"
        return f"{'B' if self.backward else ''}{'F' if self.forward else ''}" or "--"

    @property
    def mirrored(self) -> Compatibility:
        """What undoing the change does."""
        return Compatibility(self.forward, self.backward)

    def both(self, other: Compatibility) -> Compatibility:
        """What two changes do together: whatever one breaks is broken."""
        return Compatibility(_all(self.backward, other.backward), _all(self.forward, other.forward))


def _all(*said: bool | None) -> bool | None:
    return False if False in said else None if None in said else True


SAME = Compatibility(True, True)
BACKWARD = Compatibility(True, False)
FORWARD = Compatibility(False, True)
NEITHER = Compatibility(False, False)
UNKNOWN = Compatibility(None, None)

ENCODINGS = ("xml", "json")


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """What a change does.

    xml, json: to documents. conduct: to what the parties of an interface or process do; None for documents. codegen:
    generated code looks different. semantic: the meaning changed while the bytes did not. tolerated: receivers of
    responses have to ignore the new. review: only the author can say what it does. least: level of a change that breaks
    nobody. illegal: no version may do it.
    """

    xml: Compatibility = SAME
    json: Compatibility = SAME
    conduct: Compatibility | None = None
    codegen: bool = True
    semantic: bool = False
    tolerated: bool = False
    review: bool = False
    least: Level = Level.MINOR
    illegal: bool = False

    def compatibility(self, encodings: tuple[str, ...] = ENCODINGS) -> Compatibility:
        """The worst over the published encodings and what the parties do."""
        found = self.conduct or SAME
        for encoding in encodings:
            found = found.both(self.xml if encoding == "xml" else self.json)
        return found

    def level(self, direction: Direction, encodings: tuple[str, ...] = ENCODINGS) -> Level:
        """How severe the change of an element is that travels in a direction."""
        if self.illegal:
            return Level.ERROR
        found = self.compatibility(encodings)
        if direction is Direction.RESPONSE and self.conduct is None:
            broken = found.forward is not True and not (self.tolerated and found.forward is False)
        else:
            broken = found.backward is not True
        return Level.MAJOR if broken or self.semantic else self.least


def documents(compatibility: Compatibility, **more: bool | Level) -> Effect:
    """The same effect in XML and JSON."""
    return msgspec.structs.replace(Effect(xml=compatibility, json=compatibility), **more)


def conduct(compatibility: Compatibility, **more: bool | Level) -> Effect:
    """An effect on what parties do rather than on documents."""
    return msgspec.structs.replace(Effect(conduct=compatibility), **more)


def unseen(**more: bool | Level) -> Effect:
    """No effect that a machine meets; a patch unless said otherwise."""
    return msgspec.structs.replace(Effect(codegen=False, least=Level.PATCH), **more)
