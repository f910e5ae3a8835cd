"""The reference of lint rules: an overview, and a page for each rule."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generators.artifact import Artifact
from generators.checks.catalogue import Rule, rules
from generators.checks.examples import MODEL, Example
from generators.findings import Severity
from generators.pages.fields import severity_chip
from generators.pages.markdown import code, link, plain, table, told
from generators.pages.shelf import Shelf

FOLDER = "reference/rules"


def rule_pages(shelf: Shelf) -> Iterator[Artifact]:
    """The overview of lint rules and a page for each."""
    words = shelf.words
    lines = ["---", f"title: {words['lint_rules']}", "---", "", f"# {words['lint_rules']}", ""]
    lines += [words["lint_rules_lead"], "{: .lead }", ""]
    for severity in sorted(Severity, reverse=True):
        found = [rule for rule in rules() if rule.level is severity]
        heading = words[f"level_{severity.label}"]
        rows = [[link(code(r.id), f"{r.id}.md"), told(r.page.summary, shelf.language)] for r in found]
        if rows:
            lines += [
                f"## {heading} {{: #{severity.label} }}",
                "",
                *table([words["rule"], words["meaning"]], rows, "names"),
            ]
    yield Artifact(f"{FOLDER}/index.md", ("\n".join(lines) + "\n").encode())
    for rule in rules():
        yield Artifact(f"{FOLDER}/{rule.id}.md", ("\n".join(_page(shelf, rule)) + "\n").encode(), rule.id)


def _page(shelf: Shelf, rule: Rule) -> Iterator[str]:
    words, language = shelf.words, shelf.language
    title = rule.page.title.get(language) or rule.id
    yield from ("---", f"title: {json.dumps(title, ensure_ascii=False)}", "section: reference/", "search: {boost: 2}")
    yield from ("hide: [navigation]", "---", "", f'<nav class="crumbs" aria-label="{words["crumbs"]}" markdown>', "")
    yield from (link(words["lint_rules"], "index.md"), "", "</nav>", "", f"# {plain(title)}", "")
    yield from (f"{code(rule.id)} {severity_chip(shelf, rule.level)}", "{: .badges }", "")
    yield from (told(rule.page.summary, language), "{: .lead }", "")
    yield from (rule.page.text.get(language, "").strip(), "")
    yield from (words["adjustable_level" if rule.adjustable else "fixed_level"], "{: .fine }", "")
    for kind, examples in (("flagged", rule.page.flagged), ("accepted", rule.page.accepted)):
        if examples:
            # Other pages are the better answer to a search for a name that an example happens to use.
            yield from (
                f"## {words[kind]} {{: #{kind} data-search-exclude }}",
                "",
                f'<div class="{kind}" markdown>',
                "",
            )
            for example in examples:
                yield from _example(example)
            yield from ("</div>", "")


def _example(example: Example) -> Iterator[str]:
    for file in example.files:
        fence = "````" if "```" in file.text else "```"
        title = f' title="{file.path}"' if len(example.files) > 1 or file.path != MODEL else ""
        yield from (f"{fence}{file.language}{title}", file.text.rstrip("\n"), fence, "")
