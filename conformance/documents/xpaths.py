"""Paths of elements as libxml2 writes them, in a time that does not grow with how many siblings there are."""

from __future__ import annotations

from collections import Counter

from lxml import etree

Name = tuple[str | None, str]
"""Prefix, and local name."""


class Paths:
    """The paths of one document, which must not change meanwhile."""

    def __init__(self, root: etree._Element) -> None:
        """Look at elements when they are asked for."""
        self._root = root
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}
        self._children: dict[etree._Element, dict[str, etree._Element]] = {}

    def of(self, element: etree._Element) -> str:
        """The path of an element, with the prefixes of its document."""
        steps: list[str] = []
        while (parent := element.getparent()) is not None:
            steps.append(self._below(parent)[element])
            element = parent
        return "/".join(("", _step(_name(element), 0), *reversed(steps)))

    def element(self, path: str) -> etree._Element | None:
        """The element that a path of this document leads to; None where there is none."""
        found: etree._Element | None = self._root
        _, first, *steps = path.split("/") if path.startswith("/") else ("", "")
        if first != _step(_name(self._root), 0):
            return None
        for step in steps:
            if found is None:
                return None
            found = self._by_step(found).get(step)
        return found

    def _by_step(self, parent: etree._Element) -> dict[str, etree._Element]:
        if parent not in self._children:
            self._children[parent] = {step: child for child, step in self._below(parent).items()}
        return self._children[parent]

    def _below(self, parent: etree._Element) -> dict[etree._Element, str]:
        """Child → step that leads to it: its name, and its number among those of that name if there are several."""
        if parent not in self._steps:
            named = [(child, _name(child)) for child in parent.iterchildren(etree.Element)]
            alike, before = Counter(name for _, name in named), Counter[Name]()
            steps = {}
            for place, (child, name) in enumerate(named, 1):
                before[name] += 1
                number, count = (place, len(named)) if _is_unprefixed(name) else (before[name], alike[name])
                steps[child] = _step(name, number if count > 1 else 0)
            self._steps[parent] = steps
        return self._steps[parent]


def _name(element: etree._Element) -> Name:
    """The name of an element; with `*` for the local one where it is in a namespace without a prefix."""
    qualified = etree.QName(element)
    unprefixed = qualified.namespace and element.prefix is None
    return element.prefix, "*" if unprefixed else qualified.localname


def _is_unprefixed(name: Name) -> bool:
    return name == (None, "*")


def _step(name: Name, number: int) -> str:
    prefix, local = name
    return (f"{prefix}:{local}" if prefix else local) + (f"[{number}]" if number else "")
