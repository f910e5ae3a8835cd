"""The table of a class: one row per slot with cardinality, type, meaning, facets, law."""

from __future__ import annotations

from collections.abc import Iterator

from generators.findings import Severity
from generators.model.nodes import Class, DataModel, Expression, LegalBasis, Slot
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.relations import ranges
from generators.pages.shelf import Shelf, relative, slot_anchor

LONGEST_PATTERN = 60


def slot_table(shelf: Shelf, model: DataModel, cls: Class, page: str) -> list[str]:
    """All slots of a class in the order of the wire."""
    words = shelf.words
    heads = [words[key] for key in ("element", "cardinality", "type", "meaning")]
    return table(heads, [slot_row(shelf, model, cls, slot, page) for slot in cls.slots.values()], "slots")


def slot_row(shelf: Shelf, model: DataModel, cls: Class, slot: Slot, page: str) -> list[str]:
    """The cells of one slot on a page."""
    low, high = occurrences(slot)
    classes = "cardinality required" if low else "cardinality"
    return [
        code(slot.key, anchor=slot_anchor(slot)),
        code(cardinality(low, high), classes),
        type_chips(shelf, model, slot, page),
        " ".join(_meaning(shelf, model, cls, slot, page)),
    ]


def occurrences(slot: Expression) -> tuple[int, int | None]:
    """How often a slot may occur: least and most, None for without limit."""
    if slot.exact_cardinality is not None and slot.multivalued:
        return slot.exact_cardinality, slot.exact_cardinality
    needed = slot.required or (isinstance(slot, Slot) and slot.identifies)
    low = max(int(needed), (slot.minimum_cardinality or 0) if slot.multivalued and needed else 0)
    return low, slot.maximum_cardinality if slot.multivalued else 1


def cardinality(low: int, high: int | None) -> str:
    """Cardinality as UML writes it: `1`, `0..1`, `1..*`."""
    top = "*" if high is None else str(high)
    return str(low) if str(low) == top else f"{low}..{top}"


def type_chips(shelf: Shelf, model: DataModel, slot: Expression, page: str) -> str:
    """The type of a slot as links."""
    joint = f" {shelf.words['or']} "
    return joint.join(type_chip(shelf, model, name, page) for name in ranges(model, slot))


def type_chip(shelf: Shelf, model: DataModel, name: str, page: str) -> str:
    """A class, enum or type as a link to its page, or as a bare chip when it has none."""
    cls = model.classes.get(name)
    if cls is not None and cls.any:
        return chip(shelf.words["any"], "type")
    element = cls or model.enums.get(name) or model.types.get(name)
    target = shelf.page_of(element) if element is not None else ""
    return link(plain(name), relative(page, target), "type") if target else chip(name, "type")


def _meaning(shelf: Shelf, model: DataModel, cls: Class, slot: Slot, page: str) -> Iterator[str]:
    words, language = shelf.words, shelf.language
    label, description = told(slot.title, language), told(slot.description, language)
    if label:
        yield f"**{label}.**" if description else f"**{label}**"
    if description:
        yield description
    facts = list(facets(shelf, slot))
    if not (slot.inlined or slot.inlined_as_list) and slot.range in model.classes:
        target = model.classes[slot.range]
        facts += [words["reference"]] if target.identifier is not None and not target.any else []
    if slot.xml_attribute:
        facts.append(f"XML: {words['attribute']}")
    elif slot.xml_name != slot.key:
        facts.append(f"XML: {code(slot.xml_name)}")
    if facts:
        yield f'<span class="facets">{" · ".join(facts)}</span>'
    yield from marks(shelf, slot)
    if slot.owner and slot.owner != cls.name and slot.owner in model.classes:
        owner = type_chip(shelf, model, slot.owner, page)
        yield f'<span class="inherited">{words["inherited"]} {owner}</span>'


def marks(shelf: Shelf, slot: Slot) -> Iterator[str]:
    """Badges of a slot: legal basis, data category, once-only source, deprecation."""
    words = shelf.words
    for citation in slot.annotation("legal_basis"):
        yield law_chip(shelf, citation)
    categories = slot.annotation("data_category")
    if "special" in categories:
        yield f'<span class="badge special" title="{words["special_long"]}">{words["special"]}</span>'
    sources = slot.annotation(f"once_only_source_{shelf.language}") or slot.annotation("once_only_source")
    for source in sources:
        yield chip(f"{words['once_only']} {source}", "badge once-only")
    if slot.deprecated:
        yield chip(words["deprecated"], "badge deprecated")
        yield plain(slot.deprecated)


def severity_chip(shelf: Shelf, severity: Severity) -> str:
    """The level of a lint rule or a finding as a badge."""
    return chip(shelf.words[f"severity_{severity.label}"], f"badge severity-{severity.label}")


def law_chip(shelf: Shelf, citation: str) -> str:
    """A legal basis, linked to its text where a standard declares the address."""
    address = shelf.law_address(citation)
    return link(plain(citation), address, "legal") if address else chip(citation, "legal")


def law_link(basis: LegalBasis) -> str:
    """A legal basis of a standard."""
    return link(plain(basis.citation), basis.uri, "legal") if basis.uri else chip(basis.citation, "legal")


def facets(shelf: Shelf, expression: Expression) -> Iterator[str]:
    """Restrictions of an expression in few words."""
    words = shelf.words
    if expression.pattern:
        yield f"{words['pattern']} {code(shortened(expression.pattern))}"
    if expression.minimum_value is not None:
        yield f"{words['from']} {code(str(expression.minimum_value))}"
    if expression.maximum_value is not None:
        yield f"{words['to']} {code(str(expression.maximum_value))}"
    for fixed in (expression.equals_string, expression.equals_number):
        if fixed is not None:
            yield f"{words['fixed']} {code(str(fixed))}"
    if expression.equals_string_in:
        yield f"{words['one_of']} {', '.join(code(v) for v in expression.equals_string_in)}"
    if isinstance(expression, Slot):
        if expression.default is not None:
            yield f"{words['default']} {code(str(expression.default))}"
        if expression.unit is not None:
            yield f"{words['unit']} {plain(expression.unit.symbol or expression.unit.ucum or expression.unit.name)}"
        if expression.list_elements_unique:
            yield words["unique"]
        if expression.identifies:
            yield words["identifier"]


def shortened(pattern: str) -> str:
    """A pattern that fits a table; the constraints of the model show it in full."""
    return pattern if len(pattern) <= LONGEST_PATTERN else pattern[: LONGEST_PATTERN - 1] + "…"
