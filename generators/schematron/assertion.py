"""What a Schematron asserts, before it is written."""

from __future__ import annotations

import msgspec

from generators.model.nodes import Text


class Assertion(msgspec.Struct, frozen=True):
    """A test with the messages for objects that fail it.

    id: an XML name, unique in the Schematron. classes: the classes whose objects it is about, the one first whose
    elements the test names. level: error | warning.
    """

    id: str
    classes: tuple[str, ...]
    test: str
    message: Text
    level: str = "error"
    legal_basis: tuple[str, ...] = ()


class Pattern(msgspec.Struct, frozen=True):
    """The assertions about objects of one class, and the patterns that match these."""

    id: str
    cls: str
    title: Text
    contexts: tuple[str, ...]
    assertions: tuple[Assertion, ...]


class Schema(msgspec.Struct, frozen=True):
    """A whole Schematron.

    namespaces: prefix → namespace. codes: code list → its codes. functions: names of functions in `functions.xsl` that
    tests use.
    """

    name: str
    version: str
    title: Text
    language: str
    namespaces: dict[str, str]
    codes: dict[str, tuple[str, ...]]
    functions: tuple[str, ...]
    patterns: tuple[Pattern, ...]
