"""XML of any size as JSON text: objects that stand alone are read child by child, and forgotten when written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, cast

from lxml import etree

from generators.codec.decode import DICT, EXTRAS, LIST, ORDER, SINGLE, Entries, Entry, Reader
from generators.codec.json_text import JsonText
from generators.codec.problem import Path, Problem
from generators.codec.run import KINDS, Run, TooMany, local
from generators.codec.unreadable import SAFE, Unreadable
from generators.model.nodes import Class


class Level:
    """An object whose end tag has not come yet: where it stands, what it has so far, and its last child."""

    def __init__(self, element: etree._Element, entries: Entries, path: Path, found: dict[str, Any]) -> None:
        """Begin below the start tag of `element`, which said what is `found`."""
        self.element, self.entries, self.path, self.found = element, entries, path, found
        self.last = -1
        self.done: etree._Element | None = None


class Large(NamedTuple):
    """The root class of a converted document, empty when unknown, and what got lost."""

    root: str
    problems: list[Problem]


class LargeXml:
    """One pass over one document."""

    def __init__(self, reader: Reader, out: BinaryIO) -> None:
        """Read as `reader` does, and write JSON to `out`."""
        self._reader, self._model = reader, reader.model
        self._run = Run()
        self._text = JsonText(out)
        self._levels: list[Level] = []

    def convert(self, source: BinaryIO, root: str = "") -> Large:
        """Convert a document, of the class of its element unless `root` names it; raises Unreadable.

        With problems the JSON is incomplete.
        """
        found = ""
        try:
            first = next(_events(source, None))[1]
            found = self._reader.root(first, root, self._run)
            if found:
                source.seek(0)
                tags = {str(first.tag), EXTRAS}
                self._streamed(self._model.classes[found], tags, set())
                for event, element in _events(source, tags):
                    self._take(event, element, found)
                self._text.end()
        except TooMany:
            pass
        except RecursionError:
            self._run.fail((), KINDS["depth"][1])
        return Large(found, self._run.problems)

    def _streamed(self, cls: Class, tags: set[str], seen: set[str]) -> None:
        """The tags of the fields of a class, and of the objects that stand alone in it."""
        for name in self._reader.layouts.possible(cls):
            if name not in seen:
                seen.add(name)
                for tag, entry in self._reader.entries(name).elements.items():
                    tags.add(tag)
                    inner = self._alone(entry)
                    if inner is not None:
                        self._streamed(inner, tags, seen)

    def _alone(self, entry: Entry) -> Class | None:
        """The class of an object that is the one value of its slot, so that its members can be written at once."""
        value = entry.field.value
        if (
            entry.form != SINGLE
            or value.choice
            or len(value.alternatives) != 1
            or value.alternatives[0].kind != "object"
        ):
            return None
        return self._model.classes[value.alternatives[0].name]

    def _take(self, event: str, element: etree._Element, root: str) -> None:
        parent = element.getparent()
        if event == "start":
            if parent is None:
                self._open(element, self._model.classes[root], ())
            elif self._levels and parent is self._levels[-1].element:
                level = self._levels[-1]
                entry = level.entries.elements.get(element.tag)
                cls = None if entry is None else self._alone(entry)
                if entry is not None and cls is not None and entry.field.key not in level.found:
                    self._settle(level, element)
                    self._in_order(level, entry, element)
                    level.found[entry.field.key] = None
                    self._text.key(entry.field.key)
                    self._open(element, cls, (level.path, entry.field.key))
        elif self._levels and element is self._levels[-1].element:
            self._close()
        elif self._levels and parent is self._levels[-1].element:
            self._settle(self._levels[-1], element)
            self._child(self._levels[-1], element)
            self._finish(self._levels[-1], element)

    def _open(self, element: etree._Element, cls: Class, path: Path) -> None:
        entries, found = self._reader.opened(element, cls, path, self._run)
        self._levels.append(Level(element, entries, path, found))
        self._text.open_object()
        for key, value in found.items():
            self._text.member(key, value)

    def _close(self) -> None:
        level = self._levels.pop()
        self._settle(level, None)
        self._reader.no_text(level.element, level.path, self._run, level.entries.layout.cls)
        self._text.close_object()
        if self._levels:
            self._finish(self._levels[-1], level.element)

    def _finish(self, level: Level, child: etree._Element) -> None:
        """Forget the content of a child; the child itself stays until its tail is known."""
        cast(Any, child).clear(keep_tail=True)
        level.done = child

    def _settle(self, level: Level, until: etree._Element | None) -> None:
        """Take the children before one, those that no field stands for included, out of the tree."""
        for child in list(level.element):
            if child is until:
                break
            if child is not level.done:
                self._child(level, child)
            self._reader.no_tail(child, level.path, self._run, level.entries.layout.cls)
            level.element.remove(child)

    def _child(self, level: Level, child: etree._Element) -> None:
        entry = level.entries.elements.get(child.tag)
        if entry is None:
            known = set(level.found)
            self._reader.unknown(child, level.entries.layout, level.found, level.path, self._run)
            for key in [key for key in level.found if key not in known]:
                self._text.member(key, level.found[key])
            return
        self._in_order(level, entry, child)
        place = (level.path, entry.field.key)
        if entry.form == SINGLE:
            self._single(level, entry, child, place)
        elif entry.form == LIST:
            count = level.found.setdefault(entry.field.key, 0)
            level.found[entry.field.key] += 1
            self._text.item(entry.field.key, entry.read(child, (place, count), self._run))
        elif entry.form == DICT:
            names = level.found.setdefault(entry.field.key, set())
            name, member = self._reader.member(child, entry, place, self._run)
            if name in names:
                self._reader.key_twice(child, entry, (place, name), self._run)
            elif name is not None:
                names.add(name)
                self._text.entry(entry.field.key, name, member)

    def _single(self, level: Level, entry: Entry, child: etree._Element, place: Path) -> None:
        if entry.field.key in level.found:
            self._run.blame(place, "twice", child, local(child.tag))
            return
        level.found[entry.field.key] = None
        self._text.member(entry.field.key, entry.read(child, place, self._run))

    def _in_order(self, level: Level, entry: Entry, child: etree._Element) -> None:
        if entry.place < level.last:
            name = level.entries.layout.cls.name
            self._run.blame(level.path, "late", child, local(child.tag), constraint=ORDER, about=name)
        level.last = entry.place


def _events(source: BinaryIO, tags: set[str] | None) -> Iterator[tuple[str, etree._Element]]:
    """The start and end of elements with certain tags, of all without `tags`; raises Unreadable."""
    context = etree.iterparse(source, events=("start", "end"), tag=list(tags) if tags else None, **SAFE)
    try:
        for event, element in context:
            if element.getparent() is None and event == "start":
                _refuse_doctype(element)
            yield cast(str, event), cast(etree._Element, element)
    except etree.XMLSyntaxError as error:
        raise Unreadable.xml(error) from error


def _refuse_doctype(root: etree._Element) -> None:
    if cast(Any, root.getroottree().docinfo).doctype:
        raise Unreadable("the document has a document type declaration", 1)
