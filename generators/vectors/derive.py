"""All vectors of one data standard, before they are judged by the schemas."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from generators.checker.business import BUSINESS_RULE
from generators.checker.violation import Failure, pointer
from generators.codec import Codec
from generators.instances.breaks.change import LEFT_OUT, Path, changed, path_by_place
from generators.instances.heights import demanded
from generators.model.nodes import Class, Slot, Standard
from generators.vectors.deviation import Deviation
from generators.vectors.frame import held_by, json_text
from generators.vectors.naming import Names, kebab
from generators.vectors.obligation import CHARACTERS, ORDER, Obligation, obligation_by_failure
from generators.vectors.places import Places
from generators.vectors.proposals import Subject, class_proposals, forbidden, members, proposals
from generators.vectors.together import Conditions, Together
from generators.vectors.vector import Vector
from generators.vectors.words import sentence
from generators.vectors.xml_text import Place, XmlText, doubled, edited


class Base(NamedTuple):
    """A valid document in both encodings; `name` is unique among those of its root."""

    name: str
    root: str
    value: Any
    xml: XmlText


class Derivation:
    """Derives the vectors of one standard, whose documents are given by its roots."""

    def __init__(self, standard: Standard) -> None:
        """Prepare to derive from the model and examples of `standard`."""
        self.standard, self.model = standard, standard.data
        self.places = Places(standard)
        self.judge = self.places.judge
        self.codec = Codec(self.model)
        self._bases: dict[bytes, Base] = {}
        self._made: set[tuple[str, bytes | None, bytes | None]] = set()
        self._characters = False
        self._names: dict[tuple[str, str], Names] = {}

    def vectors(self) -> Iterator[Vector]:
        """Valid documents first where they are needed, then what differs from them."""
        for cls in self.model.own(self.model.classes):
            if cls.instantiable and not cls.any:
                if not held_by(self.model, cls):
                    yield from self._of_class(cls)
                for slot in cls.slots.values():
                    yield from self._of_slot(cls, slot)
                    yield from self._of_lists_within(cls, slot)
                    yield from self._of_keys(cls, slot)
        for found in Conditions(self.standard, self.places).broken():
            yield from self._against(found)

    def _of_class(self, cls: Class) -> Iterator[Vector]:
        """What is wrong with objects of a class as a whole, shown where such objects are smallest.

        For the order of two parts an object has to have two, if need be one of the others that are known.
        """
        known = [shown for slot in cls.slots.values() for shown in self.places.shown(cls, slot)[:1]]
        elements = [f.slot for f in self.codec.layouts.of(cls.name).fields if not f.attribute]
        pairs = (self.places.together(cls, [a, b]) for a, b in itertools.pairwise(elements))
        done: set[str] = set()
        for shown in itertools.chain(known[:1], (p for p in pairs if p is not None), known[1:]):
            subject = Subject(self.judge, self.codec, shown)
            for deviation in class_proposals(subject):
                if deviation.kind not in done:
                    found = list(self._tried(subject, deviation, strictly=False))
                    done.update([deviation.kind] if found else [])
                    yield from found

    def _of_slot(self, cls: Class, slot: Slot) -> Iterator[Vector]:
        """Each deviation once, in the smallest document in which it violates one constraint, else in the smallest."""
        documents = self.places.shown(cls, slot)
        if not documents:
            yield from self._forbidden(cls, slot)
        subjects = [Subject(self.judge, self.codec, shown) for shown in documents]
        done: set[tuple[Any, ...]] = set()
        for strictly in (True, False):
            for number, subject in enumerate(subjects):
                for deviation in proposals(subject, held=bool(held_by(self.model, cls))):
                    key = (deviation.kind, deviation.texts.get("limit"), deviation.texts.get("part"))
                    repeated = number or not strictly
                    if key not in done if repeated else (*key, repr(deviation.change)) not in done:
                        found = list(self._tried(subject, deviation, strictly))
                        done.update([key, (*key, repr(deviation.change))] if found else [])
                        yield from found

    def _of_lists_within(self, cls: Class, slot: Slot) -> Iterator[Vector]:
        """Lists of the objects in a slot whose members must differ: XSD says so at each place of such objects."""
        inside = self.model.classes.get(slot.range)
        for inner in inside.slots.values() if inside is not None else ():
            if self.judge.wire.value(inner).form == "list":
                shown = self.places.nested(cls, slot, inner)
                if shown is not None:
                    subject = Subject(self.judge, self.codec, shown)
                    for deviation in members.deviations(subject):
                        if not deviation.valid and "limit" not in deviation.texts:
                            yield from self._tried(subject, deviation, strictly=False)

    def _of_keys(self, cls: Class, slot: Slot) -> Iterator[Vector]:
        """Members that share all slots of a key, some of which small documents do without."""
        member = self.model.classes.get(slot.range)
        for key in member.unique_keys if member is not None else ():
            assert member is not None
            shown = self.places.keyed(cls, slot, [member.slots[n] for n in key.slots if n in member.slots])
            if shown is not None:
                for deviation in members.shared(Subject(self.judge, self.codec, shown)):
                    yield from self._tried(Subject(self.judge, self.codec, shown), deviation, strictly=False)

    def _forbidden(self, cls: Class, slot: Slot) -> Iterator[Vector]:
        """Values of a slot that must have none."""
        shown = self.places.lacking(cls, slot)
        if shown is None or not (slot.value_presence == "ABSENT" or slot.maximum_cardinality == 0):
            return
        subject = Subject(self.judge, self.codec, shown)
        for deviation in forbidden(subject, itertools.islice(self.places.donors.members(slot), 1)):
            yield from self._tried(subject, deviation, strictly=False)

    def _tried(self, subject: Subject, deviation: Deviation, strictly: bool) -> Iterator[Vector]:
        """The vector of a deviation and that of its base where this is new; nothing where it does not deviate so."""
        shown = subject.shown
        key = shown.root.encode() + b"\n" + json_text(shown.document)
        if key not in self._bases:
            encoded = self.codec.encode(shown.document, shown.root)
            draft = Base("", shown.root, shown.document, XmlText(self.codec, encoded.content, shown.root))
            if self._deviating(draft, subject, deviation, strictly) is None:
                return
        base, new = self._base(shown.root, shown.document, shown.cls, shown.slot)
        yield from new
        found = self._deviating(base, subject, deviation, strictly)
        if (
            found is None
            or (found.root, found.json, found.xml) in self._made
            or (found.keyword == CHARACTERS and self._characters)
        ):
            return
        self._made.add((found.root, found.json, found.xml))
        self._characters = self._characters or found.keyword == CHARACTERS
        yield self._named(found)

    def _named(self, vector: Vector) -> Vector:
        """The vector with a name of its own among those of its root."""
        folder = "valid" if vector.valid else "invalid"
        return msgspec.structs.replace(vector, name=self._name(vector.root, folder, vector.name))

    def _base(self, root: str, document: Any, cls: Class, slot: Slot) -> tuple[Base, list[Vector]]:
        """The valid document, and the vector that it makes where it is new."""
        text = json_text(document)
        key = root.encode() + b"\n" + text
        if key in self._bases:
            return self._bases[key], []
        kind = "mindestangaben" if cls.name == root and demanded(slot) else "mit"
        stem = kind if kind == "mindestangaben" else kebab(kind, cls.name if cls.name != root else "", slot.key)
        name = self._name(root, "valid", stem)
        encoded = self.codec.encode(document, root)
        xml = XmlText(self.codec, encoded.content, root)
        base = self._bases[key] = Base(name, root, document, xml)
        says = sentence(kind, {"slot": _labels(slot)})
        return base, [Vector(name=name, root=root, json=text, xml=encoded.content, says=says)]

    def _name(self, root: str, folder: str, name: str) -> str:
        return self._names.setdefault((root, folder), Names()).take(name)

    def _deviating(self, base: Base, subject: Subject, deviation: Deviation, strictly: bool) -> Vector | None:
        """The vector of a deviation, not yet named; None where the document does not deviate so."""
        cls, slot, change = subject.cls, subject.slot, deviation.change
        texts = {"slot": _labels(slot), "owner": _labels(cls), **deviation.texts}
        obligations: tuple[Obligation, ...] = (Obligation(deviation.element, deviation.keyword),)
        keyword = deviation.keyword
        failing = pointer(_place(subject.place[:-1] if deviation.keyword == "extra_slots" else subject.member_place))
        value = None
        if deviation.keyword == ORDER:
            failing = pointer(_place(subject.shown.path))
        elif deviation.entry:
            failing = pointer(_place((*subject.place, deviation.entry)))
        if change is not None:
            value = changed(base.value, change)
            failures = self.judge.document(value, base.root).failures
            if deviation.valid != (not failures) or not self._in_one_place(failures, subject, strictly):
                return None
            if failures:
                obligations = tuple(dict.fromkeys(map(obligation_by_failure, failures)))
                keyword, failing = failures[0].constraint, pointer(failures[0].place)
        xml = self._xml(base, subject, deviation, value)
        if value is None and xml is None:
            return None
        if deviation.valid and (value == base.value or xml is None):
            return None
        about_class = deviation.element == cls.name
        stem = kebab(cls.name, "" if about_class else slot.key, deviation.kind)
        return Vector(
            name=stem,
            root=base.root,
            valid=deviation.valid,
            json=None if value is None else json_text(value),
            xml=xml,
            violates=() if deviation.valid else obligations,
            keyword="" if deviation.valid else keyword,
            pointer="" if deviation.valid else failing,
            base=base.name,
            says=sentence(deviation.kind, texts),
            second=deviation.edit is doubled,
            only="" if value is not None and xml is not None else deviation.kind,
        )

    def _in_one_place(self, failures: list[Failure], subject: Subject, strictly: bool) -> bool:
        """Whether failures are one, or else all of the slot: of its value, or of its object for lack of it."""
        if len({(f.place, f.constraint) for f in failures}) < 2:
            return True
        around = {subject.place[:length] for length in range(len(subject.place))}
        places = {path_by_place(f.place) for f in failures if f.constraint != BUSINESS_RULE}
        if not {path_by_place(f.place) for f in failures if f.constraint == BUSINESS_RULE} <= around:
            return False
        here = all(p == subject.shown.path or p[: len(subject.place)] == subject.place for p in places)
        return here and not strictly

    def _xml(self, base: Base, subject: Subject, deviation: Deviation, value: Any) -> bytes | None:
        if not deviation.in_xml:
            return None
        if deviation.edit is None:
            encoded = self.codec.encode(value, base.root)
            return None if encoded.problems else encoded.content
        change = deviation.change
        path = subject.member_place if change is None or change.path != subject.place else subject.place
        about_class = deviation.element == subject.cls.name
        if about_class:
            path = subject.shown.path
        elif deviation.entry:
            path = (*subject.place, deviation.entry)
        name = (subject.slot.xml_name or subject.slot.key) if subject.attribute and not about_class else ""
        place = pointer(_place(subject.shown.path if name else path))
        return edited(base.xml, Place(place, name), deviation.edit)

    def _against(self, found: Together) -> Iterator[Vector]:
        """The vector of a broken condition."""
        base, new = self._base(found.root, found.document, found.cls, found.slot)
        yield from new
        value = changed(base.value, found.change)
        encoded = self.codec.encode(value, found.root)
        kind = _kind(found)
        title = found.failure.title
        rule = tuple(f": {title[x].rstrip('.')}" if title.get(x) else "" for x in ("de", "en"))
        left_out = "fehlt" if found.change.value is LEFT_OUT else ""
        stem = kebab(found.cls.name, found.slot.key, left_out, "gegen-regel")
        vector = Vector(
            name=stem,
            root=found.root,
            valid=False,
            json=json_text(value),
            xml=None if encoded.problems else encoded.content,
            violates=(obligation_by_failure(found.failure),),
            keyword=found.failure.constraint,
            pointer=pointer(found.failure.place),
            base=base.name,
            says=sentence(kind, {"slot": _labels(found.slot), "rule": rule}),
        )
        yield self._named(vector)


def _kind(found: Together) -> str:
    """What is done to break a condition."""
    path = found.change.path
    if path and isinstance(path[-1], int):
        return "gegen-regel-ohne-eintrag"
    if found.change.value is LEFT_OUT:
        return "gegen-regel-ohne"
    return "gegen-regel" if path[-1:] == (found.slot.key,) else "gegen-regel-mit"


def _labels(element: Class | Slot) -> tuple[str, str]:
    return element.label("de"), element.label("en")


def _place(path: Path) -> tuple[Any, ...]:
    """A path as a place of the checker."""
    place: tuple[Any, ...] = ()
    for token in path:
        place = (place, token)
    return place
