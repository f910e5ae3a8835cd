"""The quality page: completeness of the description, what schemas cannot say, what the lint rules found."""

from __future__ import annotations

from collections.abc import Iterator

from generators.findings import Severity
from generators.model.nodes import DataModel, Element
from generators.pages.fields import severity_chip
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.messages import has_messages
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
    yield from (f"## {words['completeness']} {{: #completeness }}", "", *_completeness(shelf, edition))
    yield from (f"## {words['inexpressible']} {{: #inexpressible {hidden} }}", "", *_inexpressible(shelf, edition))
    yield from (f"## {words['findings']} {{: #findings {hidden} }}", "", *_findings(shelf, edition))


def _completeness(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, model = shelf.words, edition.standard.data
    elements = list(_elements(model))
    shares: list[tuple[str, int, int]] = []
    for what in ("title", "description"):
        for language in LANGUAGES:
            done = sum(bool(getattr(element, what).get(language)) for element in elements)
            shares.append((words[f"{what}s_{language}"], done, len(elements)))
    personal = [s for cls in model.own(model.classes) for s in own_slots(cls) if s.annotation("data_category")]
    shares.append((words["personal_with_law"], sum(bool(s.annotation("legal_basis")) for s in personal), len(personal)))
    shown = {sample.root for sample in edition.samples if sample.authored}
    roots = "messages_with_example" if has_messages(edition.standard) else "documents_with_example"
    shares.append((words[roots], sum(root in shown for root in model.roots), len(model.roots)))
    rows = [[label, _meter(done, of), f"{done} / {of}"] for label, done, of in shares if of]
    yield from table([words["criterion"], words["share"], words["count"]], rows, "meters")


def _meter(done: int, of: int) -> str:
    """A bar with its number: the number is the text, the bar an ornament."""
    percent = done * 100 // of
    return f'<span class="meter" aria-hidden="true"><span style="width: {percent}%"></span></span> {percent} %'


def _elements(model: DataModel) -> Iterator[Element]:
    """All elements of a model that deserve a title and a definition."""
    for cls in model.own(model.classes):
        yield cls
        yield from own_slots(cls)
    yield from model.own(model.enums)
    yield from (found for found in model.own(model.types) if not found.builtin)


def _inexpressible(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, model = shelf.words, edition.standard.data
    origin = f"{edition.place}/quality.md"
    rows = []
    for (constraint, targets, enforcer), paths in _gaps(edition).items():
        shown = [_element_chip(shelf, model, path, origin) for path in paths]
        formats = ", ".join(plain(words.get(f"short_{target}", target)) for target in targets)
        rows.append([_constraint(shelf, constraint), formats, _enforcer(shelf, enforcer), " ".join(shown)])
    if rows:
        heads = [words["constraint"], words["format"], words["enforced_by"], words["elements_affected"]]
        yield from (words["inexpressible_lead"], "", *table(heads, rows, "gaps"))
    else:
        yield from (words["nothing_inexpressible"], "")


def _gaps(edition: Edition) -> dict[tuple[str, tuple[str, ...], str], list[str]]:
    """(constraint, formats that cannot say it, who enforces it) → paths of the own elements concerned."""
    model = edition.standard.data
    targets: dict[tuple[str, str, str], set[str]] = {}
    for item in edition.inexpressible:
        name = item.element.partition(".")[0]
        element = model.classes.get(name) or model.enums.get(name) or model.types.get(name)
        if element is None or element.module == model.module:
            targets.setdefault((item.constraint, item.element, item.enforced_by), set()).add(item.target)
    found: dict[tuple[str, tuple[str, ...], str], list[str]] = {}
    for (constraint, path, enforcer), silent in sorted(targets.items()):
        found.setdefault((constraint, tuple(sorted(silent, reverse=True)), enforcer), []).append(path)
    return found


def _element_chip(shelf: Shelf, model: DataModel, path: str, origin: str) -> str:
    """An element as a link; a slot leads to its row on the page of its class."""
    name, _, slot = path.partition(".")
    cls = model.classes.get(name)
    element = cls or model.enums.get(name) or model.types.get(name)
    target = shelf.page_of(element) if element is not None else ""
    if cls is not None and slot in cls.slots:
        target = f"{target}#{slot_anchor(cls.slots[slot])}"
    return link(plain(path), relative(origin, target), "type") if target else chip(path, "type")


def _constraint(shelf: Shelf, metaslot: str) -> str:
    """A metaslot with its meaning; a phrase that is no metaslot stands for itself where it has no translation."""
    word = shelf.words.get(f"metaslot_{metaslot}", "")
    if " " in metaslot:
        return word or told({"en": metaslot}, shelf.language)
    return f"{word} {code(metaslot)}".strip()


def _enforcer(shelf: Shelf, name: str) -> str:
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
