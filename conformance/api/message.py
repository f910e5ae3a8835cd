"""What goes over the wire: a request, its answer, or the reason why there is none."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from generators.model.node import Text

Headers = tuple[tuple[str, str], ...]


class Request(NamedTuple):
    """A request; url: absolute, escaped."""

    method: str
    url: str
    headers: Headers = ()
    body: bytes | None = None


class Answer(NamedTuple):
    """An answer, its body in full; names of headers as they came."""

    status: int
    headers: Headers = ()
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """The value of a header; several lines of one name are one list (RFC 9110, section 5.3)."""
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(found) if found else None

    @property
    def media(self) -> str:
        """The media type without parameters, in small letters; empty without one."""
        return (self.header("Content-Type") or "").partition(";")[0].strip().lower()


class Hindered(Exception):
    """What keeps a test from being carried out; `message` by language."""

    def __init__(self, message: Text) -> None:
        """Say why."""
        super().__init__(message["en"])
        self.message = message


class Unanswered(Hindered):
    """A request that got no answer which could be read. reached: there was a server, whose fault this is."""

    def __init__(self, message: Text, reached: bool = True) -> None:
        """Say why."""
        super().__init__(message)
        self.reached = reached


class Sender(Protocol):
    """What sends requests."""

    def __call__(self, request: Request, seconds: float, /) -> Answer:
        """The answer, not later than after so many seconds; raises Unanswered."""
