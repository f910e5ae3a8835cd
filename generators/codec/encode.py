"""JSON-shaped data as XML: one writer per class, made when first met, that appends lines of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from generators.codec.anything import element_of_value
from generators.codec.fit import Fit
from generators.codec.layout import Field, Layout, Layouts, clark, needs_members
from generators.codec.problem import Encoded, Path, shown
from generators.codec.run import Run, TooMany
from generators.codec.simple import LIST_URI, LIST_VERSION, NORMAL, base_of, text_writer
from generators.codec.texts import Write, collapsed, escaped, is_plain, is_short, quoted, read_by_base
from generators.model.builtin import BUILTINS
from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, Enum
from generators.model.wire import Alternative
from generators.model.xml_text import is_xml_text

# What libxml2 and others read without being told to trust the document.
DEEPEST = 240
NO_MEMBERS = "nothing stands in XML for a list or mapping without members, where members are demanded"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

Lines = list[str]
WriteValue = Callable[[Any, Path, str, Run, Lines], None]
"""Writes what stands for a value at a path, indented; an element, or several for a list."""


class Attribute(NamedTuple):
    """How a slot is written as attribute."""

    key: str
    name: str
    text: Write


class Entries(NamedTuple):
    """How the members of a class are written, in document order.

    leaves: tags of the elements that hold nothing but a text or a number, and the type that most values of it have.
    """

    layout: Layout
    attributes: tuple[Attribute, ...]
    elements: tuple[tuple[str, WriteValue], ...]
    before_extras: int
    leaves: dict[str, tuple[str, str, type]]


class Writer:
    """Writes documents of one model."""

    def __init__(self, layouts: Layouts) -> None:
        """Prepare for the model behind `layouts`."""
        self.layouts, self.model = layouts, layouts.model
        self._fit = Fit(layouts)
        self._entries: dict[str, Entries] = {}

    def document(self, value: Any, root: str) -> Encoded:
        """The document of a value whose class is `root`."""
        run = Run()
        lines: Lines = [DECLARATION]
        try:
            self.object(value, self.model.classes[root], (), "", run, lines, self.root_tag(root), self.spaces(root))
        except TooMany:
            pass
        except RecursionError:
            run.fail((), "the document is nested too deeply")
        return Encoded("".join(lines).encode("utf-8", "replace"), run.problems)

    def root_tag(self, root: str) -> str:
        """The name of a document's root element."""
        return self.layouts.name(self.layouts.root_tag(root))

    def spaces(self, root: str) -> str:
        """The namespace declarations of a document."""
        return "".join(f' xmlns:{prefix}="{quoted(uri)}"' for prefix, uri in self.layouts.namespaces(root))

    def entries(self, name: str) -> Entries:
        """How a class is written."""
        found = self._entries.get(name)
        if found is None:
            layout = self.layouts.of(name)
            attributes = tuple(
                Attribute(f.key, f.tag, text_writer(self.model, f.value.alternatives))
                for f in layout.fields
                if f.attribute
            )
            elements = tuple((f.key, self._field(f)) for f in layout.fields if not f.attribute)
            before = sum(not f.attribute for f in layout.fields[: layout.extras]) if layout.extras >= 0 else -1
            found = self._entries[name] = Entries(layout, attributes, elements, before, dict(self._leaves(layout)))
        return found

    def _leaves(self, layout: Layout) -> Iterator[tuple[str, tuple[str, str, type]]]:
        for field in layout.fields:
            alternatives = field.value.alternatives
            if field.attribute or field.value.form != "single" or field.value.choice or len(alternatives) != 1:
                continue
            simple = alternatives[0].kind in ("simple", "reference")
            if simple and self.layouts.listed(field.value, alternatives[0]) is None:
                tag = self.layouts.name(field.tag)
                kind = BUILTINS[base_of(self.model, alternatives[0])].json
                if kind != "boolean":
                    yield field.key, (f"<{tag}>", f"</{tag}>\n", str if kind == "string" else int)

    def object(
        self, value: Any, declared: Class, path: Path, indent: str, run: Run, lines: Lines, tag: str, says: str = ""
    ) -> None:
        """The element `tag` of an object; `says` stands in its start tag."""
        if not isinstance(value, dict):
            run.fail(path, f"{shown(value)} is no object of class '{declared.name}'")
            return
        if len(indent) > 2 * DEEPEST:
            run.fail(path, f"the document is nested deeper than {DEEPEST} elements")
            return
        entries, start, known = self.opened(value, declared, path, run)
        lines.append(f"{indent}<{tag}{says}{start}>\n")
        here, leaves = len(lines), entries.leaves
        inner = indent + "  "
        for index, (key, write) in enumerate(entries.elements):
            if index == entries.before_extras and known < len(value):
                known += self.extras(value, entries.layout, path, inner, run, lines)
            if key in value:
                known += 1
                found = value[key]
                tags = leaves.get(key)
                kind = type(found)
                if tags is not None and kind is tags[2] and (is_plain(found) if kind is str else is_short(found)):
                    lines.append(f"{inner}{tags[0]}{found}{tags[1]}")
                else:
                    write(found, (path, key), inner, run, lines)
        if entries.before_extras == len(entries.elements) and known < len(value):
            known += self.extras(value, entries.layout, path, inner, run, lines)
        if known < len(value):
            self.unknown(value, entries.layout, path, run)
        if len(lines) > here:
            lines.append(f"{indent}</{tag}>\n")
        else:
            lines[-1] = f"{lines[-1][:-2]}/>\n"

    def opened(self, value: dict[str, Any], declared: Class, path: Path, run: Run) -> tuple[Entries, str, int]:
        """How an object's class is written, what its start tag says, and how many members that covers."""
        start, known = "", 0
        entries = self.entries(declared.name)
        designator = entries.layout.designator
        if designator is not None and designator.key in value:
            known = 1
            entries = self.entries(self._class_of(value[designator.key], declared, path, run).name)
            start = f' xsi:type="{self.layouts.name(clark(*entries.layout.type_name))}"'
        elif designator is not None and designator.required:
            run.fail(path, f"'{designator.key}' is missing, which reading the XML would add")
        for attribute in entries.attributes:
            if attribute.key in value:
                known += 1
                text = attribute.text(value[attribute.key])
                if text is None:
                    self._wrong(value[attribute.key], (path, attribute.key), run)
                else:
                    start += f' {attribute.name}="{quoted(text)}"'
        return entries, start, known

    def _class_of(self, designation: Any, declared: Class, path: Path, run: Run) -> Class:
        """The class that a type designator names."""
        for name in self.layouts.possible(declared):
            cls = self.model.classes[name]
            if cls.designator is not None and self.layouts.designation(cls) == designation:
                return cls
        assert declared.designator is not None
        run.fail((path, declared.designator.key), f"{shown(designation)} names no class of '{declared.name}'")
        return declared

    def undeclared(self, value: dict[str, Any], layout: Layout) -> dict[str, Any]:
        """The members of an object that its class does not declare."""
        skipped = layout.designator.key if layout.designator is not None else None
        return {k: v for k, v in value.items() if k not in layout.by_key and k != skipped}

    def extras(self, value: dict[str, Any], layout: Layout, path: Path, indent: str, run: Run, lines: Lines) -> int:
        """The element of an open class's undeclared members; how many there are."""
        extras = self.undeclared(value, layout)
        if extras:
            element = element_of_value(extras, indent)
            if element is None:
                run.fail(path, "undeclared members hold what XML cannot carry")
            else:
                lines.append(element)
        return len(extras)

    def unknown(self, value: dict[str, Any], layout: Layout, path: Path, run: Run) -> None:
        """Note the members that a closed class does not declare."""
        for key in self.undeclared(value, layout):
            run.fail((path, key), f"{shown(key)} is no property of class '{layout.cls.name}'")

    def _field(self, field: Field) -> WriteValue:
        """What writes the elements of a slot."""
        tag = self.layouts.name(field.tag)
        if field.value.form == "single":
            return self._element(field, tag)
        if field.value.form == "list":
            return self._list(field, tag)
        return self._dict(field, self.member_writer(field))

    def _list(self, field: Field, tag: str) -> WriteValue:
        write, needs = self.item_writer(field), needs_members(field.slot)

        def write_list(value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
            if not isinstance(value, list):
                run.fail(path, f"{shown(value)} is no list")
                return
            if not value and needs:
                run.fail(path, NO_MEMBERS)
            for index, item in enumerate(value):
                write(item, (path, index), indent, run, lines)

        return write_list

    def item_writer(self, field: Field) -> WriteValue:
        """What writes one item of a list; items of inner lists of an array are elements `item`."""
        item = self.layouts.name(clark(field.namespace, "item"))
        tags = [self.layouts.name(field.tag), *[item] * (max(field.value.dimensions, 1) - 1)]
        write = self._element(field, tags[-1])
        for tag in reversed(tags[:-1]):
            write = _nested_writer(tag, write)
        return write

    def member_writer(self, field: Field) -> Callable[[str, Any, Path, str, Run, Lines], None]:
        """What writes one member of a dict, whose key becomes its identifier."""
        cls = self.model.classes[field.value.alternatives[0].name]
        key_slot = cls.slots[field.value.key_slot]
        read = read_by_base(base_of(self.model, Alternative("simple", key_slot.range, "")))
        short = cls.slots[field.value.value_slot].key if field.value.value_slot else ""
        write = self._element(field, self.layouts.name(field.tag))

        def write_member(key: str, value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
            inner = {} if value is None else value
            if short and not self._fit.is_member(inner, cls, short):
                inner = {short: inner}
            if not isinstance(inner, dict):
                run.fail(path, f"{shown(value)} is no object of class '{cls.name}'")
                return
            typed = read(key)
            typed = key if typed is None else typed
            text = ("true" if typed else "false") if isinstance(typed, bool) else str(typed)
            if inner.get(key_slot.key, typed) != typed or text != key:
                run.fail(path, f"key {shown(key)} is not the canonical text of '{key_slot.name}', or differs from it")
            write({**inner, key_slot.key: typed}, path, indent, run, lines)

        return write_member

    def _dict(self, field: Field, write: Callable[[str, Any, Path, str, Run, Lines], None]) -> WriteValue:
        needs = needs_members(field.slot)

        def write_dict(value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
            if not isinstance(value, dict):
                run.fail(path, f"{shown(value)} is no object by key")
                return
            if not value and needs:
                run.fail(path, NO_MEMBERS)
            for key, member in value.items():
                write(key, member, (path, key), indent, run, lines)

        return write_dict

    def _element(self, field: Field, tag: str) -> WriteValue:
        """What writes one element of a slot, with the alternative that its value fits."""
        alternatives = field.value.alternatives
        if not field.value.choice:
            return self._alternative(field, alternatives, tag)
        tags = [self.layouts.name(clark(field.namespace, xml_name_by_key(a.label))) for a in alternatives]
        writes = [self._alternative(field, (a,), t) for a, t in zip(alternatives, tags, strict=True)]

        def write_choice(value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
            lines.append(f"{indent}<{tag}>\n")
            writes[self._fit.alternative(field, value)](value, path, f"{indent}  ", run, lines)
            lines.append(f"{indent}</{tag}>\n")

        return write_choice

    def _alternative(self, field: Field, alternatives: tuple[Alternative, ...], tag: str) -> WriteValue:
        """What writes an element whose content is one of alternatives that only their text tells apart."""
        if len(alternatives) == 1:
            alternative = alternatives[0]
            listed = self.layouts.listed(field.value, alternative)
            if alternative.kind == "any":
                return _anything_writer(tag)
            if alternative.kind == "object":
                cls = self.model.classes[alternative.name]
                return lambda value, path, indent, run, lines: self.object(value, cls, path, indent, run, lines, tag)
            if listed is not None:
                names = {
                    k: self.layouts.name(clark(self.layouts.namespace(listed.module), k)) for k in ("code", "name")
                }
                return _code_writer(listed, tag, names, alternative.kind == "code")
        return _leaf_writer(tag, text_writer(self.model, alternatives))

    def _wrong(self, value: Any, path: Path, run: Run) -> None:
        run.fail(path, _reason(value))


def _reason(value: Any) -> str:
    """Why a value has no text in XML."""
    if isinstance(value, str) and not is_xml_text(value):
        return f"{shown(value)} holds characters that XML does not have"
    if isinstance(value, str) and value != collapsed(value):
        return f"{shown(value)} has white space that XML would not keep"
    return f"{shown(value)} is no value of its type"


def _leaf_writer(tag: str, text: Write) -> WriteValue:
    start, end = f"<{tag}>", f"</{tag}>\n"

    def write_leaf(value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
        found = text(value)
        if found is None:
            run.fail(path, _reason(value))
        else:
            lines.append(f"{indent}{start}{escaped(found)}{end}" if found else f"{indent}<{tag}/>\n")

    return write_leaf


def _nested_writer(tag: str, write: WriteValue) -> WriteValue:
    def write_nested(value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
        if not isinstance(value, list):
            run.fail(path, f"{shown(value)} is no list")
            return
        lines.append(f"{indent}<{tag}>\n")
        for index, item in enumerate(value):
            write(item, (path, index), f"{indent}  ", run, lines)
        lines.append(f"{indent}</{tag}>\n")

    return write_nested


def _anything_writer(tag: str) -> WriteValue:
    def write_anything(value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
        element = element_of_value(value, f"{indent}  ")
        if element is None:
            run.fail(path, f"{shown(value)} holds what XML cannot carry")
        else:
            lines.append(f"{indent}<{tag}>\n{element}{indent}</{tag}>\n")

    return write_anything


def _code_writer(enum: Enum, tag: str, names: dict[str, str], whole: bool) -> WriteValue:
    """What writes a code element; `whole` codes are objects in JSON, others bare texts whose list the schema fixes."""
    listing = enum.code_list
    assert listing is not None
    fixed = {LIST_URI: listing.uri, LIST_VERSION: listing.version}

    def texts(parts: dict[str, Any], path: Path, run: Run) -> Iterator[tuple[str, str]]:
        for key, text in parts.items():
            place = (path, key) if whole else path
            if key not in NORMAL:
                run.fail(place, f"{shown(key)} is no part of a code")
            elif not isinstance(text, str) or not is_xml_text(text) or NORMAL[key](text) != text:
                run.fail(place, _reason(text))
            else:
                yield key, text

    def write_code(value: Any, path: Path, indent: str, run: Run, lines: Lines) -> None:
        if whole and not isinstance(value, dict):
            run.fail(path, f"{shown(value)} is no code with its list")
            return
        found = dict(texts(value if whole else {"code": value, **fixed}, path, run))
        says = "".join(f' {k}="{quoted(found[k])}"' for k in (LIST_URI, LIST_VERSION) if k in found)
        inside = [f"{indent}  <{names[k]}>{escaped(found[k])}</{names[k]}>\n" for k in names if k in found]
        lines.append(f"{indent}<{tag}{says}>\n{''.join(inside)}{indent}</{tag}>\n")

    return write_code
