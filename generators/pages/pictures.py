"""Diagrams as figures of a page."""

from __future__ import annotations

from collections.abc import Iterator

from generators.diagrams import Box, Row, arranged, drawn
from generators.model.nodes import Class, DataModel, Slot
from generators.pages.fields import cardinality, occurrences
from generators.pages.markdown import in_language, quoted
from generators.pages.relations import ranges
from generators.pages.shelf import Edition, Shelf, built_relative

MOST_BOXES = 24
MOST_ROWS = 18


def class_figure(shelf: Shelf, edition: Edition, cls: Class, page: str, depth: int) -> Iterator[str]:
    """The class diagram below a class under a heading; nothing for a class without parts."""
    boxes = _Boxes(shelf, edition.standard.data, page, depth).around(cls)
    if len(boxes) > 1:
        words = shelf.words
        label, _ = in_language(cls.title, shelf.language)
        title = f"{words['diagram_of']} {label or cls.name}"
        parts = ", ".join(box.title for box in boxes[1:])
        described = words["diagram_root"].format(name=cls.name, parts=parts)
        yield from (f"## {words['diagram']} {{: #diagram data-search-exclude }}", "")
        yield from figure(boxes, "diagram-classes", title, described, words["diagram_caption"])


def standards_figure(shelf: Shelf, page: str) -> Iterator[str]:
    """Which standard builds on which; nothing for a single one."""
    words = shelf.words
    editions = [edition for edition in shelf.editions if edition.section == "standards"]
    known = {edition.standard.name for edition in editions}
    users = {name for edition in editions for name in edition.standard.dependencies}
    boxes = []
    for edition in sorted(editions, key=lambda e: e.standard.name in users):
        standard = edition.standard
        rows = tuple(Row(name, version, name) for name, version in standard.dependencies.items() if name in known)
        title, _ = in_language(standard.title, shelf.language)
        address = built_relative(page, f"{edition.place}/index.md")
        kind = "box" if standard.name in users else "box-root"
        boxes.append(Box(standard.name, title or standard.name, rows, kind, address))
    if len(boxes) > 1:
        pins = [
            f"{e.standard.name} → {', '.join(e.standard.dependencies)}" for e in editions if e.standard.dependencies
        ]
        yield from (f"## {words['diagram_standards']} {{: #diagram data-search-exclude }}", "")
        yield from figure(
            boxes,
            "diagram-standards",
            words["diagram_standards"],
            "; ".join(pins),
            words["dependency_diagram"],
            latest=True,
        )


def figure(
    boxes: list[Box], identity: str, title: str, description: str, caption: str, latest: bool = False
) -> Iterator[str]:
    """A diagram in a region that scrolls by itself, with a caption below; `latest` as in `arranged`."""
    yield '<figure class="diagram">'
    yield f'<div class="diagram-scroll" tabindex="0" role="region" aria-label="{quoted(title)}">'
    yield drawn(arranged(boxes, latest), identity, title, description)
    yield from ("</div>", f"<figcaption>{quoted(caption)}</figcaption>", "</figure>", "")


class _Boxes:
    """The boxes of one class diagram."""

    def __init__(self, shelf: Shelf, model: DataModel, page: str, depth: int) -> None:
        self.shelf, self.model, self.page, self.depth = shelf, model, page, depth

    def around(self, root: Class) -> list[Box]:
        """Breadth first from the root: its parts, their parts, down to the depth."""
        found: dict[str, Box] = {}
        level = {root.name: 0}
        queue = [root]
        while queue and len(found) < MOST_BOXES:
            cls = queue.pop(0)
            open_ = level[cls.name] < self.depth and cls.module == root.module
            rows = tuple(self._rows(cls)) if open_ else ()
            found[cls.name] = self._box(cls, root, rows)
            for row in rows:
                if row.target and row.target not in level:
                    level[row.target] = level[cls.name] + 1
                    queue.append(self.model.classes[row.target])
        return list(found.values())

    def _box(self, cls: Class, root: Class, rows: tuple[Row, ...]) -> Box:
        target = self.shelf.page_of(cls)
        address = built_relative(self.page, target) if target and target != self.page else ""
        kind = "box-root" if cls is root else "box" if cls.module == root.module else "box-ext"
        edition = self.shelf.edition(cls.module)
        foreign = cls.module if kind == "box-ext" and edition is not None else ""
        return Box(cls.name, cls.name, rows, kind, address, foreign)

    def _rows(self, cls: Class) -> Iterator[Row]:
        """Own slots and inherited ones with parts; the other inherited ones are summed up."""
        inherited: dict[str, int] = {}
        rows = []
        for slot in cls.slots.values():
            if slot.owner not in ("", cls.name) and not self._parts(slot):
                inherited[slot.owner] = inherited.get(slot.owner, 0) + 1
            else:
                rows.append(self._row(slot))
        for owner, count in inherited.items():
            word = self.shelf.words["diagram_inherited" if count > 1 else "diagram_inherited_one"]
            yield Row(f"{count} {word} {owner}", muted=True)
        yield from rows[:MOST_ROWS]
        if len(rows) > MOST_ROWS:
            yield Row(self.shelf.words["diagram_more"].format(count=len(rows) - MOST_ROWS), muted=True)

    def _row(self, slot: Slot) -> Row:
        names = ranges(self.model, slot)
        shown = f" {self.shelf.words['or']} ".join(names)
        parts = self._parts(slot)
        return Row(f"{slot.key}: {shown}", cardinality(*occurrences(slot)), parts[0] if parts else "")

    def _parts(self, slot: Slot) -> list[str]:
        return [n for n in ranges(self.model, slot) if n in self.model.classes and not self.model.classes[n].any]
