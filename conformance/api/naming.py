"""Which requirement a fault breaks, where a step shows several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from conformance.api.arrival import NOTICE
from conformance.report import Fault
from generators.model.interface import Interface
from generators.model.node import Requirement, Text

_WORD = re.compile(r"[\w-]{3,}")
_SIGNATURES = ("timestamp", "webhook-signature", "webhook-id", "webhook-timestamp", "x-jws-signature")
_SIGNED = ("signiert", "Signatur")
_TOLD = ("meldet",)


class Naming:
    """Names the requirement of a step whose text speaks of what a fault is about; else the first."""

    def __init__(self, interface: Interface) -> None:
        """Read the texts of all requirements of an interface."""
        self._texts = {r.id: " ".join(r.text.values()) for r in _all(interface)}

    def named(
        self, fault: Fault, requirements: tuple[str, ...], words: tuple[str, ...] = (), certain: bool = False
    ) -> Fault:
        """The fault with one of some requirements, unless it has one or there are none.

        words: what the requirement speaks of, before what the fault itself tells. certain: none that speaks of nothing
        of this.
        """
        if fault.requirement or not requirements:
            return fault
        about = words or tuple(_about(fault))
        found = (r for word in about for r in requirements if word in self._texts.get(r, ""))
        return replace(fault, requirement=next(found, "" if certain else requirements[0]))


def _all(interface: Interface) -> Iterator[Requirement]:
    yield from interface.requirements
    for operation in interface.operations:
        yield from operation.requirements
    for event in interface.events:
        yield from event.requirements


def _about(fault: Fault) -> Iterator[str]:
    """Words for what a fault is about, the most telling first: signature, member or header, expectation, value."""
    if fault.path in _SIGNATURES:
        yield from _SIGNED
    if fault.path == NOTICE:
        yield from _TOLD
    yield from reversed([part for part in fault.path.split("/") if part and not part.isdigit()])
    for text in (_same_in_all(fault.expected), fault.value):
        yield from _WORD.findall(text)


def _same_in_all(text: Text) -> str:
    """What is no sentence but a value."""
    said = set(text.values())
    return said.pop() if len(said) == 1 else ""
