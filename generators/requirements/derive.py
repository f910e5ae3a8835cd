"""The requirements that follow from a data model: one for each constraint and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generators.artifact import Inexpressible
from generators.checker import Checker
from generators.model.node import Text
from generators.model.nodes import Class, DataModel, Element, Slot
from generators.model.place import as_written
from generators.model.requirements import Requirement
from generators.requirements.enforcing import Enforcers
from generators.requirements.ids import Ids
from generators.requirements.sentences import Sentences
from generators.requirements.statement import Statement
from generators.requirements.statements import Statements
from generators.requirements.words import EVIDENCE, LANGUAGES, SENTENCES

AUDITED = ("recommended", "valid_until", "abstract")
"""Constraints that no verdict on a document alone can show."""


class Derivation:
    """Derives the requirements of classes of one model."""

    def __init__(self, model: DataModel, gaps: Iterable[Inexpressible] = ()) -> None:
        """Derive from `model`; `gaps` is what the schemas made of it cannot say."""
        self.model = model
        self.ids = Ids(model)
        self.statements = Statements(model)
        self._sentences = [Sentences(model, language) for language in LANGUAGES]
        self._unenforced = Checker(model).unenforced()
        self._enforcers = Enforcers(model, [*gaps, *self._unenforced])

    def of_module(self, module: str) -> Iterator[Requirement]:
        """The requirements of all classes and lists of a module, in order of declaration; each id once."""
        found: dict[str, list[Statement]] = {}
        for cls in self.model.classes.values():
            if cls.module == module:
                for statement in self.statements.of_class(cls):
                    found.setdefault(self.id_of(statement), []).append(statement)
        for identity, statements in found.items():
            yield self._requirement(identity, statements)
        yield from self._dynamic(module)

    def id_of(self, statement: Statement) -> str:
        """The id of the requirement that a statement belongs to."""
        return self.ids.of(statement.element, statement.constraint, statement.name)

    def _requirement(self, identity: str, statements: list[Statement]) -> Requirement:
        first = statements[0]
        whole = first.constraint == "xml_characters"
        silent = any((g.element, g.constraint) == (first.element, first.constraint) for g in self._unenforced)
        audited = "unenforced" if silent else first.constraint if first.constraint in AUDITED else ""
        return Requirement(
            id=identity,
            level="SHOULD" if first.constraint == "recommended" else "MUST",
            kind="derived",
            observable=not audited,
            text=self._text(statements[:1] if whole else statements),
            element="" if whole else first.element,
            constraint=first.constraint,
            name=first.name,
            source="" if whole else _source(first),
            legal_basis=() if whole else self._law(first),
            deprecated=bool(not whole and (first.cls.deprecated or (first.slot is not None and first.slot.deprecated))),
            evidence=dict(zip(LANGUAGES, EVIDENCE[audited], strict=True)) if audited else {},
            enforced_by=() if audited else self._enforcers.of(first),
            replaces=() if whole else self.ids.replaced(first.element, first.constraint, first.name),
        )

    def _text(self, statements: list[Statement]) -> Text:
        """What all statements say, each sentence once."""
        return {s.language: " ".join(dict.fromkeys(s.of(each) for each in statements)) for s in self._sentences}

    def _law(self, statement: Statement) -> tuple[str, ...]:
        """The legal bases of the slot, else of its type, else of the class."""
        elements: list[Element | None] = [statement.slot, self._type(statement.slot), statement.cls]
        bases = (element.annotation("legal_basis") for element in elements if element is not None)
        return next((found for found in bases if found), ())

    def _type(self, slot: Slot | None) -> Element | None:
        return self.model.types.get(slot.range) if slot is not None else None

    def _dynamic(self, module: str) -> Iterator[Requirement]:
        """Lists whose codes are only circumscribed: nothing here knows them."""
        for enum in self.model.own(self.model.enums) if module == self.model.module else ():
            if enum.dynamic:
                constraint = ", ".join(enum.dynamic)
                text = {
                    s.language: SENTENCES["dynamic"][place].format(
                        s.conditions.quoted(enum.label(s.language)), constraint
                    )
                    for place, s in enumerate(self._sentences)
                }
                yield Requirement(
                    id=self.ids.of(enum.name, constraint),
                    level="MUST",
                    kind="derived",
                    observable=False,
                    text=text,
                    element=enum.name,
                    constraint=constraint,
                    source=f"{enum.span.file}:{enum.span.line}",
                    legal_basis=enum.annotation("legal_basis"),
                    evidence=dict(zip(LANGUAGES, EVIDENCE["unenforced"], strict=True)),
                )


def _source(statement: Statement) -> str:
    span = statement.span or (statement.slot.span if statement.slot is not None else statement.cls.span)
    if not span.file:
        span = statement.cls.span
    return f"{as_written(span.file)}:{span.line}"


def reached(model: DataModel, statements: Statements, roots: Sequence[str] = ()) -> list[Class]:
    """The classes that documents of some roots can hold: all roots where none is named, all classes without any."""
    if not model.roots:
        return list(model.classes.values())
    wire, found = statements.wire, list(roots or model.roots)
    for name in found:
        cls = model.classes[name]
        below = [a.name for slot in cls.slots.values() for a in wire.value(slot).alternatives if a.kind == "object"]
        found += [n for n in (*below, *wire.descendants(name)) if n not in found]
    return [model.classes[name] for name in dict.fromkeys(found)]
