"""The example documents of a data standard, as values; files that hold no document of it are left to lint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from generators.model.nodes import Example, Standard
from generators.model.source import content_of, parse_yaml
from generators.workspace.authored import json_value

if TYPE_CHECKING:
    from generators.codec import Codec

SUFFIXES = (".yaml", ".yml", ".json", ".xml")
"""Of the same document in several formats, the first of these counts."""


def example_paths(folder: Path) -> list[Path]:
    """The documents in the `examples` of a standard's folder, sorted."""
    return sorted(p for p in (folder / "examples").rglob("*") if p.suffix.lower() in SUFFIXES and not p.is_dir())


def read_examples(standard: Standard, root: Path) -> tuple[Example, ...]:
    """The example documents of a data standard without errors, by name."""
    paths = example_paths(root / standard.folder)
    if not paths or not standard.data.roots:
        return ()
    from generators.codec import Codec

    codec = Codec(standard.data)
    found: dict[str, Example] = {}
    for path in sorted(paths, key=lambda p: SUFFIXES.index(p.suffix.lower())):
        for example in _read(path, standard.name, codec):
            found.setdefault(example.name, example)
    return tuple(found[name] for name in sorted(found))


def _read(path: Path, standard: str, codec: Codec) -> Iterator[Example]:
    try:
        content = content_of(path)
    except OSError:
        return
    name, root, value = path.stem, "", None
    if path.suffix.lower() == ".xml":
        root, value = _xml(content, codec)
    elif path.suffix.lower() == ".json":
        value = _json(content)
    else:
        value = json_value(parse_yaml(content, path.name)[0].data)
    root = root or nearest_root(codec, value)
    if root:
        yield Example(name=name, standard=standard, root=root, value=value)


def _json(content: bytes) -> Any:
    try:
        return json_value(msgspec.json.decode(content))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _xml(content: bytes, codec: Codec) -> tuple[str, Any]:
    from generators.codec import Unreadable, xml_document

    try:
        decoded = codec.decode(xml_document(content))
    except Unreadable:
        return "", None
    return decoded.root, msgspec.json.decode(msgspec.json.Encoder(decimal_format="number").encode(decoded.value))


def nearest_root(codec: Codec, value: Any) -> str:
    """The root class whose properties a document has most of and fewest others than; empty when none fits."""
    if not isinstance(value, dict):
        return ""
    best, best_score = codec.root_of(value), 0
    for name in () if best else codec.model.roots:
        slots = codec.model.classes[name].slots.values()
        keys, required = {s.key for s in slots}, {s.key for s in slots if s.required}
        score = 2 * len(keys & value.keys()) - len(value.keys() - keys) - len(required - value.keys())
        if keys & value.keys() and (not best or score > best_score):
            best, best_score = name, score
    return best
