"""Comparisons as text, as Markdown for a comment on a merge request, as JSON, and as findings for other formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from generators.findings import Finding, Severity
from registry.compare.advice import roll_out, who_acts
from registry.compare.comparing import Comparison
from registry.compare.effect import ENCODINGS, SAME, Direction, Level
from registry.compare.finding import Judged

SHOWN = 50
"""Changes that a comment shows; more help nobody, and comments have a limit of length."""


def findings_of(comparison: Comparison) -> list[Finding]:
    """Changes as findings: errors are what nothing legalises, and breaks that nobody has given a reason for."""
    return [*comparison.problems, *(_finding(f, comparison.settled) for f in comparison.findings)]


def _finding(change: Judged, settled: bool) -> Finding:
    return Finding(change.rule, severity_of(change, settled), _sentence(change), change.place, change.path)


def severity_of(change: Judged, settled: bool) -> Severity:
    """How loud a change is told: of a version that promises nothing yet a break is a warning."""
    if change.level is Level.ERROR:
        return Severity.ERROR
    if change.level is Level.MAJOR:
        return Severity.ERROR if settled and not change.reason else Severity.WARNING
    return Severity.WARNING if change.review else Severity.HINT


def _sentence(change: Judged) -> str:
    parts = [f"{label_of(change)}: {change.message}", effect_of(change), f"roll-out: {roll_out(change)}"]
    return "; ".join(parts) + (f"; accepted: {change.reason}" if change.reason else "")


def label_of(change: Judged) -> str:
    """The level, and that the author has to classify."""
    return f"{change.level.label}, to be classified" if change.review else change.level.label


def effect_of(change: Judged) -> str:
    """The effect as the table of effects writes it, with the direction."""
    effect = change.effect
    if effect.conduct is not None:
        return str(effect.conduct)
    if effect.compatibility() == SAME:
        return "the same documents with another meaning" if effect.semantic else "no document becomes invalid"
    same = effect.xml == effect.json
    told = f"XML and JSON {effect.xml}" if same else f"XML {effect.xml}, JSON {effect.json}"
    return told if change.direction is Direction.NONE else f"{told}, in every {change.direction.value}"


def as_text(comparisons: Sequence[Comparison]) -> str:
    """A line per change, its consequences below, and a summary per standard."""
    return "".join(f"{line}\n" for comparison in comparisons for line in _text(comparison))


def _text(comparison: Comparison) -> Iterator[str]:
    for problem in comparison.problems:
        yield f"{problem.span}: {problem.severity.label}: {problem.message} [{problem.rule}]"
    for change in comparison.findings:
        yield f"{change.place}: {label_of(change)}: {change.message} [{change.rule}]"
        yield f"    {effect_of(change)}; roll-out: {roll_out(change)}; {who_acts(change)}; {change.fingerprint}"
        if change.old_place.file and change.new_place.file:
            yield f"    before: {change.old_place}"
        if change.reason:
            yield f"    accepted: {change.reason}"
        if change.witness is not None:
            yield f"    {_witness(change)}"
    yield from _summary(comparison)


def _witness(change: Judged) -> str:
    witness = change.witness
    assert witness is not None
    other = "new" if witness.valid_in == "old" else "old"
    value = msgspec.json.encode(witness.value).decode()
    where = " and ".join(name.upper() for name in witness.rejected_by)
    return f"valid in the {witness.valid_in} version, rejected by the {other} one as {where}: {witness.root} {value}"


def _summary(comparison: Comparison) -> Iterator[str]:
    counts = Counter(change.level for change in comparison.findings)
    told = ", ".join(f"{counts[level]} {level.label}" for level in sorted(counts, reverse=True)) or "no changes"
    review = sum(change.review for change in comparison.findings)
    open_ones = f", {review} to be classified" if review else ""
    version = f"{comparison.old_version} → {comparison.new_version}"
    needs = f"; needs {comparison.needed}" if comparison.findings and comparison.needed else ""
    yield f"{comparison.name} {version}, against {comparison.against}: {told}{open_ones}{needs}"
    for dependent in comparison.dependents:
        reached = f"reached by {dependent.level.label} changes" if dependent.level else "not reached"
        reached = reached if dependent.sound else "unknown, it has errors"
        if dependent.pinned:
            reached = f"stays with {comparison.name} {dependent.pinned}; once it moves, {reached}"
        yield f"  dependent {dependent.name} {dependent.version}: {reached}"


def as_markdown(comparisons: Sequence[Comparison]) -> str:
    """A comment on a merge request; standards without changes take one line."""
    return "\n".join(line for comparison in comparisons for line in _markdown(comparison)) + "\n"


def _markdown(comparison: Comparison) -> Iterator[str]:
    summary, *reached = _summary(comparison)
    yield f"### {_escaped(summary)}\n"
    for problem in comparison.problems:
        yield f"- **{problem.severity.label}** {_escaped(problem.message)} (`{problem.span}`)"
    if comparison.problems:
        yield ""
    if comparison.findings:
        yield "| Level | Change | Effect | Roll-out | Place |"
        yield "|---|---|---|---|---|"
    for change in comparison.findings[:SHOWN]:
        said = f"{change.message} – {change.reason}" if change.reason else change.message
        cells = [f"**{label_of(change)}**", f"{_escaped(said)} `{change.rule}`", effect_of(change), roll_out(change)]
        yield f"| {' | '.join(cells)} | `{change.place}` |"
    if len(comparison.findings) > SHOWN:
        yield f"\n… and {len(comparison.findings) - SHOWN} more."
    if comparison.findings:
        yield ""
    yield from (f"- {_escaped(line.strip())}" for line in reached)
    if reached:
        yield ""


def _escaped(text: str) -> str:
    for character in "\\`*_|<>[]":
        text = text.replace(character, f"\\{character}")
    return text


def as_json(comparisons: Sequence[Comparison]) -> str:
    """A JSON array of comparisons."""
    content = msgspec.json.encode([_object(comparison) for comparison in comparisons])
    return msgspec.json.format(content, indent=2).decode() + "\n"


def _object(comparison: Comparison) -> dict[str, Any]:
    return {
        "standard": comparison.name,
        "against": comparison.against,
        "old_version": comparison.old_version,
        "new_version": comparison.new_version,
        "needs": comparison.needed,
        "problems": [
            {"rule": p.rule, "severity": p.severity.label, "message": p.message, "place": _place(p.span)}
            for p in comparison.problems
        ],
        "changes": [_change(change) for change in comparison.findings],
        "dependents": [
            {
                "name": d.name,
                "version": d.version,
                "level": d.level.label if d.level else None,
                "sound": d.sound,
                "pinned": d.pinned,
            }
            for d in comparison.dependents
        ],
    }


def _change(change: Judged) -> dict[str, Any]:
    effect: dict[str, Any] = {name: str(getattr(change.effect, name)) for name in ENCODINGS}
    if change.effect.conduct is not None:
        effect = {"conduct": str(change.effect.conduct)}
    effect |= {"codegen": change.effect.codegen, "semantic": change.effect.semantic, "who": who_acts(change)}
    found = {
        "rule": change.rule,
        "level": change.level.label,
        "review": change.review,
        "message": change.message,
        "path": change.path,
        "old": change.old,
        "new": change.new,
        "old_place": _place(change.old_place),
        "new_place": _place(change.new_place),
        "direction": change.direction.value,
        "effect": effect,
        "roll_out": roll_out(change),
        "fingerprint": change.fingerprint,
    }
    if change.reason:
        found["reason"] = change.reason
    if change.witness is not None:
        found["witness"] = msgspec.to_builtins(change.witness)
    return found


def _place(span: Any) -> dict[str, Any] | None:
    return {"file": span.file, "line": span.line, "column": span.column} if span.file else None
