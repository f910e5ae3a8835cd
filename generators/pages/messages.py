"""Pages of roots: what a message is for, who sends it, how it is built, what it looks like."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Class, Standard
from generators.pages.fields import law_chip
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, file_link, link, plain, table, told
from generators.pages.pictures import class_figure
from generators.pages.shelf import Edition, Sample, Shelf, relative
from generators.pages.structure import structure
from generators.pages.used_by import uses_facts
from generators.pages.words import word_text

# A message is found before the class that it is; much more, and it would be found for one word of several, too.
SEARCH_BOOST = 3
FACTS = ("number", "sender", "receiver")
FORMS = {"xml": "XML", "json": "JSON", "yaml": "YAML"}


def message_pages(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The overview of messages and a page for each."""
    if has_messages(edition.standard):
        yield from _root_pages(shelf, edition, "message")


def document_pages(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The same for a standard whose roots are annotated as no messages: they are called documents."""
    if not has_messages(edition.standard):
        yield from _root_pages(shelf, edition, "document")


def has_messages(standard: Standard) -> bool:
    """Whether a root of the standard is annotated as a message."""
    return any(root.annotation("message") for root in roots_of(standard))


def roots_of(standard: Standard) -> list[Class]:
    """The root classes of a data standard, in order; none for a standard of another kind."""
    model = standard.model
    return [model.classes[root] for root in model.roots if root in model.classes] if model else []


def _root_pages(shelf: Shelf, edition: Edition, word: str) -> Iterator[Page]:
    roots = roots_of(edition.standard)
    if not roots:
        return
    lead = word_text(f"{word}s_lead")
    yield Page("messages/index.md", word_text(f"{word}s"), _index(shelf, edition, roots), lead)
    for root in roots:
        target = shelf.message_page(root)
        if target.startswith(f"{edition.place}/"):
            yield Page(
                path=target.removeprefix(edition.place + "/"),
                title=root.title or {shelf.language: root.name},
                body=_message(shelf, edition, root),
                lead=root.description,
                badges=[code(root.name), chip(shelf.words[word], "badge root")],
                name=root.name,
                boost=SEARCH_BOOST,
            )


def address_of_message(shelf: Shelf, root: Class) -> str:
    """Number, sender and receiver of a message on one line; empty when it is annotated with none."""
    told_message = _annotation(root, shelf.language)
    number = chip(told_message["number"], "badge version") if "number" in told_message else ""
    ends = [plain(told_message[key]) for key in ("sender", "receiver") if key in told_message]
    route = f'<span class="route">{" → ".join(ends)}</span>' if ends else ""
    return f"{number} {route}".strip()


def _annotation(root: Class, language: str) -> dict[str, str]:
    """Number, sender and receiver of a message, in a language where they are told in it: `sender_en`."""
    value = root.annotations.get("message")
    said = value if isinstance(value, dict) else {}
    return {key: str(said.get(f"{key}_{language}", said[key])) for key in FACTS if key in said}


def _index(shelf: Shelf, edition: Edition, roots: list[Class]) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/messages/index.md"
    annotations = {root.name: _annotation(root, shelf.language) for root in roots}
    keys = [key for key in FACTS if any(key in annotation for annotation in annotations.values())]
    rows = []
    for root in roots:
        label = link(told(root.title, shelf.language) or plain(root.name), relative(origin, shelf.message_page(root)))
        cells = [plain(annotations[root.name].get(key, "")) for key in keys]
        rows.append([label, *cells, told(root.description, shelf.language)])
    yield from table([words["name_column"], *(words[key] for key in keys), words["meaning"]], rows, "names")


def _message(shelf: Shelf, edition: Edition, root: Class) -> Iterator[str]:
    words, origin = shelf.words, shelf.message_page(root)
    yield from _facts(shelf, edition, root, origin)
    # The pages of classes are the better answer to a search for an element.
    yield from (f"## {words['structure']} {{: #structure data-search-exclude }}", "", words["structure_lead"], "")
    yield from structure(shelf, edition.standard.data, root, origin)
    yield from class_figure(shelf, edition, root, origin, depth=2)
    yield from _examples(shelf, edition, root)


def _facts(shelf: Shelf, edition: Edition, root: Class, origin: str) -> Iterator[str]:
    words, model, name = shelf.words, edition.standard.data, edition.standard.name
    facts = [(words[key], plain(said)) for key, said in _annotation(root, shelf.language).items()]
    if edition.location:
        module = model.modules[root.module]
        element = f"{code(f'{module.prefix}:{root.name}')} {words['in']} {code(module.namespace)}"
        facts.append((words["xml_element"], element))
    files = [edition.download(f"xsd/{name}.xsd"), edition.download(f"json/{name}.schema.json")]
    schemas = [
        file_link(plain(file.path.rpartition("/")[2]), shelf.file(origin, edition, file.path))
        for file in files
        if file is not None
    ]
    facts += [(words["schemas"], " · ".join(schemas))] if schemas else []
    facts.append((words["class"], link(plain(root.name), relative(origin, shelf.page_of(root)), "type")))
    facts += uses_facts(shelf, root, origin)
    laws = root.annotation("legal_basis")
    facts += [(words["legal_basis"], " ".join(law_chip(shelf, citation) for citation in laws))] if laws else []
    yield from ('<div class="relations" markdown>', "")
    for term, value in facts:
        yield from (term, f":   {value}", "")
    yield from ("</div>", "")


def _examples(shelf: Shelf, edition: Edition, root: Class) -> Iterator[str]:
    words = shelf.words
    samples = [sample for sample in edition.samples if sample.root == root.name]
    generated = [sample for sample in samples if not sample.authored]
    authored = [sample for sample in samples if sample.authored]
    if samples:
        yield from (f"## {words['examples']} {{: #examples data-search-exclude }}", "")
    if authored:
        yield from (f"### {words['authored_examples']} {{: data-search-exclude }}", "", words["authored_lead"], "")
        for number, sample in enumerate(authored):
            yield from (
                f'???{"" if number else "+"} example "{plain(sample.file)}"',
                "",
                *fenced(_form(sample), sample.text, "    "),
                "",
            )
    if generated:
        yield from (f"### {words['generated_examples']} {{: data-search-exclude }}", "", words["generated_example"], "")
        order = list(FORMS)
        for sample in sorted(generated, key=lambda s: order.index(_form(s))):
            form = _form(sample)
            yield from (f'=== "{FORMS[form]}"', "", *fenced(form, sample.text, "    "), "")


def _form(sample: Sample) -> str:
    form = sample.file.rpartition(".")[2]
    return "yaml" if form == "yml" else form


def fenced(form: str, text: str, indent: str) -> Iterator[str]:
    """A text as a code block of a language; the fence is longer than any in the text."""
    fence = "```"
    while fence in text:
        fence += "`"
    yield f"{indent}{fence}{form}"
    yield from (f"{indent}{line}" for line in text.rstrip("\n").split("\n"))
    yield f"{indent}{fence}"
