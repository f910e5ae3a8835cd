"""What rules look at: a standard, its sources with positions, and the workspace around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from generators.findings import Span
from generators.model.interface import Interface
from generators.model.linkml import Closure, Schema
from generators.model.linkml.walk import Definition
from generators.model.node import Node
from generators.model.nodes import DataModel, Standard
from generators.model.process import Process
from generators.model.source import Document
from generators.model.wire import Wire
from generators.workspace import Workspace
from generators.workspace.authored import Authored

T = TypeVar("T")

_DECLARED = frozenset(["schema", "class", "slot", "type", "enum", "code", "subset"])


class Flag(NamedTuple):
    """What a rule found: a place, a message (subject first, no advice) and the element meant."""

    span: Span
    message: str
    path: str = ""


class Subject:
    """A standard in its workspace, or a bare LinkML file (then `workspace` and `identity` are None).

    Data standards have a `model` and a `closure`; an `interface` and a `process` are those of the other kinds, whose
    nodes have places in the `authored` files.
    """

    def __init__(
        self,
        standard: Standard,
        closure: Closure | None = None,
        workspace: Workspace | None = None,
        identity: Document | None = None,
        sound: bool = True,
        authored: tuple[Authored, ...] = (),
    ) -> None:
        """Prepare facts about `standard`, read from `closure` or `authored`, and `identity`; nothing is computed yet.

        sound: reading reported no error, so that the model is complete.
        """
        self.standard = standard
        self._closure = closure
        self.authored = authored
        self.workspace = workspace
        self.identity = identity
        self.sound = sound
        self._facts: dict[str, Any] = {}

    @property
    def model(self) -> DataModel:
        """The data model; raises ValueError for a standard of another kind."""
        return self.standard.data

    @property
    def closure(self) -> Closure:
        """The LinkML files of a data standard; raises ValueError for a standard of another kind."""
        if self._closure is None:
            raise ValueError(f"{self.standard.name} has no LinkML files")
        return self._closure

    @property
    def interface(self) -> Interface:
        """The content of an interface standard; raises ValueError for a standard of another kind."""
        if self.standard.interface is None:
            raise ValueError(f"{self.standard.name} has no interface")
        return self.standard.interface

    @property
    def process(self) -> Process:
        """The content of a process standard; raises ValueError for a standard of another kind."""
        if self.standard.process is None:
            raise ValueError(f"{self.standard.name} has no process")
        return self.standard.process

    def flag(self, message: str, node: Node, *keys: str | int) -> Flag:
        """A flag at a key path below a node of an authored file, or at its longest known beginning."""
        file = self._file_of(node)
        return Flag(file.span(node, *keys), message, file.path(node) or self.standard.name)

    def named(self, node: Node) -> str:
        """A node of an authored file in messages: its key path, for a file as a whole the name of the file."""
        file = self._file_of(node)
        return file.path(node) or file.document.file.rpartition("/")[2]

    def _file_of(self, node: Node) -> Authored:
        return next(file for file in self.authored if file.holds(node))

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
        if self.standard.model is None and self.workspace is not None:
            registry = self.workspace.registry
            return tuple(dict.fromkeys((registry.main_language, *registry.languages)))
        return tuple(dict.fromkeys((self.model.language, *self.model.languages)))

    def own(self, elements: dict[str, Any]) -> list[Any]:
        """The elements that the subject answers for, in order of declaration."""
        return [e for e in elements.values() if e.module in self.modules]
