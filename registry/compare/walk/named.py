"""Parts of authored files that have an id: their pairs, texts and requirements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import replace

from generators.model.node import Named, Node, Requirement
from registry.compare.change import ADDED, REMOVED, Change

N = TypeVar("N", bound=Node)


class Both(NamedTuple):
    """What holds something in both versions, and the path that leads there."""

    before: Node
    after: Node
    path: str

    def change(self, element: str, aspect: str = "", old: object = None, new: object = None) -> Change:
        """A change of the holder itself."""
        path = self.path.rpartition(".")[2] if element in ("operation", "event", "step", "participant") else self.path
        return Change(element=element, aspect=aspect, path=path, old=old, new=new, before=self.before, after=self.after)


def by_id(nodes: Iterable[N], attribute: str = "id") -> dict[str, N]:
    """Nodes by id, or by another attribute."""
    return {str(getattr(node, attribute)): node for node in nodes}


def come_and_gone(both: Both, element: str, old: dict[str, N], new: dict[str, N]) -> Iterator[Change]:
    """Parts that only one version has; the place on the other side is that of the holder."""
    within = f"{both.path}." if both.path else ""
    for name, node in old.items():
        if name not in new:
            yield Change(
                element=element, aspect=REMOVED, path=f"{within}{name}", old=name, before=node, after=both.after
            )
    for name, node in new.items():
        if name not in old:
            yield Change(
                element=element, aspect=ADDED, path=f"{within}{name}", new=name, before=both.before, after=node
            )


def pairs(both: Both, old: dict[str, N], new: dict[str, N]) -> Iterator[tuple[N, N, Both]]:
    """Parts of both versions."""
    within = f"{both.path}." if both.path else ""
    for name, before in old.items():
        if name in new:
            yield before, new[name], Both(before, new[name], f"{within}{name}")


def differing(change: Change, aspects: Iterable[tuple[Any, ...]]) -> Iterator[Change]:
    """The aspects, each a name with two values, whose values differ."""
    for aspect, old, new in aspects:
        if old != new:
            yield replace(change, aspect=aspect, old=old, new=new)


def text_changes(change: Change, old: Named, new: Named) -> Iterator[Change]:
    """Changed titles, definitions and legal bases."""
    aspects = [("label", old.title, new.title), ("definition", old.description, new.description)]
    laws = [", ".join(getattr(node, "legal_basis", ())) for node in (old, new)]
    yield from differing(change, [*aspects, ("legal-basis", *laws)])


def requirement_changes(both: Both, old: tuple[Requirement, ...], new: tuple[Requirement, ...]) -> Iterator[Change]:
    """Requirements that came, went, or say something else."""
    one, other = by_id(old), by_id(new)
    for change in come_and_gone(Both(both.before, both.after, ""), "requirement", one, other):
        node = change.after if change.aspect == ADDED else change.before
        level = node.level if isinstance(node, Requirement) else ""
        yield replace(change, facts=frozenset([level]))
    for before, after, pair in pairs(Both(both.before, both.after, ""), one, other):
        change = pair.change("requirement")
        yield from differing(change, [("level", before.level, after.level), ("definition", before.text, after.text)])
