"""All pages of the site in one language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generators.artifact import Artifact
from generators.checks.catalogue import RULES
from generators.model.nodes import Standard
from generators.pages.standard import badge, standard_pages, told
from generators.pages.words import WORDS

LANGUAGES = ("de", "en")


def pages(standards: dict[str, tuple[Standard, list[str]]], handwritten: Path, language: str) -> Iterator[Artifact]:
    """Hand-written and generated pages; `standards` holds each standard with its downloads (relative to its page)."""
    for page in sorted(handwritten.rglob(f"*.{language}.md")):
        path = page.relative_to(handwritten)
        yield Artifact(path.with_name(page.name.removesuffix(f".{language}.md") + ".md").as_posix(), page.read_bytes())
    yield Artifact("standards/index.md", _index([s for s, _ in standards.values()], language).encode())
    yield Artifact("reference/rules/index.md", _rules(language).encode())
    yield Artifact("reference/metamodel/index.md", _metamodel(language).encode())
    for standard, files in standards.values():
        yield from standard_pages(standard, files, language)


def _index(standards: list[Standard], language: str) -> str:
    words = WORDS[language]
    cards = [
        f"-   **[{told(s.title, language) or s.name}]({s.name}/index.md)**\n\n    {told(s.description, language)}\n\n"
        f'    {badge(s, language)} <span class="badge version">{s.version}</span>\n'
        for s in standards
    ]
    lead = f"{words['standards_lead']}\n{{: .lead }}"
    grid = '<div class="cards" markdown>\n\n' + "\n".join(cards) + "\n</div>"
    return f"# {words['standards']}\n\n{lead}\n\n{grid}\n"


def _rules(language: str) -> str:
    words = WORDS[language]
    rows = "\n".join(f"| `{rule}` | {texts[language]} |" for rule, texts in sorted(RULES.items()))
    table = f"| {words['rule']} | {words['meaning']} |\n| --- | --- |\n{rows}"
    return f"# {words['rules']}\n\n{words['rules_lead']}\n{{: .lead }}\n\n{table}\n"


def _metamodel(language: str) -> str:
    words = WORDS[language]
    return f"# {words['metamodel']}\n\n{words['metamodel_lead']}\n{{: .lead }}\n\n[LinkML](../linkml.md)\n"
