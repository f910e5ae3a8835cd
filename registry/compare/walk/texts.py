"""What is said about an element for people, and what law and meaning it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from generators.checks.profile import TRANSLATION
from generators.model.nodes import DataModel, Element, Slot
from registry.compare.change import Change

LAW = ("legal_basis", "once_only_source")
ENCODED = ("was", "xml_name", "xml_form", "simple_dict_value", "codelist_binding", "codelist_file", "codelist_excerpt")
TEXTS = ("title", "aliases", "comments", "see_also", "examples", "subsets", "status", "successor")


def text_changes(change: Change, old: Element, new: Element, models: tuple[DataModel, DataModel]) -> Iterator[Change]:
    """Changes of an element's texts, law, meaning and lifecycle; `change` says which element it is."""
    language = models[1].language
    if _words(old.description.get(language)) != _words(new.description.get(language)):
        yield replace(
            change, aspect="definition", old=old.description.get(language, ""), new=new.description.get(language, "")
        )
    for tag in LAW:
        yield from _annotation(change, tag.replace("_", "-"), old, new, tag)
    yield from _annotation(change, "data-category", old, new, "data_category")
    yield from _annotation(change, "check-digit", old, new, "check_digit", "check_digit_part")
    before, after = _iri(old.uri, models[0], models[1]), _iri(new.uri, models[1], models[0])
    if before != after:
        yield replace(change, aspect="uri", old=before, new=after)
    if old.deprecated != new.deprecated:
        yield replace(change, aspect="deprecated", old=old.deprecated, new=new.deprecated)
    said, says = _rest(old, language), _rest(new, language)
    if said != says:
        yield replace(change, aspect="label", old=_differing(said, says), new=_differing(says, said))


def _annotation(change: Change, aspect: str, old: Element, new: Element, *tags: str) -> Iterator[Change]:
    before = [v for tag in tags for v in old.annotation(tag)]
    after = [v for tag in tags for v in new.annotation(tag)]
    if sorted(before) != sorted(after):
        yield replace(change, aspect=aspect, old=", ".join(before), new=", ".join(after))


def _rest(element: Element, language: str) -> dict[str, Any]:
    found: dict[str, Any] = {name: getattr(element, name) for name in TEXTS}
    found["description"] = {tag: _words(text) for tag, text in element.description.items() if tag != language}
    known = (*LAW, "data_category", "check_digit", "check_digit_part", *ENCODED)
    found["annotations"] = {
        tag: value for tag, value in element.annotations.items() if tag not in known and not TRANSLATION.match(tag)
    }
    if isinstance(element, Slot):
        found |= {"recommended": element.recommended, "readonly": element.readonly, "prefixes": element.id_prefixes}
    return found


def _differing(one: dict[str, Any], other: dict[str, Any]) -> str:
    """The names of the texts that differ, with what is said on one side."""
    return "; ".join(f"{name} {value}" for name, value in one.items() if value != other[name] and value)


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


def _iri(uri: str, model: DataModel, other: DataModel) -> str:
    """A declared URI, written out, so that another prefix for the same one is no change.

    A prefix that one version leaves undeclared is what the other one declares.
    """
    prefix, colon, local = uri.partition(":")
    namespace = model.prefixes.get(prefix) or other.prefixes.get(prefix)
    return f"{namespace}{local}" if colon and namespace else uri
