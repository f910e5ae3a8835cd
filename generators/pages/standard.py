"""The pages of one data standard: overview with downloads, classes, code lists and types."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact
from generators.model.nodes import Class, Element, Enum, Slot, Standard, Text, Type
from generators.pages.words import WORDS


def standard_pages(standard: Standard, files: list[str], language: str) -> Iterator[Artifact]:
    """The pages of a standard below `standards/<name>/`; `files` are its downloads, relative to that folder."""
    for page, lines in (
        ("index", _overview(standard, files, language)),
        ("classes", _classes(standard, language)),
        ("codes", _code_lists(standard, language)),
    ):
        text = "\n".join([*_head(standard, page, language), *lines]) + "\n"
        yield Artifact(f"standards/{standard.name}/{page}.md", text.encode(), standard.name)


def badge(standard: Standard, language: str) -> str:
    """The status as a badge."""
    return (
        f'<span class="badge status-{standard.status}">{WORDS[language].get(standard.status, standard.status)}</span>'
    )


def told(text: Text, language: str) -> str:
    """A text in a language, or in any, on one line and safe inside a table."""
    found = text.get(language) or next(iter(text.values()), "")
    return " ".join(found.split()).replace("|", "\\|").replace("<", "&lt;")


def _head(standard: Standard, page: str, language: str) -> list[str]:
    words = WORDS[language]
    title = told(standard.title, language) or standard.name
    links = {"index": words["overview"], "classes": words["classes"], "codes": words["codes"]}
    heading = title if page == "index" else f"{links[page]} – {title}"
    nav = [
        f'-   [{text}]({name}.md){{ .here aria-current="page" }}' if name == page else f"-   [{text}]({name}.md)"
        for name, text in links.items()
    ]
    return [
        "---",
        f"title: '{heading.replace(chr(39), chr(39) * 2)}'",
        "section: standards/",
        "hide: [navigation]",
        "---",
        "",
        f'<nav class="crumbs" aria-label="{words["standards"]}" markdown>',
        "",
        f"[{words['standards']}](../index.md)",
        "",
        "</nav>",
        "",
        f"# {heading}",
        "",
        f'<nav class="local-nav" aria-label="{title}" markdown>',
        "",
        *nav,
        "",
        "</nav>",
        "",
    ]


def _overview(standard: Standard, files: list[str], language: str) -> Iterator[str]:
    words, model = WORDS[language], standard.data
    module = model.modules[model.module]
    yield from (told(standard.description, language), "{: .lead }", "", '<div class="key-facts" markdown>', "")
    yield from (words["version"], f":   {standard.version} {badge(standard, language)}", "")
    yield from (words["namespace"], f":   `{module.namespace}`", "")
    if standard.dependencies:
        pins = ", ".join(f"[{n}](../{n}/index.md) {v}" for n, v in standard.dependencies.items())
        yield from (words["dependencies"], f":   {pins}", "")
    if standard.legal_basis:
        laws = ", ".join(f"[{b.citation}]({b.uri})" if b.uri else b.citation for b in standard.legal_basis)
        yield from (words["legal_basis"], f":   {laws}", "")
    yield from ("</div>", "")
    roots = [model.classes[r] for r in model.roots if r in model.classes]
    if roots:
        yield from (f"## {words['messages']}", "")
        for root in roots:
            yield from (f"- [{root.label(language)}](classes.md#{anchor(root)}): {told(root.description, language)}",)
        yield ""
    if files:
        yield from (f"## {words['downloads']}", "", '<div class="downloads" markdown>', "")
        for file in files:
            yield from (f"-   **[{file.rpartition('/')[2]}]({file})**", "")
        yield "</div>"


def anchor(element: Element) -> str:
    """The address of an element on its page."""
    return element.name.lower().replace(" ", "-")


def _classes(standard: Standard, language: str) -> Iterator[str]:
    words, model = WORDS[language], standard.data
    for cls in model.own(model.classes):
        yield from (f"## {cls.label(language)} {{: #{anchor(cls)} }}", "", f"`{cls.name}`", "")
        yield from (told(cls.description, language), "")
        if not cls.slots:
            continue
        yield from ('<div class="slots" markdown>', "")
        yield f"| {words['element']} | {words['cardinality']} | {words['type']} | {words['meaning']} |"
        yield "| --- | --- | --- | --- |"
        for slot in cls.slots.values():
            yield _row(standard, slot, language)
        yield from ("", "</div>", "")
    types: list[Type] = [t for t in model.own(model.types) if not t.builtin]
    if types:
        yield from (f"## {words['types']}", "", f"| {words['type']} | {words['meaning']} |", "| --- | --- |")
        for found in types:
            yield f"| `{found.name}` | {found.label(language)}. {told(found.description, language)} |"


def _row(standard: Standard, slot: Slot, language: str) -> str:
    required = " .required" if slot.required else ""
    top = "*" if slot.multivalued else "1"
    cardinality = "1" if slot.required and top == "1" else f"{int(slot.required)}..{top}"
    meaning = [told(slot.description, language) or slot.label(language)]
    meaning += [f'<span class="legal">{law}</span>' for law in slot.annotation("legal_basis")]
    if "special" in slot.annotation("data_category"):
        meaning.append(f'<span class="badge special">{WORDS[language]["special"]}</span>')
    kind = _type(standard, slot)
    return f"| `{slot.key}` | `{cardinality}`{{ .cardinality{required} }} | {kind} | {' '.join(meaning)} |"


def _type(standard: Standard, slot: Slot) -> str:
    model = standard.data
    cls: Class | None = model.classes.get(slot.range)
    enum: Enum | None = model.enums.get(slot.range)
    found, page = (cls, "classes") if cls else (enum, "codes")
    if found is None or found.module not in (model.module, *standard.dependencies):
        return f"`{slot.range}`{{ .type }}"
    folder = "" if found.module == model.module else f"../{found.module}/"
    return f"[{slot.range}]({folder}{page}.md#{anchor(found)}){{ .type }}"


def _code_lists(standard: Standard, language: str) -> Iterator[str]:
    words, model = WORDS[language], standard.data
    for enum in model.own(model.enums):
        yield from (f"## {enum.label(language)} {{: #{anchor(enum)} }}", "", told(enum.description, language), "")
        if enum.code_list is not None and enum.code_list.uri:
            yield from (f"{words['list']}: `{enum.code_list.uri}` {enum.code_list.version}", "")
        if enum.codes:
            yield from (f"| {words['code']} | {words['title']} |", "| --- | --- |")
            for code in enum.codes.values():
                yield f"| `{code.name}` | {code.label(language)} |"
            yield ""
