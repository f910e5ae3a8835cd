"""JSON of any size as XML: members stay raw text until they are written, long lists and mappings one by one."""

from __future__ import annotations

from mmap import mmap
from typing import Any, BinaryIO

import msgspec

from generators.codec.codec import Codec
from generators.codec.duplicates import repeated_keys
from generators.codec.encode import DECLARATION, Lines, WriteValue
from generators.codec.json_text import json_value
from generators.codec.layout import Field
from generators.codec.problem import Path, Problem
from generators.codec.run import Run, TooMany
from generators.codec.spelling import holds_each_once
from generators.model.nodes import Class

SMALL = 1 << 20
"""Bytes of JSON that are read at once."""
LARGEST_VALUE = 16 << 20
"""Bytes of what is read as a whole: an item of a list, or a value that is no list."""
MOST_LINES = 4_000

Members = dict[str, msgspec.Raw]


class TooLarge(Exception):
    """A value that is too large to be read as a whole."""


class LargeJson:
    """One pass over one document."""

    def __init__(self, codec: Codec, out: BinaryIO) -> None:
        """Write as `codec` does, to `out`."""
        self._codec, self._writer, self._model = codec, codec.writer, codec.model
        self._run, self._out = Run(), out
        self._lines: Lines = [DECLARATION]

    def convert(self, content: bytes | mmap, root: str = "") -> tuple[str, list[Problem]]:
        """Convert a document, of the class that its keys fit unless `root` names it; its root and what got lost.

        Raises msgspec.DecodeError, also for a document that is no object. With problems the XML is incomplete.
        """
        members = msgspec.json.decode(content, type=Members)
        found = root or self._codec.root_of_keys(members.keys())
        if not found:
            return "", []
        try:
            tag, says = self._writer.root_tag(found), self._writer.spaces(found)
            self._object(members, content, self._model.classes[found], (), "", tag, says)
        except (TooMany, TooLarge):
            pass
        except RecursionError:
            self._run.fail((), "the document is nested too deeply")
        self._flush()
        return found, self._run.problems

    def _object(
        self,
        members: Members,
        given: bytes | mmap | msgspec.Raw,
        declared: Class,
        path: Path,
        indent: str,
        tag: str,
        says: str = "",
    ) -> None:
        """The element of an object, as `Writer.object` writes it."""
        self._once(members, given, path)
        writer, lines = self._writer, self._lines
        heads = {k: self._read(raw, (path, k)) for k, raw in members.items() if self._in_start_tag(declared, k)}
        entries, start, _ = writer.opened(heads, declared, path, self._run)
        layout = entries.layout
        undeclared = writer.undeclared(members, layout)
        rest = {k: self._read(raw, (path, k)) for k, raw in undeclared.items()}
        self._flush()
        start_tag = f"{indent}<{tag}{says}{start}>\n"
        lines.append(start_tag)
        inner = indent + "  "
        for index, (key, write) in enumerate(entries.elements):
            if index == entries.before_extras:
                writer.extras(rest, layout, path, inner, self._run, lines)
            if key in members:
                self._member(members[key], layout.by_key[key], (path, key), inner, write)
        if entries.before_extras == len(entries.elements):
            writer.extras(rest, layout, path, inner, self._run, lines)
        if entries.before_extras < 0:
            writer.unknown(rest, layout, path, self._run)
        if lines == [start_tag]:
            lines[-1] = f"{start_tag[:-2]}/>\n"
        else:
            lines.append(f"{indent}</{tag}>\n")

    def _once(self, members: Members, given: bytes | mmap | msgspec.Raw, path: Path) -> None:
        """Note that an object, which is given as text, has a key twice."""
        if not holds_each_once(given, members):
            self._run.fail(path, "a key stands twice in one object")

    def _read(self, raw: msgspec.Raw, path: Path) -> Any:
        """The value of a part that is read as a whole; raises TooLarge, which is noted."""
        if memoryview(raw).nbytes > LARGEST_VALUE:
            self._run.fail(path, f"the value is larger than {LARGEST_VALUE >> 20} MiB")
            raise TooLarge
        value, content = json_value(raw), bytes(memoryview(raw))
        for key, inside in repeated_keys(content, value):
            self._run.fail((path, inside.removeprefix("/")), f"key '{key}' stands twice in one object")
        return value

    def _in_start_tag(self, declared: Class, key: str) -> bool:
        """Whether a member is the type designator, or an attribute of the class or of one that it may stand for."""
        if declared.designator is not None and key == declared.designator.key:
            return True
        layouts = (self._codec.layouts.of(name) for name in self._codec.layouts.possible(declared))
        return any(key in layout.by_key and layout.by_key[key].attribute for layout in layouts)

    def _member(self, raw: msgspec.Raw, field: Field, path: Path, indent: str, write: WriteValue) -> None:
        """The elements of a slot; those of a large value part by part, where it has the form of the slot."""
        parts = self._parts(field) if memoryview(raw).nbytes > SMALL else None
        try:
            found = None if parts is None else msgspec.json.decode(raw, type=parts)
        except msgspec.ValidationError:
            found = None
        if not found:
            write(self._read(raw, path), path, indent, self._run, self._lines)
        elif isinstance(found, list):
            write_item = self._writer.item_writer(field)
            for index, item in enumerate(found):
                write_item(self._read(item, (path, index)), (path, index), indent, self._run, self._lines)
                self._flush_many()
        elif field.value.form == "single":
            cls = self._model.classes[field.value.alternatives[0].name]
            self._object(found, raw, cls, path, indent, self._codec.layouts.name(field.tag))
        else:
            self._once(found, raw, path)
            write_member = self._writer.member_writer(field)
            for key, member in found.items():
                write_member(key, self._read(member, (path, key)), (path, key), indent, self._run, self._lines)
                self._flush_many()

    def _parts(self, field: Field) -> Any:
        """What a value of a slot is read as, part by part; None where it is one whole."""
        if field.value.form == "list":
            return list[msgspec.Raw]
        plain = len(field.value.alternatives) == 1 and field.value.alternatives[0].kind == "object"
        return Members if plain and not field.value.choice else None

    def _flush_many(self) -> None:
        if len(self._lines) > MOST_LINES:
            self._flush()

    def _flush(self) -> None:
        self._out.write("".join(self._lines).encode("utf-8", "replace"))
        self._lines.clear()
