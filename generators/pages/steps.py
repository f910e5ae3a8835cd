"""The page of steps: all of them in a table, then each with all that is said about it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.process import Deadline, Process, Step
from generators.pages.criteria import criteria_table
from generators.pages.durations import lasting
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.parts import facts_list, label, law_chips, operation_of_step, payload_chip, payload_link
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text
from generators.process_diagrams.spoken import KINDS

# A step is one section among many of a page.
SEARCH_BOOST = 4


def steps_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of steps, if the process has any."""
    process = edition.standard.process
    if process is not None and process.steps:
        body = _Steps(shelf, edition, process).lines()
        lead = word_text("steps_lead")
        yield Page("steps.md", word_text("steps"), body, lead, contents=True, boost=SEARCH_BOOST)


class _Steps:
    """The content of the page."""

    def __init__(self, shelf: Shelf, edition: Edition, process: Process) -> None:
        self.shelf, self.edition, self.process = shelf, edition, process
        self.words, self.language = shelf.words, shelf.language
        self.origin = f"{edition.place}/steps.md"
        self.numbers = {step.id: number for number, step in enumerate(process.steps, 1)}

    def lines(self) -> Iterator[str]:
        words = self.words
        heads = [words[key] for key in ("step_number", "step", "who", "exchange", "deadline", "follows")]
        yield from (f"## {words['steps_at_a_glance']} {{: #at_a_glance data-search-exclude }}", "")
        yield from table(heads, [self._row(step) for step in self.process.steps], "steps")
        for pool in dict.fromkeys(self.process.pool(step.participant) for step in self.process.steps):
            yield from (f"## {self._who(pool)} {{: #participant_{pool} }}", "")
            for step in self.process.steps:
                if self.process.pool(step.participant) == pool:
                    yield from self._step(step)

    def _row(self, step: Step) -> list[str]:
        kind = f'<span class="step-kind">{self._kind(step)}</span>'
        message = payload_chip(self.shelf, step.message, self.origin)
        exchanged = [
            f"{message} {self._partner(step)}".strip(),
            operation_of_step(self.shelf, step.operation, self.origin),
        ]
        term = step.deadline.duration if step.deadline is not None else step.duration
        return [
            str(self.numbers[step.id]),
            f"{link(label(step, self.language), f'#{step.id}')} {kind}",
            self._who(step.participant),
            "<br>".join(filter(None, exchanged)),
            f'<span class="term">{lasting(term, self.language)}</span>' if term else "",
            "<br>".join(self._ways(step, short=True)),
        ]

    def _step(self, step: Step) -> Iterator[str]:
        words = self.words
        yield from (f"### {self.numbers[step.id]}. {label(step, self.language)} {{: #{step.id} }}", "")
        badges = [code(step.id), chip(self._kind(step), "badge")]
        badges += [chip(words["optional"], "badge abstract")] if step.optional else []
        yield from (" ".join(badges), "{: .element-badges }", "", told(step.description, self.language), "")
        yield from facts_list(self._facts(step))
        yield from criteria_table(self.shelf, self.edition, step.requirements, self.origin)

    def _facts(self, step: Step) -> Iterator[tuple[str, str]]:
        words, process = self.words, self.process
        yield words["participant"], self._who(step.participant)
        yield words["within_subprocess"], self._to(step.within)
        payload = payload_link(self.shelf, self.edition, step.message, self.origin)
        yield words["message"], f"{payload} {self._partner(step)}".strip()
        yield words["carried_out_by"], operation_of_step(self.shelf, step.operation, self.origin)
        yield words["deadline"], self._deadline(step.deadline) if step.deadline is not None else ""
        yield words["waits"], self._wait(step)
        outcome = next((o for o in process.outcomes if o.id == step.outcome), None)
        yield words["ends_with"], label(outcome, self.language) if outcome is not None else ""
        yield words["ends_in_error"], self._error(step.error) if step.error else ""
        yield words["step_type"], words["terminates"] if step.terminate else ""
        yield words["activity"], plain(step.activity)
        yield words["legal_basis"], law_chips(self.shelf, step.legal_basis)
        before = [other.id for other in process.steps if step.id in _targets(other)]
        yield words["comes_from"], ", ".join(self._to(name) for name in before)
        yield words["follows"], "<br>".join(self._ways(step))

    def _deadline(self, deadline: Deadline) -> str:
        words = self.words
        told_ = lasting(deadline.duration, self.language)
        title = told(deadline.title, self.language)
        parts = [f"**{told_}**" + (f" – {title}" if title else ""), law_chips(self.shelf, deadline.legal_basis)]
        if deadline.to and not deadline.interrupting:
            parts.append(f"({words['interrupts_not']})")
        return " ".join(filter(None, parts))

    def _wait(self, step: Step) -> str:
        return lasting(step.duration, self.language) if step.duration else ""

    def _ways(self, step: Step, short: bool = False) -> Iterator[str]:
        """The steps that follow, each with its condition."""
        words = self.words
        if step.next:
            yield self._to(step.next, short)
        for branch in step.branches:
            when = told(branch.when, self.language) or (words["otherwise"] if branch.otherwise else "")
            yield (f"{when}: " if when else "") + self._to(branch.to, short)
        if step.deadline is not None and step.deadline.to:
            yield f"{words['after_deadline']}: {self._to(step.deadline.to, short)}"
        for catch in step.catches:
            yield f"{words['on_error'].format(name=self._error(catch.error))}: {self._to(catch.to, short)}"

    def _to(self, name: str, short: bool = False) -> str:
        """A step by number and title, `short` by number alone; what is no step by its id."""
        step = self.process.step(name)
        if step is None:
            return code(name) if name else ""
        number = str(self.numbers[name])
        return link(number if short else f"{number}. {label(step, self.language)}", f"#{name}")

    def _partner(self, step: Step) -> str:
        words = self.words
        if step.to:
            return words["message_to"].format(name=self._who(step.to))
        return words["message_from"].format(name=self._who(step.sender)) if step.sender else ""

    def _who(self, name: str) -> str:
        found = self.process.participant(name)
        return label(found, self.language) if found is not None else plain(name)

    def _kind(self, step: Step) -> str:
        return told(KINDS.get(step.type, {}), self.language) or plain(step.type)

    def _error(self, name: str) -> str:
        found = next((e for e in self.process.errors if e.id == name), None)
        return label(found, self.language) if found is not None else plain(name)


def _targets(step: Step) -> set[str]:
    deadline = {step.deadline.to} if step.deadline is not None else set()
    return {step.next, *(b.to for b in step.branches), *(c.to for c in step.catches), *deadline}
