"""Rules of standards: those of dependencies hold, too; they survive `model.json`; warnings leave documents valid."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from generators.model.dump import model_json_by_standard, standard_by_model_json
from generators.model.nodes import Standard
from generators.rules import checker_by_standard
from generators.workspace import Workspace
from tests.generators.rules import cases

ROOT = Path(__file__).parents[3]


def standard_by_name(name: str) -> Standard:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    return standard


def test_rules_of_dependencies_hold_after_the_own_ones() -> None:
    rules = standard_by_name("wohnsitzanmeldung").rules
    assert [rule.standard for rule in rules] == sorted((r.standard for r in rules), key=lambda n: n == "basis")
    assert {rule.standard for rule in rules} == {"wohnsitzanmeldung", "basis"}


def test_rules_survive_model_json() -> None:
    standard = standard_by_name("nachweis")
    content = model_json_by_standard(standard)
    assert standard_by_model_json(content).rules == standard.rules
    assert b'"assert"' in content
    assert b'"class"' in content


@pytest.mark.parametrize("name", ["wohnsitzanmeldung", "gewerbeanzeige", "nachweis", "antragsdaten"])
def test_every_rule_has_texts_in_both_languages(name: str) -> None:
    for rule in standard_by_name(name).rules:
        for text in (rule.title, rule.description, rule.message):
            assert set(text) == {"de", "en"}, rule.id


def test_a_broken_rule_is_a_violation_at_the_object_with_its_message() -> None:
    standard = standard_by_name("wohnsitzanmeldung")
    example = next(e for e in standard.examples if e.name == "familie-mit-zwei-kindern")
    late = {**example.value, "einzugsdatum": "2027-06-30"}
    (found,) = checker_by_standard(standard).check(late, example.root)
    assert (found.path, found.constraint, found.element, found.name) == (
        "",
        "business_rule",
        "Meldeschein",
        "einzug-vor-der-anmeldung",
    )
    assert found.message["de"] == "Das Einzugsdatum liegt nach dem Tag der Anmeldung."


def test_warnings_leave_a_document_valid() -> None:
    rule = cases.rule("this.anteil > 8", level="warning")
    standard = msgspec.structs.replace(cases.standard(), rules=(rule,))
    checker = checker_by_standard(standard)
    assert checker.check(cases.DOCUMENT, "Meldung") == []
    assert [v.level for v in checker.judge(cases.DOCUMENT, "Meldung")] == ["warning"]


def test_a_rule_without_value_is_a_violation_unless_the_document_is_wrong_anyway() -> None:
    standard = msgspec.structs.replace(cases.standard(), rules=(cases.rule("1 / (this.anteil - 7) == 1"),))
    checker = checker_by_standard(standard)
    (found,) = checker.check(cases.DOCUMENT, "Meldung")
    assert found.message["en"] == "rule 'regel' cannot be evaluated (a number is divided by zero)"
    wrong = {**cases.DOCUMENT, "rolle": "oma"}
    assert [v.constraint for v in checker.check(wrong, "Meldung")] == ["permissible_values"]


def test_standards_without_rules_import_no_parser() -> None:
    code = (
        "import sys; from pathlib import Path; from generators.workspace import Workspace;"
        "from generators.rules import checker_by_standard;"
        "checker_by_standard(Workspace(Path('.')).read('codelisten').standard);"
        "assert 'celpy' not in sys.modules and 'lark' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
