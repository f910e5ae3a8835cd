"""The resolved model: frozen nodes that every check and every target reads.

Nothing in here is a LinkML default left to the reader: inheritance, mixins, `slot_usage`, default ranges,
settings in patterns and inherited codes are resolved. Names stay as authored; `key` and `xml_name` say what
goes over the wire. A node never points to another node, it names it, so that a model is a tree.
"""

from __future__ import annotations

from typing import Any

import msgspec

from generators.model.environment import Environment
from generators.model.interface import Interface
from generators.model.node import NOWHERE as NOWHERE
from generators.model.node import Node as Node
from generators.model.node import Requirement as Requirement
from generators.model.node import Text as Text
from generators.model.process import Process
from generators.model.profile import Profile
from generators.model.requirements import Requirements
from generators.model.rules import BusinessRule
from generators.model.scenario import Scenario


class Element(Node, frozen=True, kw_only=True):
    """What every named part of a model carries.

    module: the module (target namespace) that declares the element.
    annotations: tag → plain value; a repeated tag holds a list. Anonymous expressions have no name.
    """

    name: str = ""
    module: str = ""
    title: Text = {}
    description: Text = {}
    uri: str = ""
    aliases: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    examples: tuple[Any, ...] = ()
    subsets: tuple[str, ...] = ()
    deprecated: str = ""
    successor: str = ""
    status: str = ""
    annotations: dict[str, Any] = {}

    def annotation(self, tag: str) -> tuple[str, ...]:
        """The values of an annotation as text; empty when the element does not carry it."""
        value = self.annotations.get(tag)
        if value is None:
            return ()
        return tuple(str(v) for v in value) if isinstance(value, list) else (str(value),)

    def label(self, language: str) -> str:
        """The title in a language, in any language, or else the name."""
        return self.title.get(language) or next(iter(self.title.values()), "") or self.name


class Expression(Element, frozen=True, kw_only=True):
    """Constraints on the value of a slot or type (LinkML `slot_expression` / `type_expression`).

    Numbers are int, float or – where a double would lose digits – their text; bounds of dates are ISO texts.
    `default_range` says that `range` comes from a schema's `default_range` rather than from an author.
    """

    range: str = ""
    default_range: bool = False
    required: bool = False
    recommended: bool = False
    multivalued: bool = False
    inlined: bool | None = None
    inlined_as_list: bool | None = None
    pattern: str = ""
    minimum_value: Any = None
    maximum_value: Any = None
    equals_string: str | None = None
    equals_string_in: tuple[str, ...] = ()
    equals_number: Any = None
    equals_expression: str = ""
    value_presence: str = ""
    minimum_cardinality: int | None = None
    maximum_cardinality: int | None = None
    exact_cardinality: int | None = None
    any_of: tuple[Expression, ...] = ()
    all_of: tuple[Expression, ...] = ()
    exactly_one_of: tuple[Expression, ...] = ()
    none_of: tuple[Expression, ...] = ()
    all_members: Expression | None = None
    has_member: Expression | None = None


class Unit(msgspec.Struct, frozen=True, omit_defaults=True):
    """A unit of measure; `ucum` is the code of the Unified Code for Units of Measure."""

    symbol: str = ""
    ucum: str = ""
    iec61360: str = ""
    name: str = ""


class Array(msgspec.Struct, frozen=True, omit_defaults=True):
    """The shape of an N-dimensional array (LinkML `array_expression`).

    `dimensions` holds (minimum, maximum) cardinality per declared dimension, None for unbounded.
    """

    minimum_dimensions: int | None = None
    maximum_dimensions: int | None = None
    dimensions: tuple[tuple[int | None, int | None], ...] = ()


class Slot(Expression, frozen=True, kw_only=True):
    """A slot as one class sees it (LinkML: induced slot).

    key: name in JSON. xml_name: name in XML. owner: class whose declaration or `slot_usage` counts last.
    declared: key path of the declaration in its file, e.g. ("classes", "Person", "attributes", "name").
    default: the JSON value of `ifabsent` where it is a literal.
    subproperties: names allowed as values by `subproperty_of`, the root included.
    """

    key: str = ""
    xml_name: str = ""
    xml_attribute: bool = False
    owner: str = ""
    declared: tuple[str, ...] = ()
    identifier: bool = False
    is_key: bool = False
    designates_type: bool = False
    readonly: str = ""
    ifabsent: str = ""
    default: Any = None
    unit: Unit | None = None
    array: Array | None = None
    list_elements_unique: bool = False
    list_elements_ordered: bool = False
    subproperties: tuple[str, ...] = ()
    id_prefixes: tuple[str, ...] = ()
    rank: int | None = None

    @property
    def identifies(self) -> bool:
        """Whether the slot is the identifier or the local key of its class."""
        return self.identifier or self.is_key


class ClassExpression(Node, frozen=True, kw_only=True):
    """Constraints on an object: conditions on slots (by slot name), an `is_a`, and boolean combinations."""

    is_a: str = ""
    slot_conditions: dict[str, Expression] = {}
    any_of: tuple[ClassExpression, ...] = ()
    all_of: tuple[ClassExpression, ...] = ()
    exactly_one_of: tuple[ClassExpression, ...] = ()
    none_of: tuple[ClassExpression, ...] = ()


class ClassRule(Node, frozen=True, kw_only=True):
    """A LinkML class rule: whoever meets the preconditions must meet the postconditions, else the elseconditions."""

    title: Text = {}
    description: Text = {}
    preconditions: ClassExpression | None = None
    postconditions: ClassExpression | None = None
    elseconditions: ClassExpression | None = None
    bidirectional: bool = False
    open_world: bool = False
    origin: str = ""


class UniqueKey(Node, frozen=True, kw_only=True):
    """Slots (by name) whose values together are unique among the members of a list."""

    name: str
    slots: tuple[str, ...] = ()
    description: Text = {}
    nulls_inequal: bool = True


class Class(Element, frozen=True, kw_only=True):
    """A class with all its slots, inherited first, then as declared (`rank` overrides).

    ancestors: all classes it inherits from, nearest first, mixins before `is_a`, itself not included.
    slots: slot name → slot, in wire order.
    own_slots: names of the slots that the class itself adds (not those it only refines).
    rules, unique_keys, constraints: own and inherited ones together.
    constraints: boolean combinations on class level, one entry per declaring class.
    any: the class is `linkml:Any`: every JSON value.
    extra_slots: None for a closed object, else the constraint on values of undeclared keys.
    """

    is_a: str = ""
    mixins: tuple[str, ...] = ()
    ancestors: tuple[str, ...] = ()
    abstract: bool = False
    mixin: bool = False
    tree_root: bool = False
    any: bool = False
    slots: dict[str, Slot] = {}
    own_slots: tuple[str, ...] = ()
    rules: tuple[ClassRule, ...] = ()
    unique_keys: tuple[UniqueKey, ...] = ()
    constraints: tuple[ClassExpression, ...] = ()
    union_of: tuple[str, ...] = ()
    defining_slots: tuple[str, ...] = ()
    classification_rules: tuple[ClassExpression, ...] = ()
    extra_slots: Expression | None = None

    @property
    def identifier(self) -> Slot | None:
        """The slot that identifies an instance, globally (`identifier`) or in its container (`key`)."""
        return next((s for s in self.slots.values() if s.identifies), None)

    @property
    def designator(self) -> Slot | None:
        """The slot whose value names the class of an instance."""
        return next((s for s in self.slots.values() if s.designates_type), None)

    @property
    def instantiable(self) -> bool:
        """Whether instances of exactly this class may exist."""
        return not (self.abstract or self.mixin or self.union_of)


class Code(Element, frozen=True, kw_only=True):
    """A permissible value; `name` is the code on the wire, `uri` its meaning."""

    parent: str = ""
    valid_from: str = ""
    valid_until: str = ""


class CodeList(msgspec.Struct, frozen=True, omit_defaults=True):
    """What identifies the code list behind an enum; `binding` is 1 to 4 as in XÖV, 0 for a plain enum."""

    uri: str = ""
    version: str = ""
    binding: int = 0
    agency: str = ""
    valid_from: str = ""
    file: str = ""


class Enum(Element, frozen=True, kw_only=True):
    """An enumeration with all codes, inherited ones first.

    open: not all codes are known, so that any string is accepted (LinkML: an empty or a dynamic enum).
    dynamic: names of the dynamic constructs used (`reachable_from`, `matches` …) that no schema can enumerate.
    """

    codes: dict[str, Code] = {}
    own_codes: tuple[str, ...] = ()
    inherits: tuple[str, ...] = ()
    open: bool = False
    dynamic: tuple[str, ...] = ()
    code_list: CodeList | None = None

    @property
    def listed(self) -> bool:
        """Whether values travel with a reference to their list (XÖV code type) rather than bare."""
        return self.code_list is not None and self.code_list.binding > 0


class Type(Expression, frozen=True, kw_only=True):
    """A simple type. `base` is the built-in type it comes down to; its own facets are on the node itself.

    chain: names of the types it is derived from, nearest first, ending with the built-in one (itself not included).
    """

    typeof: str = ""
    base: str = "string"
    chain: tuple[str, ...] = ()
    union_of: tuple[str, ...] = ()
    builtin: bool = False


class Subset(Element, frozen=True, kw_only=True):
    """A named group of elements."""


class Module(Node, frozen=True, kw_only=True):
    """What becomes one XSD and one JSON Schema: a standard, or one schema file of a bare LinkML build.

    namespace: target namespace in XML. prefix: its preferred prefix. base: address under which its JSON Schemas
    live, ending in a slash. imports: modules it uses directly, sorted. location: folder of its artifacts, relative
    to the folder that holds all modules' artifacts (POSIX, no trailing slash). vocabulary: what the IRIs of elements
    without a URI of their own begin with (LinkML: `default_prefix`).
    """

    name: str
    id: str = ""
    version: str = ""
    namespace: str = ""
    prefix: str = ""
    base: str = ""
    location: str = ""
    title: Text = {}
    description: Text = {}
    vocabulary: str = ""
    imports: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


class DataModel(Node, frozen=True, kw_only=True):
    """A data model with the closure of its imports; dictionaries are in order of declaration, imports first.

    module: the module that the model itself declares; elements of other modules come from imports.
    slots: top-level slots as declared (also unused ones), for names and `subproperty_of`.
    roots: names of the classes that are documents.
    """

    name: str
    module: str
    language: str = "en"
    languages: tuple[str, ...] = ()
    modules: dict[str, Module] = {}
    prefixes: dict[str, str] = {}
    classes: dict[str, Class] = {}
    slots: dict[str, Slot] = {}
    enums: dict[str, Enum] = {}
    types: dict[str, Type] = {}
    subsets: dict[str, Subset] = {}
    roots: tuple[str, ...] = ()

    def own(self, elements: dict[str, Any]) -> list[Any]:
        """The elements that the model itself declares, in order."""
        return [e for e in elements.values() if e.module == self.module]


class LegalBasis(Node, frozen=True, kw_only=True):
    """A citation of law and the address of its text."""

    citation: str
    uri: str = ""


class Party(Node, frozen=True, kw_only=True):
    """Somebody who publishes or maintains."""

    name: str
    uri: str = ""
    contact: str = ""


class Example(Node, frozen=True, kw_only=True):
    """A complete example document of a data standard: its name, the class it is one of, and its JSON-shaped value."""

    name: str
    standard: str = ""
    root: str = ""
    value: Any = None


class Standard(Node, frozen=True, kw_only=True):
    """A standard: identity, governance and content.

    folder: POSIX path of its folder relative to the workspace root; empty for a bare LinkML file.
    kind: data | process | interface. purpose: content | transport | communication | identification.
    model: of a data standard. interface, scenarios, environment and process: of the other kinds. models: standard →
    model of each data standard that those depend on. base: address of this version, ending in a slash. rules: the
    business rules that hold in documents of a data standard, its own before those of the standards it depends on.
    stated: requirements marked in the prose chapters. profiles: parts that can be claimed. published: the requirements
    of the last published version, with their past.
    """

    name: str
    kind: str = "data"
    purpose: str = "content"
    version: str = ""
    status: str = "draft"
    title: Text = {}
    description: Text = {}
    publisher: Party | None = None
    license: str = ""
    legal_basis: tuple[LegalBasis, ...] = ()
    dependencies: dict[str, str] = {}
    valid_from: str = ""
    transition_until: str = ""
    folder: str = ""
    base: str = ""
    model: DataModel | None = None
    interface: Interface | None = None
    scenarios: tuple[Scenario, ...] = ()
    environment: Environment | None = None
    process: Process | None = None
    models: dict[str, DataModel] = {}
    examples: tuple[Example, ...] = ()
    rules: tuple[BusinessRule, ...] = ()
    stated: tuple[Requirement, ...] = ()
    profiles: tuple[Profile, ...] = ()
    published: Requirements | None = None

    @property
    def data(self) -> DataModel:
        """The data model; raises ValueError for a standard of another kind."""
        if self.model is None:
            raise ValueError(f"{self.name} has no data model")
        return self.model
