"""Schemas damaged at random: values replaced, left out, moved and grown; and lines of text damaged likewise."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

import yaml

from generators.model.linkml.metaslots import METASLOTS

KEYS = sorted({key for table in METASLOTS.values() for key in table})
JUNK: list[Any] = [
    None, True, False, 0, -1, 1.5, 10**40, float("inf"), float("nan"), "", " ", "x", "a b", "a/b", "../x", "é", "🙂",
    "\x07", "line\nbreak", "x" * 5000, [], {}, [1], [None], [[]], [[1]], {"a": None}, {"a": 1}, {None: 1}, {1: 2},
    {True: False}, {"": {}}, {"a": {"b": {"c": {}}}}, "2027-13-45", "2027-01-01", "(", "[", "(a+)+$", "^a{99999}$",
    "(?<=a)b", "\\p{Xx}", "{letter}", "{nothing}", "https://example.org/", "ex:", ":", "linkml:types", "int(x)",
    "string()", "Person", "Any", "string", "integer", "date", "1e999", "0x1F", "-0",
]  # fmt: skip
SCRAPS = ["\t", ":", "- ", "&a ", "*a", "!!binary ", "<<: *a", "{", "}", "[", "]", '"', "'", "%", "@", "\x00", "\ufeff",
          "#", "| \n", "? ", "---\n", "...\n", "\r", "\u2028", "🙂"]  # fmt: skip

Holder = tuple[Any, Any]


def places(data: Any) -> list[Holder]:
    """Every container with each of its keys or indexes."""
    keys = list(data) if isinstance(data, dict) else list(range(len(data))) if isinstance(data, list) else []
    return [(data, key) for key in keys] + [place for key in keys for place in places(data[key])]


def damaged(text: str, seed: int) -> str:
    """The document with one to three damages, chosen by `seed`."""
    random = Random(seed)
    if random.random() < 0.15:
        return damaged_text(text, random)
    data = yaml.load(text, yaml.CSafeLoader)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        found = places(data)
        if found:
            random.choice(_DAMAGES)(data, *random.choice(found), random)
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False)


class _Plain(yaml.CSafeDumper):
    """Writes repeated nodes out, so that damage is not hidden behind aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def damaged_text(text: str, random: Random) -> str:
    """The text with a scrap put in, lines left out, doubled or swapped, or cut off."""
    lines = text.split("\n")
    number = random.randrange(len(lines))
    line = lines[number]
    match random.randrange(6):
        case 0:
            at = random.randrange(len(line) + 1)
            lines[number] = line[:at] + random.choice(SCRAPS) + line[at:]
        case 1:
            del lines[number : number + random.randint(1, 5)]
        case 2:
            lines.insert(random.randrange(len(lines)), line)
        case 3:
            lines[number] = " " * random.randint(1, 3) + line
        case 4:
            lines[number] = line.lstrip()
        case _:
            return text[: random.randrange(len(text))]
    return "\n".join(lines)


def _replaced(_data: Any, holder: Any, key: Any, random: Random) -> None:
    holder[key] = copy.deepcopy(random.choice(JUNK))


def _left_out(_data: Any, holder: Any, key: Any, _random: Random) -> None:
    del holder[key]


def _wrapped(_data: Any, holder: Any, key: Any, random: Random) -> None:
    holder[key] = random.choice([[holder[key]], {"x": holder[key]}, {"name": holder[key]}])


def _moved(data: Any, holder: Any, key: Any, random: Random) -> None:
    other, place = random.choice(places(data))
    holder[key] = copy.deepcopy(other[place])


def _renamed(_data: Any, holder: Any, key: Any, random: Random) -> None:
    if isinstance(holder, dict):
        new = random.choice([*KEYS, *(j for j in JUNK if not isinstance(j, (list, dict)))])
        holder[new] = holder.pop(key)


def _added(_data: Any, holder: Any, _key: Any, random: Random) -> None:
    if isinstance(holder, dict):
        holder[random.choice(KEYS)] = copy.deepcopy(random.choice(JUNK))
    else:
        holder.append(copy.deepcopy(random.choice(JUNK)))


def _emptied(_data: Any, holder: Any, key: Any, _random: Random) -> None:
    value = holder[key]
    if isinstance(value, (dict, list)):
        value.clear()
    else:
        holder[key] = None


def _listed(_data: Any, holder: Any, key: Any, _random: Random) -> None:
    value = holder[key]
    pairs = {str(index): item for index, item in enumerate(value)} if isinstance(value, list) else None
    holder[key] = pairs if pairs is not None else list(value) if isinstance(value, dict) else [value]


_DAMAGES = (
    *(_replaced, _replaced, _replaced, _left_out, _wrapped, _moved),
    *(_moved, _renamed, _added, _added, _emptied, _listed),
)
