"""The quality page: completeness of the description, what schemas cannot say, what the lint rules found."""

from __future__ import annotations

from collections.abc import Iterator

from generators.findings import Severity
from generators.model.interface import Interface
from generators.model.node import Named
from generators.model.nodes import Class, DataModel, Element, Enum, Standard, Type
from generators.pages.criteria import all_criteria
from generators.pages.fields import severity_chip
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.messages import has_messages
from generators.pages.proof import meter, proof
from generators.pages.relations import own_slots
from generators.pages.shelf import Edition, Shelf, relative, slot_anchor
from generators.pages.words import LANGUAGES, word_text


def quality_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """How well a standard is described and enforced, if it is published."""
    if edition.location:
        lead = word_text("quality_lead")
        yield Page("quality.md", word_text("quality"), _body(shelf, edition), lead, contents=True)


def _body(shelf: Shelf, edition: Edition) -> Iterator[str]:
    # Other pages are the better answer to a search for an element.
    hidden = "data-search-exclude"
    words = shelf.words
    yield from proof(shelf, edition)
    yield from (f"## {words['completeness']} {{: #completeness }}", "", *_completeness(shelf, edition))
    yield from (f"## {words['inexpressible']} {{: #inexpressible {hidden} }}", "", *_inexpressible(shelf, edition))
    yield from (f"## {words['findings']} {{: #findings {hidden} }}", "", *_findings(shelf, edition))


Share = tuple[str, int, int]
"""A criterion in words, how many meet it, and of how many."""


def _completeness(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, standard = shelf.words, edition.standard
    elements = list(_described(standard))
    shares: list[Share] = []
    for what in ("title", "description"):
        for language in LANGUAGES:
            done = sum(bool(getattr(element, what).get(language)) for element in elements)
            shares.append((words[f"{what}s_{language}"], done, len(elements)))
    if standard.model is not None:
        shares += _shares_of_model(shelf, edition, standard.model)
    if standard.interface is not None:
        shares += _shares_of_interface(shelf, edition, standard.interface)
    if standard.process is not None:
        done = sum(bool(step.legal_basis) for step in standard.process.steps)
        shares.append((words["step_law"], done, len(standard.process.steps)))
    rows = [[label, meter(done, of), f"{done} / {of}"] for label, done, of in shares if of]
    yield from table([words["criterion"], words["share"], words["count"]], rows, "meters")


def _shares_of_model(shelf: Shelf, edition: Edition, model: DataModel) -> Iterator[Share]:
    words = shelf.words
    personal = [s for cls in model.own(model.classes) for s in own_slots(cls) if s.annotation("data_category")]
    yield words["personal_with_law"], sum(bool(s.annotation("legal_basis")) for s in personal), len(personal)
    shown = {sample.root for sample in edition.samples if sample.authored}
    roots = "messages_with_example" if has_messages(edition.standard) else "documents_with_example"
    yield words[roots], sum(root in shown for root in model.roots), len(model.roots)


def _shares_of_interface(shelf: Shelf, edition: Edition, interface: Interface) -> Iterator[Share]:
    words = shelf.words
    steps = [step for scenario in edition.standard.scenarios for step in scenario.steps]
    called, shown = {step.operation for step in steps}, {step.expect.problem for step in steps}
    proven = {name for step in steps for name in step.requirements}
    observable = [found for found in all_criteria(edition) if found.observable]
    yield words["observable_proven"], sum(found.id in proven for found in observable), len(observable)
    yield words["operations_shown"], sum(o.id in called for o in interface.operations), len(interface.operations)
    yield words["problems_shown"], sum(p.id in shown for p in interface.problems), len(interface.problems)


def _described(standard: Standard) -> Iterator[Element | Named]:
    """All parts of a standard that deserve a title and a definition."""
    if standard.model is not None:
        yield from _elements(standard.model)
    for content in (standard.interface, standard.process):
        for field in content.__struct_fields__ if content is not None else ():
            value = getattr(content, field)
            yield from (part for part in value if isinstance(part, Named)) if isinstance(value, tuple) else ()
    yield from standard.scenarios


def _elements(model: DataModel) -> Iterator[Element]:
    """All elements of a model that deserve a title and a definition."""
    for cls in model.own(model.classes):
        yield cls
        yield from own_slots(cls)
    yield from model.own(model.enums)
    yield from (found for found in model.own(model.types) if not found.builtin)


def _inexpressible(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/quality.md"
    rows = []
    for (constraint, targets, enforcer), paths in _gaps(edition).items():
        shown = [_element_chip(shelf, edition, path, origin) for path in paths]
        formats = ", ".join(plain(words.get(f"short_{target}", target)) for target in targets)
        rows.append([_constraint(shelf, constraint), formats, _enforcer(shelf, enforcer, targets), " ".join(shown)])
    if rows:
        heads = [words["constraint"], words["format"], words["enforced_by"], words["elements_affected"]]
        yield from (words["inexpressible_lead"], "", *table(heads, rows, "gaps"))
    else:
        yield from (words["nothing_inexpressible"], "")


def _gaps(edition: Edition) -> dict[tuple[str, tuple[str, ...], str], list[str]]:
    """(constraint, formats that cannot say it, who enforces it) → paths of the own elements concerned."""
    model = edition.standard.model
    targets: dict[tuple[str, str, str], set[str]] = {}
    for item in edition.inexpressible:
        element = _element(model, item.element)
        if model is None or element is None or element.module == model.module:
            targets.setdefault((item.constraint, item.element, item.enforced_by), set()).add(item.target)
    found: dict[tuple[str, tuple[str, ...], str], list[str]] = {}
    for (constraint, path, enforcer), silent in sorted(targets.items()):
        found.setdefault((constraint, tuple(sorted(silent, reverse=True)), enforcer), []).append(path)
    return found


def _element(model: DataModel | None, path: str) -> Class | Enum | Type | None:
    """The class, enum or type that a path like `Class.slot` begins with."""
    if model is None:
        return None
    name = path.partition(".")[0]
    return model.classes.get(name) or model.enums.get(name) or model.types.get(name)


def _element_chip(shelf: Shelf, edition: Edition, path: str, origin: str) -> str:
    """An element as a link; a slot leads to its row on the page of its class."""
    element, slot = _element(edition.standard.model, path), path.partition(".")[2]
    target = shelf.page_of(element) if element is not None else shelf.operation_page(edition, path)
    if isinstance(element, Class) and slot in element.slots:
        target = f"{target}#{slot_anchor(element.slots[slot])}"
    return link(plain(path), relative(origin, target), "type") if target else chip(path, "type")


def _constraint(shelf: Shelf, metaslot: str) -> str:
    """A metaslot with its meaning; a phrase that is no metaslot stands for itself where it has no translation."""
    word = shelf.words.get(f"metaslot_{metaslot}", "")
    if " " in metaslot:
        return word or told({"en": metaslot}, shelf.language)
    return f"{word} {code(metaslot)}".strip()


def _enforcer(shelf: Shelf, name: str, targets: tuple[str, ...]) -> str:
    if not name and targets == ("rdf",):
        # What RDF leaves out describes: the schemas check documents without it.
        return plain(shelf.words["no_check"])
    if not name:
        return chip(shelf.words["nobody"], "badge severity-error")
    return plain(shelf.words.get(name, name))


def _findings(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/quality.md"
    rows = []
    for finding in edition.findings:
        level = severity_chip(shelf, finding.severity)
        rule = link(plain(finding.rule), relative(origin, f"reference/rules/{finding.rule}.md"))
        rows.append([level, rule, told({"en": finding.message}, shelf.language), code(str(finding.span))])
    if rows:
        counts = [
            f"{words[f'level_{severity.label}']}: {sum(f.severity is severity for f in edition.findings)}"
            for severity in sorted(Severity, reverse=True)
        ]
        yield from (" · ".join(counts), "")
        yield from table([words["severity"], words["rule"], words["finding"], words["place"]], rows, "names")
    else:
        yield from (words["no_findings"], "")
