"""Values of the built-in types, for slots whose model says no more than the type."""

from __future__ import annotations

from typing import Any

from generators.model.builtin import BUILTINS

DAYS = ("2027-05-01", "2027-05-31", "2027-09-01", "2028-04-30", "2028-12-31", "1990-02-17", "2024-02-29")
MOMENTS = (
    "2027-05-01T09:30:00+02:00",
    "2027-05-01T09:31:15+02:00",
    "2027-05-03T16:45:00+02:00",
    "2027-12-31T23:59:59Z",
    "2024-02-29T00:00:00.123456789Z",
)
VALUES: dict[str, tuple[Any, ...]] = {
    "string": (),
    "integer": (1, 2, 3, 10, 0, -7, 2027, 2**53 + 1),
    "float": (1.5, 2.25, 0.5, 0, -3.75, 1e-7),
    "double": (1.5, 2.25, 0.5, 0, -3.75, 1e21),
    "decimal": (1.5, 2.25, 10.01, 0, -3.75),
    "boolean": (True, False),
    "date": DAYS,
    "datetime": MOMENTS,
    "date_or_datetime": (*DAYS, *MOMENTS),
    "time": ("09:30:00", "16:45:00", "23:59:59", "00:00:00.5Z"),
    "uri": ("https://example.org/1", "urn:example:2", "https://example.org/a?b=c#d"),
    "uriorcurie": ("https://example.org/1", "ex:2"),
    "curie": ("ex:1", "ex:2"),
    "ncname": ("Beispiel", "Muster"),
    "objectidentifier": ("https://example.org/1", "ex:2"),
    "nodeidentifier": ("https://example.org/1", "ex:2"),
    "jsonpointer": ("/a/0", "/b~1c", ""),
    "jsonpath": ("$.a", "$.b[0]"),
    "sparqlpath": ("a/b", "c/d"),
}
assert VALUES.keys() == BUILTINS.keys()

NUMBERED = {
    "uri": "https://example.org/{}",
    "uriorcurie": "https://example.org/{}",
    "objectidentifier": "https://example.org/{}",
    "nodeidentifier": "https://example.org/{}",
    "curie": "ex:{}",
    "ncname": "Beispiel{}",
    "jsonpointer": "/a/{}",
    "jsonpath": "$.a[{}]",
    "sparqlpath": "a{}/b",
    "time": "10:00:{:02d}",
    "date": "2030-01-{:02d}",
    "datetime": "2030-01-01T10:00:{:02d}Z",
    "date_or_datetime": "2030-01-{:02d}",
}
"""Texts with a place for a number from 1 to 28, where several different values are needed."""

ANYTHING: tuple[Any, ...] = (
    "Beispiel",
    3,
    {"bezeichnung": "Beispiel", "werte": [1, 2.5, True]},
    ["a", {"b": None}],
    False,
)
"""Values of `linkml:Any`."""

TRICKY = ("a & b < c", "ä\u0308 – „ß“", "a  b", " x ", "1", "true", "\U0001f600", "zwei\nZeilen")
"""Texts that encodings tend to damage: markup, blanks, what looks like another kind, characters beyond 16 bits."""
