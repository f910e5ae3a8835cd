"""What a version of a standard says about documents: its schemas, and its model with the business rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from conformance.documents.flaw import Flaw, Unjudged, said
from conformance.documents.gaps import QUALITY, inexpressible
from conformance.documents.timed import Timed
from conformance.library import Library, Subject, Unknown, Unsound
from generators.checker import Checker
from generators.checker.violation import Violation
from generators.model.nodes import Standard

if TYPE_CHECKING:
    import jsonschema_rs
    from lxml import etree

    from generators.checker.business import Rule
    from generators.codec.codec import Codec
    from generators.rules.trees import Trees


OR_LATER = ">="
"""Before a day: or the day on which the standard comes into force, if that is later."""


class Judged(NamedTuple):
    """The class that a document was taken for, and what is wrong with it."""

    root: str
    flaws: list[Flaw]


class Judge:
    """Judges documents of one version; what it needs of the artifacts is read when a document first needs it.

    Whatever cannot be read, compiled or evaluated raises Unsound: nothing is passed over.
    """

    def __init__(
        self,
        subject: Subject,
        library: Library,
        on: str = "",
        schema_only: bool = False,
        standard: Standard | None = None,
    ) -> None:
        """Judge by the artifacts of `subject`; codes have to be valid `on` a day, see OR_LATER.

        schema_only: what the schema finds valid is not looked at any further. standard: instead of that of `subject`.
        """
        self.subject, self.library, self.on, self.schema_only = subject, library, on, schema_only
        self.standard = standard or subject.standard
        if self.standard.model is None:
            raise Unjudged(said("other_kind", subject.id))
        self.model = self.standard.model
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
        self.timed = False
        self.spent: dict[str, float] = {}

    @property
    def day(self) -> str:
        """The day on which codes have to be valid: no earlier than the standard, unless a day was named."""
        if self.on.startswith(OR_LATER):
            return max(self.on.removeprefix(OR_LATER), self.standard.valid_from)
        return self.on

    @cached_property
    def checker(self) -> Checker:
        """The checker with all business rules."""
        return Checker(self.model, self.day, self._compiled_rules)

    @cached_property
    def _compiled_rules(self) -> Sequence[Rule]:
        if not self.standard.rules:
            return ()
        from generators.rules.checks import rules_by_standard

        rules = rules_by_standard(self.standard, self._trees())
        return tuple(Timed(rule, self.spent) for rule in rules) if self.timed else rules

    def rules_of(self, name: str) -> Sequence[Rule]:
        """The business rules about objects of a class."""
        names = {name, *self.model.classes[name].ancestors}
        return [rule for rule in self._compiled_rules if rule.rule.class_name in names]

    def _trees(self) -> Trees:
        from generators.rules.trees import NO_TREES, RULES, UnreadableTrees, trees_by_json

        if RULES not in self.subject.paths():
            return NO_TREES
        try:
            return trees_by_json(self.subject.content(RULES))
        except UnreadableTrees as error:
            raise Unsound(f"{self.subject.id}: {RULES} cannot be read: {error}") from error

    @cached_property
    def _after_json_schema(self) -> Callable[[Any, str], list[Violation]]:
        return self.checker.after(self._gaps("json_schema"))

    @cached_property
    def _after_xsd(self) -> Callable[[Any, str], list[Violation]] | None:
        """What checks documents that the XSD accepts; None where it is not known what that leaves."""
        gaps = self._gaps("xsd")
        return None if gaps is None else self.checker.after(gaps)

    def _gaps(self, target: str) -> list[tuple[str, str]] | None:
        """What a schema does not say, as the standard and those that it builds on tell; None where one does not."""
        found: list[tuple[str, str]] = []
        for module in self.model.modules:
            if module != self.model.module and not self._is_imported(module):
                continue
            subject = self.of_module(module)
            if QUALITY not in subject.paths():
                return None
            found += inexpressible(subject, target)
        return found

    @cached_property
    def codec(self) -> Codec:
        """What reads XML as JSON-shaped data."""
        from generators.codec.codec import Codec

        return Codec(self.model)

    @cached_property
    def _bundle(self) -> dict[str, Any]:
        return self._json_schema(self.subject.content(f"json/{self.model.module}.bundle.schema.json"))

    def _json_schema(self, content: bytes) -> dict[str, Any]:
        try:
            found = msgspec.json.decode(content, type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Unsound(f"{self.subject.id}: the JSON Schema cannot be read: {error}") from error
        if not isinstance(found.get("$defs"), dict):
            raise Unsound(f"{self.subject.id}: the JSON Schema has no definitions")
        return found

    def validator(self, root: str) -> jsonschema_rs.Draft202012Validator:
        """The released JSON Schema for documents of a class, with formats asserted."""
        found = self._validators.get(root)
        if found is None:
            import jsonschema_rs

            schema = {key: self._bundle[key] for key in ("$schema", "$defs")}
            try:
                found = jsonschema_rs.Draft202012Validator({**schema, **self._start(root)}, validate_formats=True)
            except (ValueError, jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError) as error:
                raise Unsound(f"{self.subject.id}: the JSON Schema cannot be compiled: {error}") from error
            self._validators[root] = found
        return found

    def _start(self, root: str) -> dict[str, Any]:
        """What the schema says of documents of a class: one of its alternatives, or the definition."""
        roots = [name for name in self.model.roots if name in self.model.classes]
        options = self._bundle.get("anyOf", [])
        if root in roots and len(roots) == len(options):
            return dict(options[roots.index(root)])
        from generators.json_schema.emit import definitions_of

        return definitions_of(self.model).document(root)

    @cached_property
    def xsd(self) -> etree.XMLSchema:
        """The released XSD with all that it imports."""
        return self._compiled(f"{self.model.module}.xsd", self.subject.content(f"xsd/{self.model.module}.xsd"))

    def _compiled(self, name: str, content: bytes) -> etree.XMLSchema:
        from lxml import etree

        from generators.xsd.compiled import compiled

        files = {f"{module}.xsd": self._imported(module) for module in self.model.modules if self._is_imported(module)}
        try:
            return compiled({**files, name: content}, name)
        except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
            raise Unsound(f"{self.subject.id}: the XSD cannot be compiled: {error}") from error

    def _is_imported(self, module: str) -> bool:
        return module != self.model.module and bool(self.model.modules[module].version)

    def _imported(self, module: str) -> bytes:
        return self.of_module(module).content(f"xsd/{module}.xsd")

    def of_module(self, module: str) -> Subject:
        """The version of another standard that a module of the model is; raises Unsound."""
        if module == self.model.module:
            return self.subject
        try:
            return self.library.subject(f"{module}@{self.model.modules[module].version}")
        except Unknown as error:
            raise Unsound(f"{self.subject.id} builds on what is not at hand: {error}") from error

    def roots_of(self, value: Any) -> list[str]:
        """The documents whose keys fit those of a JSON object best: fewest are unknown or missing."""
        given = set(value) if isinstance(value, dict) else set()
        roots = [name for name in self.model.roots if name in self.model.classes]
        if not roots:
            raise Unjudged(said("no_documents", self.subject.id))
        distance = {name: self._distance(name, given) for name in roots}
        return [name for name in roots if distance[name] == min(distance.values())]

    def _distance(self, root: str, given: set[str]) -> int:
        slots = self.model.classes[root].slots.values()
        return len(given - {slot.key for slot in slots}) + len({s.key for s in slots if s.required} - given)

    def renamed(self, flaw: Flaw) -> str:
        """The id of the requirement behind a flaw where it is not that of the flaw's element; empty otherwise."""
        return ""

    def known(self, root: str) -> str:
        """A class by its name; raises Unjudged for one that the standard does not have."""
        if root not in self.model.classes:
            raise Unjudged(said("no_class", root, self.subject.id))
        return root

    def json(self, value: Any, root: str = "", strange: bool = True) -> Judged:
        """What is wrong with JSON-shaped data, of the class that it fits best unless `root` names it.

        strange: texts may hold characters that XML does not know.
        """
        roots = [self.known(root)] if root else self.roots_of(value)
        judged = [self._json(value, each, strange) for each in roots]
        return min(judged, key=lambda each: len(each.flaws))

    def _json(self, value: Any, root: str, strange: bool) -> Judged:
        keys = {slot.key for slot in self.model.classes[root].slots.values()}
        if isinstance(value, dict) and isinstance(value.get("$schema"), str) and "$schema" not in keys:
            value = {key: member for key, member in value.items() if key != "$schema"}
            flaw = Flaw(said("schema_key", root), "/$schema", level="warning")
            return Judged(root, [flaw, *self.value(value, root, strange)])
        return Judged(root, self.value(value, root, strange))

    def value(self, value: Any, root: str, strange: bool = False) -> list[Flaw]:
        """What is wrong with a value of a class: by the JSON Schema, and by the checker in whatever that leaves."""
        if self.validator(root).is_valid(value):
            return self.accepted(value, root, strange)
        flaws = [flaw_by_violation(violation) for violation in self.checker.judge(value, root)]
        named = any(flaw.level == "error" for flaw in flaws)
        return flaws if named else [*self._refused(value, root), *flaws]

    def accepted(self, value: Any, root: str, strange: bool) -> list[Flaw]:
        """What is wrong with a value that the JSON Schema accepts."""
        if self.schema_only:
            return []
        judge = self.checker.judge if strange else self._after_json_schema
        return [flaw_by_violation(violation) for violation in judge(value, root)]

    def left(self, value: Any, root: str) -> Sequence[object]:
        """What is wrong with the value of a document that the XSD accepts."""
        return self.value(value, root) if self._after_xsd is None else self._after_xsd(value, root)

    def _refused(self, value: Any, root: str) -> list[Flaw]:
        """What the JSON Schema says against a document."""
        errors = self.validator(root).iter_errors(value)
        found = [Flaw(said("schema", e.message), _pointer(e.instance_path), value=e.instance) for e in errors]
        return found or [Flaw(said("schema", "?"))]

    def xml(self, element: etree._Element, root: str = "") -> Judged:
        """What is wrong with an XML document, of the class of its root element unless `root` names it."""
        wanted = self.known(root) if root else ""
        refused = not self.xsd.validate(element)
        if self.schema_only and not refused:
            return Judged(wanted or self.codec.layouts.root_by_tag.get(str(element.tag), ""), [])
        decoded = self.codec.decode(element, wanted)
        if decoded.root and not refused and not decoded.problems and not self.left(decoded.value, decoded.root):
            return Judged(decoded.root, [])
        from conformance.documents.xml_flaws import flaws_of

        return Judged(decoded.root, flaws_of(self, element, wanted, refused))


def flaw_by_violation(violation: Violation) -> Flaw:
    """A flaw that the checker names."""
    return Flaw(
        violation.message,
        violation.path,
        violation.constraint,
        violation.element,
        violation.name,
        violation.value,
        violation.level,
    )


def _pointer(path: list[Any]) -> str:
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in path)
