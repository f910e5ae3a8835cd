"""Requirements as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.model.requirements import Requirement
from generators.outline.rows import table
from generators.requirements.ledger import Comparison


def requirement_lines(found: Iterable[Requirement], language: str) -> Iterator[str]:
    """A line for each requirement: level, id, tests or why there are none, text."""
    rows = [(r.level, r.id, _tests(r), r.text.get(language) or next(iter(r.text.values()), "")) for r in found]
    yield from table(rows) if rows else ()


def comparison_lines(found: Comparison, language: str) -> Iterator[str]:
    """What has become of requirements: added, changed, removed, and ids used again."""
    listed = {requirement.id: requirement for requirement in found.current.requirements}
    stones = {stone.id: stone for stone in found.current.tombstones}
    for sign, names in (("+", found.added), ("~", found.changed)):
        yield from (f"{sign} {name}  {listed[name].text.get(language, '')}".rstrip() for name in names)
    for name in found.removed:
        stone = stones[name]
        successors = f", now {', '.join(stone.successors)}" if stone.successors else ""
        yield f"- {name}  {stone.reason}{successors}"
    yield from (f"! {name}  used again after its removal in version {stones[name].since}" for name in found.reused)
    yield (
        f"{len(found.added)} added, {len(found.changed)} changed, {len(found.removed)} removed, "
        f"{len(listed) - len(found.added) - len(found.changed)} unchanged"
    )


def _tests(requirement: Requirement) -> str:
    if not requirement.observable:
        return "audit"
    count = len(requirement.tests)
    return f"{count} test{'s' if count != 1 else ''}" if count else "open"
