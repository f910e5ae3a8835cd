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
        if whole is not None and whole[1] in self._found:
            return self._found[whole[1]]
        return PLACEHOLDER.sub(lambda m: f"{{{self._found[m[1]]}}}" if m[1] in self._found else m[0], value)
