"""Which alternative of a slot a JSON value is."""

from __future__ import annotations

from typing import Any

from generators.codec.layout import Field, Layouts
from generators.codec.simple import base_of
from generators.codec.texts import text_by_base
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, Type
from generators.model.pattern import PatternError, Untranslatable, python_by_pattern
from generators.model.wire import Alternative

DEEPEST = 100


class Fit:
    """Judges values by shape, codes and patterns: enough to tell alternatives apart, not to validate."""

    def __init__(self, layouts: Layouts) -> None:
        """Judge by the model behind `layouts`."""
        self.layouts, self.model = layouts, layouts.model

    def alternative(self, field: Field, value: Any) -> int:
        """The number of the alternative that a value fits best; the first of equals."""
        scores = [self._score(a, value, 0) for a in field.value.alternatives]
        return scores.index(max(scores))

    def is_member(self, value: Any, cls: Class, short: str) -> bool:
        """Whether a member of a dict is a whole object rather than the value of its slot `short`."""
        layout = self.layouts.of(cls.name)
        if not isinstance(value, dict) or not value.keys() <= layout.by_key.keys():
            return False
        alone = layout.by_key[short]
        texts = alone.value.form == "list" or all(a.kind in ("simple", "reference") for a in alone.value.alternatives)
        return texts or all(f.key in value for f in layout.fields if f.slot.required and not f.slot.identifies)

    def _score(self, alternative: Alternative, value: Any, depth: int) -> int:
        """0 for another shape; more the more of the value is as the alternative demands."""
        if alternative.kind == "any":
            return 1
        if alternative.kind == "code":
            return 2 if isinstance(value, dict) and "code" in value else 0
        if alternative.kind == "object":
            return self._object(self.model.classes[alternative.name], value, depth)
        text = text_by_base(base_of(self.model, alternative))(value)
        if text is None:
            return 0
        return 3 if self._simple(alternative, text) else 1

    def _object(self, cls: Class, value: Any, depth: int) -> int:
        if not isinstance(value, dict) or depth > DEEPEST:
            return 0
        layout = self.layouts.of(cls.name)
        designator = cls.designator.key if cls.designator is not None else ""
        if designator in value:
            classes = [c for c in map(self.model.classes.__getitem__, self.layouts.possible(cls)) if c.designator]
            if value[designator] not in [self.layouts.designation(c) for c in classes]:
                return 1
        unknown = value.keys() - layout.by_key.keys() - {designator} if layout.extras < 0 else ()
        missing = [f for f in layout.fields if f.slot.required and f.key not in value]
        if unknown or missing:
            return 1
        inner = [
            max((self._score(a, v, depth + 1) for a in layout.by_key[k].value.alternatives), default=1)
            for k, v in value.items()
            if k in layout.by_key and layout.by_key[k].value.form == "single"
        ]
        return 2 if 0 in inner or 1 in inner else 3

    def _simple(self, alternative: Alternative, text: str) -> bool:
        enum = self.model.enums.get(alternative.name)
        if enum is not None and not enum.open:
            return text in enum.codes
        found: Type | None = self.model.types.get(alternative.name)
        types = [found, *(self.model.types[n] for n in found.chain if n in self.model.types)] if found else []
        patterns = [t.pattern for t in types if t.pattern]
        if alternative.expression is not None and alternative.expression.pattern:
            patterns.append(alternative.expression.pattern)
        if found is not None and BUILTINS[found.base].json == "string" and BUILTINS[found.base].pattern:
            patterns.append(BUILTINS[found.base].pattern)
        return all(_matches(pattern, text) for pattern in patterns)


def _matches(pattern: str, text: str) -> bool:
    try:
        return python_by_pattern(pattern).match(text) is not None
    except (PatternError, Untranslatable):
        return True
