"""The table of what changes do and to whom, as designed, and the rules whose pages prove each cell of it.

A row is a kind of change as the design of this comparison lists it. A cell is one change of the row: the rule, the
effect on XML and JSON (or on what the parties do), and the severity by direction in the notation of the pages. `only`
is the severity where a standard publishes but one encoding.
"""

from __future__ import annotations

from typing import NamedTuple


class Cell(NamedTuple):
    """One change of a row. only: encoding → severity in a standard that publishes nothing else."""

    rule: str
    effect: str
    severity: str
    only: tuple[tuple[str, str], ...] = ()


def cells(*rows: str) -> tuple[Cell, ...]:
    """Cells written as `rule effect severity`, with `encoding=severity` behind."""
    found = []
    for row in rows:
        rule, effect, severity, *only = row.split()
        pairs = [each.partition("=") for each in only]
        found.append(Cell(rule, effect, severity, tuple((encoding, level) for encoding, _, level in pairs)))
    return tuple(found)


TABLE: dict[str, tuple[Cell, ...]] = {
    "class added / removed": cells("class-added BF/BF m", "class-removed --/-- M"),
    "class renamed, off the wire / root or type designator": cells("class-renamed BF/BF mR", "root-renamed --/-- M"),
    "abstract→concrete / reverse": cells("class-made-concrete B/B mmM", "class-made-abstract F/F MMm"),
    "subclass or union member added / removed": cells("alternative-added B/B mmM", "alternative-removed F/F MMm"),
    "unique key added / removed": cells("unique-key-added F/F MMm", "unique-key-removed B/B mmMR"),
    "identifier, inlining, nesting changed": cells(
        "identity-changed --/-- M", "nesting-changed --/-- M", "nesting-changed BF/-- M"
    ),
    "optional slot added": cells("optional-slot-added B/B m", "optional-slot-added B/BF m"),
    "required slot added (a default does not help)": cells("required-slot-added --/-- MMm"),
    "optional slot removed": cells("optional-slot-removed F/F MMmR", "optional-slot-removed F/BF MMmR"),
    "required slot removed, slot renamed": cells("required-slot-removed --/-- M", "slot-renamed --/-- M"),
    "optional→required / reverse": cells("slot-made-required F/F MMm", "slot-made-optional B/B mmM"),
    "single→multivalued / reverse": cells(
        "slot-made-multivalued B/-- M xml=mmM", "slot-made-single-valued F/-- M xml=MMm"
    ),
    "maximum cardinality up / down (minimum mirrored)": cells(
        "maximum-cardinality-raised B/B mmM",
        "maximum-cardinality-lowered F/F MMm",
        "minimum-cardinality-lowered B/B mmM",
        "minimum-cardinality-raised F/F MMm",
    ),
    "slots reordered": cells("slots-reordered --/BF M json=p"),
    "element↔attribute, namespace, root renamed": cells(
        "xml-form-changed --/BF M", "namespace-changed --/BF M", "xml-name-changed --/BF M"
    ),
    "integer→decimal / reverse": cells("range-widened B/B mmM", "range-narrowed F/F MMm"),
    "string→integer / reverse": cells("range-changed F/-- M xml=MMm", "range-changed B/-- M xml=mmM"),
    "range to an unrelated type, date→dateTime": cells("range-changed --/-- M"),
    "pattern, length, bound, digits tightened / loosened": cells(
        "pattern-tightened F/F MMm", "pattern-loosened B/B mmM", "bound-tightened F/F MMm", "bound-loosened B/B mmM"
    ),
    "pattern changed, not provably wider or narrower": cells("pattern-changed ?/? MR"),
    "constant added / removed / changed": cells(
        "constant-added F/F MMm", "constant-removed B/B mmM", "constant-changed --/-- M"
    ),
    "default added / changed": cells("default-added BF/BF mR", "default-changed BF/BF MR"),
    "unit, slot URI, meaning of a code changed": cells(
        "unit-changed BF/BF M", "meaning-changed BF/BF M", "code-given-new-meaning BF/BF E"
    ),
    "definition text changed": cells("definition-changed BF/BF pR"),
    "legal basis, data category changed": cells("legal-basis-changed BF/BF mR", "data-category-changed BF/BF mR"),
    "deprecated": cells("deprecated BF/BF m"),
    "label, example, translation, contact": cells("label-changed BF/BF p"),
    "pulled up to a parent, slot_usage moved: same resolved model": cells("hierarchy-changed BF/BF p"),
    "code added, closed list": cells("code-added B/B mmM"),
    "code added, open or external list": cells("open-code-added BF/BF p"),
    "code removed / renamed / given a new meaning": cells(
        "code-removed F/F MMm", "code-renamed --/-- M", "code-given-new-meaning BF/BF E"
    ),
    "list opened / closed": cells("list-opened B/B mmM", "list-closed F/F MMm"),
    "business rule (error) added / removed": cells("rule-added F/F MMm", "rule-removed B/B mmMR"),
    "warning→error / reverse": cells("rule-strengthened F/F MMm", "rule-weakened B/B mR"),
    "expression changed": cells("rule-changed ?/? MR"),
    "operation added / removed / path or method changed": cells(
        "operation-added B m", "operation-removed F M", "operation-moved -- M"
    ),
    "parameter added optional / required; removed, renamed, moved": cells(
        "parameter-added B m", "required-parameter-added -- M", "parameter-removed F M", "parameter-moved -- M"
    ),
    "parameter or body required↔optional": cells("parameter-made-required F M", "parameter-made-optional B m"),
    "default of a parameter changed": cells("parameter-default-changed BF M"),
    "media type or success response added / removed": cells(
        "media-type-added B m", "media-type-removed F M", "response-added B m", "response-removed F M"
    ),
    "security requirement or scope added; strengthened": cells(
        "security-strengthened F M", "security-strengthened -- M"
    ),
    "sync↔async, idempotency, paging, lower limits": cells("exchange-changed -- M", "limit-lowered F M"),
    "problem (error) added / removed": cells("problem-added BF m", "problem-removed BF p"),
    "event added / removed; payload": cells("event-added B m", "event-removed F M", "payload-changed -- M"),
    "step added optional / mandatory; removed": cells(
        "step-added B m", "mandatory-step-added -- M", "step-removed -- M"
    ),
    "step order, responsibility, message direction, payload class": cells(
        "step-order-changed -- M", "responsibility-changed -- M", "message-changed -- M", "payload-changed -- M"
    ),
    "deadline shortened / extended": cells("deadline-shortened F M", "deadline-extended B mR"),
    "outcome added / removed": cells("outcome-added B mR", "outcome-removed F M"),
    "participant added optional / mandatory; removed": cells(
        "participant-added B m", "mandatory-step-added -- M", "participant-removed F M"
    ),
    "SHOULD→MUST / MUST→SHOULD; MUST added in prose": cells(
        "requirement-strengthened F MR", "requirement-weakened B m", "requirement-added F M"
    ),
    "test added for an existing MUST": cells("test-changed BF/BF pR"),
    "dependency bumped": cells("dependency-changed BF/BF p"),
}
