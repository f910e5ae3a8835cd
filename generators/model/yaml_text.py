"""Values as YAML that versions 1.1 and 1.2 read alike."""

from __future__ import annotations

import re
from typing import Any

import yaml

NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""What the core schema of YAML 1.2 (section 10.3.2) takes for a number; YAML 1.1 keeps `0815` and `1e3` as texts."""


class _Dumper(yaml.CSafeDumper):
    """Writes a part that stands in several places each time in full, and quotes texts that look like numbers."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = "'" if NUMBER.fullmatch(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)


_Dumper.add_representer(str, _text)


def yaml_by_value(value: Any) -> bytes:
    """A JSON-shaped value as YAML, members in their order."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120).encode()
