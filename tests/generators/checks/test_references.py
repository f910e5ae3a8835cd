"""Names of every kind that nothing is declared under are found, where they stand, and existing ones are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.checks import lint_file

GOOD = """\
id: https://standardfabrik.example/muster
name: muster
prefixes: {ex: https://standardfabrik.example/}
default_prefix: ex
default_range: Text
imports: [linkml:types]
subsets: {kern: {}}
types:
  Text: {typeof: string}
  Zahl: {typeof: integer, in_subset: [kern]}
  Beides: {union_of: [Text, Zahl]}
enums:
  Grund:
    permissible_values: {a: {}, b: {is_a: a}}
  Mehr: {inherits: Grund}
slots:
  oben: {range: Zahl}
  unten: {is_a: oben, mixins: [seite], inverse: oben, subproperty_of: oben, domain: Person}
  seite: {mixin: true}
classes:
  Akteur:
    mixin: true
    slots: [oben]
  Person:
    is_a: Wesen
    mixins: [Akteur]
    class_uri: ex:Person
    slots: [unten]
    attributes:
      eigen: {range: Grund}
      wahl: {any_of: [{range: Zahl}, {range: Mehr}]}
    slot_usage:
      oben: {required: true}
    unique_keys:
      k: {unique_key_slots: [oben, eigen]}
    rules:
      - preconditions: {slot_conditions: {eigen: {equals_string: a}}}
        postconditions: {any_of: [{slot_conditions: {unten: {required: true}}}]}
  Wesen:
    union_of: [Person]
"""


def test_existing_names_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "muster.yaml"
    path.write_text(GOOD, "utf-8")
    assert lint_file(path) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("default_range: Text", "default_range: Nix", "unresolved-range"),
        ("default_prefix: ex", "default_prefix: nix", "unresolved-prefix"),
        ("imports: [linkml:types]", "imports: [nix]", "unresolved-import"),
        ("typeof: integer, in_subset: [kern]", "typeof: integer, in_subset: [nix]", "unresolved-subset"),
        ("Text: {typeof: string}", "Text: {typeof: nix}", "unresolved-type"),
        ("union_of: [Text, Zahl]", "union_of: [Text, nix]", "unresolved-type"),
        ("b: {is_a: a}", "b: {is_a: nix}", "unresolved-code"),
        ("inherits: Grund", "inherits: nix", "unresolved-enum"),
        ("oben: {range: Zahl}", "oben: {range: nix}", "unresolved-range"),
        ("is_a: oben", "is_a: nix", "unresolved-slot"),
        ("mixins: [seite]", "mixins: [nix]", "unresolved-slot"),
        ("inverse: oben", "inverse: nix", "unresolved-slot"),
        ("subproperty_of: oben", "subproperty_of: nix", "unresolved-slot"),
        ("domain: Person", "domain: nix", "unresolved-class"),
        ("slots: [oben]", "slots: [oben, nix]", "unresolved-slot"),
        ("is_a: Wesen", "is_a: nix", "unresolved-class"),
        ("mixins: [Akteur]", "mixins: [Akteur, nix]", "unresolved-class"),
        ("class_uri: ex:Person", "class_uri: nix:Person", "unresolved-prefix"),
        ("eigen: {range: Grund}", "eigen: {range: nix}", "unresolved-range"),
        ("{range: Mehr}", "{range: nix}", "unresolved-range"),
        ("oben: {required: true}", "nix: {required: true}", "unresolved-slot"),
        ("unique_key_slots: [oben, eigen]", "unique_key_slots: [oben, nix]", "unresolved-slot"),
        ("{eigen: {equals_string: a}}", "{nix: {equals_string: a}}", "unresolved-slot"),
        ("{unten: {required: true}}", "{nix: {required: true}}", "unresolved-slot"),
        ("union_of: [Person]", "union_of: [nix]", "unresolved-class"),
    ],
)
def test_missing_name_is_found_in_its_line(old: str, new: str, rule: str, tmp_path: Path) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    path = tmp_path / "muster.yaml"
    path.write_text(text, "utf-8")
    line = next(number for number, row in enumerate(text.splitlines(), 1) if new in row)
    found = [(f.rule, f.span.line) for f in lint_file(path)]
    assert (rule, line) in found
    assert {name for name, _ in found if name.startswith("unresolved-")} == {rule}
