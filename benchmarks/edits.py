"""Edits as developers of schemas make them, on LinkML as plain data, each with what comparing owes to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

Schema = dict[str, Any]
Place = tuple[str, str, dict[str, Any]]
"""A class (or nothing for a slot that classes share), a slot, and what is said of it."""


class Edit(NamedTuple):
    """What was done. rules: findings of which each must be told; without any, no finding may be more than a patch."""

    what: str
    rules: tuple[str, ...] = ()


Editor = Callable[[Schema, Random], Edit | None]
EDITORS: list[Editor] = []


def editor(function: Editor) -> Editor:
    """List an editor."""
    EDITORS.append(function)
    return function


def slots(schema: Schema) -> Iterator[Place]:
    """All declarations of slots that some class has."""
    used = {name for cls in classes(schema).values() for name in cls.get("slots") or ()}
    for name, said in (schema.get("slots") or {}).items():
        if name in used and isinstance(said, dict):
            yield "", name, said
    for owner, cls in classes(schema).items():
        for name, said in (cls.get("attributes") or {}).items():
            if isinstance(said, dict):
                yield owner, name, said


def classes(schema: Schema) -> dict[str, dict[str, Any]]:
    """Classes that say something."""
    return {name: said for name, said in (schema.get("classes") or {}).items() if isinstance(said, dict)}


def refined(schema: Schema, slot: str, key: str) -> bool:
    """Whether some class says something of its own about a slot."""
    return any(key in ((cls.get("slot_usage") or {}).get(slot) or {}) for cls in classes(schema).values())


def one(found: Iterator[Place], random: Random) -> Place | None:
    """A random place; None where there is none."""
    places = list(found)
    return random.choice(places) if places else None


def toggled(schema: Schema, random: Random, key: str, before: bool, rule: str) -> Edit | None:
    """Set a flag of a slot that has it the other way; identifiers and designators aside."""
    fixed = ("identifier", "key", "designates_type", "required", "value_presence")
    places = (
        place
        for place in slots(schema)
        if bool(place[2].get(key)) == before
        and not refined(schema, place[1], key)
        and not any(place[2].get(other) for other in fixed if other != key)
    )
    place = one(places, random)
    if place is None:
        return None
    place[2][key] = not before
    return Edit(f"{key} of {place[0]}.{place[1]}: {not before}", (rule,))


@editor
def tighten(schema: Schema, random: Random) -> Edit | None:
    """Demand a slot."""
    return toggled(schema, random, "required", False, "slot-made-required")


@editor
def loosen(schema: Schema, random: Random) -> Edit | None:
    """Demand a slot no longer."""
    return toggled(schema, random, "required", True, "slot-made-optional")


@editor
def multiply(schema: Schema, random: Random) -> Edit | None:
    """Admit several values."""
    return toggled(schema, random, "multivalued", False, "slot-made-multivalued")


@editor
def unify(schema: Schema, random: Random) -> Edit | None:
    """Admit one value only."""
    return toggled(schema, random, "multivalued", True, "slot-made-single-valued")


@editor
def add_optional(schema: Schema, random: Random) -> Edit | None:
    """Add a slot to a class."""
    return _added(schema, random, {"range": "string"}, "optional-slot-added")


@editor
def add_required(schema: Schema, random: Random) -> Edit | None:
    """Add a slot that must be there."""
    return _added(schema, random, {"range": "string", "required": True}, "required-slot-added")


def _added(schema: Schema, random: Random, said: dict[str, Any], rule: str) -> Edit | None:
    names = [name for name, cls in classes(schema).items() if cls.get("class_uri") != "linkml:Any"]
    if not names:
        return None
    name = random.choice(names)
    cls = schema["classes"][name]
    cls["attributes"] = {**(cls.get("attributes") or {}), "edited_here": said}
    return Edit(f"new slot in {name}", (rule,))


@editor
def remove_slot(schema: Schema, random: Random) -> Edit | None:
    """Remove an attribute of a class."""
    place = one((p for p in slots(schema) if p[0] and not _mentioned(schema, p[1])), random)
    if place is None:
        return None
    owner, name, said = place
    del schema["classes"][owner]["attributes"][name]
    needed = said.get("required") or said.get("identifier") or said.get("key")
    return Edit(f"{owner}.{name} removed", ("required-slot-removed" if needed else "optional-slot-removed",))


def _mentioned(schema: Schema, slot: str) -> bool:
    """Whether a slot is spoken of elsewhere, so that removing or renaming it takes more than one place."""
    return str(schema).count(f"'{slot}'") + str(schema).count(f"{{{slot}}}") > 1


@editor
def rename_slot(schema: Schema, random: Random) -> Edit | None:
    """Call an attribute otherwise, and say so."""
    place = one((p for p in slots(schema) if p[0] and not _mentioned(schema, p[1])), random)
    if place is None:
        return None
    owner, name, said = place
    new = {**said, "annotations": {**(said.get("annotations") or {}), "was": name}}
    attributes = schema["classes"][owner]["attributes"]
    schema["classes"][owner]["attributes"] = {
        (f"{name}_edited" if key == name else key): (new if key == name else value) for key, value in attributes.items()
    }
    return Edit(f"{owner}.{name} renamed", ("slot-renamed",))


@editor
def turn_into_number(schema: Schema, random: Random) -> Edit | None:
    """Admit numbers where texts were."""
    plain = ("range", "description", "title", "required", "multivalued", "slot_uri")
    texts = (p for p in slots(schema) if p[2].get("range") == "string" and set(p[2]) <= set(plain))
    place = one((p for p in texts if not refined(schema, p[1], "range")), random)
    if place is None:
        return None
    place[2]["range"] = "integer"
    return Edit(f"{place[0]}.{place[1]} is an integer", ("range-changed",))


@editor
def restrict(schema: Schema, random: Random) -> Edit | None:
    """Demand a form of texts."""
    texts = (p for p in slots(schema) if p[2].get("range") == "string" and "pattern" not in p[2])
    place = one((p for p in texts if not refined(schema, p[1], "pattern")), random)
    if place is None:
        return None
    place[2]["pattern"] = "^[A-Z]{3}$"
    return Edit(f"{place[0]}.{place[1]} has a pattern", ("pattern-tightened",))


@editor
def add_class(schema: Schema, random: Random) -> Edit | None:
    """Add a class that nobody uses yet."""
    schema["classes"] = {**(schema.get("classes") or {}), "EditedHere": {"attributes": {"edited": {"range": "string"}}}}
    return Edit("new class", ("class-added",))


@editor
def remove_class(schema: Schema, random: Random) -> Edit | None:
    """Remove a class that nobody uses."""
    kept = ("abstract", "tree_root")
    names = [
        name
        for name, cls in classes(schema).items()
        if not _mentioned(schema, name) and not any(cls.get(key) for key in kept)
    ]
    if not names:
        return None
    name = random.choice(names)
    del schema["classes"][name]
    return Edit(f"class {name} removed", ("class-removed",))


def _codes(schema: Schema, random: Random) -> tuple[str, dict[str, Any]] | None:
    lists = [
        (name, said["permissible_values"])
        for name, said in (schema.get("enums") or {}).items()
        if isinstance(said, dict) and len(said.get("permissible_values") or ()) > 1
    ]
    lists = [(name, codes) for name, codes in lists if isinstance(codes, dict)]
    return random.choice(lists) if lists else None


@editor
def add_code(schema: Schema, random: Random) -> Edit | None:
    """Add a code to a list."""
    found = _codes(schema, random)
    if found is None:
        return None
    found[1]["edited-here"] = {}
    return Edit(f"code added to {found[0]}", ("code-added",))


@editor
def remove_code(schema: Schema, random: Random) -> Edit | None:
    """Remove a code from a list."""
    found = _codes(schema, random)
    codes = [code for code in found[1] if not _mentioned(schema, str(code))] if found is not None else []
    if found is None or not codes:
        return None
    code = random.choice(codes)
    del found[1][code]
    return Edit(f"code {found[0]}.{code} removed", ("code-removed",))


@editor
def reorder(schema: Schema, random: Random) -> Edit | None:
    """Put the first attribute of a class last."""
    names = [name for name, cls in classes(schema).items() if len(cls.get("attributes") or ()) > 1]
    if not names:
        return None
    name = random.choice(names)
    first, *others = schema["classes"][name]["attributes"].items()
    schema["classes"][name]["attributes"] = dict([*others, first])
    return Edit(f"attributes of {name} in another order", ("slots-reordered",))


@editor
def describe(schema: Schema, random: Random) -> Edit | None:
    """Change the text of a class."""
    name = random.choice(list(classes(schema)) or [""])
    if not name:
        return None
    schema["classes"][name]["description"] = f"{schema['classes'][name].get('description', '')} Edited."
    return Edit(f"definition of {name}", ("definition-changed",))


@editor
def shuffle_keys(schema: Schema, random: Random) -> Edit | None:
    """Write the keys of everything but slots and codes in another order."""

    def turned(said: Any) -> Any:
        return dict(reversed(said.items())) if isinstance(said, dict) else said

    for name, cls in classes(schema).items():
        schema["classes"][name] = turned(cls)
    for _, _, said in slots(schema):
        keys = list(said.items())
        said.clear()
        said.update(reversed(keys))
    for key in list(schema):
        schema[key] = schema.pop(key)
    return Edit("keys in another order")


@editor
def share_attributes(schema: Schema, random: Random) -> Edit | None:
    """Declare the attributes of a class as slots that classes may share."""
    taken = set(schema.get("slots") or ())
    names = [
        name
        for name, cls in classes(schema).items()
        if cls.get("attributes")
        and not cls.get("slots")
        and not taken & set(cls["attributes"])
        and not any(
            set(cls["attributes"]) & set(c.get("attributes") or ()) for n, c in classes(schema).items() if n != name
        )
    ]
    if not names:
        return None
    name = random.choice(names)
    attributes = schema["classes"][name].pop("attributes")
    schema["slots"] = {**(schema.get("slots") or {}), **attributes}
    schema["classes"][name]["slots"] = list(attributes)
    return Edit(f"attributes of {name} shared")
