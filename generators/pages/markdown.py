"""Plain texts as Markdown that shows exactly them, and the few inline forms that generated pages use."""

from __future__ import annotations

import re

from generators.model.nodes import Text

# What Markdown, its extensions, HTML or a table could take for markup.
SPECIAL = re.compile(r"[\\`*_{}\[\]<>#+|&!~^\"]")
# What opens a list or a definition at the start of a line.
OPENING = re.compile(r"^(\d+)?([.:-])(?=\s)")
CODE_SPAN = re.compile(r"`([^`\n]+)`")


def plain(text: str) -> str:
    """A text on one line, safe in a paragraph and in a table; code spans stay."""
    parts = CODE_SPAN.split(" ".join(text.split()))
    joined = "".join(code(part) if index % 2 else escaped(part) for index, part in enumerate(parts))
    return OPENING.sub(lambda found: f"{found[1] or ''}&#{ord(found[2])};", joined)


def escaped(text: str) -> str:
    """A text without anything that Markdown or HTML would read as markup."""
    return SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)


def code(text: str, classes: str = "", anchor: str = "") -> str:
    """Inline code that shows any text, also in tables."""
    attributes = (f' class="{classes}"' if classes else "") + (f' id="{anchor}"' if anchor else "")
    return f"<code{attributes}>{escaped(text)}</code>"


def quoted(text: str) -> str:
    """A text as the value of an HTML attribute, safe inside Markdown."""
    return escaped(" ".join(text.split()))


def in_language(text: Text, language: str) -> tuple[str, str]:
    """A text with its language: in the wanted one, or else in the first that there is; empty when there is none."""
    if text.get(language):
        return text[language], language
    return next(((found, tag) for tag, found in text.items() if found), ("", language))


def told(text: Text, language: str) -> str:
    """A text in a language; in another one it is marked as such for screen readers."""
    found, tag = in_language(text, language)
    return plain(found) if tag == language or not found else f'<span lang="{quoted(tag)}">{plain(found)}</span>'


def chip(text: str, kind: str) -> str:
    """A short label: a badge, a cardinality, a legal basis."""
    return f'<span class="{kind}">{plain(text)}</span>'


def link(text: str, address: str, classes: str = "") -> str:
    """A link whose text is Markdown already; `classes` are separated by spaces."""
    attributes = "{ " + " ".join(f".{name}" for name in classes.split()) + " }" if classes else ""
    return f"[{text}]({address}){attributes}"


def file_link(text: str, address: str, classes: str = "") -> str:
    """A link to a file beside the pages, which mkdocs does not know."""
    attributes = f' class="{classes}"' if classes else ""
    return f'<a href="{quoted(address)}"{attributes}>{text}</a>'


def table(heads: list[str], rows: list[list[str]], frame: str = "") -> list[str]:
    """A table of Markdown cells; `frame` is the class of a box around it. No rows, no table."""
    if not rows:
        return []
    lines = [f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *rows)]
    return [f'<div class="{frame}" markdown>', "", *lines, "", "</div>", ""] if frame else [*lines, ""]


def size(count: int) -> str:
    """A number of bytes for people, in units of 1000."""
    if count < 1000:
        return f"{count} B"
    return f"{count / 1000:.0f} kB" if count < 999_500 else f"{count / 1_000_000:.1f} MB"
