"""The rules whose findings the compiler reports, with what each flags in both languages."""

from __future__ import annotations

from generators.model.nodes import Text

RULES: dict[str, Text] = {
    "alias-cycle": {"de": "Ein YAML-Alias enthält sich selbst.", "en": "A YAML alias contains itself."},
    "aliases-unfold": {"de": "YAML-Aliasse entfalten sich ins Riesige.", "en": "YAML aliases unfold without measure."},
    "cyclic-import": {"de": "Importe bilden einen Kreis.", "en": "Imports form a cycle."},
    "cyclic-inheritance": {"de": "Ein Element erbt von sich selbst.", "en": "An element inherits from itself."},
    "declared-twice": {"de": "Ein Name ist zweimal vergeben.", "en": "A name is declared twice."},
    "default-not-in-range": {
        "de": "Ein Vorgabewert liegt nicht im Wertebereich.",
        "en": "A default is no value of the range.",
    },
    "duplicate-key": {"de": "Ein YAML-Schlüssel steht doppelt.", "en": "A YAML key stands twice."},
    "huge-number": {"de": "Eine Zahl hat übermäßig viele Ziffern.", "en": "A number has too many digits."},
    "nested-too-deep": {"de": "Die Datei ist zu tief geschachtelt.", "en": "The file is nested too deeply."},
    "not-a-schema": {"de": "Die Datei enthält kein LinkML-Schema.", "en": "The file holds no LinkML schema."},
    "not-utf-8": {"de": "Die Datei ist nicht in UTF-8 kodiert.", "en": "The file is not encoded in UTF-8."},
    "unknown-tag": {"de": "Ein YAML-Tag ist unbekannt.", "en": "A YAML tag is not known."},
    "unreadable-code-list": {"de": "Eine Codelistendatei ist nicht lesbar.", "en": "A code list file cannot be read."},
    "unreadable-file": {"de": "Eine Datei ist nicht lesbar.", "en": "A file cannot be read."},
    "unresolved-class": {"de": "Eine Oberklasse ist nicht deklariert.", "en": "A parent class is not declared."},
    "unresolved-enum": {"de": "Eine Aufzählung ist nicht deklariert.", "en": "An enum is not declared."},
    "unresolved-import": {"de": "Ein Import führt zu keiner Datei.", "en": "An import leads to no file."},
    "unresolved-range": {"de": "Ein Wertebereich ist nicht deklariert.", "en": "A range is not declared."},
    "unresolved-root": {"de": "Eine Wurzel ist keine Klasse.", "en": "A root is no class."},
    "unresolved-slot": {"de": "Ein Slot ist nicht deklariert.", "en": "A slot is not declared."},
    "unresolved-type": {"de": "Ein Typ ist nicht deklariert.", "en": "A type is not declared."},
    "wrong-identity": {
        "de": "Name oder Art des Standards stimmen nicht.",
        "en": "The standard's name or kind is wrong.",
    },
    "wrong-shape": {"de": "Eine Angabe hat die falsche Form.", "en": "A value has the wrong shape."},
    "yaml-syntax": {"de": "Die Datei ist kein YAML.", "en": "The file is not YAML."},
}
