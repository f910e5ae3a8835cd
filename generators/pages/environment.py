"""The page of the test environment of an interface: its records, and what its provider does, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from generators.model.environment import Answer, Behaviour, Collection, Effect, Environment, Transition
from generators.pages.frame import Page
from generators.pages.markdown import code, link, table
from generators.pages.messages import fenced
from generators.pages.operations import status_chip
from generators.pages.parts import event_link, operation_link, problem_link
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text

PAGE = "environment.md"
LONGEST = 160
"""Characters of a value that the page shows; expressions are shown whole."""


def environment_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of the test environment, if the interface describes one."""
    environment = edition.standard.environment
    if environment is not None:
        body = _Body(shelf, edition).lines(environment)
        yield Page(PAGE, word_text("environment"), body, word_text("environment_lead"), contents=True)


class _Body:
    """The content of the page."""

    def __init__(self, shelf: Shelf, edition: Edition) -> None:
        self.shelf, self.edition, self.words = shelf, edition, shelf.words
        self.origin = f"{edition.place}/{PAGE}"

    def lines(self, environment: Environment) -> Iterator[str]:
        words = self.words
        yield from (words["environment_start"], "")
        yield from (*fenced("bash", f"fabrik mock {self.edition.standard.name}", ""), "")
        yield from (words["environment_cel"], "")
        if environment.collections:
            yield from (f"## {words['environment_records']} {{: #records }}", "")
            for collection in environment.collections:
                yield from self._collection(collection)
        if environment.operations:
            yield from (f"## {words['environment_operations']} {{: #behaviours }}", "")
            for behaviour in environment.operations:
                yield from self._behaviour(behaviour)
        if environment.causes:
            yield from (f"## {words['environment_causes']} {{: #causes }}", "")
            rows = [[words[f"cause_{cause.id}"], self._problem(cause.problem)] for cause in environment.causes]
            yield from table([words["environment_cause"], words["problem"]], rows, "names")

    def _collection(self, collection: Collection) -> Iterator[str]:
        words = self.words
        yield from (f"### {code(collection.id)} {{: #collection-{collection.id} }}", "")
        rows = [
            [code(_short(r.key)), code(r.example) if r.example else "", "<br>".join(self._values(r.values))]
            for r in collection.records
        ]
        heads = [words[f"environment_{key}"] for key in ("key", "example", "values")]
        yield from table(heads, rows, "names") or (words["environment_empty"], "")
        for transition in collection.transitions:
            yield from self._transition(transition)

    def _transition(self, transition: Transition) -> Iterator[str]:
        told = self.words["environment_transition"]
        yield from (told.format(seconds=f"{transition.after:g}", when=_expression(transition.when)), "")
        yield from _items(self._effect(effect) for effect in transition.effects)

    def _behaviour(self, behaviour: Behaviour) -> Iterator[str]:
        title = operation_link(self.shelf, self.edition, behaviour.id, self.origin)
        yield from (f"### {title} {{: #behaviour-{behaviour.id} }}", "")
        yield from _items(self._told(behaviour))

    def _told(self, behaviour: Behaviour) -> Iterator[str]:
        words = self.words
        if behaviour.collection:
            collection = link(code(behaviour.collection), f"#collection-{behaviour.collection}")
            told = words["environment_at_hand"].format(key=_expression(behaviour.key), collection=collection)
            unknown = words["environment_unknown"].format(problem=self._problem(behaviour.unknown))
            yield f"{told} {unknown}" if behaviour.unknown else told
        yield from self._names(behaviour.let)
        for refusal in behaviour.refusals:
            yield words["environment_refuses"].format(
                problem=self._problem(refusal.problem), when=_expression(refusal.when)
            )
        yield from map(self._effect, behaviour.effects)
        yield from map(self._answer, behaviour.answers)

    def _names(self, let: dict[str, Any]) -> Iterator[str]:
        for name, value in let.items():
            yield self.words["environment_named"].format(name=code(name), value=code(_short(value)))

    def _effect(self, effect: Effect) -> str:
        words = self.words
        if effect.store:
            key = code(effect.key) if effect.key else words["environment_record"]
            collection = link(code(effect.store), f"#collection-{effect.store}")
            does = words["environment_stores"].format(key=key, collection=collection)
        elif effect.emit:
            event = event_link(self.shelf, self.edition, effect.emit, self.origin)
            does = words["environment_sends"].format(event=event)
        else:
            does = words["environment_removes" if effect.remove else "environment_changes"]
        named = "; ".join(self._names(effect.let))
        return self._conditional(effect.when, "; ".join(filter(None, [named, self._holding(does, effect)])))

    def _answer(self, answer: Answer) -> str:
        status = f" {status_chip(answer.status)}" if answer.status else ""
        told = self._holding(f"{self.words['environment_answers']}{status}", answer)
        header, text = self.words["environment_header"], self.words["environment_text"]
        further = [header.format(name=code(name), value=code(_short(value))) for name, value in answer.headers.items()]
        further += [text.format(text=code(_short(answer.content)))] if answer.content else []
        return self._conditional(answer.when, ", ".join([told, *further]))

    def _conditional(self, when: str, told: str) -> str:
        return f"{self.words['environment_if'].format(when=_expression(when))} {told}" if when else told

    def _holding(self, does: str, part: Effect | Answer) -> str:
        """An act, with the example and the values that its record, event or answer holds."""
        words = self.words
        example = words["environment_with_example"].format(example=code(part.example)) if part.example else ""
        values = ", ".join(self._values(part.values))
        return " ".join(
            filter(None, [does, example, words["environment_with"].format(values=values) if values else ""])
        )

    def _values(self, values: dict[str, Any]) -> Iterator[str]:
        for place, value in values.items():
            shown = code(place) if place else self.words["environment_whole"]
            if value is None:
                yield self.words["environment_gone"].format(place=shown)
            else:
                yield f"{shown} = {code(_short(value))}"

    def _problem(self, name: str) -> str:
        return problem_link(self.shelf, self.edition, name, self.origin)


def _items(texts: Iterable[str]) -> Iterator[str]:
    yield from (f"-   {text}" for text in texts)
    yield ""


def _expression(text: str) -> str:
    """An expression as code, on one line."""
    return code(" ".join(text.split()))


def _short(value: Any) -> str:
    """A value on one line, its end left out where it is long."""
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    text = " ".join(text.split())
    return text if len(text) <= LONGEST or "{" in text else f"{text[:LONGEST]}…"
