"""Single values: ranges, what expressions say about them, and boolean combinations of both.

A schema that leaves something out admits too much, which is sound until it is negated. What stands under `not`,
`oneOf` or `if` is therefore made *exactly*, or left to the checker as a whole.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from generators.artifact import Inexpressible
from generators.json_schema.check_digit import check_digit
from generators.json_schema.facets import BOOLEAN, BRANCHES, NEVER, Report, Schema, facets, merged
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, Element, Enum, Expression, Slot, Type
from generators.model.pattern import ecma_by_pattern
from generators.model.wire import Alternative, Wire, speaks_of_whole

Reference = Callable[[Element, str], str]


class Values:
    """Makes the schemas of values of one model; `reference` says how one definition points to another."""

    def __init__(self, wire: Wire, reference: Reference) -> None:
        """Values over `wire`; what cannot be said collects in `inexpressible`."""
        self.wire = wire
        self.model = wire.model
        self.reference = reference
        self.inexpressible: list[Inexpressible] = []
        self._exact = 0

    def report(self, element: str) -> Report:
        """A function that notes a constraint of an element, and who enforces it."""

        def note(constraint: str, enforced_by: str) -> None:
            self.inexpressible.append(Inexpressible("json_schema", element, constraint, enforced_by))

        return note

    def exactly(self, make: Callable[[], Schema]) -> Schema | None:
        """A schema that leaves nothing out, or None; nothing is reported then."""
        mark = len(self.inexpressible)
        self._exact += 1
        found = make()
        self._exact -= 1
        if len(self.inexpressible) == mark:
            return found
        del self.inexpressible[mark:]
        return None

    def type_schema(self, found: Type) -> Schema:
        """A simple type with the facets of everything it is derived from."""
        report = self.report(found.name)
        chain = [self.model.types[n] for n in (*reversed(found.chain), found.name) if n in self.model.types]
        unions = [step for step in chain if step.union_of]
        kind = self.kind_by_name(found.name)
        parts = [self._union(step) for step in unions] or [self._builtin(found.base)]
        for step in chain:
            if not step.builtin:
                parts += [facets(step, kind, report), self._branches(step, kind, report)]
                parts.append(check_digit(step))
                if step.annotation("check_digit"):
                    report("check_digit", "checker")
        return merged(*parts)

    def _builtin(self, name: str) -> Schema:
        base = BUILTINS[name]
        schema: Schema = {"type": base.json}
        if base.format:
            schema["format"] = base.format
        if base.json == "string" and base.pattern:
            schema["pattern"] = ecma_by_pattern(base.pattern)
        return schema

    def _union(self, found: Type) -> Schema:
        known = [n for n in found.union_of if n in self.model.types or n in self.model.enums]
        return {"anyOf": [self.range(n) for n in known]} if known else {}

    def _branches(self, found: Expression, kind: str, report: Report) -> Schema:
        """The boolean combinations of a type, whose branches bring no range."""

        def of(branch: Expression) -> Schema:
            return merged(facets(branch, kind, report), self._branches(branch, kind, report))

        return self.combined(found, of, report)

    def combined(
        self, found: Expression, of: Callable[[Expression], Schema], report: Report, skip: tuple[Expression, ...] = ()
    ) -> Schema:
        """The boolean combinations of an expression, except the branches to `skip`."""
        parts: list[Schema] = []
        for name, keyword in BOOLEAN:
            branches: tuple[Expression, ...] = getattr(found, name)
            if not branches or branches is skip:
                continue
            if any(speaks_of_whole(b) for b in branches):
                report(name, "checker")
                continue
            made = [self.exactly(lambda b=b: of(b)) if keyword == "oneOf" else of(b) for b in branches]  # type: ignore[misc]
            if None in made:
                report(name, "checker")
            elif keyword == "allOf":
                parts += [{keyword: kept}] if (kept := [m for m in made if m]) else []
            elif keyword == "oneOf" or all(made):
                parts.append({keyword: made})
        for branch in found.none_of:
            whole = speaks_of_whole(branch)
            negated = None if whole else self.exactly(lambda b=branch: of(b))  # type: ignore[misc]
            if negated is None:
                report("none_of", "checker")
            elif negated:
                parts.append({"not": negated})
        return merged(*parts)

    def says(self, slot: Slot, expression: Expression, kind: str, report: Report) -> Schema:
        """What a part of a slot (a branch, a condition, a member) says about one value, its range included."""
        ranged: Schema = {}
        if expression.range:
            alternatives = tuple(self.wire.by_range(slot, expression.range, expression))
            made = [self._by_alternative(a, report) for a in alternatives]
            ranged = made[0] if len(made) == 1 else {"anyOf": made} if made else {}
            kind = self.kind(alternatives[0]) if len(alternatives) == 1 else kind
        own = facets(expression, kind, report)
        return merged(ranged, own, self.combined(expression, lambda b: self.says(slot, b, kind, report), report))

    def item(self, cls: Class, slot: Slot, report: Report) -> Schema:
        """One value of a slot: its alternatives, and what the slot says besides."""
        value = self.wire.value(slot)
        branches = self.wire.branches(slot)
        rest = any(getattr(slot, n) and getattr(slot, n) is not branches for n in BRANCHES)
        made = []
        for alternative in value.alternatives:
            kind = self.kind(alternative)
            parts = [self._by_alternative(alternative, report), facets(slot, kind, report)]
            if alternative.expression is not None:
                inner = msgspec.structs.replace(alternative.expression, range="")
                parts.append(self.says(slot, inner, kind, report))
            if rest:
                parts.append(
                    self.combined(slot, lambda b, k=kind: self.says(slot, b, k, report), report, branches)  # type: ignore[misc]
                )
            made.append(merged(*parts))
        keyword = "oneOf" if branches and branches is slot.exactly_one_of else "anyOf"
        if any(speaks_of_whole(b) for b in branches):
            report("any_of" if keyword == "anyOf" else "exactly_one_of", "checker")
        schema = {} if not made else made[0] if len(made) == 1 else {keyword: made}
        return merged(schema, self._special(cls, slot, report))

    def _special(self, cls: Class, slot: Slot, report: Report) -> Schema:
        """What only slots say."""
        parts: list[Schema] = []
        if slot.designates_type:
            names = [self.wire.designation(slot, n) for n in self.wire.concrete(cls.name)]
            parts.append({"enum": names} if names else NEVER)
        if slot.subproperties:
            parts.append({"enum": list(slot.subproperties)})
        if slot.id_prefixes:
            prefixes = "|".join(p.replace(".", r"\.") for p in slot.id_prefixes)
            parts.append({"pattern": f"^({prefixes}):"})
        parts.append(check_digit(slot))
        if slot.annotation("check_digit"):
            report("check_digit", "checker")
        return merged(*parts)

    def kind(self, alternative: Alternative) -> str:
        """The kind of JSON value of an alternative, as facets know it."""
        if alternative.kind in ("any", "code"):
            return alternative.kind
        if alternative.kind == "reference":
            identifier = self.model.classes[alternative.name].identifier
            return self.kind_by_name(identifier.range) if identifier else "string"
        return self.kind_by_name(alternative.name)

    def kind_by_name(self, name: str) -> str:
        """The kind of value of a type, as facets know it; of a union of several kinds, any."""
        found = self.model.types.get(name)
        if found is None:
            return "string"
        kinds = {self.kind_by_name(m) for m in found.union_of if m != name}
        own = "date" if found.base == "date" else BUILTINS[found.base].json
        return "any" if len(kinds) > 1 else next(iter(kinds), own)

    def _by_alternative(self, alternative: Alternative, report: Report) -> Schema:
        if alternative.kind == "any":
            return {}
        if alternative.kind == "reference":
            cls = self.model.classes[alternative.name]
            assert cls.identifier is not None
            return self.item(cls, cls.identifier, report)
        if alternative.polymorphic:
            return self._polymorphic(self.model.classes[alternative.name])
        return self.range(alternative.name)

    def document(self, name: str) -> Schema:
        """A document of a class, or of a subclass where a type designator says so."""
        cls = self.model.classes[name]
        return self._polymorphic(cls) if self.wire.polymorphic(cls) else self.range(name)

    def _polymorphic(self, cls: Class) -> Schema:
        return self._designated(cls, self.range)

    def _designated(self, cls: Class, of: Callable[[str], Schema]) -> Schema:
        """The class or a subclass, as the type designator says; without designator the class itself."""
        options = []
        for name in self.wire.concrete(cls.name):
            found = self.model.classes[name]
            designator = found.designator
            assert designator is not None
            chosen: Schema = {"properties": {designator.key: {"const": self.wire.designation(designator, name)}}}
            if name != cls.name:
                chosen["required"] = [designator.key]
            options.append({**of(name), **chosen})
        return {"anyOf": options} if options else NEVER

    def range(self, name: str) -> Schema:
        """A class, enum or type: by reference, or spelled out where it is built in."""
        found = self.model.classes.get(name) or self.model.enums.get(name) or self.model.types.get(name)
        if found is None or (isinstance(found, Class) and found.any):
            return {}
        if self._exact and isinstance(found, Class):
            self.report(name)("range", "checker")
        if isinstance(found, Type) and (found.builtin or self._exact):
            schema = self.type_schema(found)
            if found.builtin:
                return schema
        if self._exact and isinstance(found, Enum) and found.code_list is not None and found.code_list.binding > 1:
            self.report(name)("permissible_values", "checker")
        return {"$ref": self.reference(found, "")}
