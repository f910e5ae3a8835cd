"""Pages of code lists: an overview of all, and one page each."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Code, Enum
from generators.pages.fields import law_chip
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, file_link, link, plain, size, table, told
from generators.pages.shelf import Edition, Shelf, relative, slug
from generators.pages.words import word_text

SEARCH_BOOST = 2
SUFFIXES = {".gc.xml": "Genericode", ".json": "JSON", ".csv": "CSV"}


def code_pages(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The overview of code lists and a page for each."""
    model = edition.standard.data
    own: list[Enum] = model.own(model.enums)
    if not own:
        return
    yield Page("codes/index.md", word_text("codes"), _index(shelf, edition, own), word_text("codes_lead"))
    for enum in own:
        badges = [code(enum.name), *_excerpt(shelf, enum)]
        if enum.deprecated:
            badges.append(chip(shelf.words["deprecated"], "badge deprecated"))
        yield Page(
            path=shelf.page_of(enum).removeprefix(edition.place + "/"),
            title=enum.title or {shelf.language: enum.name},
            body=_enum(shelf, edition, enum),
            lead=enum.description,
            badges=badges,
            name=enum.name,
            boost=SEARCH_BOOST,
        )


def _excerpt(shelf: Shelf, enum: Enum) -> list[str]:
    """A badge for a list of which the standard holds an excerpt."""
    return [chip(shelf.words["excerpt"], "badge severity-hint")] if enum.annotations.get("codelist_excerpt") else []


def _index(shelf: Shelf, edition: Edition, own: list[Enum]) -> Iterator[str]:
    words, origin = shelf.words, f"{edition.place}/codes/index.md"
    rows = []
    for enum in own:
        known = enum.code_list
        name = link(plain(enum.name), relative(origin, shelf.page_of(enum)), "type")
        version = chip(known.version, "short") if known and known.version else ""
        uri = code(known.uri) if known and known.uri else ""
        binding = chip(words["binding_short"].format(known.binding), "short") if known and known.binding else ""
        title = " ".join([told(enum.title, shelf.language), *_excerpt(shelf, enum)])
        rows.append([name, title, str(len(enum.codes) or "–"), binding, version, uri])
    heads = [words[key] for key in ("list", "code_title", "codes_count", "binding", "version", "list_uri")]
    yield from table(heads, rows, "lists")


def _enum(shelf: Shelf, edition: Edition, enum: Enum) -> Iterator[str]:
    yield from _facts(shelf, edition, enum)
    yield from _downloads(shelf, edition, enum)
    words = shelf.words
    yield from (f"## {words['codes_count']} {{: #codes }}", "")
    if not enum.codes:
        yield from (words["open_list"], "")
        return
    if _excerpt(shelf, enum):
        yield from (words["excerpt_long"], "")
    dated = any(c.valid_from or c.valid_until for c in enum.codes.values())
    heads = [words["code"], words["code_title"]] + ([words["valid_from"], words["valid_until"]] if dated else [])
    rows = [_row(shelf, found, dated) for found in enum.codes.values()]
    yield from table(heads, rows, "codes")


def _row(shelf: Shelf, found: Code, dated: bool) -> list[str]:
    words, language = shelf.words, shelf.language
    title, meaning = told(found.title, language), told(found.description, language)
    parts = [f"**{title}**" if title and meaning else title, meaning]
    if found.parent:
        parts.append(f'<span class="inherited">{words["parent"]} {code(found.parent)}</span>')
    if found.uri:
        parts.append(f'<span class="facets">{code(found.uri)}</span>')
    if found.deprecated:
        parts.append(chip(words["deprecated"], "badge deprecated"))
    row = [code(found.name, anchor=f"code-{slug(found.name)}"), " ".join(filter(None, parts))]
    return row + ([plain(found.valid_from), plain(found.valid_until)] if dated else [])


def _facts(shelf: Shelf, edition: Edition, enum: Enum) -> Iterator[str]:
    words, known, origin = shelf.words, enum.code_list, shelf.page_of(enum)
    facts: list[tuple[str, str]] = []
    if known is not None:
        facts += [(words["list_uri"], code(known.uri))] if known.uri else []
        facts += [(words["version"], plain(known.version))] if known.version else []
        facts += [(words["agency"], plain(known.agency))] if known.agency else []
        facts += [(words["valid_from"], plain(known.valid_from))] if known.valid_from else []
    facts.append((words["binding"], plain(words[f"binding_{known.binding if known else 0}"])))
    laws = enum.annotation("legal_basis")
    facts += [(words["legal_basis"], " ".join(law_chip(shelf, citation) for citation in laws))] if laws else []
    users = shelf.relations.users.get((enum.module, enum.name), [])
    if users:
        chips = (link(plain(c.name), relative(origin, shelf.page_of(c)), "type") for c in users)
        facts.append((words["used_by"], " ".join(chips)))
    yield from ('<div class="relations" markdown>', "")
    for term, value in facts:
        yield from (term, f":   {value}", "")
    yield from ("</div>", "")


def _downloads(shelf: Shelf, edition: Edition, enum: Enum) -> Iterator[str]:
    origin = shelf.page_of(enum)
    lines = []
    for suffix, form in SUFFIXES.items():
        file = edition.download(f"codelists/{enum.name}{suffix}")
        if file is not None:
            target = shelf.file(origin, edition, file.path)
            lines += [
                f"-   **{file_link(form, target)}**",
                "",
                f"    {plain(enum.name + suffix)} · {size(file.size)}",
                "",
            ]
    if lines:
        yield from ('<div class="downloads" markdown>', "", *lines, "</div>", "")
