"""The law of the encoding: one document, one verdict, and no loss between XML and JSON.

1. A valid instance is accepted by JSON Schema and checker, can be written as XML, is accepted by XSD and checker, comes
   back from XML as the same value, and the value as the same XML, byte for byte.
2. A value that differs from a valid one in one place gets the same verdict in both encodings. In XML a value is
   rejected when XSD or checker reject its document, or when the codec cannot write it: a number that is a text, a key
   that no slot has, a control character have no XML at all. An accepted one comes back as it was, but for lists and
   mappings without members, which XML cannot tell from none.
3. An XML document that differs from a valid one in one place and is accepted stands for a value that is accepted in
   JSON, and that value's own XML stands for the same value. A rejected one is not compared: order of elements, unknown
   attributes, text between elements and the like have no JSON that could be judged.
"""

from __future__ import annotations

from random import Random
from typing import Any

from generators.codec import xml_document
from generators.instances import Impossible, mutated
from tests.properties.subjects import Subject
from tests.properties.xml_changes import changed_xml


def instance(subject: Subject, seed: int) -> tuple[str, Any] | None:
    """A root and a valid instance of it; None where a class has none."""
    if not subject.roots:
        return None
    random = Random(seed)
    root = random.choice(subject.roots)
    try:
        return root, subject.instances.generate(root, random)
    except Impossible:
        return None


def assert_valid_and_kept(subject: Subject, root: str, value: Any) -> bytes:
    """Rule 1; the XML document."""
    verdicts = subject.verdicts
    assert verdicts.json(value, root) == [], value
    encoded = verdicts.codec.encode(value, root)
    assert encoded.problems == [], value
    assert verdicts.xml(encoded.content) == [], encoded.content.decode()
    decoded = verdicts.codec.decode(xml_document(encoded.content))
    assert decoded.problems == []
    assert decoded.value == value
    assert verdicts.codec.encode(decoded.value, root).content == encoded.content
    return encoded.content


def assert_broken_everywhere(subject: Subject, root: str, value: Any, random: Random) -> None:
    """Rule 2, where it is known which constraint is violated, and where."""
    broken = subject.instances.break_one(root, value, random)
    if broken is None:
        return
    faults = subject.verdicts.json(broken.value, root)
    assert broken.path in {fault.pointer for fault in faults if fault.by == "checker"}, (broken, faults)
    encoded = subject.verdicts.codec.encode(broken.value, root)
    assert encoded.problems or subject.verdicts.xml(encoded.content), broken


def assert_equal_verdicts(subject: Subject, root: str, value: Any) -> None:
    """Rule 2 for any value."""
    verdicts = subject.verdicts
    in_json = verdicts.json(value, root)
    encoded = verdicts.codec.encode(value, root)
    in_xml = encoded.problems or verdicts.xml(encoded.content)
    assert bool(in_json) == bool(in_xml), (value, in_json, in_xml)
    if not in_json:
        decoded = verdicts.codec.decode(xml_document(encoded.content))
        assert decoded.problems == []
        assert verdicts.json(decoded.value, root) == []
        short, given = without_empty(decoded.value), without_empty(value)
        assert same(short, given) or same(given, short), (short, given)


def assert_xml_stands_for_json(subject: Subject, content: bytes, random: Random) -> None:
    """Rule 3."""
    verdicts = subject.verdicts
    changed = changed_xml(content, random)
    if verdicts.xml(changed):
        return
    decoded = verdicts.codec.decode(xml_document(changed))
    assert decoded.problems == []
    assert verdicts.json(decoded.value, decoded.root) == [], changed.decode()
    encoded = verdicts.codec.encode(decoded.value, decoded.root)
    assert encoded.problems == []
    assert verdicts.xml(encoded.content) == []
    assert verdicts.codec.decode(xml_document(encoded.content)).value == decoded.value


def assert_law(subject: Subject, seed: int) -> None:
    """All rules for one seed."""
    found = instance(subject, seed)
    if found is None:
        return
    root, value = found
    content = assert_valid_and_kept(subject, root, value)
    assert_broken_everywhere(subject, root, value, Random(seed + 1))
    if value:
        assert_equal_verdicts(subject, root, mutated(value, Random(seed + 2)).value)
    assert_xml_stands_for_json(subject, content, Random(seed + 3))


def without_empty(value: Any) -> Any:
    """The value without members that are empty, in either sense: lists, mappings, objects."""
    if isinstance(value, dict):
        return {k: inner for k, v in value.items() if (inner := without_empty(v)) not in ([], {})}
    return [without_empty(v) for v in value] if isinstance(value, list) else value


def same(short: Any, value: Any, key: str = "") -> bool:
    """Whether values are equal, where an object under a `key` may lack what repeats the key, or be its one value."""
    if isinstance(short, list) and isinstance(value, list):
        return len(short) == len(value) and all(map(same, short, value))
    if not isinstance(value, dict):
        return bool(short == value)
    if isinstance(short, dict):
        rest = {k: v for k, v in value.items() if k in short or str(v) != key}
        if short.keys() == rest.keys() and all(same(short[k], rest[k], k) for k in short):
            return True
    others = [v for v in value.values() if str(v) != key]
    return len(others) == 1 and same(short, others[0])
