"""The target `requirements`: `requirements.json`, all that a standard demands, with the past of each id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from generators import json_schema, xsd
from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard
from generators.model.requirements import Requirement, Requirements, json_by_requirements
from generators.requirements.authored import authored
from generators.requirements.derive import Derivation, reached
from generators.requirements.ids import id_by_rule
from generators.requirements.ledger import Comparison, compared
from generators.requirements.profiles import Profiles

PATH = "requirements.json"


def emit(standard: Standard) -> Iterator[Artifact]:
    """The requirements of a standard, with those of the last published version as their past."""
    yield Artifact(PATH, json_by_requirements(history(standard).current), standard.name)


def history(standard: Standard) -> Comparison:
    """The requirements of a standard compared with those of the last published version."""
    return compared(standard.published, requirements(standard))


def requirements(standard: Standard) -> Requirements:
    """What a standard demands now, without any past: derived requirements first, each in order of the sources."""
    listed = _listed(standard)
    return msgspec.structs.replace(listed, profiles=tuple(Profiles(standard, listed).claims()))


def _listed(standard: Standard) -> Requirements:
    model = standard.model
    if model is None:
        return Requirements(standard.name, standard.version, tuple(authored(standard)))
    derivation = Derivation(model, gaps(standard))
    # A bare file answers for what it imports, too: nobody else does.
    modules = (model.module,) if standard.folder else tuple(model.modules)
    derived = [found for module in modules for found in derivation.of_module(module)]
    used = dict(_used(standard, derivation, modules))
    return Requirements(standard.name, standard.version, _once((*derived, *authored(standard))), used=used)


def gaps(standard: Standard) -> Iterator[Inexpressible]:
    """What the schemas of a data standard cannot say."""
    for target in (xsd, json_schema):
        yield from (item for item in target.emit(standard) if isinstance(item, Inexpressible))


def _used(
    standard: Standard, derivation: Derivation, modules: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Standard → ids of its requirements that hold for classes which documents of the model reach."""
    found: dict[str, dict[str, None]] = {}
    classes = reached(standard.data, derivation.statements)
    for cls in classes:
        if cls.module not in modules:
            ids = (derivation.id_of(statement) for statement in derivation.statements.of_class(cls))
            found.setdefault(cls.module, {}).update(dict.fromkeys(ids))
    names = {name for cls in classes for name in (cls.name, *cls.ancestors)}
    for rule in standard.rules:
        if rule.standard != standard.name and rule.class_name in names:
            found.setdefault(rule.standard, {})[id_by_rule(rule.standard, rule.id)] = None
    yield from ((module, tuple(found[module])) for module in sorted(found))


def _once(found: Iterable[Requirement]) -> tuple[Requirement, ...]:
    """The first requirement of each id; lint reports the others."""
    kept: dict[str, Requirement] = {}
    for requirement in found:
        kept.setdefault(requirement.id, requirement)
    return tuple(kept.values())
