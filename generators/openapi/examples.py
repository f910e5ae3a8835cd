"""Examples of payloads, from the data standards, in JSON and XML."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from generators.codec import Codec
from generators.instances import Impossible, Instances
from generators.model.interface import Body
from generators.model.nodes import Standard


class Document(NamedTuple):
    """An example document: the name of its component, its class, and its JSON-shaped value."""

    key: str
    title: str
    standard: str
    root: str
    value: Any


class Examples:
    """Finds the examples of payloads, and makes one where a data standard has none; each once."""

    def __init__(self, standard: Standard) -> None:
        """Prepare for the payloads of an interface standard."""
        self._standard = standard
        self._sample = cache(self._made)
        self._codec = cache(lambda name: Codec(standard.models[name]))

    def of(self, body: Body) -> list[Document]:
        """The examples that a body names, all that fit its class, or else a sample made from the model."""
        standard, _, root = body.payload.partition(":")
        fitting = [e for e in self._standard.examples if (e.standard, e.root) == (standard, root)]
        chosen = [e for e in fitting if e.name in body.examples] if body.examples else fitting
        if chosen:
            return [Document(f"{standard}.{e.name}", e.name, standard, root, e.value) for e in chosen]
        made = self._sample(standard, root)
        return [] if made is None else [Document(f"{standard}.{root}", root, standard, root, made)]

    def named(self, payload: str, name: str) -> Document | None:
        """The example of a name, or without a name the first of its class."""
        found = self.of(Body(payload=payload, examples=(name,) if name else ()))
        return next((d for d in found if not name or d.title == name), None)

    def encoded(self, standard: str, root: str, value: Any) -> str | None:
        """A value as XML text; None when XML cannot carry it."""
        encoded = self._codec(standard).encode(value, root)
        return None if encoded.problems else encoded.content.decode()

    def _made(self, standard: str, root: str) -> Any:
        model = self._standard.models.get(standard)
        if model is None or root not in model.classes:
            return None
        try:
            return Instances(model).sample(root)
        except Impossible:
            return None
