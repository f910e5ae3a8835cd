"""The rules of a model beyond number and type, each with an id and a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generators.model.nodes import Class, Expression, Slot
from generators.pages.markdown import code, told
from generators.pages.phrases import Phrases
from generators.pages.relations import own_slots
from generators.pages.shelf import Edition, slug

FACETS = ("pattern", "minimum_value", "maximum_value", "equals_string", "equals_number", "equals_string_in")


class Constraint(NamedTuple):
    """A rule of the model: requirement id, sentence, metaslot and element as targets name them."""

    id: str
    sentence: str
    metaslot: str
    element: str


def class_rules(
    edition: Edition, cls: Class, language: str, own: bool = False, facets: bool = True
) -> Iterator[Constraint]:
    """Rules of a class; `own` leaves out what it inherits, without `facets` those on single values are left out."""
    model = edition.standard.data
    prefix = f"{edition.standard.name}:{cls.name}"
    parents = [model.classes[name] for name in cls.ancestors] if own else []
    inherited: list[object] = [
        item for parent in parents for item in (*parent.rules, *parent.unique_keys, *parent.constraints)
    ]
    for name, sentence, metaslot in _combinations(language, cls, inherited):
        yield Constraint(f"{prefix}/{name}", sentence, metaslot, cls.name)
    if facets:
        for slot in own_slots(cls) if own else cls.slots.values():
            for facet, sentence in _facets(language, slot):
                identity = f"{prefix}.{slot.key}/{facet.replace('_', '-')}"
                yield Constraint(identity, sentence, facet, f"{cls.name}.{slot.name}")


def _combinations(language: str, cls: Class, inherited: list[object]) -> Iterator[tuple[str, str, str]]:
    """Local id, sentence and metaslot of what concerns several slots at once."""
    phrases = Phrases(language)
    for number, rule in enumerate(cls.rules, 1):
        if rule not in inherited:
            title, text = told(rule.title, language), told(rule.description, language)
            rule_name = next(iter(rule.title.values()), "")
            words = [f"**{title}.**" if title else "", text, phrases.rule(rule, cls)]
            yield f"rule-{slug(rule_name) if rule_name else number}", " ".join(filter(None, words)), "rules"
    for key in cls.unique_keys:
        if key not in inherited:
            words = [told(key.description, language), phrases.unique_key(key, cls)]
            yield f"unique-{key.name}", " ".join(filter(None, words)), "unique_keys"
    for constraint in cls.constraints:
        if constraint not in inherited:
            for metaslot, sentence in phrases.constraints(constraint, cls):
                yield metaslot.replace("_", "-"), sentence, metaslot


def _facets(language: str, slot: Slot) -> Iterator[tuple[str, str]]:
    """Metaslot and sentence of each restriction of a slot's value."""
    for facet in FACETS:
        value = getattr(slot, facet)
        if value not in (None, "", ()):
            alone = Expression(**{facet: value})
            yield facet, " ".join(Phrases(language).value(code(slot.key), alone)) + "."
