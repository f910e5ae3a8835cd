"""The reference of the rules of comparison: an overview, and a page for each rule."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generators.artifact import Artifact
from generators.pages.markdown import code, link, plain, table
from generators.pages.words import WORDS as SITE
from registry.compare.pages import Mark, Pair, page
from registry.compare.rule import Rule, rules
from registry.pages.words import WORDS

FOLDER = "reference/changes"
GROUPS = {
    "group_data": ("class", "subclass", "root", "module", "slot", "type", "unique key"),
    "group_codes": ("code", "enum"),
    "group_rules": ("business rule", "requirement", "scenario"),
    "group_interface": ("operation", "parameter", "request", "response", "media type", "problem", "event"),
    "group_process": ("step", "participant", "outcome"),
    "group_any": ("*", "standard", "dependency"),
}
"""Key of a heading → elements that the rules below it look at."""

LEVELS = {"p": "patch", "m": "minor", "M": "major", "E": "error"}


def change_rule_pages(language: str) -> Iterator[Artifact]:
    """The overview of the rules and a page for each, relative to the docs folder."""
    words = WORDS[language]
    lines = ["---", f"title: {words['change_rules']}", "---", "", f"# {words['change_rules']}", ""]
    lines += [words["change_rules_lead"], "{: .lead }", "", words["change_rules_more"], ""]
    for key, elements in GROUPS.items():
        found = [rule for rule in rules() if rule.on[0][0] in elements]
        rows = [[link(code(rule.id), f"{rule.id}.md"), plain(page(rule).summary[language])] for rule in found]
        heads = [SITE[language]["rule"], SITE[language]["meaning"]]
        lines += [f"## {words[key]} {{: #{key.removeprefix('group_')} }}", "", *table(heads, rows, "names")]
    yield Artifact(f"{FOLDER}/index.md", ("\n".join(lines) + "\n").encode())
    for rule in rules():
        yield Artifact(f"{FOLDER}/{rule.id}.md", ("\n".join(_page(rule, language)) + "\n").encode(), rule.id)


def _page(rule: Rule, language: str) -> Iterator[str]:
    words, told = WORDS[language], page(rule)
    title = told.title[language]
    yield from ("---", f"title: {json.dumps(title, ensure_ascii=False)}", "section: reference/", "search: {boost: 2}")
    yield from ("hide: [navigation]", "---", "")
    yield from (f'<nav class="crumbs" aria-label="{SITE[language]["crumbs"]}" markdown>', "")
    yield from (link(words["change_rules"], "index.md"), "", "</nav>", "", f"# {plain(title)}", "")
    yield from (code(rule.id), "{: .badges }", "", plain(told.summary[language]), "{: .lead }", "")
    yield from (told.text[language].strip(), "")
    for number, pair in enumerate(told.pairs, 1):
        heading = f"{words['example']} {number}" if len(told.pairs) > 1 else words["example"]
        # Other pages are the better answer to a search for a name that an example happens to use.
        yield from (f"## {heading} {{: #example-{number} data-search-exclude }}", "", *_pair(pair, language))


def _pair(pair: Pair, language: str) -> Iterator[str]:
    words = WORDS[language]
    yield from ('<div class="versions-beside" markdown>', "")
    for side, files in (("before", pair.before), ("after", pair.after)):
        yield from ("<div markdown>", "")
        for path, text in files.items():
            marked = sorted({mark.line for mark in pair.marks if (mark.side, mark.file) == (side, path)})
            lines = f' hl_lines="{" ".join(map(str, marked))}"' if marked else ""
            yield f'```{path.rpartition(".")[2]} title="{words[side]}: {path}"{lines}'
            yield from (*(_unmarked(line) for line in text.rstrip("\n").splitlines()), "```", "")
        yield from ("</div>", "")
    yield from ("</div>", "")
    yield from _findings([mark for mark in pair.marks if mark.severity], language)


def _unmarked(line: str) -> str:
    """A line of an example without the comment that marks it, which the table below says in full."""
    return line.partition("# <-")[0].rstrip() if "# <-" in line else line


def _findings(marks: list[Mark], language: str) -> Iterator[str]:
    words = WORDS[language]
    heads = [words[key] for key in ("finding", "place", "effect", "level")]
    rows = [
        [link(code(mark.rule), f"{mark.rule}.md"), code(f"{mark.file}:{mark.line}"), _effect(mark, language), level]
        for mark in marks
        for level in [_level(mark, language)]
    ]
    yield from table(heads, rows, "names")


def _effect(mark: Mark, language: str) -> str:
    xml, slash, json_ = mark.effect.partition("/")
    if not slash:
        return f"{WORDS[language]['conduct']} {code(xml)}"
    return f"XML {code(xml)}, JSON {code(json_)}"


def _level(mark: Mark, language: str) -> str:
    """The level, or that of messages, requests and responses where they differ."""
    words = WORDS[language]
    letters = mark.severity.removesuffix("R")
    named = [words[LEVELS[letter]] for letter in letters]
    if len(named) == 1:
        told = named[0]
    else:
        told = ", ".join(
            f"{name} {words[key]}"
            for name, key in zip(named, ("in_messages", "in_requests", "in_responses"), strict=True)
        )
    return plain(f"{told}; {words['to_classify']}" if mark.severity.endswith("R") else told)
