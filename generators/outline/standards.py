"""Standards as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Standard
from generators.outline.parts import parts_lines
from generators.outline.rows import table


def standard_lines(standard: Standard, language: str) -> Iterator[str]:
    """Identity of a standard, and what is in it: roots and elements, or the parts of an interface or process."""
    yield f"{standard.name} {standard.version} ({standard.kind}, {standard.status})"
    for text in (standard.title, standard.description):
        if text:
            yield text.get(language) or next(iter(text.values()))
    if standard.dependencies:
        yield "dependencies: " + ", ".join(f"{name} {version}" for name, version in standard.dependencies.items())
    if standard.model is None:
        yield from parts_lines(standard, language)
        return
    model = standard.model
    groups = {
        "roots": [model.classes[name] for name in model.roots if name in model.classes],
        "classes": [c for c in model.own(model.classes) if c.name not in model.roots],
        "enums": model.own(model.enums),
        "types": [t for t in model.own(model.types) if not t.builtin],
    }
    for group, elements in groups.items():
        if elements:
            yield ""
            yield f"{group}:"
            yield from table(
                [(f"  {e.name}", e.label(language) if e.label(language) != e.name else "") for e in elements]
            )
