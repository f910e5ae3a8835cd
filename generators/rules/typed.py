"""Expressions whose parts have types and mean parts of a model: what is evaluated and translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from generators.model.nodes import Slot
from generators.rules.types import Type

if TYPE_CHECKING:
    from generators.rules.functions import Function


class Typed(msgspec.Struct, frozen=True):
    """A part of an expression with the type of its value; `at` is the offset in the text."""

    type: Type
    at: int


class Constant(Typed, frozen=True):
    """A constant."""

    value: bool | int | float | str | None


class Variable(Typed, frozen=True):
    """`this`, `standard`, or what a comprehension runs over."""

    name: str


class Member(Typed, frozen=True):
    """The value of a slot of an object."""

    owner: Typed
    cls: str
    slot: Slot


class Part(Typed, frozen=True):
    """A member of a code with its list, or of `standard`; `certain` ones are never absent."""

    owner: Typed
    key: str
    certain: bool


class Present(Typed, frozen=True):
    """Whether there is a member."""

    member: Member | Part


class Not(Typed, frozen=True):
    """The opposite."""

    operand: Typed


class Both(Typed, frozen=True):
    """`&&`."""

    left: Typed
    right: Typed


class Either(Typed, frozen=True):
    """`||`."""

    left: Typed
    right: Typed


class Choice(Typed, frozen=True):
    """One of two values."""

    condition: Typed
    then: Typed
    otherwise: Typed


class Comparison(Typed, frozen=True):
    """`== != < <= > >=` between values of one kind."""

    operator: str
    left: Typed
    right: Typed


class Membership(Typed, frozen=True):
    """Whether a value is in a list."""

    item: Typed
    listing: Typed


class Arithmetic(Typed, frozen=True):
    """`+ - * / %` on numbers of one kind, `+` on texts."""

    operator: str
    left: Typed
    right: Typed


class Negative(Typed, frozen=True):
    """The number with the other sign."""

    operand: Typed


class Listing(Typed, frozen=True):
    """A list of values."""

    items: tuple[Typed, ...]


class ItemAt(Typed, frozen=True):
    """A member of a list by its number, from 0."""

    listing: Typed
    index: Typed


class Codes(Typed, frozen=True):
    """The codes of an enumeration."""

    enum: str
    codes: tuple[str, ...]


class Each(Typed, frozen=True):
    """A comprehension: all | exists | exists_one | filter | map."""

    kind: str
    over: Typed
    variable: str
    body: Typed


class Applied(Typed, frozen=True):
    """A function with its arguments."""

    function: Function
    arguments: tuple[Typed, ...]
