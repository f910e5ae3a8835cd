"""`rules.json`: the expressions of a standard's business rules as trees, so that checking a document parses none."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from generators.model.nodes import Standard
from generators.rules.syntax import SyntaxProblem, Tree, syntax_by_text

RULES = "rules.json"
FORMAT = 1

Trees = Mapping[str, Tree]
"""Text of an expression → its tree."""
NO_TREES: Trees = {}


class UnreadableTrees(ValueError):
    """The bytes are no `rules.json` of this compiler."""


class File(msgspec.Struct, frozen=True):
    """The content of the file. expressions: by their text, which a reader thus cannot take for another one's."""

    expressions: dict[str, Tree]
    format: int = FORMAT


def trees_by_standard(standard: Standard) -> dict[str, Tree]:
    """The trees of all expressions that can be read, and that JSON brings back as they are."""
    texts = (text for rule in standard.rules for text in (rule.when, rule.demand) if text.strip())
    found: dict[str, Tree] = {}
    for text in dict.fromkeys(texts):
        try:
            tree = syntax_by_text(text)
        except SyntaxProblem:
            continue
        if msgspec.json.decode(msgspec.json.encode(tree), type=Tree) == tree:
            found[text] = tree
    return found


def json_by_trees(trees: Trees) -> bytes:
    """The file as indented JSON; the same trees give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(File(dict(trees))), indent=1) + b"\n"


def trees_by_json(content: bytes) -> Trees:
    """The trees that were written; raises UnreadableTrees for anything else."""
    try:
        found = msgspec.json.decode(content, type=File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableTrees(str(error)) from error
    if found.format != FORMAT:
        raise UnreadableTrees(f"format {found.format} is not known")
    return found.expressions
