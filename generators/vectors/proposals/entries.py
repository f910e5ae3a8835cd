"""Objects by key: too few, too many, and keys that are none."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator
from typing import Any

from generators.instances.breaks.change import Change
from generators.instances.candidates import Candidates
from generators.instances.choices import Filled
from generators.instances.forms import cardinality
from generators.model.wire import Alternative
from generators.vectors.deviation import Deviation
from generators.vectors.proposals.subject import Subject
from generators.vectors.proposals.texts import WRONG
from generators.vectors.xml_text import UNKNOWN, child, content, doubled, inside, left_out

MOST_KEYS = 20


def deviations(subject: Subject) -> Iterator[Deviation]:
    """Numbers of entries, and keys; only XML can leave a key out or write it twice."""
    entries = subject.found
    if subject.value.form not in ("dict", "simple_dict") or not isinstance(entries, dict) or not entries:
        return
    yield Deviation("keine-liste", Change(subject.place, "Text", ""), in_xml=False)
    low, high = cardinality(subject.slot)
    if low:
        texts = {"count": low - 1, "limit": low}
        yield Deviation("zu-wenige", Change(subject.place, dict(list(entries.items())[: low - 1]), ""), texts=texts)
    yield from _keys(subject, entries)
    yield from _inner(subject, entries)
    if high is not None:
        texts = {"count": high + 1, "limit": high}
        for more in _more(subject, entries, high + 1):
            yield Deviation("zu-viele", Change(subject.place, more, ""), texts=texts)
    yield from _in_xml(subject, next(iter(entries)))


def _keys(subject: Subject, entries: dict[str, Any]) -> Iterator[Deviation]:
    first, *others = entries
    for key in (*(f"{first[:-1]}{c}" for c in WRONG), UNKNOWN):
        if key not in entries:
            renamed = {key: entries[first], **{k: entries[k] for k in others}}
            yield Deviation("falscher-schluessel", Change(subject.place, renamed, ""), texts={"new": key})


def _inner(subject: Subject, entries: dict[str, Any]) -> Iterator[Deviation]:
    """The key once more inside of the entry, and another one."""
    first = next(iter(entries))
    key = subject.model.classes[subject.value.alternatives[0].name].slots[subject.value.key_slot].key
    if isinstance(entries[first], dict):
        change = Change((*subject.place, first, key), UNKNOWN, "")
        yield Deviation("schluessel-widerspricht", change, in_xml=False, texts={"new": UNKNOWN})


def _more(subject: Subject, entries: dict[str, Any], count: int) -> Iterator[dict[str, Any]]:
    """So many entries, with keys as the model allows them or else like the ones that are there."""
    first = next(iter(entries))
    cls = subject.model.classes[subject.value.alternatives[0].name]
    key = cls.slots[subject.value.key_slot]
    alternative = Alternative("simple", key.range, "")
    proposed = (str(k) for k in Candidates(subject.model, Filled()).of(key, alternative))
    keys = dict.fromkeys((*entries, *itertools.islice(proposed, MOST_KEYS)))
    fitting = [k for k in keys if subject.judge.accepts(cls, key, k)]
    if len(fitting) >= count:
        yield {k: copy.deepcopy(entries.get(k, entries[first])) for k in fitting[:count]}


def _in_xml(subject: Subject, key: str) -> Iterator[Deviation]:
    """What XML writes of the key, as the first child of the entry."""
    cls = subject.model.classes[subject.value.alternatives[0].name]
    name = f"{cls.name}.{subject.value.key_slot}"
    identifier = cls.slots[subject.value.key_slot]
    yield Deviation("schluessel-fehlt", None, inside(left_out), element=name, keyword="required", entry=key)
    keyword = "identifier" if identifier.identifier else "key"
    yield Deviation("gleicher-schluessel-zweimal", None, doubled, element=name, keyword=keyword, entry=key)
    yield Deviation("schluessel-kein-text", None, inside(child), element=name, keyword="range", entry=key)
    yield Deviation("schluessel-mehrfach", None, inside(doubled), element=name, keyword="range", entry=key)
    yield Deviation("keine-angaben", None, content("Text"), element=cls.name, keyword="range", entry=key)
