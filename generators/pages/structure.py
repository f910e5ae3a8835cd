"""The structure of a message as a tree that opens branch by branch, in HTML that needs no script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generators.model.nodes import Class, DataModel, Slot
from generators.pages.fields import cardinality, occurrences
from generators.pages.markdown import in_language
from generators.pages.relations import ranges
from generators.pages.shelf import Shelf, built_relative

DEEPEST = 6
MOST_NODES = 600


def structure(shelf: Shelf, model: DataModel, root: Class, page: str) -> Iterator[str]:
    """The tree below a root, cut where it repeats itself or grows beyond measure."""
    tree = _Tree(shelf, model, page)
    yield from ('<div class="tree">', *tree.branch(root, (root.name,)), "</div>", "")


class _Tree:
    """One tree on one page; counts what it has shown."""

    def __init__(self, shelf: Shelf, model: DataModel, page: str) -> None:
        self.shelf, self.model, self.page = shelf, model, page
        self.shown = 0

    def branch(self, cls: Class, path: tuple[str, ...]) -> Iterator[str]:
        """The list of a class's slots; `path` names the classes above."""
        yield "<ul>"
        for slot in cls.slots.values():
            self.shown += 1
            parts = [self.model.classes[n] for n in ranges(self.model, slot) if n in self.model.classes]
            nested = [c for c in parts if c.slots and self._embedded(slot, c)]
            open_ended = [c for c in nested if c.name in path or len(path) >= DEEPEST or self.shown > MOST_NODES]
            if nested and not open_ended:
                # A link inside a summary would be a control within a control: it stands below.
                yield f"<li><details><summary>{self.line(slot, linked=False)}</summary>"
                for part in nested:
                    yield f'<p class="alternative">{self.type(part.name)}</p>'
                    yield from self.branch(part, (*path, part.name))
                yield "</details></li>"
            else:
                yield f"<li>{self.line(slot)}</li>"
        yield "</ul>"

    def _embedded(self, slot: Slot, cls: Class) -> bool:
        return cls.identifier is None or bool(slot.inlined or slot.inlined_as_list)

    def line(self, slot: Slot, linked: bool = True) -> str:
        """Name, cardinality, type and title of a slot."""
        low, high = occurrences(slot)
        label, tag = in_language(slot.title, self.shelf.language)
        language = "" if tag == self.shelf.language else f' lang="{escape(tag)}"'
        types = f" {self.shelf.words['or']} ".join(self.type(name, linked) for name in ranges(self.model, slot))
        name = f"@{slot.key}" if slot.xml_attribute else slot.key
        return (
            f'<code>{escape(name)}</code> <code class="cardinality{" required" if low else ""}">'
            f"{cardinality(low, high)}</code> {types}"
            + (f' <span class="label"{language}>{escape(label)}</span>' if label else "")
        )

    def type(self, name: str, linked: bool = True) -> str:
        """A type, linked to its page where it has one."""
        element = self.model.classes.get(name) or self.model.enums.get(name) or self.model.types.get(name)
        target = self.shelf.page_of(element) if element is not None and linked else ""
        if not target:
            return f'<span class="type">{escape(name)}</span>'
        return f'<a class="type" href="{escape(built_relative(self.page, target))}">{escape(name)}</a>'
