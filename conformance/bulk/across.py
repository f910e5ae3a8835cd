"""What joins the records of an envelope: keys, their number, and rules of the envelope that read them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from conformance.bulk.task import Key
from conformance.documents.flaw import Flaw, said
from conformance.documents.judge import Judge
from generators.checker.messages import message_of
from generators.checker.quantities import text_of
from generators.checker.violation import Failure
from generators.model.nodes import Class, ClassExpression, Slot


class Across:
    """What the records of one slot have to keep together."""

    def __init__(self, judge: Judge, envelope: Class, slot: Slot, record: Class) -> None:
        """Look at the records in a slot of an envelope."""
        self._judge, self._envelope, self._slot, self._record = judge, envelope, slot, record
        self._identifier = record.identifier

    @property
    def keyed(self) -> bool:
        """Whether records have keys."""
        return self._identifier is not None or bool(self._record.unique_keys)

    @property
    def slots(self) -> list[str]:
        """The JSON keys of the slots that identify records."""
        names = [name for unique in self._record.unique_keys for name in unique.slots if name in self._record.slots]
        own = [self._identifier] if self._identifier is not None else []
        return list(dict.fromkeys(slot.key for slot in (*own, *(self._record.slots[name] for name in names))))

    def keys(self, value: Any, number: int, line: int) -> Iterator[Key]:
        """The keys of a record's value."""
        if not isinstance(value, dict):
            return
        slot = self._identifier
        if slot is not None and slot.key in value:
            constraint = "identifier" if slot.identifier else "key"
            yield self._key(number, line, constraint, f"{self._record.name}.{slot.name}", "", [value[slot.key]])
        for unique in self._record.unique_keys:
            keys = [self._record.slots[name].key for name in unique.slots if name in self._record.slots]
            values = [value.get(key) for key in keys]
            if not (unique.nulls_inequal and None in values):
                yield self._key(number, line, "unique_keys", self._record.name, unique.name, values)

    def _key(self, number: int, line: int, constraint: str, about: str, name: str, values: list[Any]) -> Key:
        content = msgspec.json.encode([constraint, about, name, _plain(values)], order="sorted")
        shown = ", ".join(str(value) for value in values)[:200]
        return Key(number, line, constraint, about, name, shown, hashlib.blake2b(content, digest_size=16).digest())

    def repeated(self, key: Key, first: int) -> Flaw:
        """The flaw of a record whose key an earlier one has, counted from 0."""
        failure = Failure((), key.constraint, key.about, key.shown, key.name, {}, None, key.name)
        told = message_of(failure)
        also = said("repeated", first + 1)
        message = {language: f"{text} ({also[language]})" for language, text in told.items()}
        return Flaw(message, "", key.constraint, key.about, key.name, key.shown)

    def number(self, records: int) -> Iterator[Flaw]:
        """What is wrong with the number of records."""
        slot = self._slot
        exact, least, most = slot.exact_cardinality, slot.minimum_cardinality, slot.maximum_cardinality
        for constraint, limit, wrong in (
            ("exact_cardinality", exact, exact is not None and records != exact),
            ("minimum_cardinality", least, least is not None and records < least),
            ("maximum_cardinality", most, most is not None and records > most),
        ):
            if wrong:
                about = f"{self._envelope.name}.{slot.name}"
                failure = Failure((), constraint, about, records, str(limit), {})
                yield Flaw(message_of(failure), f"/{slot.key}", constraint, about, value=records)

    def unchecked(self) -> list[str]:
        """What is not checked record by record: rules and conditions that read several records, by name."""
        found = [f"rule {rule.rule.id}" for rule in self._judge.rules_of(self._envelope.name) if self._reads(rule.rule)]
        conditions = (*self._envelope.constraints, *_expressions(self._envelope))
        if any(self._slot.name in _mentioned(condition) for condition in conditions):
            found.append(f"conditions of {self._envelope.name}.{self._slot.name}")
        if self._slot.has_member is not None or self._slot.list_elements_unique:
            found.append(f"members of {self._envelope.name}.{self._slot.name}")
        found += [f"identifiers of {name}" for name in self._identified() if name != self._record.name]
        return found

    def _reads(self, rule: Any) -> bool:
        return re.search(rf"\b{re.escape(self._slot.key)}\b", f"{rule.when} {rule.demand}") is not None

    def _identified(self) -> list[str]:
        """The classes below the records whose identifiers have to be unique in the whole document."""
        model, wire = self._judge.model, self._judge.codec.layouts.wire
        queue, seen = [self._record.name], {self._record.name}
        while queue:
            for slot in model.classes[queue.pop()].slots.values():
                for alternative in wire.value(slot).alternatives:
                    names = wire.concrete(alternative.name) if alternative.kind == "object" else ()
                    queue += [name for name in names if name not in seen]
                    seen.update(names)
        slots = ((name, model.classes[name].identifier) for name in sorted(seen))
        return [name for name, slot in slots if slot is not None and slot.identifier]


def _expressions(cls: Class) -> Iterator[ClassExpression]:
    for rule in cls.rules:
        yield from (each for each in (rule.preconditions, rule.postconditions, rule.elseconditions) if each is not None)


def _mentioned(expression: ClassExpression) -> set[str]:
    """The slots that a condition speaks of."""
    branches: Iterable[ClassExpression] = (
        *expression.any_of,
        *expression.all_of,
        *expression.exactly_one_of,
        *expression.none_of,
    )
    return set(expression.slot_conditions).union(*(_mentioned(branch) for branch in branches))


def _plain(value: Any) -> Any:
    """A value whose numbers are texts, so that equal ones are written alike."""
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_plain(member) for member in value]
    return value if value is None or isinstance(value, (str, bool)) else [text_of(value)]
