"""Bad YAML is normal input: each kind ends in a finding with its place."""

import pytest

from generators.model.source import parse_yaml


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        (b"a: [1, 2", "yaml-syntax", 1),
        (b"a: 1\na: 2\n", "duplicate-key", 2),
        (b"a: \xff\xfe", "not-utf-8", 1),
        (b"a: &x [*x]", "alias-cycle", 1),
        (b"a: !!python/object:os.system x", "unknown-tag", 1),
        (b"a: " + b"[" * 3000, "nested-too-deep", 1),
        (b"a: " + b"[" * 150 + b"]" * 150, "nested-too-deep", 1),
        (b"a: " + b"9" * 5000, "huge-number", 1),
        (b"\ta: 1", "yaml-syntax", 1),
        (b"a: 1\n? [x]\n: 2\n", "yaml-syntax", 2),
    ],
)
def test_broken_file_gives_a_finding(content: bytes, rule: str, line: int) -> None:
    _, findings = parse_yaml(content, "x.yaml")
    assert [(f.rule, f.span.line) for f in findings][:1] == [(rule, line)]


def test_aliases_that_unfold_to_a_huge_document_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]" for i in range(1, 10)]
    _, findings = parse_yaml("\n".join(lines).encode(), "x.yaml")
    assert {f.rule for f in findings} == {"aliases-unfold"}


def test_places_are_kept_for_keys_and_items() -> None:
    document, findings = parse_yaml(b"a:\n  b:\n    - x\n    - y\n", "x.yaml")
    assert findings == []
    assert str(document.span_at("a", "b", 1)) == "x.yaml:4:7"
    assert str(document.span_at("a", "b", "missing")) == "x.yaml:2:3"


def test_dates_stay_text_and_are_remembered() -> None:
    document, _ = parse_yaml(b"a: 2027-05-01\nb: '2027-05-01'\n", "x.yaml")
    assert document.data == {"a": "2027-05-01", "b": "2027-05-01"}
    assert [str(span) for span, _ in document.unquoted_dates] == ["x.yaml:1:4"]
