"""Uniqueness that the identity constraints of XSD do not say: of codes, and of keys that lack a part."""

from __future__ import annotations

from collections.abc import Iterator

from generators.codec.layout import Field
from generators.model.nodes import Class, Slot, UniqueKey
from generators.model.pattern import Untranslatable
from generators.schematron.assertion import Assertion
from generators.schematron.conditions import Conditions


def unique_values(conditions: Conditions, cls: Class, slot: Slot) -> Iterator[Assertion]:
    """That the values of a slot differ."""
    field = _field(conditions, cls, slot)
    texts = f"$this/{conditions.paths.step(field)}/{_text(conditions, field)}"
    yield Assertion(
        f"{cls.name}.{slot.name}.list_elements_unique",
        conditions.paths.alike(cls),
        f"f:distinct({texts})",
        {"de": f"„{slot.label('de')}“ nennt einen Wert mehrfach.", "en": f"“{slot.label('en')}” states a value twice."},
    )


def unique_keys(conditions: Conditions, member: Class) -> Iterator[Assertion]:
    """That the members of each list of a class differ in the slots of its unique keys together."""
    for cls in conditions.model.classes.values():
        for slot in cls.slots.values():
            value = conditions.wire.value(slot)
            if value.form == "single" or [a.name for a in value.alternatives] != [member.name]:
                continue
            field = _field(conditions, cls, slot)
            for key in member.unique_keys:
                yield _of_key(conditions, cls, field, member, key)


def _of_key(conditions: Conditions, cls: Class, field: Field, member: Class, key: UniqueKey) -> Assertion:
    nodes = f"$this/{conditions.paths.step(field)}"
    slots = [member.slots[name] for name in key.slots if name in member.slots]
    texts, present = [], []
    for slot in slots:
        inner = _field(conditions, member, slot)
        if inner.value.form != "single":
            raise Untranslatable(f"unique key with list '{slot.name}'", 0)
        step = f"$m/{conditions.paths.step(inner)}"
        texts.append(f"string({step}/{_text(conditions, inner)})")
        present.append(f"exists({step})")
        texts.append(f"string(exists({step}))")
    joined = f"string-join(({', '.join(texts)}), '|')"
    condition = f"if ({' and '.join(present)}) then {joined} else ()" if key.nulls_inequal else joined
    labels = {lang: ", ".join(slot.label(lang) for slot in slots) for lang in ("de", "en")}
    return Assertion(
        f"{cls.name}.{field.slot.name}.{member.name}.{key.name}",
        conditions.paths.alike(cls),
        f"f:distinct(for $m in {nodes} return {condition})",
        {
            "de": f"Zwei Angaben unter „{field.slot.label('de')}“ stimmen überein ({labels['de']}).",
            "en": f"Two members of “{field.slot.label('en')}” agree ({labels['en']}).",
        },
    )


def _field(conditions: Conditions, cls: Class, slot: Slot) -> Field:
    field = conditions.paths.field(cls.name, slot)
    if field is None or field.value.choice or field.value.dimensions > 1:
        raise Untranslatable(f"'{cls.name}.{slot.name}' has values in several forms", 0)
    return field


def _text(conditions: Conditions, field: Field) -> str:
    """What two equal values have in common, as text."""
    alternatives = field.value.alternatives
    kinds = {alternative.kind for alternative in alternatives}
    if kinds == {"code"}:
        enum = conditions.model.enums[alternatives[0].name]
        parts = [f"{conditions.paths.code_step(enum, part)}/normalize-space(.)" for part in ("code", "name")]
        parts += [f"@{part}/normalize-space(.)" for part in ("listURI", "listVersionID")]
        return f"string-join(({', '.join(f'string({part})' for part in parts)}), '|')"
    if not kinds <= {"simple", "reference"}:
        raise Untranslatable("objects that are compared", 0)
    return conditions.paths.text(field)
