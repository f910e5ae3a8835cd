"""A small procedure with everything that can go wrong, and logs of it in a short notation."""

from __future__ import annotations

from datetime import datetime, timedelta

from conformance.library import Subject
from conformance.process.logs import Event, LogCase
from generators.model.dump import model_json_by_standard
from generators.model.process import Deadline, Participant, Process, StepRequirement
from generators.model.requirements import Claim, Requirement, Requirements, json_by_requirements
from tests.conformance.held import Held
from tests.generators.procedures import process, standard, step

MONDAY = datetime.fromisoformat("2027-03-01T08:00:00+01:00")


def participant(name: str, within: str = "") -> Participant:
    return Participant(id=name, kind="authority", within=within, title={"de": name.title(), "en": name.upper()})


PROCESS: Process = process(
    step("beginn", "start", "person", "entscheiden"),
    step("entscheiden", "exclusive", "person", ways=("antrag-senden: ja", "verzichtet: -")),
    step("verzichtet", "end", "person"),
    step("antrag-senden", "send", "person", "warten", message="m:Antrag", to="amt"),
    step("warten", "event", "person", ways=("bescheid-erhalten", "keine-antwort")),
    step("bescheid-erhalten", "receive", "person", "fertig", message="m:Bescheid", sender="amt"),
    step("fertig", "end", "person"),
    step("keine-antwort", "timer", "person", "nachfragen", duration="P30D"),
    step("nachfragen", "task", "person", "aufgegeben"),
    step("aufgegeben", "end", "person"),
    step("eingang", "start", "eingangsstelle", "pruefen", message="m:Antrag", sender="person"),
    step(
        "pruefen",
        "task",
        "sachbearbeitung",
        "vermerken",
        deadline=Deadline(duration="P14D"),
        requirements=(StepRequirement(id="R-1"), StepRequirement(id="R-2", violated_by="late")),
    ),
    step("vermerken", "manual", "sachbearbeitung", "vollstaendig", optional=True),
    step("vollstaendig", "exclusive", "sachbearbeitung", ways=("bewilligen: ja", "unterlagen: nein", "ablehnen: -")),
    step("bewilligen", "task", "sachbearbeitung", "bescheid-senden"),
    step("ablehnen", "task", "sachbearbeitung", "bescheid-senden"),
    step("unterlagen", "user", "sachbearbeitung", "bewilligen", deadline=Deadline(duration="P7D", to="aktenlage")),
    step("aktenlage", "task", "sachbearbeitung", "bescheid-senden"),
    step("bescheid-senden", "send", "sachbearbeitung", "erledigt", message="m:Bescheid", to="person"),
    step("erledigt", "end", "sachbearbeitung"),
    participants=(
        participant("person"),
        participant("amt"),
        participant("eingangsstelle", "amt"),
        participant("sachbearbeitung", "amt"),
    ),
)
BEGUN = "beginn antrag-senden eingang"
RIGHT = f"{BEGUN} pruefen bewilligen bescheid-senden erledigt bescheid-erhalten fertig"
STEPS = {s.id: s for s in PROCESS.steps}


def case(written: str, name: str = "fall") -> LogCase:
    """A case of steps a minute apart: `step`, `step+9` for so many days later, and `step|field=value` for others."""
    events = []
    now = MONDAY
    for number, word in enumerate(written.split(), 1):
        stated, *others = word.split("|")
        activity, _, days = stated.partition("+")
        now += timedelta(days=int(days or 0), minutes=1)
        known = STEPS.get(activity)
        fields = {"participant": known.participant, "message": known.message} if known is not None else {}
        fields.update(dict(other.split("=") for other in others))
        events.append(Event(activity, now, line=number, place=number, **fields))
    return LogCase(name, events, 1)


def subject() -> Subject:
    """The procedure as a standard that is being written, with a profile of the office alone."""
    stated = tuple(r for s in PROCESS.steps for r in s.requirements)
    requirements = tuple(
        Requirement(r.id, "MUST", "authored", r.observable, text={"de": r.id, "en": r.id}, tests=("x",)) for r in stated
    )
    claim = Claim("amt", participants=("amt", "eingangsstelle", "sachbearbeitung"), requirements=("R-1",))
    listed = Requirements("probe", "1.0.0", requirements, profiles=(claim,))
    files = {"model.json": model_json_by_standard(standard(PROCESS)), "requirements.json": json_by_requirements(listed)}
    return Held(files, "probe", "1.0.0")


HEADER = ("case", "step", "participant", "time", "message", "receiver", "sender")


def table(*cases: LogCase, header: tuple[str, ...] = HEADER) -> str:
    """A log of cases as a table."""
    rows = [",".join(header)]
    for one in cases:
        for event in one.events:
            moment = event.time.isoformat() if event.time is not None else ""
            stated = (one.name, event.activity, event.participant, moment, event.message, event.receiver, event.sender)
            rows.append(",".join(value for field, value in zip(HEADER, stated, strict=True) if field in header))
    return "\n".join([*rows, ""])
