"""Classes, enums and types as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Class, DataModel, Element, Enum, Expression, Slot, Type
from generators.outline.rows import table

# Facets in the order in which they are told; each is a field of an expression.
FACETS = (
    "pattern",
    "minimum_value",
    "maximum_value",
    "equals_string",
    "equals_string_in",
    "equals_number",
    "minimum_cardinality",
    "maximum_cardinality",
    "exact_cardinality",
)


def element_named(model: DataModel, name: str) -> Element | None:
    """The class, enum or type of that name, also of an imported module; None when there is none."""
    return model.classes.get(name) or model.enums.get(name) or model.types.get(name)


def element_lines(element: Element, language: str) -> Iterator[str]:
    """Everything that a person asks first about an element: what it means, what it holds, where it stands."""
    kind = type(element).__name__.lower()
    yield f"{kind} {element.name}  {element.span}"
    if element.label(language) != element.name:
        yield element.label(language)
    text = element.description.get(language) or next(iter(element.description.values()), "")
    if text:
        yield text
    yield from (f"legal basis: {law}" for law in element.annotation("legal_basis"))
    if isinstance(element, Class):
        yield from _class(element, language)
    elif isinstance(element, Enum):
        yield from _enum(element, language)
    elif isinstance(element, Type):
        yield f"base: {element.base}"
        yield from _facets(element)


def _class(cls: Class, language: str) -> Iterator[str]:
    if cls.ancestors:
        yield f"is a: {', '.join(cls.ancestors)}"
    if cls.abstract:
        yield "abstract"
    if cls.slots:
        yield ""
        yield from table([_slot(slot, language) for slot in cls.slots.values()])


def _slot(slot: Slot, language: str) -> tuple[str, ...]:
    count = f"{int(slot.required)}..{'*' if slot.multivalued else '1'}"
    branches = slot.any_of or slot.exactly_one_of
    kind = " | ".join(b.range for b in branches if b.range) or slot.range
    facets = "; ".join(_facets(slot))
    label = slot.label(language) if slot.label(language) != slot.name else ""
    return f"  {slot.key}", count, kind, f"{label}  {facets}".strip()


def _facets(expression: Expression) -> Iterator[str]:
    for facet in FACETS:
        value = getattr(expression, facet)
        if value not in (None, "", ()):
            yield f"{facet}: {value if not isinstance(value, tuple) else ', '.join(value)}"


def _enum(enum: Enum, language: str) -> Iterator[str]:
    if enum.code_list is not None and enum.code_list.uri:
        yield f"code list: {enum.code_list.uri} {enum.code_list.version}, binding {enum.code_list.binding}"
    if enum.codes:
        yield ""
        yield from table(
            [(f"  {c.name}", c.label(language) if c.label(language) != c.name else "") for c in enum.codes.values()]
        )
