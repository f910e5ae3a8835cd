"""Who acts and who speaks to whom: what a log states of an event against what the process says of its step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from conformance.process.logs import Event
from conformance.process.vocabulary import Vocabulary
from generators.model.counterparts import counterparts, pool_of, receives
from generators.model.process import Step


class Misplaced(NamedTuple):
    """Something that a log states of an event and the process does not. kind: key of KINDS."""

    kind: str
    found: str
    wanted: str


class Parties:
    """The participants of a process."""

    def __init__(self, words: Vocabulary) -> None:
        """Know who sends what to whom."""
        self.words, self.process = words, words.process
        self._senders: dict[str, tuple[str, ...]] = {}
        for exchange in counterparts(self.process):
            if exchange.receive is not None:
                known = self._senders.get(exchange.receive.id, ())
                self._senders[exchange.receive.id] = (*known, exchange.sender)

    def misplaced(self, event: Event, step: Step) -> Iterator[Misplaced]:
        """Everything that is wrong about an event of a step; what the log does not state is not judged."""
        if event.participant:
            yield from self._participant(event.participant, step)
        if step.message:
            if event.message and not _same_payload(event.message, step.message):
                yield Misplaced("wrong-message", event.message, step.message)
            yield from self._side("wrong-receiver", event.receiver, self._receivers(step))
            yield from self._side("wrong-sender", event.sender, self._sending(step))

    def _participant(self, name: str, step: Step) -> Iterator[Misplaced]:
        found = self.words.participant(name)
        if found == step.participant:
            return
        if not found:
            yield Misplaced("unknown-participant", name, step.participant)
        elif self.process.pool(found) == pool_of(self.process, step):
            yield Misplaced("wrong-lane", found, step.participant)
        else:
            yield Misplaced("wrong-participant", found, step.participant)

    def _side(self, kind: str, name: str, wanted: tuple[str, ...]) -> Iterator[Misplaced]:
        if name and wanted and self.process.pool(self.words.participant(name) or name) not in wanted:
            yield Misplaced(kind, self.words.participant(name) or name, wanted[0])

    def _receivers(self, step: Step) -> tuple[str, ...]:
        if receives(step):
            return (pool_of(self.process, step),)
        return (self.process.pool(step.to),) if step.to else ()

    def _sending(self, step: Step) -> tuple[str, ...]:
        if not receives(step):
            return (pool_of(self.process, step),)
        return self._senders.get(step.id, (self.process.pool(step.sender),) if step.sender else ())


def _same_payload(found: str, wanted: str) -> bool:
    """Whether they name one class: with its standard, or by the name of the class alone."""
    return found == wanted or (":" not in found and found == wanted.rpartition(":")[2])
