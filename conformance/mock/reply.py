"""An answer in the making: what it says, before it is written in a media type."""

from __future__ import annotations

from typing import Any, NamedTuple


class Reply(NamedTuple):
    """An answer.

    payload: `standard:Class` of the value, empty for others. value: JSON-shaped; None without a body. content: the
    bytes of a body that no class describes. media: of the body; empty for what the caller accepts.
    """

    status: int
    headers: dict[str, str]
    payload: str = ""
    value: Any = None
    content: bytes | None = None
    media: str = ""
