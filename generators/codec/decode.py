"""XML as JSON-shaped data: one reader per class, made when first met, that loops over children by the layout."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lxml import etree

from generators.codec.anything import value_by_element
from generators.codec.layout import XSI, Field, Layout, Layouts, clark
from generators.codec.problem import Decoded, Path, shown
from generators.codec.run import XML_SPACE, Run, TooMany, blank, local, names_of
from generators.codec.simple import code_reader, text_reader
from generators.codec.texts import Read
from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class
from generators.model.wire import Alternative
from generators.xsd.context import JSON

TYPE = f"{{{XSI}}}type"
SILENT = (f"{{{XSI}}}schemaLocation", f"{{{XSI}}}noNamespaceSchemaLocation", TYPE)
EXTRAS = f"{{{JSON}}}map"
ORDER, EXTRA = "rank", "extra_slots"
SINGLE, LIST, DICT = 0, 1, 2
_FORMS = {"single": SINGLE, "list": LIST, "dict": DICT, "simple_dict": DICT}

ReadElement = Callable[[etree._Element, Path, Run], Any]


class Entry(NamedTuple):
    """How a child element of a class is read.

    place: its place among the fields. text: for a plain text, what reads it; `read` does everything else.
    """

    place: int
    key: str
    form: int
    text: Read | None
    read: ReadElement
    field: Field


class Entries(NamedTuple):
    """How the attributes and children of a class are read, by name."""

    layout: Layout
    elements: dict[Any, Entry]
    attributes: dict[str, tuple[str, Read]]


class Reader:
    """Reads documents of one model."""

    def __init__(self, layouts: Layouts) -> None:
        """Prepare for the model behind `layouts`."""
        self.layouts, self.model = layouts, layouts.model
        self._entries: dict[str, Entries] = {}

    def document(self, element: etree._Element, root: str, watched: bool) -> Decoded:
        """The value of a document; its class is that of its element unless `root` names it."""
        run = Run(watched)
        value, found = None, ""
        try:
            found = self.root(element, root, run)
            if found:
                value = self.object(element, self.model.classes[found], (), run)
        except TooMany:
            pass
        except RecursionError:
            run.blame((), "depth", element)
        return Decoded(found, value, run.problems, run.elements, run.blamed)

    def root(self, element: etree._Element, root: str, run: Run) -> str:
        """The class of a document; empty when its element stands for none."""
        found = root or self.layouts.root_by_tag.get(str(element.tag), "")
        if found not in self.model.classes:
            run.blame((), "root", element, element.tag, self.model.name)
            return ""
        if str(element.tag) != self.layouts.root_tag(found):
            run.blame((), "other_root", element, element.tag, self.layouts.root_tag(found))
        return found

    def entries(self, name: str) -> Entries:
        """How a class is read."""
        found = self._entries.get(name)
        if found is None:
            layout = self.layouts.of(name)
            elements, attributes = {}, {}
            for index, field in enumerate(layout.fields):
                if field.attribute:
                    attributes[field.tag] = (field.key, text_reader(self.model, field.value.alternatives))
                else:
                    elements[field.tag] = self._entry(index, field)
            found = self._entries[name] = Entries(layout, elements, attributes)
        return found

    def object(self, element: etree._Element, declared: Class, path: Path, run: Run) -> Any:
        """The members of an object: designator, attributes, then elements as they come; a mere text stays one."""
        if run.watched:
            run.met(path, element)
        if element.text is not None and element.text.strip(XML_SPACE):
            self.no_text(element, path, run, declared)
            if not len(element):
                return element.text
        entries, found = self.opened(element, declared, path, run)
        get = entries.elements.get
        last, space, watched = -1, "", run.watched
        for child in element:
            entry = get(child.tag)
            if entry is None:
                self.unknown(child, entries.layout, found, path, run)
                continue
            place, key, form, text, read, _ = entry
            if place < last:
                run.blame(path, "late", child, local(child.tag), constraint=ORDER, about=entries.layout.cls.name)
            last, tail = place, child.tail
            if tail is not None and tail != space:
                if tail.strip(XML_SPACE):
                    self.no_tail(child, path, run, entries.layout.cls)
                else:
                    space = tail
            if form == SINGLE:
                if key in found:
                    self.again(child, entry, found, path, run)
                    continue
                value = None if text is None else text(child.text or "")
                if value is None or watched or len(child) or child.keys():
                    value = read(child, (path, key), run)
                found[key] = value
            else:
                self.collect(child, entry, found, path, run)
        return found

    def opened(self, element: etree._Element, declared: Class, path: Path, run: Run) -> tuple[Entries, dict[str, Any]]:
        """What the start tag of an object says: its class, and designator and attributes as first members."""
        found: dict[str, Any] = {}
        cls, said = declared, False
        names = names_of(element)
        if TYPE in names:
            cls, said = self._class_of(element, declared, path, run)
        entries = self.entries(cls.name)
        designator = entries.layout.designator
        if designator is not None and (said or designator.required):
            found[designator.key] = self.layouts.designation(cls)
        for name in names:
            known = entries.attributes.get(name)
            if known is not None:
                key, read = known
                text = str(element.get(name))
                value = found[key] = read(text)
                if value is None:
                    found[key] = text
                    run.blame((path, key), "attribute_value", element, shown(text), name)
            elif name not in SILENT:
                run.blame(path, "attribute", element, name, cls.name, constraint=EXTRA, about=cls.name)
        return entries, found

    def _class_of(self, element: etree._Element, declared: Class, path: Path, run: Run) -> tuple[Class, bool]:
        """The class that `xsi:type` names, and whether it names one."""
        text = str(element.get(TYPE)).strip()
        prefix, _, name = text.rpartition(":")
        found = self.layouts.class_by_type.get((str(element.nsmap.get(prefix or None) or ""), name), "")
        if found not in (declared.name, *self.layouts.wire.descendants(declared.name)):
            run.blame(path, "type", element, text, declared.name, constraint="range", about=declared.name)
            return declared, False
        return self.model.classes[found], True

    def unknown(self, child: etree._Element, layout: Layout, found: dict[str, Any], path: Path, run: Run) -> None:
        """A child that no field stands for: the undeclared keys of an open class, or a problem."""
        self.no_tail(child, path, run, layout.cls)
        if not isinstance(child.tag, str):
            return
        if layout.extras < 0 or child.tag != EXTRAS:
            name = layout.cls.name
            run.blame((path, local(child.tag)), "unknown", child, child.tag, name, constraint=EXTRA, about=name)
            return
        try:
            extras = value_by_element(child)
        except ValueError as error:
            run.fail(path, str(error), child)
            return
        taken = [key for key in extras if key in found or key in layout.by_key]
        if taken:
            run.blame((path, taken[0]), "undeclared", child, taken[0], constraint=EXTRA, about=layout.cls.name)
        found.update({key: value for key, value in extras.items() if key not in taken})

    def collect(self, child: etree._Element, entry: Entry, found: dict[str, Any], path: Path, run: Run) -> None:
        """Add an element to the list or dict that it is a member of."""
        key = entry.field.key
        if entry.form == LIST:
            items = found.setdefault(key, [])
            value = entry.text(child.text or "") if entry.text is not None else None
            if value is None or child.keys() or len(child) or run.watched:
                value = entry.read(child, ((path, key), len(items)), run)
            items.append(value)
            return
        members = found.setdefault(key, {})
        name, member = self.member(child, entry, (path, key), run)
        if name is not None and name in members:
            self.key_twice(child, entry, ((path, key), name), run)
        else:
            members["" if name is None else name] = member

    def again(self, child: etree._Element, entry: Entry, found: dict[str, Any], path: Path, run: Run) -> None:
        """A second element of a slot that has one value: the value becomes a list, which no such slot admits."""
        key = entry.field.key
        run.blame((path, key), "twice", child, local(child.tag))
        found[key] = [found[key], entry.read(child, (path, key), run)]

    def key_twice(self, child: etree._Element, entry: Entry, path: Path, run: Run) -> None:
        """Note that a dict has a key already."""
        cls = self.model.classes[entry.field.value.alternatives[0].name]
        slot = cls.slots[entry.field.value.key_slot]
        constraint = "identifier" if slot.identifier else "key"
        run.blame(path, "key_twice", child, path[1], constraint=constraint, about=f"{cls.name}.{slot.name}")

    def member(self, child: etree._Element, entry: Entry, path: Path, run: Run) -> tuple[str | None, Any]:
        """A member of a dict by its key, which is its identifier; no key where that is missing."""
        value = entry.field.value
        cls = self.model.classes[value.alternatives[0].name]
        key_slot = cls.slots[value.key_slot]
        tag = self.layouts.of(cls.name).by_key[key_slot.key].tag
        stated = child.get(tag) if tag in names_of(child) else child.findtext(tag)
        place: Path = path if stated is None else (path, str(stated))
        member = entry.read(child, place, run)
        if not isinstance(member, dict):
            alone = cls.slots.get(value.value_slot)
            listed = alone is not None and self.layouts.wire.value(alone).form == "list"
            about = cls.name if alone is None else f"{cls.name}.{alone.name}"
            constraint = "multivalued" if listed else "range"
            run.blame((path, ""), "text", child, local(child.tag), constraint=constraint, about=about)
            return None, member
        key = member.pop(key_slot.key, None)
        if key is None:
            about = f"{cls.name}.{key_slot.name}"
            run.blame((path, ""), "no_key", child, local(child.tag), key_slot.key, constraint="required", about=about)
            return None, member
        if isinstance(key, (dict, list)):
            about = f"{cls.name}.{key_slot.name}"
            run.blame(place, "no_key", child, local(child.tag), key_slot.key, constraint="range", about=about)
            return None, member
        name = ("true" if key else "false") if isinstance(key, bool) else str(key)
        if value.value_slot:
            short = cls.slots[value.value_slot].key
            if list(member) == [short] and not isinstance(member[short], dict):
                run.moved((place, short), place)
                return name, member[short]
        return name, member

    def no_text(self, element: etree._Element, path: Path, run: Run, cls: Class) -> None:
        """Note text before the first child of an object."""
        if not blank(element.text):
            run.blame(path, "text", element, local(element.tag), constraint="range", about=cls.name)

    def no_tail(self, child: etree._Element, path: Path, run: Run, cls: Class) -> None:
        """Note text after a child of an object."""
        if not blank(child.tail):
            text = shown(str(child.tail).strip())
            run.blame(path, "tail", child, text, constraint="range", about=cls.name)

    def _entry(self, index: int, field: Field) -> Entry:
        value = field.value
        alternatives = value.alternatives
        if value.choice:
            by_tag = {
                clark(field.namespace, xml_name_by_key(a.label)): self._alternative(field, a) for a in alternatives
            }
            text, read = None, _choice_reader(by_tag)
        elif len(alternatives) == 1:
            text, read = self._alternative(field, alternatives[0])
        else:
            text = text_reader(self.model, alternatives)
            read = _leaf_reader(text)
        for _ in range(value.dimensions - 1):
            text, read = None, _items_reader(clark(field.namespace, "item"), read)
        return Entry(index, field.key, _FORMS[value.form], text, read, field)

    def _alternative(self, field: Field, alternative: Alternative) -> tuple[Read | None, ReadElement]:
        """What reads one alternative: a text where it is plain, and an element in any case."""
        listed = self.layouts.listed(field.value, alternative)
        if alternative.kind == "any":
            return None, _read_anything
        if alternative.kind == "object":
            cls = self.model.classes[alternative.name]
            return None, lambda element, path, run: self.object(element, cls, path, run)
        if listed is not None:
            return None, code_reader(listed, self.layouts.namespace(listed.module), alternative.kind == "code")
        text = text_reader(self.model, (alternative,))
        return text, _leaf_reader(text)


def _leaf_reader(read: Read) -> ReadElement:
    """What reads a text; what holds more becomes an object, which no text is, so that a check of the value sees it."""

    def read_leaf(element: etree._Element, path: Path, run: Run) -> Any:
        if run.watched:
            run.met(path, element)
        plain = no_attributes(element, path, run)
        if len(element) and any(isinstance(child.tag, str) for child in element):
            run.blame(path, "elements", element, local(element.tag))
            plain = False
        if not plain:
            return {}
        text = element.text or ""
        value = read(text)
        if value is None:
            run.blame(path, "value", element, shown(text), local(element.tag))
            return text
        return value

    return read_leaf


def _choice_reader(by_tag: dict[str, tuple[Read | None, ReadElement]]) -> ReadElement:
    def read_choice(element: etree._Element, path: Path, run: Run) -> Any:
        children = inside(element, path, run)
        if len(children) != 1 or children[0].tag not in by_tag:
            run.blame(path, "choice", element, local(element.tag))
            return None
        return by_tag[str(children[0].tag)][1](children[0], path, run)

    return read_choice


def _items_reader(tag: str, read: ReadElement) -> ReadElement:
    def read_items(element: etree._Element, path: Path, run: Run) -> list[Any]:
        items: list[Any] = []
        for child in inside(element, path, run):
            if child.tag == tag:
                items.append(read(child, (path, len(items)), run))
            else:
                run.blame(path, "item", child, child.tag)
        return items

    return read_items


def _read_anything(element: etree._Element, path: Path, run: Run) -> Any:
    if run.watched:
        run.met(path, element)
    children = inside(element, path, run)
    try:
        if len(children) != 1:
            raise ValueError(f"element '{local(element.tag)}' holds not exactly one JSON value")
        return value_by_element(children[0])
    except ValueError as error:
        run.fail(path, str(error), element)
        return None


def inside(element: etree._Element, path: Path, run: Run) -> list[etree._Element]:
    """The children of an element that holds neither attributes nor text of its own."""
    no_attributes(element, path, run)
    if not blank(element.text) or not all(blank(child.tail) for child in element):
        run.blame(path, "text", element, local(element.tag))
    return [child for child in element if isinstance(child.tag, str)]


def no_attributes(element: etree._Element, path: Path, run: Run) -> bool:
    """Whether an element that must not have attributes has none; those that it has are noted."""
    known = [name for name in names_of(element) if name not in SILENT]
    for name in known:
        run.blame(path, "leaf_attribute", element, name, local(element.tag))
    return not known
