"""Values of earlier steps and inputs, as runtime expressions (Arazzo 1.0.1, section 4.7)."""

from __future__ import annotations

import re
from typing import Any

PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_.-]*)\}")


class Names:
    """What `{name}` stands for in a scenario, as far as its steps have been told."""

    def __init__(self, inputs: dict[str, Any]) -> None:
        """The inputs are known from the start."""
        self._found = {name: f"$inputs.{name}" for name in inputs}
        self.asked: dict[str, None] = {}

    def captured(self, name: str, step: str) -> None:
        """A step has kept a value."""
        self._found[name] = f"$steps.{step}.outputs.{name}"

    def missed(self, name: str) -> None:
        """A value that no step of the document keeps; whoever runs it hands it in."""
        self._found[name] = f"$inputs.{name}"
        self.asked[name] = None

    def expressed(self, value: Any) -> Any:
        """A value with runtime expressions for what it holds in braces; braces around other names stay text."""
        if isinstance(value, dict):
            return {key: self.expressed(member) for key, member in value.items()}
        if isinstance(value, list):
            return [self.expressed(member) for member in value]
        if not isinstance(value, str):
            return value
        whole = PLACEHOLDER.fullmatch(value)
        if whole is not None:
            return self.whole(whole[1], value)
        return PLACEHOLDER.sub(lambda match: self.part(match[1], match[0]), value)

    def whole(self, name: str, text: str) -> Any:
        """What stands for a name in braces that is a text of its own; the text itself for other names."""
        return self._found.get(name, text)

    def part(self, name: str, text: str) -> str:
        """The same within a text."""
        return f"{{{self._found[name]}}}" if name in self._found else text
