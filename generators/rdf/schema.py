"""The resolved model as a LinkML schema again, in the terms that LinkML's RDF generators understand.

Every element carries its IRI, every slot the encoding that `wire` decides, so that RDF agrees with JSON and XML and
needs no source file: a standard read back from `model.json` gives the same RDF.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from generators.artifact import Inexpressible
from generators.model.builtin import BUILTINS
from generators.model.linkml.names import key_by_name, upper_camel
from generators.model.nodes import Class, DataModel, Element, Enum, Expression, Slot, Type
from generators.model.pattern import PatternError, Untranslatable, xsd_by_pattern
from generators.model.wire import Alternative, Value, Wire

Definition = dict[str, Any]

URI_CHARACTERS = "%:/?#[]@!$&'()*+,;=~"
LINKML_TYPES = "https://w3id.org/linkml/types"
PREFIXES = {
    "linkml": "https://w3id.org/linkml/",
    "shex": "http://www.w3.org/ns/shex#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
CODE_SLOTS = {"code": "string", "name": "string", "listURI": "uri", "listVersionID": "string"}
# What LinkML's RDF generators do not read, or read in a way that would contradict the other targets.
UNREAD = ("equals_expression", "any_of", "all_of", "exactly_one_of", "none_of", "has_member", "all_members", "array")


class Flavour:
    """Which generator a schema is for; they read the same metaslots differently.

    shacl: patterns are XPath and search, types are their XSD type. owl: patterns are facets of XSD, types have an IRI
    of their own. context: constraints are of no use.
    """

    def __init__(self, name: str) -> None:
        """One of shacl, owl, context."""
        self.own_types = name == "owl"
        self.constraints = name != "context"
        self.anchored = name == "shacl"


class Mapping:
    """The schema of one model for one generator, and what it does not say.

    more_patterns: (class, slot) → patterns beside the one that LinkML has room for; filled while schemas are made.
    """

    def __init__(self, wire: Wire, flavour: Flavour) -> None:
        """Prepare; `gaps` and `more_patterns` fill while schemas are made."""
        self.wire, self.model, self.flavour = wire, wire.model, flavour
        self.gaps: list[Inexpressible] = []
        self.more_patterns: dict[tuple[str, str], list[str]] = {}
        self._claimed: dict[str, tuple[str, Definition]] = {}

    def schema(self, name: str, elements: Iterable[Element], imports: tuple[str, ...] = ()) -> Definition:
        """A LinkML schema of some elements of the model."""
        module = self.model.modules[self.model.module]
        schema: Definition = {
            "id": module.id,
            "name": name,
            "prefixes": self.prefixes(),
            "default_prefix": module.prefix,
            "default_range": "string",
            "imports": list(imports),
            "classes": {},
            "enums": {},
            "types": {},
            **_texts(module.title, module.description, self.model.language),
        }
        if module.version:
            schema["version"] = module.version
        for element in elements:
            match element:
                case Class():
                    schema["classes"][element.name] = self._class(element)
                case Enum() if is_object(element):
                    schema["classes"][element.name] = self._code_class(element)
                case Enum():
                    schema["enums"][element.name] = self._enum(element)
                case Type():
                    schema["types"][element.name] = self._type(element)
                case _:
                    pass
        return schema

    def prefixes(self) -> dict[str, str]:
        """Declared prefixes, those that LinkML needs, and one per module for its vocabulary."""
        vocabularies = {m.prefix: m.vocabulary for m in self.model.modules.values() if m.vocabulary}
        return {**PREFIXES, **{p: r for p, r in self.model.prefixes.items() if p and r}, **vocabularies}

    def iri(self, element: Element, name: str) -> str:
        """The URI or CURIE of an element: its own, or its name in the vocabulary of its module.

        Umlauts become percent signs (RFC 3987, 3.1): LinkML takes URIs only.
        """
        module = self.model.modules.get(element.module) or self.model.modules[self.model.module]
        return quote(element.uri or f"{module.vocabulary}{name}", safe=URI_CHARACTERS)

    def slot_iri(self, cls: Class, slot: Slot) -> str:
        """The IRI of a slot: that of the class or module that declares it first."""
        above = [self.model.classes[a] for a in cls.ancestors if a in self.model.classes]
        first = next((a for a in reversed(above) if slot.name in a.slots), cls)
        declared = self.model.slots.get(slot.name)
        shared = declared is not None and slot.declared[:1] == ("slots",)
        module = declared.module if declared is not None and shared else first.module
        return self.iri(Element(module=module, uri=slot.uri), key_by_name(slot.name))

    def _class(self, cls: Class) -> Definition:
        found: Definition = {"class_uri": "linkml:Any" if cls.any else self.iri(cls, upper_camel(cls.name))}
        found |= _common(cls, self.model.language)
        for name in ("is_a", "abstract", "mixin", "tree_root"):
            if getattr(cls, name):
                found[name] = getattr(cls, name)
        for name in ("mixins", "union_of"):
            if getattr(cls, name):
                found[name] = list(getattr(cls, name))
        parents = [self.model.classes[p] for p in (cls.is_a, *cls.mixins) if p in self.model.classes]
        own = [s for s in cls.slots.values() if not any(p.slots.get(s.name) == s for p in parents)]
        attributes = {slot.name: (slot.key, self._slot(cls, slot)) for slot in own}
        found["attributes"] = {n: a for n, (key, a) in attributes.items() if self._claims(cls, n, key, a)}
        for name in ("rules", "constraints", "unique_keys"):
            if getattr(cls, name):
                self._gap(cls.name, name)
        return found

    def _claims(self, owner: Element, name: str, key: str, attribute: Definition) -> bool:
        """Whether an attribute enters the schema: a JSON-LD context has one definition per key, the first counts."""
        if self.flavour.constraints:
            return True
        definition = {k: attribute.get(k) for k in ("slot_uri", "range", "any_of", "identifier")}
        first, counts = self._claimed.setdefault(key, (owner.name, definition))
        if counts != definition and self.model.module in (owner.module, self._module(first)):
            self.gaps.append(Inexpressible("rdf", f"{owner.name}.{name}", "term of the JSON-LD context"))
        return counts is definition

    def _module(self, name: str) -> str:
        owner: Element = self.model.classes.get(name) or self.model.enums[name]
        return owner.module

    def _code_class(self, enum: Enum) -> Definition:
        """An enum whose values name their list, as an object; its codes are known at run time only."""
        attributes = {
            name: {"slot_uri": self.iri(Element(module=enum.module), name), "range": type_, "required": name == "code"}
            for name, type_ in CODE_SLOTS.items()
        }
        attributes = {name: a for name, a in attributes.items() if self._claims(enum, name, name, a)}
        found = {"class_uri": self.iri(enum, upper_camel(enum.name)), "attributes": attributes}
        return {**found, **_common(enum, self.model.language)}

    def _enum(self, enum: Enum) -> Definition:
        values = {}
        for code in () if is_text(enum) else enum.codes.values():
            value = _common(code, self.model.language)
            if code.uri:
                value["meaning"] = code.uri
            if code.parent in enum.codes:
                value["is_a"] = code.parent
            values[code.name] = value
        found = {"enum_uri": self.iri(enum, upper_camel(enum.name)), "permissible_values": values}
        return {**found, **_common(enum, self.model.language)}

    def _type(self, type_: Type) -> Definition:
        builtin = BUILTINS[type_.base]
        found: Definition = {"uri": builtin.uri, "base": "str", **_common(type_, self.model.language)}
        if type_.builtin:
            return {**found, "from_schema": LINKML_TYPES}
        if self.flavour.own_types:
            found["uri"] = self.iri(Element(module=type_.module), upper_camel(type_.name))
            found["typeof"] = type_.typeof if type_.typeof in self.model.types else type_.base
            found |= self._facets((type_,), type_.name)
        if type_.union_of:
            self._gap(type_.name, "union_of")
        return found

    def _slot(self, cls: Class, slot: Slot) -> Definition:
        value = self.wire.value(slot)
        found: Definition = {"slot_uri": self.slot_iri(cls, slot), **_common(slot, self.model.language)}
        if slot.key != key_by_name(slot.name):
            found["alias"] = slot.key
        for name in ("required", "multivalued", "identifier", "designates_type"):
            if getattr(slot, name):
                found[name] = True
        for name in ("minimum_cardinality", "maximum_cardinality", "exact_cardinality"):
            if self.flavour.constraints and slot.multivalued and getattr(slot, name) is not None:
                found[name] = getattr(slot, name)
        found |= self._ranges(cls, slot, value)
        objects = any(a.kind in ("object", "code") for a in value.alternatives)
        if objects:
            found["inlined"] = True
            found["inlined_as_list"] = value.form == "list"
        return found

    def _ranges(self, cls: Class, slot: Slot, value: Value) -> Definition:
        ranges = [self._range(a) for a in value.alternatives] or ["string"]
        where = f"{cls.name}.{slot.name}"
        for name in UNREAD:
            if getattr(slot, name) and not (name in ("any_of", "exactly_one_of") and len(ranges) > 1):
                self._gap(where, name)
        if len(ranges) > 1:
            return {"any_of": [{"range": name} for name in dict.fromkeys(ranges)]}
        kind = value.alternatives[0].kind if value.alternatives else "simple"
        name = ranges[0]
        if kind != "simple" or name not in self.model.types or not self.flavour.constraints:
            if kind == "simple" and (slot.equals_string is not None or slot.equals_string_in):
                self._gap(where, "equals_string")
            return {"range": name}
        chain = () if self.flavour.own_types else self._lineage(name)
        patterns = list(dict.fromkeys(p for p in (self._pattern(e, where) for e in (slot, *chain)) if p))
        self.more_patterns[cls.name, slot.name] = patterns[1:]
        return {"range": name, **self._facets((slot, *chain), where), **self._equals(slot, where)}

    def _range(self, alternative: Alternative) -> str:
        enum = self.model.enums.get(alternative.name)
        if alternative.kind == "simple" and enum is not None and is_text(enum):
            return "string"
        return alternative.name

    def _lineage(self, name: str) -> tuple[Type, ...]:
        """A type and those it is derived from, built-in ones left out."""
        type_ = self.model.types[name]
        found = (type_, *(self.model.types[c] for c in type_.chain if c in self.model.types))
        return tuple(t for t in found if not t.builtin)

    def _facets(self, chain: tuple[Expression, ...], where: str) -> Definition:
        """The first pattern and the tightest bounds of expressions that restrict each other, nearest first."""
        found: Definition = {}
        pattern = next((p for p in (self._pattern(e, where) for e in chain) if p), "")
        if pattern:
            found["pattern"] = pattern
        lows = [e.minimum_value for e in chain if e.minimum_value is not None]
        highs = [e.maximum_value for e in chain if e.maximum_value is not None]
        for name, bounds, tightest in (("minimum_value", lows, max), ("maximum_value", highs, min)):
            numbers = [b for b in bounds if isinstance(b, int | float) and not isinstance(b, bool)]
            if len(numbers) < len(bounds):
                self._gap(where, name)
            elif numbers:
                found[name] = tightest(numbers)
        return found

    def _equals(self, slot: Slot, where: str) -> Definition:
        """Fixed values; LinkML's generators take texts for the range `string` alone."""
        found: Definition = {}
        texts = [*([] if slot.equals_string is None else [slot.equals_string]), *slot.equals_string_in]
        if texts and slot.range == "string":
            found["equals_string_in"] = texts
        elif texts:
            self._gap(where, "equals_string")
        if isinstance(slot.equals_number, int):
            found["equals_number"] = slot.equals_number
        elif slot.equals_number is not None:
            self._gap(where, "equals_number")
        return found

    def _pattern(self, expression: Expression, where: str) -> str:
        if not expression.pattern:
            return ""
        try:
            text = xsd_by_pattern(expression.pattern)
        except (PatternError, Untranslatable):
            self._gap(where, "pattern")
            return ""
        return f"^({text})$" if self.flavour.anchored else text

    def _gap(self, element: str, constraint: str) -> None:
        if self.flavour.constraints:
            self.gaps.append(Inexpressible("rdf", element, constraint, "checker"))


def is_text(enum: Enum) -> bool:
    """Whether values are bare texts that no schema enumerates: an open enum, or a list bound without its codes."""
    return enum.open or not enum.codes or (enum.code_list is not None and enum.code_list.binding == 2)


def is_object(enum: Enum) -> bool:
    """Whether values travel as objects that name their list (XÖV bindings 3 and 4)."""
    return enum.code_list is not None and enum.code_list.binding >= 3


def used(wire: Wire, model: DataModel) -> list[Element]:
    """Elements that the model declares itself and all they lead to, in the order of the model."""
    todo: list[Element] = [*model.own(model.classes), *model.own(model.enums), *model.own(model.types)]
    everything: dict[str, Element] = {**model.types, **model.enums, **model.classes}
    found = {e.name for e in todo}
    while todo:
        element = todo.pop()
        for name in _leads_to(wire, element):
            if name in everything and name not in found:
                found.add(name)
                todo.append(everything[name])
    builtin = [t for t in model.types.values() if t.builtin]
    return [*builtin, *(e for e in everything.values() if e.name in found and e not in builtin)]


def _leads_to(wire: Wire, element: Element) -> Iterable[str]:
    match element:
        case Class():
            yield from (element.is_a, *element.mixins, *element.union_of)
            for slot in element.slots.values():
                yield from (a.name for a in wire.value(slot).alternatives)
        case Type():
            yield from (element.typeof, *element.chain, *element.union_of)
        case _:
            pass


def _common(element: Element, language: str) -> Definition:
    """What every element of LinkML says about itself, in the main language."""
    found = _texts(element.title, element.description, language)
    for name in ("aliases", "see_also", "comments"):
        if getattr(element, name):
            found[name] = list(getattr(element, name))
    if element.deprecated:
        found["deprecated"] = element.deprecated
    return found


def _texts(title: dict[str, str], description: dict[str, str], language: str) -> Definition:
    return {
        name: text[language] for name, text in (("title", title), ("description", description)) if text.get(language)
    }
