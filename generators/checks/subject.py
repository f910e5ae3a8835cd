"""What rules look at: a standard, its sources with positions, and the workspace around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from generators.findings import Span
from generators.model.linkml import Closure, Schema
from generators.model.linkml.walk import Definition
from generators.model.nodes import DataModel, Standard
from generators.model.source import Document
from generators.model.wire import Wire
from generators.workspace import Workspace

T = TypeVar("T")

_DECLARED = frozenset(["schema", "class", "slot", "type", "enum", "code", "subset"])


class Flag(NamedTuple):
    """What a rule found: a place, a message (subject first, no advice) and the element meant."""

    span: Span
    message: str
    path: str = ""


class Subject:
    """A data standard in its workspace, or a bare LinkML file (then `workspace` and `identity` are None)."""

    def __init__(
        self,
        standard: Standard,
        closure: Closure,
        workspace: Workspace | None = None,
        identity: Document | None = None,
        sound: bool = True,
    ) -> None:
        """Prepare facts about `standard`, read from `closure` and `identity`; nothing is computed yet.

        sound: reading reported no error, so that the model is complete.
        """
        self.standard = standard
        self.model: DataModel = standard.data
        self.closure = closure
        self.workspace = workspace
        self.identity = identity
        self.sound = sound
        self._facts: dict[str, Any] = {}

    @cached_property
    def sources(self) -> list[Schema]:
        """The schema files that the subject answers for: its own; for a bare file also those it imports."""
        if self.workspace is None:
            return [s for s in self.closure.order if "linkml_model" not in s.path.parts]
        return [s for s in self.closure.order if s.module == self.model.module]

    @cached_property
    def definitions(self) -> list[Definition]:
        """Every definition in the sources, outer ones first."""
        return [definition for schema in self.sources for definition in schema.definitions]

    @cached_property
    def declarations(self) -> list[Definition]:
        """The definitions in the sources that declare something with a name of its own, schemas included."""
        return [d for d in self.definitions if d.kind in _DECLARED and d.within != "slot_usage"]

    @cached_property
    def modules(self) -> frozenset[str]:
        """Names of the modules that the subject answers for."""
        return frozenset(schema.module for schema in self.sources)

    @cached_property
    def wire(self) -> Wire:
        """Answers about the encoding."""
        return Wire(self.model)

    def once(self, name: str, compute: Callable[[], T]) -> T:
        """A fact that several rules need, computed for the first of them."""
        if name not in self._facts:
            self._facts[name] = compute()
        found: T = self._facts[name]
        return found

    def text_at(self, schema: Schema, place: Span) -> str:
        """What stands in a schema file from a place to the end of its line; empty when the place is unknown."""
        lines = self.once(f"lines of {schema.path}", lambda: schema.path.read_text("utf-8-sig").splitlines())
        return lines[place.line - 1][place.column - 1 :] if 0 < place.line <= len(lines) else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that texts of the subject are wanted in, the main language first."""
        return tuple(dict.fromkeys((self.model.language, *self.model.languages)))

    def own(self, elements: dict[str, Any]) -> list[Any]:
        """The elements that the subject answers for, in order of declaration."""
        return [e for e in elements.values() if e.module in self.modules]
